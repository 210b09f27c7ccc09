"""What is wrong with the content, as a value: place, permanent code, level, message and hint."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath


class Level(StrEnum):
    """How bad a problem is; the values are what editors read."""

    ERROR = "fout"
    NOTICE = "let op"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the editor's files: path from the project folder, line and column counted from 1."""

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor can mend. `message` says what is wrong, `hint` what to type instead."""

    place: Place
    code: str
    level: Level
    message: str
    hint: str

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Problems are told in the order of the files, top to bottom."""
        return (self.place, self.code, self.message)


def in_order(problems: "list[Problem] | tuple[Problem, ...]") -> tuple[Problem, ...]:
    """The problems sorted by file, line and column, each told once."""
    return tuple(sorted(set(problems), key=lambda problem: problem.sort_key))


def has_errors(problems: "list[Problem] | tuple[Problem, ...]") -> bool:
    """Whether any of the problems stops publication."""
    return any(problem.level is Level.ERROR for problem in problems)
