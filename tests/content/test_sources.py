"""What the texts say of rules and figures has a source: sources.md names the words, the file and where it was checked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.project import REPOSITORY

STORIES = REPOSITORY / "stories"
SOURCES = REPOSITORY / "tests" / "content" / "sources.md"
RULE = re.compile(r"\b(UWV|minimumloon|Banenafspraak|no-riskpolis|loonkostenvoordeel|proefplaatsing|25,5)\b", re.IGNORECASE)
"""Words that say what a law or an authority arranges."""
FIGURE = re.compile(r"\b\d{1,3}(?:\.\d{3})+\b|\b\d+%")
"""Thousands and percentages."""
WITH_FIGURES = ("paginas/over.md", "edities/2020.md")
"""Where every figure is a real one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One statement: the words that stand in each of the files, and its source."""

    words: str
    files: tuple[str, ...]
    source: str
    checked: str


def rows_of(markdown: str) -> list[Row]:
    """The rows of the tables, without their heads."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in markdown.splitlines() if line.startswith("| ")]
    rows = [row for row in cells if row[0] not in ("Wat we zeggen", "---")]
    return [Row(words, tuple(map(file_of, where.split(", "))), source, checked) for _, words, where, source, checked in rows]


def file_of(place: str) -> str:
    """The file that is meant: a list or page itself, or the text in the folder of a story, article or brochure."""
    if place.endswith((".yml", ".md")):
        return place
    return f"{place}/index.md" if place.startswith(("verhalen/", "artikelen/", "brochures/")) else f"{place}.md"


def texts() -> dict[str, str]:
    """Every text by its file."""
    return {path.relative_to(STORIES).as_posix(): path.read_text(encoding="utf-8") for path in files()}


def files() -> Iterator[Path]:
    """What is written for readers; the register, the names of places and the words to avoid state nothing."""
    yield from (path for path in STORIES.rglob("*.md"))
    yield from (path for path in STORIES.rglob("*.yml") if path.stem not in ("toestemmingen", "plaatsen", "taal"))


def gone(rows: list[Row], found: Mapping[str, str]) -> list[tuple[str, str]]:
    """The words that no longer stand where a row says so."""
    return [(row.words, file) for row in rows for file in row.files if row.words.casefold() not in found.get(file, "").casefold()]


def unsourced(rows: list[Row], found: Mapping[str, str]) -> list[tuple[str, str]]:
    """The files that name a rule and the figures that no row covers."""
    covered = {file for row in rows for file in row.files}
    figures = [(file, figure) for file in WITH_FIGURES for figure in FIGURE.findall(found.get(file, ""))]
    stated = {(file, row.words) for row in rows for file in row.files}
    return [
        *((file, rule[0]) for file, text in found.items() if file not in covered and (rule := RULE.search(body_of(text)))),
        *((file, figure) for file, figure in figures if (file, figure) not in stated),
    ]


def body_of(text: str) -> str:
    """A text without its front matter, whose list values are no statements."""
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


def test_every_statement_stands_where_the_sources_say() -> None:
    assert gone(rows_of(SOURCES.read_text(encoding="utf-8")), texts()) == []


def test_every_statement_has_a_source_and_a_day() -> None:
    rows = rows_of(SOURCES.read_text(encoding="utf-8"))
    assert len(rows) > 50
    assert [row for row in rows if not row.source or not re.fullmatch(r"\d{4}-\d\d-\d\d", row.checked)] == []


def test_every_text_that_names_a_rule_or_a_figure_is_in_the_sources() -> None:
    assert unsourced(rows_of(SOURCES.read_text(encoding="utf-8")), texts()) == []


def test_these_checks_find_what_is_wrong() -> None:
    row = "| Iets | twintig uur | paginas/over | een wet | 2026-11-23 |"
    found = {
        "paginas/over.md": "Het zijn er 12.000.",
        "artikelen/a/index.md": "---\nregelingen: [proefplaatsing]\n---\nDat betaalt UWV.",
        "artikelen/b/index.md": "---\nregelingen: [proefplaatsing]\n---\nEen uitkering.",
    }
    assert gone(rows_of(row), found) == [("twintig uur", "paginas/over.md")]
    assert unsourced(rows_of(row), found) == [("artikelen/a/index.md", "UWV"), ("paginas/over.md", "12.000")]
