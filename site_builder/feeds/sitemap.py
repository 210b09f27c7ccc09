"""The sitemap (sitemaps.org 0.9), in parts when there are more addresses than one file may have."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.feeds.changes import changes
from site_builder.model import Settings, Site

MOST = 50_000
"""Addresses in one file."""
NUMBERED = re.compile(r"pagina/\d+/$")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def artifacts(site: Site, settings: Settings, files: Iterable[str], on: date, most: int = MOST) -> Iterator[Artifact]:
    """The sitemap of all pages among `files` when the site's own address is known; with more than `most` an index of several."""
    if not settings.url:
        return
    whole = (addresses.whole_edition(edition.slug) for edition in site.editions)
    unlisted = {*whole, *(move.old for move in site.moves), addresses.COVERAGE, *site.gone}
    pages = sorted(set(_page_addresses(files)) - unlisted)
    days = changes(site, on)
    parts = [pages[start : start + most] for start in range(0, len(pages), most)]
    if len(parts) == 1:
        yield Artifact(addresses.SITEMAP[1:], _map(settings, parts[0], days))
        return
    for number, part in enumerate(parts, 1):
        yield Artifact(addresses.numbered_map(number)[1:], _map(settings, part, days))
    yield Artifact(addresses.SITEMAP[1:], _index(settings, len(parts)))


def _page_addresses(files: Iterable[str]) -> Iterator[str]:
    for file in files:
        if file == "index.html" or file.endswith("/index.html"):
            yield "/" + file.removesuffix("index.html")


def _map(settings: Settings, pages: Sequence[str], days: Mapping[str, date]) -> bytes:
    rows = "".join(_row(settings, page, days.get(NUMBERED.sub("", page))) for page in pages)
    return f"{HEAD}<urlset {SPACE}>\n{rows}</urlset>\n".encode()


def _row(settings: Settings, page: str, day: date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{escape(settings.url + page[1:])}</loc>{changed}</url>\n"


def _index(settings: Settings, parts: int) -> bytes:
    """The addresses of the parts."""
    places = (escape(settings.url + addresses.numbered_map(number)[1:]) for number in range(1, parts + 1))
    rows = "".join(f"<sitemap><loc>{place}</loc></sitemap>\n" for place in places)
    return f"{HEAD}<sitemapindex {SPACE}>\n{rows}</sitemapindex>\n".encode()
