"""One broken story for each mistake, beside exactly what its editor is told.

A case is `cases/NAME.md` with `cases/NAME.txt`. `UPDATE_CASES=1` writes the second file anew: read it before you commit.
"""

import os
import re
from pathlib import Path

import pytest

from site_builder.reports import as_text
from tests.messages.bakery import CASES, problems_of, write_bakery


@pytest.mark.parametrize("case", sorted(path.stem for path in CASES.glob("*.md")))
def test_a_mistake_is_told_in_exactly_these_words(case: str, tmp_path: Path) -> None:
    write_bakery((CASES / f"{case}.md").read_text(encoding="utf-8"), tmp_path)
    told = as_text(problems_of(tmp_path))
    expected = CASES / f"{case}.txt"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
    assert told, "a case must have at least one complaint"
    assert not re.search(r"Traceback|Error\b|None|<class|pydantic|yaml\.|\bstr\b", told), "nothing of Python's may be shown"
