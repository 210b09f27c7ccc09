"""YAML text → plain values that are all text, with the place of each value on request.

Built from the parser's events, so nothing is guessed (`NO` stays `NO`, `0123` stays `0123`, `32:30` stays text), doubled keys are
seen, and aliases, tags and deep nesting, which can make a small file huge, are refused (YAML 1.2, chapter 7.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]
# Events of libyaml come in classes of their own without a common shape: the last `Any` on the way in.
Event = Any
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something starts in a text: line and column counted from 0."""

    line: int
    column: int


class YamlFaultError(Exception):
    """The text is not YAML that we take. `code` names the rule, `spot` is where, `word` what stands there."""

    def __init__(self, code: str, spot: Spot, word: str = "") -> None:
        super().__init__(code)
        self.code, self.spot, self.word = code, spot, word


@dataclass(slots=True)
class Positions:
    """Where keys and values start, by their path in the document."""

    keys: dict[Path, Spot] = field(default_factory=dict)
    values: dict[Path, Spot] = field(default_factory=dict)


def parse(text: str, positions: Positions | None = None) -> Value:
    """The document as text, lists and mappings; an empty document is an empty mapping.

    Raises YamlFaultError for what is not YAML, a doubled key, an alias, a tag or nesting deeper than DEEPEST levels.
    """
    try:
        # Straight from the parser: `yaml.parse` asks twice for each event.
        return _document(iter(_Loader(text).get_event, None), positions)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        spot = Spot(mark.line, mark.column) if mark else Spot(0, 0)
        raise YamlFaultError("yaml-onleesbaar", spot, error.problem or "") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        raise YamlFaultError("yaml-stuurteken", Spot(line, 0)) from None


def _document(events: Iterator[Event], positions: Positions | None) -> Value:
    for event in events:
        if isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            continue
        if isinstance(event, (yaml.StreamEndEvent, yaml.DocumentEndEvent)):
            return {}
        value = _value(event, events, positions, ())
        for rest in events:
            if isinstance(rest, yaml.DocumentStartEvent):
                raise YamlFaultError("yaml-tweede-document", _spot(rest))
        return value
    return {}


def _value(event: Event, events: Iterator[Event], positions: Positions | None, path: Path) -> Value:
    kind = type(event)
    if positions is not None:
        positions.values[path] = _spot(event)
    if kind is yaml.AliasEvent:
        raise YamlFaultError("yaml-verwijzing", _spot(event), f"*{event.anchor}")
    if event.anchor is not None:
        raise YamlFaultError("yaml-verwijzing", _spot(event), f"&{event.anchor}")
    if event.tag is not None and event.tag != "!":
        raise YamlFaultError("yaml-label", _spot(event), str(event.tag).replace("tag:yaml.org,2002:", "!!"))
    if kind is yaml.ScalarEvent:
        return _text(event)
    if len(path) >= DEEPEST:
        raise YamlFaultError("yaml-te-diep", _spot(event))
    if kind is yaml.SequenceStartEvent:
        return _sequence(events, positions, path)
    return _mapping(events, positions, path)


def _text(event: Event) -> str:
    if event.style is None and event.value in {"~", "null"}:
        return ""
    return str(event.value)


def _sequence(events: Iterator[Event], positions: Positions | None, path: Path) -> list[Value]:
    found: list[Value] = []
    for event in events:
        if type(event) is yaml.SequenceEndEvent:
            break
        if positions is None and _is_plain(event):
            found.append(_text(event))
        else:
            found.append(_value(event, events, positions, (*path, len(found))))
    return found


def _mapping(events: Iterator[Event], positions: Positions | None, path: Path) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for event in events:
        if type(event) is yaml.MappingEndEvent:
            break
        key = _key(event)
        if key in found:
            raise YamlFaultError("sleutel-dubbel", _spot(event), key)
        if positions is not None:
            positions.keys[(*path, key)] = _spot(event)
        inner = next(events)
        if positions is None and _is_plain(inner):
            found[key] = _text(inner)
        else:
            found[key] = _value(inner, events, positions, (*path, key))
    return found


def _is_plain(event: Event) -> bool:
    """Whether a value is text and nothing else, as nearly all are; those need no path to be found by."""
    return type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None


def _key(event: Event) -> str:
    if type(event) is not yaml.ScalarEvent:
        raise YamlFaultError("yaml-sleutel", _spot(event))
    return str(event.value)


def _spot(event: Event) -> Spot:
    mark = event.start_mark
    return Spot(mark.line, mark.column)
