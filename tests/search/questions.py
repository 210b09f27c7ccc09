"""The relevance set: what visitors type, and what should then stand among the first results."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from site_builder import addresses

FILE: Final = Path(__file__).with_name("questions.yml")


@dataclass(frozen=True, slots=True)
class Question:
    """What a visitor types, what answers it (story slugs, or addresses of other pages) and the kind of question it is."""

    text: str
    expected: tuple[str, ...]
    kind: str

    @property
    def answers(self) -> tuple[str, ...]:
        """The addresses of which one should be found; those of glossary words have a fragment."""
        return tuple(given if given.startswith("/") else addresses.story(given) for given in self.expected)


def read_questions(path: Path = FILE) -> tuple[Question, ...]:
    """All questions in the order of the file."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(Question(row["vraag"], tuple(row["verwacht"]), row["soort"]) for row in rows)
