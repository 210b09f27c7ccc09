"""The lists of terms that have a page for each entry: what helped, the instruments, and the themes of the conversations."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Lists, Story, Term, TermList
from site_builder.pages.views import Link, href


@dataclass(frozen=True, slots=True, kw_only=True)
class TermKind:
    """One such list. `of` gives the terms of one story; `about` says in a sentence which stories those are, `empty` that there are none."""

    name: str
    singular: str
    intro: str
    overview: str
    section: str
    """The part of the main menu it belongs to."""
    crumbs: tuple[Link, ...]
    address: Callable[[str], str]
    terms: Callable[[Lists], TermList]
    of: Callable[[Story], tuple[Term, ...]]
    about: str
    empty: str


HELPED = Link("Wat hielp", href(addresses.ADJUSTMENTS))

ADJUSTMENTS = TermKind(
    name="Wat hielp",
    singular="Wat hielp",
    intro="Vaak is het iets kleins: een ander rooster, een vaste collega, een kaart met stappen. Kijk wat bij jou kan.",
    overview=addresses.ADJUSTMENTS,
    section=addresses.ADJUSTMENTS,
    crumbs=(),
    address=addresses.adjustment,
    terms=lambda lists: lists.adjustments,
    of=lambda story: story.adjustments,
    about="Hier hielp het",
    empty="Hierover staat nog geen verhaal op de site. Werkt het bij jou? Dan kan jouw deur de eerste zijn.",
)
INSTRUMENTS = TermKind(
    name="Regelingen",
    singular="Regeling",
    intro="Geld, begeleiding en afspraken die het makkelijker maken. Per regeling lees je wat het is en hoe je begint.",
    overview=addresses.INSTRUMENTS,
    section=addresses.ADJUSTMENTS,
    crumbs=(HELPED,),
    address=addresses.instrument,
    terms=lambda lists: lists.instruments,
    of=lambda story: story.instruments,
    about="Zij gebruikten het",
    empty="Over deze regeling staat nog geen verhaal op de site. Gebruik je haar? Dan kan jouw deur de eerste zijn.",
)
THEMES = TermKind(
    name="Thema’s",
    singular="Thema",
    intro="Hier gaan de gesprekken en de verhalen over. Kies waar jij mee zit.",
    overview=addresses.THEMES,
    section=addresses.STORIES,
    crumbs=(),
    address=addresses.theme,
    terms=lambda lists: lists.themes,
    of=lambda story: story.themes,
    about="Verhalen hierover",
    empty="Over dit thema staat nog geen verhaal op de site. Ken jij een voorbeeld? Dan kan jouw deur de eerste zijn.",
)

WAYS = (
    ("Het kan niet, want\u00a0…", addresses.OBSTACLES),
    ("Wat hielp", addresses.ADJUSTMENTS),
    ("Regelingen", addresses.INSTRUMENTS),
    ("Begrippen", addresses.GLOSSARY),
    ("Thema’s", addresses.THEMES),
)


def other_ways(current: str) -> tuple[Link, ...]:
    """The indexes besides the one at an address."""
    return tuple(Link(text, href(address)) for text, address in WAYS if address != current)
