"""What there is to tell of a week, from the models: what visitors may see, and of that only what may be passed on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder import addresses
from site_builder.facets import FORMS
from site_builder.model import Article, Brochure, Consent, Episode, Meeting, Scope, Settings, Site, Story
from site_builder.pages.dutch import day_and_date
from site_builder.pages.turns import turn_of_the_week
from site_builder.publishing.states import NEW, State

WEEK = timedelta(days=7)
AHEAD = timedelta(days=21)
"""How far meetings are announced: time to sign up."""
FICTIONAL = "Dit verhaal is verzonnen. Zo kan het gaan, maar deze mensen bestaan niet."


@dataclass(frozen=True, slots=True)
class Item:
    """A piece with its absolute address."""

    kind: str
    title: str
    summary: str
    url: str
    quote: str = ""
    speaker: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """A newsletter before it has a form."""

    name: str
    url: str
    on: date
    stories: tuple[Item, ...]
    others: int
    """New stories that are only on the site: their consent has no scope `social`."""
    again: Item | None
    """An older story, for a week without new ones."""
    pieces: tuple[Item, ...]
    """Articles, episodes and brochures of the week."""
    meetings: tuple[Item, ...]


def week_of(site: Site, settings: Settings, on: date, state: State | None, consents: Mapping[str, Consent]) -> Week:
    """What the seven days up to `on` brought to what is shown. `state` knows what was published when, dates are next best.

    `consents` is the register: what is shown no longer has it.
    """
    new = new_stories(site, on, state)
    shared = [story for story in new if story.may_share]
    older = [story for story in site.stories if story.may_share and story not in new]
    again = None if shared else turn_of_the_week(older, on)
    return Week(
        name=settings.name,
        url=settings.url,
        on=on,
        stories=tuple(_story(story, settings.url) for story in shared),
        others=len(new) - len(shared),
        again=_story(again, settings.url) if again else None,
        pieces=_pieces(site, settings.url, on, consents),
        meetings=tuple(_meeting(meeting, settings.url) for meeting in site.meetings if on <= meeting.start.date() <= on + AHEAD),
    )


def new_stories(site: Site, on: date, state: State | None) -> Sequence[Story]:
    """The stories that became visible in the week, the newest first; one that was taken up late counts from when it was published."""
    if state is None:
        return [story for story in site.stories if _in_week(story.day, on)]
    slugs = set(state.slugs(NEW, on - WEEK + timedelta(days=1)))
    return [story for story in site.stories if story.slug in slugs]


def _in_week(day: date, on: date) -> bool:
    return on - WEEK < day <= on


def _story(story: Story, url: str) -> Item:
    where = story.municipality.name if story.municipality else "heel Nederland"
    return Item(
        kind=f"{FORMS[story.form].label} · {story.sector.label} · {where}",
        title=story.title,
        summary=story.summary,
        url=url + addresses.story(story.slug)[1:],
        quote=story.quote.text,
        speaker=story.quote.speaker,
        note=FICTIONAL if story.fictional else "",
    )


def _pieces(site: Site, url: str, on: date, consents: Mapping[str, Consent]) -> tuple[Item, ...]:
    groups = (
        ("Artikel", addresses.article, site.articles),
        ("Podcast", addresses.episode, site.episodes),
        ("Brochure", addresses.brochure, site.brochures),
    )
    return tuple(
        Item(kind, piece.title, piece.summary, url + address(piece.slug)[1:])
        for kind, address, pieces in groups
        for piece in pieces
        if _in_week(piece.day, on) and _may_share(piece, consents)
    )


def _may_share(piece: Article | Episode | Brochure, consents: Mapping[str, Consent]) -> bool:
    """Whether a piece may be passed on: nobody had to agree, or whoever did agreed to that too."""
    number = "" if isinstance(piece, Brochure) else piece.consent
    return not number or (number in consents and Scope.SOCIAL in consents[number].scopes)


def _meeting(meeting: Meeting, url: str) -> Item:
    note = "Dit is een voorbeeld van een bijeenkomst." if meeting.fictional else ""
    return Item(day_and_date(meeting.start), meeting.title, meeting.venue, url + addresses.meeting(meeting.slug)[1:], note=note)
