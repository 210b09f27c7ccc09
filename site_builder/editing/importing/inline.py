"""Words with marks (bold, italic, a link …) → one line of Markdown that shows the same words.

Where marks fall between letters and signs CommonMark may not see them as marks. So each line is tried: when it doesn't give its words
back, it is written with fewer marks.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.editing.importing.escaping import escaped, escaped_starts, target
from site_builder.reading.markdown import CLEANER, plain_text, to_html


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share their marks. `note` is the name of a footnote that is referred to here, instead of words."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    raised: str = ""
    """`sup` or `sub`."""
    language: str = ""
    href: str = ""
    note: str = ""


BREAK = "\n"
_HARD_BREAK = "\\\n"


def words(runs: Iterable[Run]) -> str:
    """The words alone, with single spaces; a line break stays one."""
    joined = "".join(run.text for run in runs)
    return "\n".join(line for part in joined.split(BREAK) if (line := " ".join(part.split(" ")).strip()))


def line(runs: Sequence[Run], broken: str = _HARD_BREAK) -> str:
    """The runs in Markdown, with `broken` between lines; with as many of their marks as give the same words on the page."""
    runs = _joined(runs)
    plain = _signs("".join(run.text for run in runs))
    for simpler in (_same, _without_emphasis, _without_marks):
        made = _written(_joined([simpler(run) for run in runs]), broken)
        if len(runs) == 1 and made == runs[0].text.strip():  # nothing was marked or escaped, so nothing can be read as something else
            return made
        if _signs(_shown(made)) == plain:
            return made
    return _written(_joined([_without_marks(run) for run in runs]), broken)


def _shown(markdown: str) -> str:
    """The words that a page shows, footnotes left out."""
    without_notes = re.sub(r"(?<!\\)\[\^[^\]\s]+\]", "", markdown)
    return plain_text(CLEANER.clean(to_html(without_notes)))


def _signs(text: str) -> str:
    """What must be the same: all but spaces, and the signs that become typographic ones."""
    return re.sub(r"[\s'\"‘’“”.…–—-]+", "", text)


def _same(run: Run) -> Run:
    return run


def _without_emphasis(run: Run) -> Run:
    return Run(run.text, href=run.href, note=run.note, raised=run.raised, language=run.language)


def _without_marks(run: Run) -> Run:
    return Run(run.text, note=run.note)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The runs with neighbours of the same marks as one, spaces single, and no space at the edges or around breaks."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last is not None and not run.note and not last.note and _marks(last) == _marks(run):
            merged[-1] = Run(last.text + run.text, *_marks(run))
        elif run.text or run.note:
            merged.append(run)
    return merged


def _marks(run: Run) -> tuple[bool, bool, bool, bool, str, str, str]:
    return run.bold, run.italic, run.struck, run.code, run.raised, run.language, run.href


def _written(runs: Sequence[Run], broken: str) -> str:
    made = "".join(_LAYERS[0](list(runs), 0))
    made = re.sub(r"(?<!\\)!(?=\[)", r"\\!", made)  # no pictures here: an exclamation mark before a link
    lines = [" ".join(part.split(" ")).strip() for part in re.sub(r"[ \t]+", " ", made).split(BREAK)]
    return broken.join(escaped_starts(part) for part in lines if part)


def _layer(value: Callable[[Run], object], wrap: Callable[[str, Run], str]) -> Callable[[list[Run], int], list[str]]:
    """Groups runs by one mark and puts it around each group that has it; the next layer writes what is inside."""

    def write(runs: list[Run], depth: int) -> list[str]:
        pieces = []
        for has, group in groupby(runs, key=value):
            members = list(group)
            inside = "".join(_LAYERS[depth + 1](members, depth + 1))
            pieces.append(_around(inside, members[0], wrap) if has else inside)
        return pieces

    return write


def _around(inside: str, run: Run, wrap: Callable[[str, Run], str]) -> str:
    """A mark around words, not around the spaces or breaks beside them, and anew on each line."""
    parts = []
    for part in inside.split(BREAK):
        core = part.strip()
        start = part[: len(part) - len(part.lstrip())]
        parts.append(f"{start}{wrap(core, run)}{part[len(start) + len(core) :]}" if core else part)
    return BREAK.join(parts)


def _innermost(runs: list[Run], _: int) -> list[str]:
    return [f"[^{run.note}]" if run.note else _coded(run.text) if run.code else escaped(run.text) for run in runs]


def _coded(text: str) -> str:
    fence = "`" * (max((len(ticks) for ticks in re.findall("`+", text)), default=0) + 1)
    edge = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{edge}{text}{edge}{fence}" if text.strip() else text


_LAYERS: tuple[Callable[[list[Run], int], list[str]], ...] = (
    _layer(lambda run: run.href, lambda inside, run: f"[{inside}]({target(run.href)})"),
    _layer(lambda run: run.language, lambda inside, run: f"[{inside}]{{lang={run.language}}}"),
    _layer(lambda run: run.bold, lambda inside, _: f"**{inside}**"),
    _layer(lambda run: run.italic, lambda inside, _: f"*{inside}*"),
    _layer(lambda run: run.struck, lambda inside, _: f"~~{inside}~~"),
    _layer(lambda run: run.raised, lambda inside, run: f"<{run.raised}>{inside}</{run.raised}>"),
    _innermost,
)
