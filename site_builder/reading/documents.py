"""The text of a content file → front matter and body, with the place of every key.

python-frontmatter does the splitting; the handler here keeps line numbers and hands the YAML to `yaml_text`.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as DiskPath
from pathlib import PurePosixPath

from frontmatter.default_handlers import YAMLHandler

from site_builder.model import Source
from site_builder.problems import Place, Problem
from site_builder.reading import yaml_faults, yaml_text
from site_builder.reading.files import TextFile, error
from site_builder.reading.yaml_text import Path, Positions, Spot, Value, YamlFaultError

# The handler's own pattern also takes blank lines after the dashes, which would shift every line number.
LIST_ENDINGS = {".yml", ".yaml"}
LARGEST_FRONT_MATTER = 100_000
"""Signs; the longest table of contents of an edition takes a tenth of it."""
BOUNDARIES = YAMLHandler(fm_boundary=re.compile(r"^-{3,}[ \t]*$", re.MULTILINE))


@dataclass(slots=True)
class Document:
    """A content file taken apart. `values` holds the keys that were filled in; `body` starts on line `body_line` (from 1)."""

    path: PurePosixPath
    disk: DiskPath
    text: str
    values: dict[str, Value]
    body: str
    body_line: int
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the keys, and whatever else makes the file unfit."""
    faults: list[Problem] = field(default_factory=list)
    """What is wrong with the body."""

    @property
    def source(self) -> Source:
        """Where later rules can point."""
        return Source(self.path, self.text)

    @property
    def folder(self) -> DiskPath:
        """The folder that the file and its pictures are in."""
        return self.disk.parent

    @property
    def slug(self) -> str:
        """The name in the address: that of the folder, or of the file when it stands alone."""
        return self.path.parent.name if self.path.stem == "index" else self.path.stem

    def place(self, path: Path = (), *, of_key: bool = False) -> Place:
        """Where a value stands (or its key); the nearest that is there when it is not."""
        return place_of(self.source, path, of_key=of_key)

    def complain(self, place: Place, code: str, message: str, hint: str) -> None:
        """Add an error to this document's problems."""
        self.problems.append(error(place, code, message, hint))


def place_of(source: Source, path: Path = (), *, of_key: bool = False) -> Place:
    """Where a value stands in its file, from 1; parses again, since it is asked only for problems."""
    text, first_line = _yaml_part(source)
    positions = _positions(text)
    spot = _spot(positions, path, of_key=of_key)
    return Place(source.path, spot.line + first_line, spot.column + 1)


@lru_cache(maxsize=4)
def _positions(text: str) -> Positions:
    """Where everything in a YAML text stands; the last few texts are kept, since problems come in heaps from one file."""
    positions = Positions()
    try:
        yaml_text.parse(text, positions)
    except YamlFaultError:
        return Positions()
    return positions


def _yaml_part(source: Source) -> tuple[str, int]:
    """The YAML of a file and the line it starts on: all of a list, the front matter of anything else."""
    if source.path.suffix in LIST_ENDINGS:
        return source.text, 1
    parts = split(source.text)
    return (parts[0], 2) if parts else ("", 1)


def body_place(document: "Document | Source", text: str, start: int = 0) -> Place:
    """Where a piece of text stands in the body; the body's first line when it cannot be found literally."""
    source = document if isinstance(document, Source) else document.source
    parts = split(source.text)
    offset = len(source.text) - len(parts[1]) if parts else 0
    at = source.text.find(text, offset + start) if text else -1
    if at < 0:
        at = offset
    line_start = source.text.rfind("\n", 0, at) + 1
    return Place(source.path, source.text.count("\n", 0, at) + 1, at - line_start + 1)


def split(text: str) -> tuple[str, str] | None:
    """Front matter and body, both without the lines of dashes; None when one of these two lines is missing."""
    if not BOUNDARIES.detect(text):
        return None
    try:
        front, body = BOUNDARIES.split(text)
    except ValueError:
        return None
    return front.removeprefix("\n"), body.removeprefix("\n")


def read_list(file: TextFile) -> Document:
    """A YAML file as a document without a body."""
    document = Document(file.path, file.disk, file.text, {}, "", 1)
    _fill(document, file.text, first_line=1)
    return document


def read_document(file: TextFile) -> Document:
    """The document of a file; `values` is empty when its front matter cannot be read, and the problems say why."""
    parts = split(file.text)
    if parts is None:
        return _without_front_matter(file)
    front, body = parts
    body_line = file.text.count("\n", 0, len(file.text) - len(body)) + 1
    document = Document(file.path, file.disk, file.text, {}, body, body_line)
    if len(front) > LARGEST_FRONT_MATTER:
        document.complain(Place(document.path, 2), "sleutels-te-groot", *yaml_faults.too_large(len(front), LARGEST_FRONT_MATTER))
    else:
        _fill(document, front, first_line=2)
    return document


def _fill(document: Document, text: str, first_line: int) -> None:
    hard_space = yaml_faults.hard_space(text, document.path, first_line)
    if hard_space is not None:
        document.problems.append(hard_space)
        return
    try:
        value = yaml_text.parse(text)
    except YamlFaultError as fault:
        document.problems.append(yaml_faults.explain(fault, text, document.path, first_line))
        return
    if isinstance(value, dict):
        document.values = value
    else:
        message, hint = yaml_faults.NOT_KEYS
        typed = next((line.strip() for line in text.split("\n") if line.strip()), "")
        document.complain(Place(document.path, first_line), "yaml-geen-sleutels", message.format(typed=typed[:40]), hint)


def _without_front_matter(file: TextFile) -> Document:
    document = Document(file.path, file.disk, file.text, {}, file.text, 1)
    document.problems.append(yaml_faults.missing_boundary(file.text, file.path))
    return document


def _spot(positions: Positions, path: Path, *, of_key: bool) -> Spot:
    if of_key and path in positions.keys:
        return positions.keys[path]
    while path:
        if path in positions.values:
            return positions.values[path]
        if path in positions.keys:
            return positions.keys[path]
        path = path[:-1]
    return Spot(0, 0)
