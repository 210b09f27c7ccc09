"""What helped and the instruments: an index of each, and a page for every entry with the stories that have it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Site, Story, Term
from site_builder.pages.dutch import long_date
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.episode_lines import EpisodeLine, lines_about
from site_builder.pages.explanations import has_ended, note
from site_builder.pages.meetings import MeetingCard
from site_builder.pages.obstacles import ObstacleEntry
from site_builder.pages.paging import Pages, last_page, on_page, way_through
from site_builder.pages.publication import Publication
from site_builder.pages.term_kinds import ADJUSTMENTS, INSTRUMENTS, TermKind, other_ways
from site_builder.pages.views import Head, Heading, Link, href


@dataclass(frozen=True, slots=True)
class Around:
    """What a term's page has besides its stories."""

    obstacles: tuple[ObstacleEntry, ...] = ()
    all_obstacles: Link = Link("Bekijk alle obstakels", href(addresses.OBSTACLES))  # noqa: RUF009 - it never changes
    articles: tuple[Markup, ...] = ()
    meetings: tuple[MeetingCard, ...] = ()
    episodes: tuple[EpisodeLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """The page of a term, or a later page of its stories; those have no `details`."""

    heading: Heading
    details: "Details | None"
    about: str
    count: str
    cards: tuple[Markup, ...]
    pages: Pages | None
    empty: str
    invitation: Link | None
    contact: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What there is to know of a term."""

    note: str
    ended: bool
    steps: tuple[str, ...]
    source: Link | None
    checked: str
    others: tuple[Link, ...]
    around: Around


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term on its index."""

    label: str
    href: str
    explanation: str
    count: str


@dataclass(frozen=True, slots=True)
class TermsView:
    """An index; `ended` are the terms that only old stories still have."""

    heading: Heading
    ways: tuple[Link, ...]
    current: tuple[TermLine, ...]
    ended: tuple[TermLine, ...]
    invitation: Link | None


def term_pages(publication: Publication) -> Iterator[Artifact]:
    """The indexes of what helped and of the instruments, and the pages of their entries."""
    episodes = publication.site.episodes
    yield from pages_of(publication, ADJUSTMENTS, lambda _: Around())
    yield from pages_of(
        publication, INSTRUMENTS, lambda term: Around(episodes=lines_about(episodes, lambda episode: term in episode.instruments))
    )


def pages_of(publication: Publication, kind: TermKind, around: Callable[[Term], Around]) -> Iterator[Artifact]:
    """The index of a kind of terms and the page of every term, with what `around` gives for it."""
    groups = publication.groups[kind.facet.key]
    terms = kind.facet.terms(publication.site)
    yield _index(publication, kind, [(term, len(groups.get(term.slug, ()))) for term in terms])
    for term in terms:
        yield from _landing(publication, kind, term, groups.get(term.slug, ()), around(term))


def _index(publication: Publication, kind: TermKind, counted: Sequence[tuple[Term, int]]) -> Artifact:
    on = publication.on
    view = TermsView(
        heading=Heading(kind.name, lead=kind.intro),
        ways=other_ways(kind.facet.overview),
        current=tuple(_line(kind, term, count) for term, count in counted if not has_ended(term, on)),
        ended=tuple(_line(kind, term, count) for term, count in counted if has_ended(term, on)),
        invitation=publication.invitation,
    )
    head = Head(address=kind.facet.overview, title=kind.name, description=kind.intro, section=kind.section, crumbs=kind.crumbs)
    return publication.page("terms.html", head, view)


def _line(kind: TermKind, term: Term, count: int) -> TermLine:
    return TermLine(term.label, href(kind.facet.address(term.slug)), term.explanation, in_stories(count) if count else "nog geen verhaal")


def _landing(publication: Publication, kind: TermKind, term: Term, stories: Sequence[Story], around: Around) -> Iterator[Artifact]:
    """The page of a term, and the later pages of its stories."""
    size, listing = publication.settings.page_size, kind.facet.address(term.slug)
    last = last_page(len(stories), size)
    details = _details(publication, kind, term, around)
    crumbs = (*kind.crumbs, Link(kind.name, href(kind.facet.overview)))
    for page in range(1, last + 1):
        view = TermView(
            heading=Heading(term.label, kicker=kind.singular, lead=term.explanation if page == 1 else ""),
            details=details if page == 1 else None,
            about=kind.about,
            count=in_stories(len(stories)) + (f", pagina {page} van {last}" if last > 1 else ""),
            cards=publication.story_cards(on_page(stories, page, size)),
            pages=way_through(listing, page, last),
            empty="Deze regeling bestaat niet meer. Er staat geen verhaal over op de site." if details.ended else kind.empty,
            invitation=publication.invitation,
            contact=publication.contact(None),
        )
        head = Head(
            address=addresses.numbered(listing, page),
            title=term.label if page == 1 else f"{term.label}, pagina {page}",
            description=term.explanation,
            section=kind.section,
            crumbs=crumbs if page == 1 else (*crumbs, Link(term.label, href(listing))),
        )
        yield publication.page("term.html", head, view)


def _details(publication: Publication, kind: TermKind, term: Term, around: Around) -> Details:
    return Details(
        note=note(term, publication.on),
        ended=has_ended(term, publication.on),
        steps=term.next_steps,
        source=Link(term.source_name or term.source, term.source, extern=True) if term.source else None,
        checked=long_date(term.valid_as_of) if term.valid_as_of else "",
        others=tuple(_others(kind, term, publication.site)),
        around=around,
    )


def _others(kind: TermKind, term: Term, site: Site) -> Iterator[Link]:
    """Where to read on: the terms that the list names, and the entry of the same name in the other list."""
    own = _by_slug(kind, site)
    yield from (Link(own[slug].label, href(kind.facet.address(slug))) for slug in term.see_also if slug in own)
    for other in (ADJUSTMENTS, INSTRUMENTS):
        twin = None if other is kind else _by_slug(other, site).get(term.slug)
        if twin:
            yield Link(f"{twin.label} ({other.singular.lower()})", href(other.facet.address(twin.slug)))


def _by_slug(kind: TermKind, site: Site) -> Mapping[str, Term]:
    return {term.slug: term for term in kind.facet.terms(site)}
