"""Meetings: those to come, those that were, and the page of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Meeting, MeetingForm
from site_builder.pages.dutch import MONTHS, clock, counted, day_and_date, joined
from site_builder.pages.publication import Publication
from site_builder.pages.views import Fact, Head, Heading, Link, href

WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
MAIL_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[a-z]+", re.IGNORECASE)
FORMS = {MeetingForm.ONLINE: "Online", MeetingForm.ON_LOCATION: "Op locatie", MeetingForm.BOTH: "Online en op locatie"}


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """A meeting in a list."""

    day: str
    month: str
    iso: str
    when: str
    title: str
    href: str
    how: str
    fictional: bool


@dataclass(frozen=True, slots=True)
class MeetingView:
    """The page of a meeting."""

    card: MeetingCard
    facts: tuple[Fact, ...]
    body: Markup
    sign_up: Link | None
    calendar: Link | None
    past: bool


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """The agenda."""

    heading: Heading
    coming: tuple[MeetingCard, ...]
    past: tuple[MeetingCard, ...]
    calendar: Link | None
    invitation: Link | None


def meeting_pages(publication: Publication) -> Iterator[Artifact]:
    """The agenda and the page of each meeting."""
    lead = "Gesprekken in kleine groepen, online en bij jou in de buurt. Iedereen kan meedoen."
    past = [meeting for meeting in in_order(publication) if is_past(publication, meeting)]
    view = MeetingsView(
        heading=Heading("Agenda", lead=lead),
        coming=tuple(map(meeting_card, coming_meetings(publication))),
        past=tuple(map(meeting_card, reversed(past))),
        calendar=Link("Alle gesprekken in je agenda", href(addresses.CALENDAR)) if publication.site.meetings else None,
        invitation=publication.invitation,
    )
    head = Head(address=addresses.MEETINGS, title="Agenda", description=lead, section=addresses.MEETINGS)
    yield publication.page("meetings.html", head, view)
    for meeting in publication.site.meetings:
        yield _meeting_page(publication, meeting)


def in_order(publication: Publication) -> list[Meeting]:
    """All meetings, the earliest first."""
    return sorted(publication.site.meetings, key=lambda meeting: (meeting.start.isoformat(), meeting.slug))


def is_past(publication: Publication, meeting: Meeting) -> bool:
    """Whether a meeting was over before the day the site is made; on its own day it still is in the agenda."""
    return meeting.end.date() < publication.on


def coming_meetings(publication: Publication) -> list[Meeting]:
    """The meetings to come, the next one first."""
    return [meeting for meeting in in_order(publication) if not is_past(publication, meeting)]


def meeting_card(meeting: Meeting) -> MeetingCard:
    """A meeting as a list shows it."""
    where = meeting.venue or (meeting.region.label if meeting.region else meeting.province.label if meeting.province else "")
    form = FORMS[meeting.form]
    return MeetingCard(
        day=str(meeting.start.day),
        month=MONTHS[meeting.start.month - 1],
        iso=f"{meeting.start:%Y-%m-%dT%H:%M}",
        when=f"{day_and_date(meeting.start)}, {clock(meeting.start)} tot {clock(meeting.end)} uur",
        title=meeting.title,
        href=href(addresses.meeting(meeting.slug)),
        how=where if where.casefold().startswith(form.casefold()) else f"{form}, {where}" if where else form,
        fictional=meeting.fictional,
    )


def _meeting_page(publication: Publication, meeting: Meeting) -> Artifact:
    past = is_past(publication, meeting)
    card = meeting_card(meeting)
    view = MeetingView(
        card=card,
        facts=tuple(_facts(meeting, card, past=past)),
        body=publication.body(meeting.body),
        sign_up=None if past else _sign_up(meeting),
        calendar=None if past else Link("Zet in je agenda", href(addresses.meeting_calendar(meeting.slug))),
        past=past,
    )
    head = Head(
        address=addresses.meeting(meeting.slug),
        title=meeting.title,
        description=f"{card.when}. {card.how}.",
        section=addresses.MEETINGS,
        crumbs=(Link("Agenda", href(addresses.MEETINGS)),),
    )
    return publication.page("meeting.html", head, view)


def _facts(meeting: Meeting, card: MeetingCard, *, past: bool) -> Iterator[Fact]:
    """The facts in a fixed order; nobody can sign up for what was."""
    yield Fact("Wanneer", (Link(card.when, ""),))
    yield Fact("Hoe", (Link(FORMS[meeting.form], ""),))
    if meeting.venue:
        yield Fact("Waar", (Link(meeting.venue, ""),))
    if meeting.region:
        yield Fact("Regio", (Link(meeting.region.label, ""),))
    elif meeting.province:
        yield Fact("Provincie", (Link(meeting.province.label, ""),))
    if not past:
        yield Fact("Plekken", (Link(counted(meeting.seats, "plek", "plekken"), ""),))
    if meeting.sign_up and not past and not _sign_up(meeting):
        yield Fact("Aanmelden", (Link(meeting.sign_up, ""),))
    if meeting.provisions:
        yield Fact("Toegankelijk", (Link(joined(meeting.provisions), ""),))


def _sign_up(meeting: Meeting) -> Link | None:
    """Where to sign up, when the editor gave a web or mail address; any other words stand among the facts."""
    if WEB_ADDRESS.fullmatch(meeting.sign_up):
        return Link("Meld je aan", meeting.sign_up, extern=True)
    if MAIL_ADDRESS.fullmatch(meeting.sign_up):
        return Link("Meld je aan per mail", f"mailto:{meeting.sign_up}")
    return None
