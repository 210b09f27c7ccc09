"""Meetings for calendars (iCalendar, RFC 5545; names by RFC 7986): one of all, and a file for each. The only import of icalendar."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.findable import plain_text
from site_builder.model import Meeting, MeetingForm, Settings, Site

ZONE = "Europe/Amsterdam"
FORMS = {MeetingForm.ONLINE: "Online", MeetingForm.ON_LOCATION: "Op locatie", MeetingForm.BOTH: "Online en op locatie"}
NAMESPACE = uuid5(NAMESPACE_URL, "voorbeelden/agenda")
"""Of the site's address nothing goes into a name, so that an event stays the same event when the site moves."""
FICTION = "Deze bijeenkomst is verzonnen."


def artifacts(site: Site, settings: Settings, on: date) -> Iterator[Artifact]:
    """The calendar of all meetings and a file for each."""
    yield Artifact(addresses.CALENDAR[1:], make=partial(_written, site.meetings, settings, on))
    for meeting in site.meetings:
        yield Artifact(addresses.meeting_calendar(meeting.slug)[1:], make=partial(_written, (meeting,), settings, on))


def _written(meetings: Iterable[Meeting], settings: Settings, on: date) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//1000 voorbeelden//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", f"{settings.name}: agenda")
    calendar.add("x-wr-calname", f"{settings.name}: agenda")
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add_component(_time_zone())
    for meeting in meetings:
        calendar.add_component(_event(meeting, settings, on))
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, settings: Settings, on: date) -> Event:
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE, meeting.slug)))
    event.add("dtstamp", datetime.combine(min(on, meeting.end.date()), time(), UTC))
    event.add("dtstart", meeting.start)
    event.add("dtend", meeting.end)
    event.add("summary", meeting.title)
    event.add("description", _description(meeting, settings))
    event.add("categories", [FORMS[meeting.form], *_where(meeting)])
    event.add("location", meeting.venue or ", ".join((FORMS[meeting.form], *_where(meeting))))
    if settings.url:
        event.add("url", settings.url + addresses.meeting(meeting.slug)[1:])
    return event


def _where(meeting: Meeting) -> list[str]:
    """The region, or else the province."""
    return [meeting.region.label] if meeting.region else [meeting.province.label] if meeting.province else []


def _description(meeting: Meeting, settings: Settings) -> str:
    """What it is, how to take part and what is arranged; first of all whether it is real."""
    lines = [FICTION] if meeting.fictional else []
    lines += [plain_text(meeting.body)]
    lines += [f"Aanmelden: {meeting.sign_up}"] if meeting.sign_up else []
    lines += [f"Toegankelijk: {', '.join(meeting.provisions)}"] if meeting.provisions else []
    lines += [settings.url + addresses.meeting(meeting.slug)[1:]] if settings.url else []
    return "\n\n".join(lines)


def _time_zone() -> Timezone:
    """The clock of Amsterdam by the rule of the European Union, which holds since 1996 (directive 2000/84/EG)."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, month, before, after in (
        (summer, "CEST", 3, timedelta(hours=1), timedelta(hours=2)),
        (winter, "CET", 10, timedelta(hours=2), timedelta(hours=1)),
    ):
        part.add("tzname", name)
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, 2 if month == 3 else 3))  # noqa: DTZ001 - a time on the clock
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}))
        zone.add_component(part)
    return zone
