"""All stories: the finder, with a way to the stories of every value of every facet, and behind it plain numbered pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.facets import FACETS, Facet
from site_builder.pages.dutch import number
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.paging import Pages, last_page, on_page, way_through
from site_builder.pages.publication import Publication
from site_builder.pages.search_pieces import search_pieces
from site_builder.pages.story_lists import EMPTY, count_of
from site_builder.pages.views import Head, Heading, Link, href

TITLE = "Alle verhalen"
LEAD = "Wat zoek je? Typ een woord of een plaats, of kies hieronder."
LEAD_WITHOUT_SEARCH = "Wat zoek je? Kies hieronder: elke keuze leidt naar een lijst met verhalen."
TO_OVERVIEW = {
    "sector": "Alle sectoren",
    "regio": "Alle regio’s",
    "provincie": "Alle provincies",
    "beperking": "Alle beperkingen",
    "verteller": "Alle vertellers",
    "hulp": "Alles wat hielp",
    "regeling": "Alle regelingen",
    "grootte": "Alle groottes",
    "soort": "Alle soorten werkgevers",
    "kant": "Markt en overheid",
    "thema": "Alle thema’s",
    "editie": "Alle edities",
}
"""By the key of each facet, the words that lead to its overview."""
DESCRIPTION = "Voorbeelden van werk dat past. Zoek op een woord, of kies een sector, een regio of wat hielp."
DESCRIPTION_WITHOUT_SEARCH = "Voorbeelden van werk dat past. Kies een sector, een regio of wat hielp."


@dataclass(frozen=True, slots=True)
class FinderValue:
    """A value of a facet: where its stories are, and how many, in figures and in words."""

    slug: str
    label: str
    href: str
    count: str
    counted: str


@dataclass(frozen=True, slots=True)
class FinderFacet:
    """A facet with the values that have stories, in the order of their list, and the way to all of them."""

    key: str
    label: str
    values: tuple[FinderValue, ...]
    overview: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderView:
    """A page of all stories. The first has the facets; the others lead `back` to it."""

    heading: Heading
    action: str
    back: Link | None
    index: str
    """Where the script finds what it searches in; empty while there is nothing to search in."""
    pieces: str
    """Where it finds what it shows of each thing found; empty too."""
    script: str
    facets: tuple[FinderFacet, ...]
    count: str
    cards: tuple[Markup, ...]
    pages: Pages | None
    empty: str
    invitation: Link | None


def finder_pages(publication: Publication) -> Iterator[Artifact]:
    """The finder, what it shows of what it finds, and the numbered pages after it."""
    pieces = search_pieces(publication) if publication.search_index else None
    yield from pieces.artifacts if pieces else ()
    last = last_page(len(publication.stories), publication.settings.page_size)
    for page in range(1, last + 1):
        title = TITLE if page == 1 else f"{TITLE}, pagina {page}"
        head = Head(
            address=addresses.numbered(addresses.STORIES, page),
            title=title,
            description=DESCRIPTION if pieces else DESCRIPTION_WITHOUT_SEARCH,
            section=addresses.STORIES,
            crumbs=() if page == 1 else (Link(TITLE, href(addresses.STORIES)),),
        )
        yield publication.page("finder.html", head, _view(publication, page, last, pieces.folder if pieces else ""))


def _view(publication: Publication, page: int, last: int, pieces: str) -> FinderView:
    size = publication.settings.page_size
    lead = LEAD if pieces else LEAD_WITHOUT_SEARCH
    return FinderView(
        heading=Heading(TITLE, lead=lead if page == 1 else ""),
        action=href(addresses.STORIES),
        back=Link("Kies uit sector, regio en meer", href(addresses.STORIES)) if page > 1 else None,
        index=href(publication.search_index) if publication.search_index else "",
        pieces=href(pieces) if pieces else "",
        script=href(publication.finder_script) if publication.finder_script and pieces else "",
        facets=tuple(_facets(publication)) if page == 1 else (),
        count=count_of(len(publication.stories), page, last),
        cards=publication.story_cards(on_page(publication.stories, page, size)),
        pages=way_through(addresses.STORIES, page, last),
        empty=EMPTY,
        invitation=publication.invitation,
    )


def _facets(publication: Publication) -> Iterator[FinderFacet]:
    """The facets that have anything to choose."""
    for facet in FACETS:
        values = tuple(_values(publication, facet))
        if values:
            yield FinderFacet(facet.key, facet.label, values, Link(TO_OVERVIEW[facet.key], href(facet.overview)))


def _values(publication: Publication, facet: Facet) -> Iterator[FinderValue]:
    groups = publication.groups[facet.key]
    for term in facet.terms(publication.site):
        if term.slug in groups:
            count = len(groups[term.slug])
            yield FinderValue(term.slug, term.label, href(facet.address(term.slug)), number(count), in_stories(count))
