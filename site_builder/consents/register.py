"""The text of the consent register with one consent withdrawn: no other sign of it changes, comments and order stay."""

import re
from datetime import date

from site_builder.reading.yaml_text import Positions, YamlFaultError, parse

KEY = "ingetrokken"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class RegisterFaultError(Exception):
    """The line can't be changed for certain: it is not there, or written in a way that we don't know."""


def with_withdrawal(text: str, number: str, day: date) -> str:
    """The register in which this consent is withdrawn on a day; the same text when it was on that day or before.

    Raises RegisterFaultError; never gives a text that says anything else than before, besides that.
    """
    before = _entries(text)
    if number not in before:
        raise RegisterFaultError(number)
    known = before[number].get(KEY, "")
    if _DATE.fullmatch(known) and date.fromisoformat(known) <= day:
        return text
    after = _replaced(text, number, day) if known else _added(text, number, day)
    if _entries(after) != {**before, number: {**before[number], KEY: day.isoformat()}}:
        raise RegisterFaultError(number)
    return after


def _entries(text: str) -> dict[str, dict[str, str]]:
    try:
        found = parse(text)
    except YamlFaultError as fault:
        raise RegisterFaultError from fault
    if not isinstance(found, dict):
        raise RegisterFaultError
    return {str(number): {str(key): str(value) for key, value in row.items()} for number, row in found.items() if isinstance(row, dict)}


def _positions(text: str) -> Positions:
    positions = Positions()
    parse(text, positions)
    return positions


def _replaced(text: str, number: str, day: date) -> str:
    spot = _positions(text).values[number, KEY]
    lines = text.splitlines(keepends=True)
    line = lines[spot.line]
    lines[spot.line] = line[: spot.column] + _DATE.sub(day.isoformat(), line[spot.column :], count=1)
    return "".join(lines)


def _added(text: str, number: str, day: date) -> str:
    """With the key after the last one, in braces or on a line of its own, as the others are written."""
    positions = _positions(text)
    own = [path for path in positions.keys if path[:1] == (number,) and len(path) == 2]
    in_braces = positions.values[number,].line == positions.keys[number,].line
    if not in_braces:  # a list may go on below its key, with comments between
        own = [path for path in own if positions.values[path].line == positions.keys[path].line]
    if not own:
        raise RegisterFaultError(number)
    last = max(own, key=lambda path: _at(positions, path))
    key, value = positions.keys[last], positions.values[last]
    lines = text.splitlines(keepends=True)
    if in_braces:
        line = lines[value.line]
        end = line.index("}", _after(line, value.column))
        lines[value.line] = f"{line[:end].rstrip()}, {KEY}: {day.isoformat()}{line[end:]}"
    else:
        ending = "\r\n" if lines[key.line].endswith("\r\n") else "\n"
        whole = lines[value.line].rstrip("\r\n")
        lines[value.line] = f"{whole}{ending}{' ' * key.column}{KEY}: {day.isoformat()}{ending}"
    return "".join(lines)


def _at(positions: Positions, path: tuple[str | int, ...]) -> tuple[int, int]:
    return positions.keys[path].line, positions.keys[path].column


def _after(line: str, column: int) -> int:
    """Where a value in a line ends, or may: behind the bracket of a list."""
    return line.index("]", column) if line[column : column + 1] == "[" else column
