"""Front matter in which a slug is named no more: in related stories, and in the contents of an edition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from site_builder.reading.documents import split
from site_builder.reading.yaml_text import Path as KeyPath
from site_builder.reading.yaml_text import Positions, Spot, Value, YamlFaultError, parse

KEYS = ("gerelateerd", "inhoud")
"""Where slugs stand in front matter."""
_IN_BLOCK = re.compile(r"\s*(?:-\s+)?")
_ITEM = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\{[^{}]*\}|[\w-]+)"
_FIRST = re.compile(rf"{_ITEM}\s*,\s*")


@dataclass(frozen=True, slots=True)
class _Front:
    """Front matter taken apart; `start` is where it begins in its file, `line` the number of its first line."""

    text: str
    start: int
    line: int


def without_names(text: str, slugs: frozenset[str]) -> str:
    """A file without these slugs in its lists; a list or part of an edition that would be empty goes as a whole.

    A line that can't be taken away for certain stays as it is: `lines_that_name` tells which.
    """
    plain = text.replace("\r\n", "\n")
    front = _front(plain)
    if front is None:
        return text
    after = _without(front.text, slugs)
    whole = plain[: front.start] + after + plain[front.start + len(front.text) :]
    return text if after == front.text else whole.replace("\n", "\r\n") if "\r\n" in text else whole


def lines_that_name(text: str, slugs: frozenset[str]) -> tuple[int, ...]:
    """The lines of a file, from 1, on which these slugs stand in its lists."""
    front = _front(text.replace("\r\n", "\n"))
    if front is None:
        return ()
    values, positions = _parsed(front.text)
    return tuple(positions.values[path].line + front.line for path in _named(values, slugs))


def _front(text: str) -> _Front | None:
    start = text.find("\n") + 1
    parts = split(text.removeprefix("\ufeff"))
    at = text.find(parts[0], start) if parts else -1
    return _Front(parts[0], at, text.count("\n", 0, at) + 1) if parts and at >= 0 else None


def _parsed(text: str) -> tuple[Value, Positions]:
    positions = Positions()
    try:
        return parse(text, positions), positions
    except YamlFaultError:
        return {}, Positions()


def _named(values: Value, slugs: frozenset[str]) -> Iterator[KeyPath]:
    """Where in the lists a slug stands, alone or with more about it."""
    if isinstance(values, dict):
        for key in KEYS:
            yield from _below((key,), values.get(key, ""), slugs)


def _below(path: KeyPath, value: Value, slugs: frozenset[str]) -> Iterator[KeyPath]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            slug = item.get("slug", "") if isinstance(item, dict) else item
            if isinstance(slug, str) and slug in slugs:
                yield (*path, index)
            else:
                yield from _below((*path, index), item, slugs)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _below((*path, key), inner, slugs)
    elif len(path) == 1 and not slugs.isdisjoint(re.split(r"[,;\s]+", value)):
        yield path


def _without(text: str, slugs: frozenset[str]) -> str:
    """One by one from the last, so that each is looked up in the text as it then is."""
    for path in reversed(list(_named(_parsed(text)[0], slugs))):
        values, positions = _parsed(text)
        whole = _whole(values, path) if len(path) > 1 or _at(values, path) in slugs else ()
        after = _cut(text, whole, positions) if whole else text
        if whole and _parsed(after)[0] == _less(values, whole):
            text = after
    return text


def _whole(values: Value, path: KeyPath) -> KeyPath:
    """What has to go with an item: a list with nothing else, and the part of an edition around it; empty for all of the contents."""
    while len(path) > 1 and len(_at(values, path[:-1])) == 1:
        path = path[:-1]
    if len(path) == 3 and isinstance(path[1], int):  # the `stukken` of a part, with its heading
        path = _whole(values, path[:2])
    return () if path == ("inhoud",) else path


def _at(values: Value, path: KeyPath) -> Value:
    for step in path:
        if isinstance(values, dict):
            values = values[str(step)]
        elif isinstance(values, list):
            values = values[int(step)]
    return values


def _less(value: Value, path: KeyPath) -> Value:
    """The values without what stands at a path."""
    if isinstance(value, list):
        rows = enumerate(value)
        return [inner if index != path[0] else _less(inner, path[1:]) for index, inner in rows if (index,) != path]
    if isinstance(value, dict):
        return {key: inner if key != path[0] else _less(inner, path[1:]) for key, inner in value.items() if (key,) != path}
    return value


def _cut(text: str, path: KeyPath, positions: Positions) -> str:
    spot = positions.keys[path] if isinstance(path[-1], str) else positions.values[path]
    lines = text.splitlines(keepends=True)
    before = lines[spot.line][: spot.column]
    return _cut_block(lines, spot, dash="-" in before) if _IN_BLOCK.fullmatch(before) else _cut_from_row(lines, spot)


def _cut_block(lines: list[str], spot: Spot, *, dash: bool) -> str:
    """Without a line and what stands deeper below it; below a key dashes may stand as far out as the key."""
    indent = len(lines[spot.line]) - len(lines[spot.line].lstrip())

    def belongs(line: str) -> bool:
        deep = len(line) - len(line.lstrip())
        return not line.strip() or deep > indent or (not dash and deep == indent and line.lstrip().startswith("- "))

    below = list(takewhile(belongs, lines[spot.line + 1 :]))
    while below and not below[-1].strip():
        below.pop()
    return "".join(lines[: spot.line] + lines[spot.line + 1 + len(below) :])


def _cut_from_row(lines: list[str], spot: Spot) -> str:
    """Without an item of a list between brackets, and one comma."""
    before = "".join(lines[: spot.line]) + lines[spot.line][: spot.column]
    after = lines[spot.line][spot.column :] + "".join(lines[spot.line + 1 :])
    if first := _FIRST.match(after):
        return before + after[first.end() :]
    item = re.match(_ITEM, after)
    return re.sub(r"\s*,\s*\Z", "", before) + after[item.end() :] if item else before + after
