"""The lists of terms that have a page for each entry: what helped, the instruments, and the themes of the conversations."""

from dataclasses import dataclass

from site_builder import addresses
from site_builder.facets import BY_KEY, Facet
from site_builder.pages.views import Link, href


@dataclass(frozen=True, slots=True, kw_only=True)
class TermKind:
    """One such list. `about` says in a sentence which stories an entry has, `empty` that there are none."""

    facet: Facet
    name: str
    singular: str
    intro: str
    section: str
    """The part of the main menu it belongs to."""
    crumbs: tuple[Link, ...]
    about: str
    empty: str


HELPED = Link("Wat hielp", href(addresses.ADJUSTMENTS))

ADJUSTMENTS = TermKind(
    facet=BY_KEY["hulp"],
    name="Wat hielp",
    singular="Wat hielp",
    intro="Vaak is het iets kleins: een ander rooster, een vaste collega, een kaart met stappen. Kijk wat bij jou kan.",
    section=addresses.ADJUSTMENTS,
    crumbs=(),
    about="Hier hielp het",
    empty="Hierover staat nog geen verhaal op de site. Werkt het bij jou? Dan kan jouw deur de eerste zijn.",
)
INSTRUMENTS = TermKind(
    facet=BY_KEY["regeling"],
    name="Regelingen",
    singular="Regeling",
    intro="Geld, begeleiding en afspraken die het makkelijker maken. Per regeling lees je wat het is en hoe je begint.",
    section=addresses.ADJUSTMENTS,
    crumbs=(HELPED,),
    about="Zij gebruikten het",
    empty="Over deze regeling staat nog geen verhaal op de site. Gebruik je haar? Dan kan jouw deur de eerste zijn.",
)
THEMES = TermKind(
    facet=BY_KEY["thema"],
    name="Thema’s",
    singular="Thema",
    intro="Hier gaan de gesprekken en de verhalen over. Kies waar jij mee zit.",
    section=addresses.STORIES,
    crumbs=(),
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
