"""An import in words: what was made, what was guessed, what to look at, what was left out, and what is still to be done."""

from collections.abc import Iterable, Iterator

from site_builder.editing.importing.remarks import Kind, shown
from site_builder.editing.importing.stories import Imported
from site_builder.problems import in_order

MOST_LINES = 40
"""Told of each part; of more only how many."""


def report(made: Imported) -> str:
    """The parts that have something to tell, each under its heading, with the lines of the new file."""
    return "\n\n".join(part for part in _parts(made) if part)


def _parts(made: Imported) -> Iterator[str]:
    guesses = ((row.line, f"{row.key}: {shown(_words(row.guess.value))} ({row.guess.source})") for row in made.guessed)
    yield _part("Geraden, kijk dit na", guesses)
    for kind in Kind:
        yield _part(kind.value, ((line, remark.text) for line, remark in made.remarks if remark.kind is kind))
    yield _part("Nog te doen", ((problem.place.line, f"{problem.message} {problem.hint}") for problem in in_order(list(made.left_to_do))))


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _part(heading: str, rows: Iterable[tuple[int | None, str]]) -> str:
    lines = [f"  {f'regel {line}' if line else '':<10} {text}".rstrip() for line, text in rows]
    if not lines:
        return ""
    more = [f"  … en nog {len(lines) - MOST_LINES}."] if len(lines) > MOST_LINES else []
    return "\n".join([f"{heading}:", *lines[:MOST_LINES], *more])
