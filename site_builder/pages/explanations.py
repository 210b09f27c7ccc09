"""What helped and which instruments were used, each explained in a line; and who helps further in a region."""

from dataclasses import dataclass
from datetime import date

from site_builder import addresses
from site_builder.model import NATIONAL_DESK, Region, Term
from site_builder.pages.dutch import long_date
from site_builder.pages.views import Link, href

WHO_HELPS = "Het Werkcentrum helpt werkgevers en mensen die werk zoeken. Je hoeft niets te weten van regelingen."


@dataclass(frozen=True, slots=True)
class Explained:
    """A term with its explanation and its own page; `note` when it no longer exists or is about to end."""

    label: str
    explanation: str
    note: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class ContactView:
    """The desk that helps further: lines of text, and links to reach it."""

    title: str
    lines: tuple[str, ...]
    links: tuple[Link, ...]
    checked: str = ""
    stories: Link | None = None


def explained(term: Term, address: str, on: date) -> Explained:
    """A term with a page at an address, on a day: an instrument that was abolished says so."""
    return Explained(term.label, term.explanation, note(term, on), href(address))


def has_ended(term: Term, on: date) -> bool:
    """Whether an instrument no longer exists on a day."""
    return term.abolished_on is not None and term.abolished_on <= on


def note(term: Term, on: date) -> str:
    """The editor's own note, or else that the instrument has ended or is about to."""
    if term.abolished_on is None:
        return term.note
    if term.abolished_on <= on:
        return term.note or f"Bestaat niet meer sinds {long_date(term.abolished_on)}."
    return term.note or f"Stopt op {long_date(term.abolished_on)}."


def national_contact() -> ContactView:
    """Who helps after a national story: the way to every region."""
    return ContactView(
        title="Zelf aan de slag?",
        lines=("In elke regio staat een Werkcentrum klaar, voor werkgevers en voor mensen die werk zoeken.",),
        links=(Link("Vind het Werkcentrum in jouw regio", NATIONAL_DESK, extern=True),),
    )


def region_contact(region: Region, *, with_stories: bool = False) -> ContactView:
    """The region's desk, or its Werkcentrum when no desk is known."""
    contact = region.contact
    links = []
    if contact.phone:
        links.append(Link(f"Bel {contact.phone}", f"tel:{''.join(contact.phone.split())}"))
    if contact.email:
        links.append(Link(f"Mail {contact.email}", f"mailto:{contact.email}"))
    if contact.website:
        links.append(Link(f"Naar de site van {contact.organisation or region.label}", contact.website, extern=True))
    if not links:
        links.append(Link(f"Werkcentrum van regio {region.label}", NATIONAL_DESK, extern=True))
    lines = tuple(line for line in (contact.name, contact.organisation) if line)
    stories = Link(f"Alle verhalen uit {region.label}", href(addresses.region(region.slug))) if with_stories else None
    return ContactView(
        title=f"Aan de slag in {region.label}?",
        lines=lines or (WHO_HELPS,),
        links=tuple(links),
        checked=long_date(contact.checked_on) if contact.checked_on else "",
        stories=stories,
    )
