"""A sheet → a story for each row, or what is wrong with the row. Whoever runs this decides what to do when some are wrong."""

from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.editing.desk import Desk
from site_builder.editing.importing.plain import read_plain
from site_builder.editing.importing.refusals import ImportRefusedError
from site_builder.editing.importing.sheets import Row, read_sheet
from site_builder.editing.importing.sources import LARGEST_TEXT, decoded, encoding_remarks, read_bytes
from site_builder.editing.importing.stories import Imported, Wishes, imported
from site_builder.problems import Problem

UNFINISHED = {"sleutel-ontbreekt", "plaats-ontbreekt", "alt-ontbreekt", "tweeluik-koppen"}
"""Codes of what may still be empty after an import; anything else in a row was typed wrong."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The stories of a sheet and what is wrong with other rows, both by row number."""

    made: tuple[tuple[int, Imported], ...]
    wrong: tuple[tuple[int, str], ...]


def read_batch(path: Path, desk: Desk, folder: Path) -> Batch:
    """The rows of a sheet as stories. Raises ImportRefusedError when it can't be read as one."""
    text, encoding = decoded(read_bytes(path, LARGEST_TEXT))
    made: list[tuple[int, Imported]] = []
    wrong: list[tuple[int, str]] = []
    taken = desk.taken
    for row in read_sheet(text):
        story = _story(row, encoding, replace(desk, taken=taken), folder)
        if isinstance(story, Imported):
            made.append((row.number, story))
            taken |= {story.draft.path.parent.name}
        else:
            wrong += [(row.number, words) for words in story]
    if not made and not wrong:
        raise ImportRefusedError("Onder de eerste rij staat niets.", "Zet elk verhaal op een eigen rij.")
    return Batch(tuple(made), tuple(wrong))


def _story(row: Row, encoding: str, desk: Desk, folder: Path) -> Imported | list[str]:
    """The story of a row, or what is wrong with it."""
    if row.wrong:
        return list(row.wrong)
    content = read_plain(row.text, titled=False)
    content = replace(content, remarks=(*content.remarks, *row.remarks, *encoding_remarks(encoding)))
    try:
        story = imported(content, Wishes(values=dict(row.values)), desk, folder)
    except ImportRefusedError as refused:
        return [refused.message]
    typed_wrong = [problem for problem in story.left_to_do if problem.code not in UNFINISHED]
    return [_words(problem) for problem in typed_wrong] or story


def _words(problem: Problem) -> str:
    return f"{problem.message} {problem.hint}"
