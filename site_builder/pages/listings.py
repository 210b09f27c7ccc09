"""Lists of stories, cut into pages: all of them, and those of one sector, region, province, impairment or teller."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story, Term
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.explanations import region_contact
from site_builder.pages.facets import FACETS, Facet
from site_builder.pages.paging import Pages, last_page, on_page, way_through
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, href


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list."""

    heading: Heading
    count: str
    cards: tuple[Markup, ...]
    pages: Pages | None
    contact: Markup | None
    invitation: Link | None
    ways: tuple[Link, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of a facet on its overview; without a link it has no stories yet."""

    label: str
    href: str
    count: str
    explanation: str


@dataclass(frozen=True, slots=True)
class FacetView:
    """The overview of a facet: the values with stories, and those that wait for their first."""

    heading: Heading
    values: tuple[ValueView, ...]
    waiting: tuple[str, ...]
    empty: str
    invitation: Link | None


def listing_pages(publication: Publication) -> Iterator[Artifact]:
    """All lists of stories and the overviews of the facets."""
    heading = Heading("Alle verhalen", lead="Voorbeelden van werk dat past. Het nieuwste verhaal staat bovenaan.")
    yield from _list(publication, addresses.STORIES, heading, publication.stories)
    for facet in FACETS:
        yield from _facet_pages(publication, facet)


def _facet_pages(publication: Publication, facet: Facet) -> Iterator[Artifact]:
    """The overview of a facet and the list of each value that has stories."""
    groups = _groups(publication.stories, facet)
    terms = tuple(facet.terms(publication.site.lists))
    yield _overview(publication, facet, terms, groups)
    for term in terms:
        found = groups.get(term.slug)
        if found:
            heading = Heading(term.label, kicker=facet.singular, lead=term.explanation)
            yield from _list(publication, facet.address(term.slug), heading, found, facet)


def _groups(stories: Sequence[Story], facet: Facet) -> dict[str, list[Story]]:
    """The stories of each value, in the order given."""
    groups: dict[str, list[Story]] = {}
    for story in stories:
        for term in facet.of(story):
            groups.setdefault(term.slug, []).append(story)
    return groups


def _overview(publication: Publication, facet: Facet, terms: Sequence[Term], groups: dict[str, list[Story]]) -> Artifact:
    """The page that names all values of a facet."""
    told = tuple(
        ValueView(term.label, href(facet.address(term.slug)), in_stories(len(groups[term.slug])), term.explanation)
        for term in terms
        if term.slug in groups
    )
    waiting = tuple(term.label for term in terms if term.slug not in groups) if facet.shows_empty else ()
    view = FacetView(
        heading=Heading(facet.name, kicker="Verhalen", lead=facet.intro),
        values=told,
        waiting=waiting,
        empty=facet.empty,
        invitation=publication.invitation,
    )
    head = Head(address=facet.overview, title=facet.name, description=facet.intro, section=addresses.STORIES, crumbs=())
    return publication.page("facet.html", head, view)


def _list(
    publication: Publication,
    listing: str,
    heading: Heading,
    stories: Sequence[Story],
    facet: Facet | None = None,
) -> Iterator[Artifact]:
    """The pages of one list; an empty list has one page, which says how to fill it."""
    size = publication.settings.page_size
    crumbs = (Link(facet.name, href(facet.overview)),) if facet else ()
    last = last_page(len(stories), size)
    for page in range(1, last + 1):
        view = ListView(
            heading=heading,
            count=_count(len(stories), page, last),
            cards=publication.story_cards(on_page(stories, page, size)),
            pages=way_through(listing, page, last),
            contact=_contact(publication, listing),
            invitation=publication.invitation,
            ways=_ways(facet),
            empty="Hier staat nog geen verhaal.",
        )
        head = Head(
            address=addresses.numbered(listing, page),
            title=heading.title if page == 1 else f"{heading.title}, pagina {page}",
            description=heading.lead,
            section=addresses.STORIES,
            crumbs=crumbs if page == 1 else (*crumbs, Link(heading.title, href(listing))),
        )
        yield publication.page("listing.html", head, view)


def _count(count: int, page: int, last: int) -> str:
    return in_stories(count) + (f", pagina {page} van {last}" if last > 1 else "")


def _contact(publication: Publication, listing: str) -> Markup | None:
    """On the list of a region: who helps there."""
    if not listing.startswith(addresses.REGIONS):
        return None
    view = region_contact(publication.site.lists.regions[listing.split("/")[2]])
    return publication.renderer.fragment("components/contact-block.html", view=view)


def _ways(facet: Facet | None) -> tuple[Link, ...]:
    """Other ways to look for stories."""
    facets = tuple(Link(f"Per {other.singular.lower()}", href(other.overview)) for other in FACETS if other is not facet)
    return (*facets, Link("Per thema", href(addresses.THEMES)))
