"""Problems and results as text for people, GitHub and programs. Nothing here prints."""

import errno
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.problems import Level, Problem

FORMATS = ("tekst", "github", "json", "tabel")
MOST_ROWS = 200
"""Rows of a table: GitHub refuses a summary of more than 1 MiB."""
_MARKS = frozenset("\\`*_[]<>#|&!~")
CANNOT_PRINT = (
    "Pdf’s maken kan niet op deze computer: een onderdeel van het systeem ontbreekt (Pango). De site is niet gebouwd.\n"
    "Op Debian en Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    "Op macOS: brew install pango\n"
    "Of zet `pdf: nee` in mkdocs.yml. Dan komt de site er zonder pdf’s."
)
"""What to do where documents can't be printed."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build came to; `seconds` is wall time."""

    stories: int
    pages: int
    pictures: int
    notices: int
    changed: int
    removed: int
    seconds: float


def report(problems: Sequence[Problem], form: str) -> str:
    """The problems in one of FORMATS, ending in a line end unless there is nothing to say."""
    if form == "json":
        return as_json(problems)
    if form == "github":
        return as_annotations(problems)
    if form == "tabel":
        return as_table(problems)
    return as_text(problems)


def as_text(problems: Sequence[Problem]) -> str:
    """Grouped by file, each with line and column, what is wrong and, indented, how to mend it."""
    parts = []
    for path, group in groupby(problems, key=lambda problem: problem.place.path):
        parts.append(f"{path}")
        for problem in group:
            place = f"  regel {problem.place.line}, teken {problem.place.column}"
            parts.append(f"{place} · {problem.level} · {problem.code}\n    {one_line(problem.message)}\n    → {one_line(problem.hint)}")
        parts.append("")
    return "\n".join(parts) + (count_line(problems) + "\n" if problems else "")


def count_line(problems: Iterable[Problem]) -> str:
    """How many errors and notices there are, in words."""
    counts = Counter(problem.level for problem in problems)
    errors, notices = counts[Level.ERROR], counts[Level.NOTICE]
    parts = [plural(errors, "fout", "fouten")] if errors else []
    parts += [f"{notices} keer let op"] if notices else []
    return " en ".join(parts) if parts else "Geen fouten."


def as_json(problems: Sequence[Problem]) -> str:
    """A JSON list of objects with the keys of the contract."""
    rows = [
        {
            "bestand": str(problem.place.path),
            "regel": problem.place.line,
            "kolom": problem.place.column,
            "code": problem.code,
            "niveau": str(problem.level),
            "melding": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_annotations(problems: Sequence[Problem]) -> str:
    """GitHub workflow commands, errors first since only ten a step are shown; escaped so that no story can forge one."""
    ordered = _errors_first(problems)
    return "".join(_annotation(problem) + "\n" for problem in ordered)


def as_table(problems: Sequence[Problem]) -> str:
    """A Markdown table with the errors first, for the summary of a job: GitHub shows ten annotations a step, and here is the rest."""
    ordered = _errors_first(problems)
    if not ordered:
        return ""
    rows = (_row(problem) for problem in ordered[:MOST_ROWS])
    more = [f"\n… en nog {len(ordered) - MOST_ROWS}."] if len(ordered) > MOST_ROWS else []
    head = ["| | bestand | regel | wat er is | hoe je het oplost |", "| --- | --- | ---: | --- | --- |"]
    return "\n".join([f"**{count_line(problems)}**", "", *head, *rows, *more]) + "\n"


def _row(problem: Problem) -> str:
    place = problem.place
    return f"| {problem.level} | `{place.path}` | {place.line} | {in_markdown(problem.message)} | {in_markdown(problem.hint)} |"


def in_markdown(text: str) -> str:
    """A text that can't become markup, a link or a mention in a report: what is in it comes from strangers."""
    return "".join(f"\\{sign}" if sign in _MARKS else sign for sign in one_line(text)).replace("@", "@\u2060").replace("://", "\u2060://")


def _errors_first(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.level is not Level.ERROR, problem.sort_key))


def _annotation(problem: Problem) -> str:
    command = "error" if problem.level is Level.ERROR else "warning"
    place = problem.place
    properties = f"file={_property(str(place.path))},line={place.line},col={place.column},title={_property(problem.code)}"
    return f"::{command} {properties}::{_message(f'{problem.message} {problem.hint}')}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def one_line(text: str) -> str:
    """A text without line ends or signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def summary_line(summary: Summary) -> str:
    """The last words of a build."""
    parts = [
        plural(summary.stories, "verhaal", "verhalen"),
        plural(summary.pages, "pagina", "pagina’s"),
        plural(summary.pictures, "fotobestand", "fotobestanden"),
        f"{summary.notices} keer let op",
        f"{summary.changed} gewijzigd" + (f", {summary.removed} weg" if summary.removed else ""),
    ]
    return " · ".join(parts) + f" · {summary.seconds:.1f} s".replace(".", ",")


def plural(count: int, one: str, many: str) -> str:
    """`1 verhaal`, `12 verhalen`."""
    return f"{count} {one if count == 1 else many}"


def disk_reason(refused: OSError) -> str:
    """Why a disk does not take what we write, in Dutch; empty when that is not what is wrong."""
    return {
        errno.EACCES: "we mogen daar niet bij",
        errno.EPERM: "we mogen daar niet bij",
        errno.EROFS: "daar kan alleen gelezen worden",
        errno.ENOSPC: "de schijf is vol",
        errno.EFBIG: "een bestand wordt groter dan hier mag",
        errno.EDQUOT: "er is geen ruimte meer voor jou op deze schijf",
        errno.ENOTDIR: "een deel van de naam is een bestand en geen map",
        errno.EEXIST: "er staat al een bestand met die naam",
    }.get(refused.errno or 0, "")
