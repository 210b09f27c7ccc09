"""An editor who does what a hint says, word by word, and thinks of nothing else."""

import re

from site_builder.problems import Problem

_TOLD = re.compile(r"`([^`]+)`")
_WHOLE_LINE = re.compile(r"^ *(?:- )?[a-z_]+:(?: |$)|^#| {2}")
"""A key with its value, a heading or a line that goes in: it takes the place of all that stands there."""
_BEFORE_KEY = re.compile(r" *(?:- )?(?=[a-z_]+:)")


def follow(problem: Problem, text: str) -> str | None:
    """The text after doing what the hint says; None when it asks for more than typing what it says."""
    lines = text.split("\n")
    at = problem.place.line - 1
    hint, told = problem.hint, _TOLD.findall(problem.hint)
    line = lines[at] if at < len(lines) else ""
    if hint.startswith("Haal de regel weg"):
        changed = []
    elif hint.startswith("Zet boven deze regel"):
        changed = [told[0], line]
    elif hint.startswith("Voeg toe") or problem.message.endswith("ontbreekt."):
        changed = [line, " " * (problem.place.column - 1) + told[-1]]
    else:
        mended = _mended(problem, line)
        changed = [] if mended is None else [mended]
    return "\n".join([*lines[:at], *changed, *lines[at + 1 :]]) if changed or hint.startswith("Haal de regel weg") else None


def _mended(problem: Problem, line: str) -> str | None:
    """The line after doing what the hint says; None when it says nothing of this line."""
    if "haal de link weg" in problem.hint:
        return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    too_many = re.match(r"Haal minstens (\d+) tekens weg", problem.hint)
    if too_many:
        return line[: -int(too_many[1])]
    taken_away = re.match(r"Haal `([^`]+)` weg[.,]", problem.hint)
    if taken_away:
        return " ".join(line.replace(taken_away[1], "").split()).replace(" .", ".")
    wanted = _wanted(problem.hint)
    return None if wanted is None else _with(wanted, problem, line)


def _with(wanted: str, problem: Problem, line: str) -> str | None:
    """The line with what is wanted in it, as a whole line or in the place of what was typed; None when that is not there."""
    if wanted.startswith("!["):
        return re.sub(r"!\[[^\]]*\]\([^)]*\)", wanted, line)
    if _WHOLE_LINE.match(wanted):
        keep = None if problem.code == "yaml-inspringing" or wanted.startswith((" ", "-", "#")) else _BEFORE_KEY.match(line)
        return (keep[0] if keep else "") + wanted
    column = problem.place.column - 1
    typed = next((typed for typed in _TOLD.findall(problem.message) if typed in line[column:]), None)
    return None if typed is None else line[:column] + line[column:].replace(typed, wanted, 1)


def _wanted(hint: str) -> str | None:
    """What the hint says to type: the example, the first of the choices, the least number."""
    told: list[str] = _TOLD.findall(hint)
    if told:
        return told[-1] if hint.startswith("Haal ") or "Schrijf bijvoorbeeld" in hint else told[0]
    choice = re.search(r"(?:Kies uit: |getal van )([\w-]+)", hint)
    return choice[1] if choice else None
