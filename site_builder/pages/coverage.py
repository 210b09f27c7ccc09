"""Whom are we still looking for? The page for editors: of what there are no or few stories, and which to ask after again."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.coverage import Part, coverage, stale
from site_builder.facets import BY_KEY
from site_builder.pages.dutch import counted, long_date
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, href

TITLE = "Wie zoeken we nog?"
LEAD = "Hier staat waarvan we nog geen verhaal hebben, of pas één. Ken jij iemand? Vraag of die wil vertellen."
ASKED = {
    "sector": "Uit welke sector?",
    "regio": "Uit welke regio?",
    "provincie": "Uit welke provincie?",
    "beperking": "Over welke beperking?",
    "verteller": "Wie vertelt?",
    "grootte": "Hoe groot is de organisatie?",
    "soort": "Wat voor werkgever?",
    "kant": "Markt of overheid?",
    "hulp": "Wat hielp?",
    "regeling": "Met welke regeling?",
    "thema": "Over welk thema?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One way to divide the stories. Without `none` and `few` nothing is looked for there."""

    anchor: str
    title: str
    told: str
    """How many values have enough, in words."""
    done: int
    total: int
    none: tuple[str, ...]
    few: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StaleView:
    """A story to ask after again, with when that was last done."""

    link: Link
    day: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The whole page."""

    heading: Heading
    parts: tuple[PartView, ...]
    stale: tuple[StaleView, ...]
    invitation: Link | None


def coverage_pages(publication: Publication) -> Iterator[Artifact]:
    """The page; search engines are kept out, since it is for who works on the site."""
    site, on = publication.site, publication.on
    view = CoverageView(
        heading=Heading(TITLE, kicker="Voor de redactie", lead=LEAD),
        parts=tuple(_part(part) for part in coverage(site, on)),
        stale=tuple(
            StaleView(Link(row.story.title, href(addresses.story(row.story.slug))), long_date(row.day)) for row in stale(site.stories, on)
        ),
        invitation=publication.invitation,
    )
    address = addresses.plain_page("redactie")
    crumbs = tuple(Link(page.title, href(address)) for page in site.pages if page.slug == "redactie")
    head = Head(address=addresses.COVERAGE, title=TITLE, description=LEAD, section=address, crumbs=crumbs, listed=False)
    yield publication.page("coverage.html", head, view)


def _part(part: Part) -> PartView:
    address = BY_KEY[part.key].address
    return PartView(
        anchor=part.key,
        title=ASKED[part.key],
        told=f"{part.enough} van de {counted(len(part.counts), 'keuze', 'keuzes')} met meer dan één verhaal",
        done=part.enough,
        total=len(part.counts),
        none=tuple(term.label for term in part.none),
        few=tuple(Link(term.label, href(address(term.slug))) for term in part.few),
    )
