"""Where texts name a piece, and the same texts with its new name: links, related stories, contents of editions."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from site_builder.model import Edition, Piece, Site, Source, Story
from site_builder.reading.documents import place_of
from site_builder.reading.targets import address_of
from site_builder.reading.yaml_text import Path as KeyPath

_TARGET = re.compile(r"(?P<before>\]\(\s*<?|^\[[^\]\n]+\]:\s*<?)(?P<target>[^\s)>]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """From one name to another: slugs, addresses, and paths from the content folder of the piece's folder or file."""

    old: str
    new: str
    old_address: str
    new_address: str
    old_path: PurePosixPath
    new_path: PurePosixPath

    def place(self, path: PurePosixPath) -> PurePosixPath:
        """Where a file of the content is after the change."""
        return self.new_path / path.relative_to(self.old_path) if path.is_relative_to(self.old_path) else path


def changed_texts(site: Site, content: PurePosixPath, change: Change) -> Iterator[tuple[PurePosixPath, str]]:
    """Every text that names the piece, by its path from the content folder before the change, with the new name."""
    for source, piece in _sources(site):
        place = source.path.relative_to(content)
        text = _with_names(source, list(_names(piece, change.old)), change) if source is piece.source else source.text
        text = _TARGET.sub(lambda match, place=place: match["before"] + _led(match["target"], place, change), text)  # type: ignore[misc]
        if text != source.text:
            yield place, text


def _sources(site: Site) -> Iterator[tuple[Source, Piece]]:
    groups: tuple[Sequence[Piece], ...] = (
        site.stories, site.articles, site.episodes, site.brochures, site.meetings, site.editions, site.pages,
    )  # fmt: skip
    yield from ((piece.source, piece) for group in groups for piece in group)
    yield from ((story.simple_source, story) for story in site.stories if story.simple_source)


def _led(target: str, place: PurePosixPath, change: Change) -> str:
    """A target in a text, leading to the new place when it led to the old one."""
    written, mark, fragment = target.partition("#")
    if written.startswith("/"):
        whole = written if written.endswith("/") else f"{written}/"
        return (
            whole.replace(change.old_address, change.new_address, 1) + mark + fragment if whole.startswith(change.old_address) else target
        )
    inside = PurePosixPath(posixpath.normpath(posixpath.join(place.parent.as_posix(), written)))
    if ":" in written or not written or address_of(inside) is None or not inside.is_relative_to(change.old_path):
        return target
    way = posixpath.relpath(change.place(inside).as_posix(), change.place(place).parent.as_posix())
    return way + mark + fragment


def _names(piece: Piece, slug: str) -> Iterator[KeyPath]:
    """Where in its keys a piece names another by its slug."""
    if isinstance(piece, Story):
        yield from (("gerelateerd", index) for index, name in enumerate(piece.related) if name == slug)
    if isinstance(piece, Edition):
        for number, section in enumerate(piece.sections):
            yield from (("inhoud", number, "stukken", index) for index, item in enumerate(section.items) if item.slug == slug)


def _with_names(source: Source, paths: Sequence[KeyPath], change: Change) -> str:
    """The text of a file with another name at these places."""
    lines = source.text.split("\n")
    name = re.compile(rf"(?<![\w-]){re.escape(change.old)}(?![\w-])")
    for path in paths:
        place = place_of(source, path)
        for index in range(place.line - 1, len(lines)):
            start = place.column - 1 if index == place.line - 1 else 0
            changed = lines[index][:start] + name.sub(change.new, lines[index][start:], count=1)
            if changed != lines[index]:
                lines[index] = changed
                break
    return "\n".join(lines)
