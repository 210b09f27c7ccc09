"""How a publication ended, with all that is worth telling; complete when made, so that every report says the same."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model import Story
from site_builder.problems import Problem


class Ending(StrEnum):
    """How it ended; the values stand in the report for programs."""

    PUBLISHED = "gepubliceerd"
    TRIED = "proef geslaagd"
    UNFINISHED = "afgebroken"
    """What a report says until the end: a run that was killed leaves it so."""
    CONTENT_WRONG = "fouten in de verhalen"
    SITE_WRONG = "fouten in de site"
    RESTLESS = "verhalen veranderden tijdens het bouwen"
    DISK = "schijf"


GOOD = frozenset({Ending.PUBLISHED, Ending.TRIED})


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the work and how long it took, in seconds of wall time."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Expiring:
    """A story that goes within some time: its last day, and why."""

    story: Story
    last_day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the stories since the version before. `gone` has for each slug the reason."""

    known: bool
    """Whether there was an earlier version to compare with."""
    new: tuple[Story, ...] = ()
    changed: tuple[Story, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of it."""

    ending: Ending
    on: date
    steps: tuple[Step, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What is wrong with the content, and notices."""
    faults: tuple[Problem, ...] = ()
    """What is wrong with the finished site."""
    changes: Changes = Changes(known=False)
    expiring: tuple[Expiring, ...] = ()
    coverage: str = ""
    stories: int = 0
    files: int = 0
    pages: int = 0
    written: int = 0
    """Files that are new or changed."""
    mended: int = 0
    """Entries of the cache that were damaged or not known, and made anew."""
    remark: str = ""
    """What went wrong with the disk."""
