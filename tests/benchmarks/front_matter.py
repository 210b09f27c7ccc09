"""The keys above a text, as an editor types them."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any


def front_matter(keys: dict[str, Any]) -> str:
    """YAML as editors type it: plain words where that is safe, lists in brackets, items below one another."""
    return "".join(_lines(keys))


def _lines(keys: dict[str, Any]) -> Iterator[str]:
    for key, value in keys.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{key}:\n"
            for item in value:
                yield from (f"  {'-' if first else ' '} {line}" for first, line in _numbered(_lines(item)))
        else:
            yield f"{key}: {_scalar(value)}\n"


def _numbered(lines: Iterator[str]) -> Iterator[tuple[bool, str]]:
    return ((position == 0, line) for position, line in enumerate(lines))


def _scalar(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(_scalar(item) for item in value)}]"
        case str() if value[0].isalpha() and not set(value) & set(":#[]{}\"'"):
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)
