"""A site that suddenly has far fewer pages than the one before is a mistake until someone says otherwise."""

import re
from collections.abc import Iterable, Iterator

from site_builder.problems import Problem
from site_builder.verification.finished import Finished
from site_builder.verification.telling import fault

MOST = 0.1
"""The part that may go without asking, of all pages and of the stories by themselves: there are more lists than stories."""
NAMED = 10
"""Pages that are named."""
STORY = re.compile(r"verhalen/[^/]+/index\.html")


def large_losses(site: Finished) -> list[Problem]:
    """At most a tenth of the pages, and of the stories, goes at once, unless someone agreed."""
    return [] if site.expected.agreed else list(_losses(site, site.expected.earlier))


def _losses(site: Finished, earlier: Iterable[str]) -> Iterator[Problem]:
    stories = [address for address in earlier if STORY.fullmatch(address)]
    for what, before in (("verhalen", stories), ("pagina’s", list(earlier))):
        gone = sorted(set(before) - site.pages.keys())
        if len(gone) > MOST * len(before):
            named = ", ".join(f"`{address}`" for address in gone[:NAMED]) + (f" en nog {len(gone) - NAMED}" if len(gone) > NAMED else "")
            message = f"Van de {len(before)} {what} verdwijnen er {len(gone)}: {named}."
            yield fault("index.html", "verlies-groot", message, "Klopt dat? Publiceer dan nog een keer met `--akkoord`.")
