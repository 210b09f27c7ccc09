"""Dutch as visitors read it: dates, numbers, plurals and lists of words."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WORDS_A_MINUTE = 200


@lru_cache(maxsize=4096)
def long_date(day: date) -> str:
    """A day in full: 26 oktober 2026. Babel gives the same, forty times as slowly."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_date(moment: date) -> str:
    """A day with its weekday: maandag 26 oktober 2026."""
    return f"{WEEKDAYS[moment.weekday()]} {long_date(date(moment.year, moment.month, moment.day))}"


def clock(moment: datetime) -> str:
    """A time of the day: 14.00."""
    return f"{moment:%H.%M}"


def period(start: date, end: date) -> str:
    """Some days in a row: 26 t/m 30 oktober 2026, with month and year only where they differ."""
    if start == end:
        return long_date(start)
    if start.year != end.year:
        return f"{long_date(start)} t/m {long_date(end)}"
    first = str(start.day) if start.month == end.month else f"{start.day} {MONTHS[start.month - 1]}"
    return f"{first} t/m {long_date(end)}"


def number(value: int) -> str:
    """A whole number with a dot between thousands: 10.000; under ten thousand Dutch writes none."""
    return f"{value:,}".replace(",", ".") if value >= 10_000 else str(value)


def counted(value: int, one: str, many: str) -> str:
    """A number with its noun: 1 verhaal, 12 verhalen."""
    return f"{number(value)} {one if value == 1 else many}"


def stories(value: int) -> str:
    """How many stories, in words."""
    return counted(value, "verhaal", "verhalen")


def joined(words: Sequence[str], last: str = "en") -> str:
    """Words in a row: a, b en c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def inside(label: str) -> str:
    """A label as it stands inside a sentence: `Vast team` → `vast team`, but `UWV-voorziening` and `WSP` stay."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def opening(sentence: str) -> str:
    """A sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def reading_time(words: int) -> str:
    """How long a text takes to read, at 200 words a minute and never less than one."""
    return f"{max(1, round(words / WORDS_A_MINUTE))} min lezen"


def playing_time(seconds: float) -> str:
    """A moment in a recording: 4:05 or 1:02:30."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def lasting(seconds: float) -> str:
    """How long a recording lasts: 1 minuut en 16 seconden; from ten minutes on only the minutes."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 10:
        return f"{round(seconds / 60)} minuten"
    parts = [counted(minutes, "minuut", "minuten")] if minutes else []
    return joined([*parts, counted(rest, "seconde", "seconden")] if rest or not parts else parts)


def megabytes(size: int) -> str:
    """How heavy a file is: 0,7 MB; below a tenth of that in kB."""
    return f"{size / 1e6:.1f} MB".replace(".", ",") if size >= 100_000 else f"{max(1, round(size / 1000))} kB"
