"""The catalogue of editors' mistakes: every message stands on the right line, names what was typed, and its hint works word by word."""

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.problems import Problem
from tests.messages.bakery import CASES, FILES, RIGHT, problems_of, write_bakery
from tests.messages.literal_editor import follow
from tests.messages.mended import MENDED, mended_text

NAMES = sorted(path.stem for path in CASES.glob("*.md"))
MOST_STEPS = 10
"""Hints that one mistake may lead to, one after the other."""
NO_LINE = {
    "key-missing": "what is not there has no line: told where the keys begin",
    "key-in-english-far": "the same, beside the key that was meant for it",
    "speaker-missing": "the same",
    "municipality-missing": "the same",
    "yaml-no-closing-no-text": "a line that is not there: told at the last key",
    "diptych-with-one-heading": "a heading that is not there: told where the text begins",
    "diptych-without-headings": "the same",
}
NOTHING_TYPED = {
    "body-empty": "nothing was typed",
    "file-empty": "nothing was typed",
    "personal-in-a-broken-story": "the same as of a story that is right:",
    "personal-citizen-number": "shown in part: what we tell is read by many",
}


@dataclass(frozen=True)
class Judged:
    """What is true of the problems of one case."""

    on_the_line: bool
    names_what_was_typed: bool
    hint_works: bool


def changed_lines(text: str) -> dict[int, str]:
    """The lines of a case that differ from what was right, by number; where a line was taken away, the one that took its place."""
    lines = text.split("\n")
    found = set()
    for kind, _, _, start, end in difflib.SequenceMatcher(None, RIGHT.split("\n"), lines, autojunk=False).get_opcodes():
        if kind != "equal":
            found |= set(range(start, max(end, start + 1)))
    return {index + 1: lines[index] for index in found if index < len(lines)}


def stands_right(case: str, problem: Problem, text: str) -> bool:
    """Whether a problem is told on a line with a mistake, or in the file that should not be there."""
    return problem.place.line in changed_lines(text) or problem.place.path.suffix != ".md" or case in NO_LINE


def names_it(case: str, problem: Problem, text: str) -> bool:
    """Whether a problem shows words of that line, or the name of what is missing."""
    line = "".join(sign for sign in text.split("\n")[problem.place.line - 1] if sign.isprintable())
    shown = [words.rstrip("…") for words in re.findall(r"`([^`]+)`|«([^»]+)»", problem.message) for words in words if words]
    missing = problem.message.endswith(("ontbreekt.", "is leeg.", " niet."))
    return any(words in line or words in str(problem.place.path) for words in shown) or (missing and bool(shown)) or case in NOTHING_TYPED


def after_the_hints(case: str, text: str, project: Path) -> tuple[Problem, ...]:
    """What is still told when an editor has done what the hints say, and nothing else."""
    mended = MENDED.get(case)
    if mended is None:
        return _after_following(text, project)
    write_bakery(mended_text(case, text), project / "mended", mended.register, {**FILES, **mended.files})
    if mended.folder_is_gone:
        (project / "mended/stories/verhalen/2026/voorbeeld/index.md").unlink()
    return problems_of(project / "mended")


def _after_following(text: str, project: Path) -> tuple[Problem, ...]:
    problems: tuple[Problem, ...] = ()
    for step in range(MOST_STEPS):
        write_bakery(text, project / str(step))
        problems = problems_of(project / str(step))
        followed = follow(problems[0], text) if problems else None
        if followed is None or followed == text:
            return problems
        text = followed
    return problems


def judged(case: str, project: Path) -> Judged:
    """One case, as its editor would judge it."""
    text = (CASES / f"{case}.md").read_text(encoding="utf-8")
    write_bakery(text, project / "case")
    problems = problems_of(project / "case")
    return Judged(
        on_the_line=all(stands_right(case, problem, text) for problem in problems),
        names_what_was_typed=all(names_it(case, problem, text) for problem in problems),
        hint_works=not after_the_hints(case, text, project),
    )


@pytest.mark.parametrize("case", NAMES)
def test_a_mistake_is_told_on_its_line_in_the_editors_words_with_a_hint_that_works(case: str, tmp_path: Path) -> None:
    assert judged(case, tmp_path) == Judged(on_the_line=True, names_what_was_typed=True, hint_works=True)


def test_there_are_at_least_eighty_mistakes_and_few_exceptions() -> None:
    assert len(NAMES) >= 80
    assert set(MENDED) | set(NO_LINE) | set(NOTHING_TYPED) <= set(NAMES)
    print(
        f"{len(NAMES)} mistakes; {len(NAMES) - len(NO_LINE)} have a line, {len(NAMES) - len(NOTHING_TYPED)} have words to show, "
        f"{len(NAMES) - len(MENDED)} are mended by typing the hint, {len(MENDED)} by doing what it asks"
    )


def test_the_measure_itself_fails_on_a_wrong_line_a_vague_message_and_a_hint_that_does_not_work(tmp_path: Path) -> None:
    text = RIGHT.replace("sector: winkel-handel", "sector: winkel-hadel")
    write_bakery(text, tmp_path / "a")
    problem = problems_of(tmp_path / "a")[0]
    assert stands_right("x", problem, text)
    assert names_it("x", problem, text)
    assert not stands_right("x", problem, RIGHT.replace("titel:", "title:"))
    assert not names_it("x", problem, RIGHT)
    assert after_the_hints("x", text.replace("bakkerij", "bakkerij\u202e"), tmp_path / "b")
