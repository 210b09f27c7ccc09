"""A text as blocks, whatever kind of document it came from. `markdown` is ready to stand in a file, `plain` are its words."""

from dataclasses import dataclass, field
from enum import Enum

from site_builder.editing.importing.remarks import Remark
from site_builder.reading.yaml_text import Value


class Role(Enum):
    """What a paragraph is besides text, by its style in Word."""

    TEXT = ""
    TITLE = "titel"
    SUBTITLE = "ondertitel"
    CAPTION = "bijschrift"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; lines in `markdown` are separated by hard breaks."""

    markdown: str
    plain: str
    role: Role = Role.TEXT
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is that of the document it came from, from 1."""

    level: int
    markdown: str
    plain: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item holds blocks."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks that someone else said."""

    blocks: tuple["Block", ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equally many cells in Markdown, the first of them the header."""

    rows: tuple[tuple[str, ...], ...]
    plain: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its place in the document's pictures, from 0."""

    number: int
    alt: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """Text that is shown sign for sign."""

    text: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Lost:
    """A place where something was that could not be taken over: nothing but its remarks."""

    remarks: tuple[Remark, ...]


Block = Paragraph | Heading | Items | Quote | Table | Picture | Code | Lost


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture as the document holds it: its bytes (empty when they are elsewhere), and what to call it in the report."""

    data: bytes
    called: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read of one document."""

    blocks: tuple[Block, ...]
    footnotes: tuple[tuple[str, tuple[Block, ...]], ...] = ()
    """Their names in the text and their blocks, in the order of the text."""
    pictures: tuple[RawPicture, ...] = ()
    remarks: tuple[Remark, ...] = ()
    """What belongs to no place in the text."""
    values: dict[str, Value] = field(default_factory=dict)
    """Front matter that the document already had."""


def plain_of(block: Block) -> str:
    """The words of a block, one line for each paragraph."""
    if isinstance(block, (Paragraph, Heading, Table)):
        return block.plain
    if isinstance(block, Items):
        return "\n".join(plain_of(inner) for item in block.items for inner in item)
    if isinstance(block, Quote):
        return "\n".join(plain_of(inner) for inner in block.blocks)
    return block.text if isinstance(block, Code) else ""
