"""A long list cut into pages, and the way from one of them to the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from site_builder import addresses
from site_builder.pages.views import Link, href

AROUND = 1
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PageLink:
    """A step in a list of pages; without an href it is the current page, without a number a gap."""

    number: int
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """The way through the pages of a list."""

    previous: Link | None
    next: Link | None
    steps: tuple[PageLink, ...]


def last_page(count: int, size: int) -> int:
    """How many pages a list takes; an empty list takes one, which says how to fill it."""
    return max(1, -(-count // size))


def on_page(items: Sequence[Item], page: int, size: int) -> Sequence[Item]:
    """What stands on the nth page."""
    return items[(page - 1) * size : page * size]


def way_through(listing: str, page: int, last: int) -> Pages | None:
    """The way from one page of a list to the others: first, last and those around; nothing when there is only one."""
    if last == 1:
        return None
    shown = sorted({1, last, *range(max(1, page - AROUND), min(last, page + AROUND) + 1)})
    steps = []
    for before, number in zip((0, *shown), shown, strict=False):
        if number > before + 1:
            steps.append(PageLink(0, ""))
        steps.append(PageLink(number, href(addresses.numbered(listing, number)), current=number == page))
    return Pages(
        previous=Link("Vorige pagina", href(addresses.numbered(listing, page - 1))) if page > 1 else None,
        next=Link("Volgende pagina", href(addresses.numbered(listing, page + 1))) if page < last else None,
        steps=tuple(steps),
    )
