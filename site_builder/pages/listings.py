"""The facets with plain lists: an overview of each, and for every value that has stories a list, perhaps divided further."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Term
from site_builder.pages.combinations import Combinations
from site_builder.pages.dutch import inside
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.embeds import embed_view
from site_builder.pages.episode_lines import lines_about
from site_builder.pages.explanations import region_contact
from site_builder.pages.overviews import OVERVIEWS, Overview
from site_builder.pages.publication import Publication
from site_builder.pages.story_lists import StoryList, Ways, list_pages
from site_builder.pages.views import Head, Heading, Link, href


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of a facet on its overview."""

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
    """The overviews, the lists of their values, and those of a sector in one region."""
    combinations = Combinations(publication)
    for overview in OVERVIEWS:
        yield _overview(publication, overview)
        for term in overview.facet.terms(publication.site):
            found = publication.groups[overview.facet.key].get(term.slug)
            if found:
                yield from list_pages(publication, _list_of(publication, overview, term, combinations), found)
    yield from combinations.pages()


def _overview(publication: Publication, overview: Overview) -> Artifact:
    """The page that names all values of a facet."""
    facet, groups = overview.facet, publication.groups[overview.facet.key]
    terms = facet.terms(publication.site)
    view = FacetView(
        heading=Heading(overview.name, kicker="Verhalen", lead=overview.intro),
        values=tuple(
            ValueView(term.label, href(facet.address(term.slug)), in_stories(len(groups[term.slug])), term.explanation)
            for term in terms
            if term.slug in groups
        ),
        waiting=tuple(term.label for term in terms if term.slug not in groups) if overview.empty else (),
        empty=overview.empty,
        invitation=publication.invitation,
    )
    head = Head(address=facet.overview, title=overview.name, description=overview.intro, section=addresses.STORIES, crumbs=())
    return publication.page("facet.html", head, view)


def _list_of(publication: Publication, overview: Overview, term: Term, combinations: Combinations) -> StoryList:
    """The list of a value."""
    return StoryList(
        address=overview.facet.address(term.slug),
        heading=Heading(term.label, kicker=overview.singular, lead=term.explanation),
        crumbs=(Link(overview.name, href(overview.facet.overview)),),
        ways=_ways(overview),
        contact=_contact(publication, overview, term),
        divided=combinations.within(overview.facet.key, term.slug),
        episodes=lines_about(publication.site.episodes, lambda episode: overview.facet.key == "sector" and episode.sector is term),
        embed=embed_view(publication, term) if overview.facet.key == "regio" else None,
    )


def _contact(publication: Publication, overview: Overview, term: Term) -> Markup | None:
    """On the list of a region: who helps there."""
    if overview.facet.key != "regio":
        return None
    view = region_contact(publication.site.lists.regions[term.slug])
    return publication.renderer.fragment("components/contact-block.html", view=view)


def _ways(overview: Overview) -> Ways:
    """Other ways to look for stories."""
    others = tuple(Link(f"Per {inside(other.singular)}", href(other.facet.overview)) for other in OVERVIEWS if other is not overview)
    return Ways("Andere manieren om te zoeken", (*others, Link("Per thema", href(addresses.THEMES))))
