"""Meetings for calendars, read back by the parser that calendars use."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from site_builder.feeds import calendars
from site_builder.model import Settings
from tests.sample_site import AMSTERDAM, ON, sample_site

SITE = sample_site()
URL = "https://voorbeelden.example/site/"


def files(settings: Settings | None = None, on: date = ON) -> Mapping[str, bytes]:
    """Every calendar by its address."""
    return {artifact.address: artifact.read() for artifact in calendars.artifacts(SITE, settings or Settings(url=URL), on)}


def events(content: bytes) -> list[Event]:
    """The events of a calendar."""
    return Calendar.from_ical(content).events


def test_there_is_one_calendar_of_all_and_one_of_each() -> None:
    made = files()
    assert set(made) == {"agenda/agenda.ics", *(f"agenda/{meeting.slug}/{meeting.slug}.ics" for meeting in SITE.meetings)}
    assert len(events(made["agenda/agenda.ics"])) == len(SITE.meetings) > 1
    assert [event["uid"] for event in events(made["agenda/agenda.ics"])] == [
        event["uid"] for meeting in SITE.meetings for event in events(made[f"agenda/{meeting.slug}/{meeting.slug}.ics"])
    ]


def test_an_event_says_what_its_page_says() -> None:
    meeting = next(meeting for meeting in SITE.meetings if meeting.slug == "gesprek-arnhem")
    (event,) = events(files()["agenda/gesprek-arnhem/gesprek-arnhem.ics"])
    assert event["summary"] == meeting.title
    assert event["location"] == "Bibliotheek Arnhem"
    assert event["url"] == f"{URL}agenda/gesprek-arnhem/"
    assert event.categories == ["Online en op locatie", "Midden-Gelderland"]
    assert event.start == meeting.start
    assert event.end == meeting.end
    assert "Aanmelden: https://example.org/aanmelden" in str(event["description"])
    assert "Toegankelijk: tolk, ringleiding" in str(event["description"])


def test_the_time_zone_comes_along_and_gives_the_clock_of_amsterdam() -> None:
    calendar = Calendar.from_ical(files()["agenda/agenda.ics"])
    (zone,) = calendar.timezones
    clock = zone.to_tz(lookup_tzid=False)
    for year in (2020, 2026, 2040):
        for day in range(365):
            for hour in (0, 12):
                moment = datetime(year, 1, 1, hour, 30) + timedelta(days=day)  # noqa: DTZ001 - a time on the clock
                assert clock.utcoffset(moment) == AMSTERDAM.utcoffset(moment), moment


def test_lines_are_as_the_standard_wants_them() -> None:
    content = files()["agenda/agenda.ics"]
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_an_event_keeps_its_name_when_the_site_moves_and_works_without_an_address() -> None:
    moved, nowhere = files(Settings(url="https://ander.example/")), files(Settings())
    names = [[event["uid"] for event in events(made["agenda/agenda.ics"])] for made in (files(), moved, nowhere)]
    assert names[0] == names[1] == names[2]
    assert len(set(names[0])) == len(SITE.meetings)
    assert all("url" not in event for event in events(nowhere["agenda/agenda.ics"]))


def test_the_stamp_is_the_day_of_the_build_and_stands_still_after_the_meeting() -> None:
    stamps = {
        on: [event.DTSTAMP for event in events(files(on=on)["agenda/gesprek-arnhem/gesprek-arnhem.ics"])] for on in (ON, date(2030, 1, 1))
    }
    assert stamps == {ON: [datetime(2026, 11, 2, tzinfo=UTC)], date(2030, 1, 1): [datetime(2026, 12, 3, tzinfo=UTC)]}
    assert files() == files()


def test_a_meeting_that_was_made_up_says_so_first() -> None:
    site = replace(SITE, meetings=tuple(replace(meeting, fictional=True) for meeting in SITE.meetings))
    (calendar, *_) = calendars.artifacts(site, Settings(), ON)
    assert all(str(event["description"]).startswith("Deze bijeenkomst is verzonnen.") for event in events(calendar.read()))


def test_words_of_an_editor_start_no_line_of_their_own() -> None:
    nasty = "Praten\r\nATTENDEE:mailto:x@example.org;,\\n"
    site = replace(SITE, meetings=(replace(SITE.meetings[0], title=nasty, venue=nasty),))
    (calendar, *_) = calendars.artifacts(site, Settings(), ON)
    (event,) = events(calendar.read())
    assert "attendee" not in event
    assert "mailto:x@example.org" in str(event["summary"])
