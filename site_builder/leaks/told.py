"""A piece or a whole site → every text in it with the field that it stands in, whatever fields there will be."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from site_builder.model import Municipality, Region, Site, Source, Term

FROM_LISTS = (Term, Region, Municipality)
"""What pieces refer to. The lists themselves are told once."""
REFERENCES = frozenset({"related", "links", "gone"})
"""Fields that name other pieces, shown or not; no page writes them out."""


def told(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """The field of the piece and the text of everything that a piece holds; of a file its name. Not what the lists say."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, Path):
        yield field, value.stem
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from told(key, field)
            yield from told(inner, field)
    elif isinstance(value, (tuple, list, frozenset)):
        for inner in value:
            yield from told(inner, field)
    elif is_dataclass(value) and not isinstance(value, (Source, *FROM_LISTS)):
        for name in _names(value.__class__):
            yield from told(getattr(value, name), field or name)


def told_by_lists(site: Site) -> Iterator[str]:
    """Every text of the controlled lists."""
    return _everything(site.lists)


def _everything(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _everything(key)
            yield from _everything(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _everything(inner)
    elif is_dataclass(value):
        for name in _names(value.__class__):
            yield from _everything(getattr(value, name))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in REFERENCES)
