"""Cards for sharing have their words in pixels, so they are known by the page that names them."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from site_builder import addresses
from site_builder.leaks.hidden import owner_of, scopes_of
from site_builder.leaks.leak import Kind, Leak, Trace
from site_builder.model import Scope, Site

_NAMED = re.compile(rf'(?:content|src|href)="([^"]*{addresses.CARDS}[^"]*)"')
_LETTER = "mailto:?"
"""How a page offers to pass on a story."""
HOME = addresses.file_of(addresses.HOME)


def cards_named(text: str) -> frozenset[str]:
    """The cards that a page names, by their addresses."""
    return frozenset(addresses.CARDS[1:] + urlsplit(found).path.rpartition("/")[2] for found in _NAMED.findall(text))


def offers_sharing(text: str) -> bool:
    """Whether a page offers words to pass on."""
    return _LETTER in text


def leaked_cards(
    site: Site, shown: Site, files: Iterable[str], named: dict[str, frozenset[str]], offering: Iterable[str]
) -> Iterator[Leak]:
    """Cards that no page names, and pages of stories that may not be shared with a card of their own or words to share.

    `named` has the cards of every page by its address; the card of the home page is everyone's.
    """
    general = named.get(HOME, frozenset())
    every = frozenset[str]().union(*named.values())
    yield from (Leak(file, Trace("", Kind.CARD)) for file in files if file.startswith(addresses.CARDS[1:]) and file not in every)
    out = {story.slug for story in shown.stories}
    kept = {story.slug: owner_of(story) for story in site.stories if story.slug in out and Scope.SOCIAL not in scopes_of(site, story)}
    sharing = set(offering)
    for page, cards in named.items():
        owner = kept.get(_story_of(page))
        if owner and (cards - general or page in sharing):
            yield Leak(page, Trace(owner, Kind.CARD))


def _story_of(page: str) -> str:
    start = addresses.STORIES[1:]
    return page.removeprefix(start).partition("/")[0] if page.startswith(start) else ""
