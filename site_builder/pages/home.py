"""The home page, and the page for a wrong address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story, StoryForm
from site_builder.pages.cards import story_card
from site_builder.pages.dutch import number
from site_builder.pages.editions import CoverView, cover_view, newest_first
from site_builder.pages.figures import LEAD, OPENING
from site_builder.pages.meetings import MeetingCard, coming_meetings, meeting_card
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.tellers import FORM_NAMES
from site_builder.pages.turns import turn_of_the_week
from site_builder.pages.views import Head, Link, PictureView, QuoteView, href
from site_builder.pages.ways_in import Medium, WayIn, door_of_the_day, media, ways_in
from site_builder.pictures.doors.street import Street

NEWEST = 6


@dataclass(frozen=True, slots=True)
class ChosenView:
    """One story that the home page puts forward."""

    href: str
    number: int
    title: str
    summary: str
    teller: str
    paint: str
    picture: PictureView | None
    door: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything on the home page."""

    open_doors: str
    goal: str
    street: Street
    links: Mapping[int, Link]
    """To the story behind each door in front of the street, by house number."""
    waiting: str
    """How many doors are still to open."""
    newest: tuple[Markup, ...]
    all_stories: Link
    chosen: ChosenView | None
    quote: QuoteView | None
    cover: CoverView | None
    ways: tuple[WayIn, ...]
    media: tuple[Medium, ...]
    random: Link | None
    meeting: MeetingCard | None
    agenda: Link
    invitation: Link | None


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """Ways on from a wrong address."""

    links: tuple[Link, ...]


def home_pages(publication: Publication) -> Iterator[Artifact]:
    """The home page and the page for a wrong address."""
    name = publication.settings.name
    head = Head(address=addresses.HOME, title=name, description=publication.settings.description)
    yield publication.page("home.html", head, home_view(publication))
    links = (
        Link("Naar de voorpagina", href(addresses.HOME)),
        Link("Bekijk alle verhalen", href(addresses.STORIES)),
        Link("Zoek een verhaal in jouw regio", href(addresses.REGIONS)),
    )
    head = Head(address=addresses.NOT_FOUND, title="Deze deur is er niet", description="Deze pagina bestaat niet.")
    yield publication.page("not-found.html", head, NotFoundView(links))


def home_view(publication: Publication) -> HomeView:
    """The view of the home page on the day it is made."""
    stories = publication.stories
    newest = stories[:NEWEST]
    chosen = turn_of_the_week(_preferred(stories, newest), publication.on)
    quoted = turn_of_the_week([story for story in stories if story is not chosen], publication.on)
    editions = newest_first(publication)
    coming = coming_meetings(publication)
    street = publication.doors.street(stories, publication.settings.goal)
    return HomeView(
        open_doors=number(len(stories)),
        goal=number(publication.settings.goal),
        street=street,
        links=_links(stories, street),
        waiting=_waiting(street.waiting),
        newest=_newest(newest, publication),
        random=door_of_the_day(publication),
        all_stories=Link("Bekijk alle verhalen", href(addresses.STORIES)),
        chosen=_chosen(publication, chosen) if chosen else None,
        quote=_quote(quoted) if quoted else None,
        cover=cover_view(publication, editions[0]) if editions else None,
        ways=ways_in(publication),
        media=media(publication),
        meeting=meeting_card(coming[0]) if coming else None,
        agenda=Link("Bekijk de hele agenda", href(addresses.MEETINGS)),
        invitation=publication.invitation,
    )


def _preferred(stories: Sequence[Story], newest: Sequence[Story]) -> Sequence[Story]:
    """Stories to put forward: those with two voices that are not already among the newest, if there are any."""
    older = stories[len(newest) :]
    return [story for story in older if story.form is StoryForm.DIPTYCH] or older or stories


def _newest(stories: Sequence[Story], publication: Publication) -> tuple[Markup, ...]:
    """The cards of the newest stories; the first is large."""
    leads = (story_card(story, publication.pictures, publication.doors, publication.renderer, LEAD) for story in stories[:1])
    return (*leads, *publication.story_cards(stories[1:]))


def _waiting(doors: int) -> str:
    """How many doors are still to open; empty when all stand open."""
    return f"Nog {number(doors)} {'deur' if doors == 1 else 'deuren'} te openen." if doors else ""


def _links(stories: Sequence[Story], street: Street) -> Mapping[int, Link]:
    """The links of the doors in front, in the order of their numbers."""
    told = {story.number: story for story in stories}
    shown = (told[house.number] for house in street.near if house.number)
    return {story.number: Link(story.title, href(addresses.story(story.slug))) for story in shown}


def _chosen(publication: Publication, story: Story) -> ChosenView:
    picture, door = publication.face(story, OPENING)
    return ChosenView(
        href=href(addresses.story(story.slug)),
        number=story.number,
        title=story.title,
        summary=story.summary,
        teller=FORM_NAMES[story.form],
        paint=sector_paint(story.sector),
        picture=picture,
        door=door,
    )


def _quote(story: Story) -> QuoteView:
    link = Link("Lees dit verhaal", href(addresses.story(story.slug)))
    return QuoteView(story.quote.text, story.quote.speaker, sector_paint(story.sector), link)
