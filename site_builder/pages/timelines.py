"""How things are going some time later, as a line of dates in order."""

from dataclasses import dataclass
from datetime import date

from site_builder.model import Story
from site_builder.pages.dutch import counted, long_date

DAYS_A_WEEK = 7
DAYS_A_MONTH = 30.44
DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Later:
    """What was said on a day, and how long after the story that was."""

    day: str
    iso: str
    text: str
    since: str


def timeline(story: Story) -> tuple[Later, ...]:
    """The follow-ups of a story, oldest first."""
    rows = sorted(story.follow_ups, key=lambda row: row.day)
    return tuple(Later(long_date(row.day), row.day.isoformat(), row.text, since(story.day, row.day)) for row in rows)


def since(start: date, later: date) -> str:
    """How long after a day another is, in the unit that people would use; nothing when it is not later."""
    days = (later - start).days
    if days <= 0:
        return ""
    if days < 2 * DAYS_A_WEEK:
        return f"{counted(days, 'dag', 'dagen')} later"
    if days < 3 * DAYS_A_MONTH:
        return f"{days // DAYS_A_WEEK} weken later"
    if days < 2 * DAYS_A_YEAR:
        return f"{int(days / DAYS_A_MONTH)} maanden later"
    return f"{int(days / DAYS_A_YEAR)} jaar later"
