"""Stories appear and end on days of Amsterdam, also around the nights in which the clock changes."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from site_builder.build import day_in_amsterdam, load
from tests.project import add_story
from tests.published import small_project


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-22T22:59:59+00:00", date(2026, 11, 22)),
        ("2026-11-22T23:00:00+00:00", date(2026, 11, 23)),
        ("2027-03-27T22:59:59+00:00", date(2027, 3, 27)),
        ("2027-03-27T23:00:00+00:00", date(2027, 3, 28)),
        ("2027-03-28T21:59:59+00:00", date(2027, 3, 28)),
        ("2027-03-28T22:00:00+00:00", date(2027, 3, 29)),
        ("2026-10-24T21:59:59+00:00", date(2026, 10, 24)),
        ("2026-10-24T22:00:00+00:00", date(2026, 10, 25)),
        ("2026-10-25T22:59:59+00:00", date(2026, 10, 25)),
        ("2026-10-25T23:00:00+00:00", date(2026, 10, 26)),
        ("2026-07-01T12:00:00-10:00", date(2026, 7, 2)),
    ],
)
def test_the_day_begins_at_midnight_in_amsterdam(moment: str, day: date) -> None:
    assert day_in_amsterdam(datetime.fromisoformat(moment)) == day


def test_a_year_of_hours_has_every_day_once_with_23_24_or_25_hours() -> None:
    start = datetime.fromisoformat("2026-12-31T23:00:00+00:00")
    days = [day_in_amsterdam(start + timedelta(hours=hour)) for hour in range(365 * 24)]
    lengths = {day: days.count(day) for day in (date(2027, 3, 28), date(2027, 10, 31), date(2027, 6, 1))}
    assert list(lengths.values()) == [23, 25, 24]
    assert sorted(set(days)) == [date(2027, 1, 1) + timedelta(days=number) for number in range(365)]


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2026, 10, 25), date(2026, 12, 31), date(2028, 2, 29)])
def test_a_story_is_there_from_its_first_day_to_its_last(day: date, tmp_path: Path) -> None:
    project = small_project(tmp_path / "project", stories=1)
    last = day + timedelta(days=1)
    add_story(project, "gepland", titel="Gepland verhaal", datum=day.isoformat(), tot=last.isoformat())
    shown = {
        on: "gepland" in {story.slug for story in load(project, on).shown.stories}
        for on in (day + timedelta(days=shift) for shift in range(-1, 3))
    }
    assert list(shown.values()) == [False, True, True, False]
