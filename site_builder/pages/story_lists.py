"""A list of stories, cut into pages: the same for a sector, a region, an edition and whatever else has its own list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.embeds import EmbedView
from site_builder.pages.episode_lines import EpisodeLine
from site_builder.pages.paging import Pages, last_page, on_page, way_through
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, href

EMPTY = "Hier staat nog geen verhaal."


@dataclass(frozen=True, slots=True)
class Ways:
    """Other lists than this one; `name` says what they have in common."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A way to a list that says how many stories are on it."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True)
class Divided:
    """The parts of a list that have a list of their own."""

    title: str
    parts: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryList:
    """What is known of a list besides its stories. `divided`, `episodes` and `embed` stand on its first page only."""

    address: str
    heading: Heading
    description: str = ""
    """For search engines, where that is not the lead of the heading."""
    section: str = addresses.STORIES
    crumbs: tuple[Link, ...] = ()
    ways: Ways
    contact: Markup | None = None
    divided: Divided | None = None
    episodes: tuple[EpisodeLine, ...] = ()
    embed: EmbedView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """One page of a list."""

    heading: Heading
    count: str
    cards: tuple[Markup, ...]
    pages: Pages | None
    contact: Markup | None
    divided: Divided | None
    episodes: tuple[EpisodeLine, ...]
    embed: EmbedView | None
    invitation: Link | None
    ways: Ways
    empty: str


def list_pages(publication: Publication, listing: StoryList, stories: Sequence[Story]) -> Iterator[Artifact]:
    """The pages of a list; an empty list has one page, which says how to fill it."""
    last = last_page(len(stories), publication.settings.page_size)
    for page in range(1, last + 1):
        make = partial(_page, publication, listing, stories, page)
        yield publication.later(addresses.numbered(listing.address, page), make)


def _page(publication: Publication, listing: StoryList, stories: Sequence[Story], page: int) -> Artifact:
    size = publication.settings.page_size
    last = last_page(len(stories), size)
    view = ListView(
        heading=listing.heading,
        count=count_of(len(stories), page, last),
        cards=publication.story_cards(on_page(stories, page, size)),
        pages=way_through(listing.address, page, last),
        contact=listing.contact,
        divided=listing.divided if page == 1 else None,
        episodes=listing.episodes if page == 1 else (),
        embed=listing.embed if page == 1 else None,
        invitation=publication.invitation,
        ways=listing.ways,
        empty=EMPTY,
    )
    return publication.page("listing.html", _head(listing, page), view)


def _head(listing: StoryList, page: int) -> Head:
    title, crumbs = listing.heading.title, listing.crumbs
    return Head(
        address=addresses.numbered(listing.address, page),
        title=title if page == 1 else f"{title}, pagina {page}",
        description=listing.description or listing.heading.lead,
        section=listing.section,
        crumbs=crumbs if page == 1 else (*crumbs, Link(title, href(listing.address))),
    )


def count_of(count: int, page: int, last: int) -> str:
    """How many stories there are, and on which page of them this is: 48 verhalen, pagina 1 van 2."""
    return in_stories(count) + (f", pagina {page} van {last}" if last > 1 else "")
