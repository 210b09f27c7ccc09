"""How a document is read: its structure, with what is drawn of each part on which page."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the drawing: the page from 0, and its number there (MCID)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Area:
    """Where a link can be followed: the page from 0, and the number of its annotation in the file."""

    page: int
    annotation: int


@dataclass(slots=True, eq=False)
class Part:
    """A structure element, with its parts and marks in the order of reading."""

    tag: str
    kids: list["Part | Mark | Area"] = field(default_factory=list)
    language: str = ""
    alt: str = ""
    """What is said instead; of a link, what its annotations are called."""
    identity: str = ""
    """Of a note: its name in the document (ISO 14289-1, 7.9)."""
    scope: str = ""
    """Of a table's header: `Column` or `Row`."""
    span: tuple[int, int] = (1, 1)
    """Columns and rows of a cell."""
    numbering: str = ""
    """Of a list."""
    box: tuple[float, float, float, float] | None = None
    """Of a figure: where it stands on its page, in points from the lower left."""

    def parts(self) -> Iterator["Part"]:
        """The parts of this part."""
        return (kid for kid in self.kids if isinstance(kid, Part))

    def every(self) -> Iterator["Part"]:
        """This part and all below it."""
        yield self
        for part in self.parts():
            yield from part.every()

    def marks(self) -> Iterator[Mark]:
        """All marks below it, in the order of reading."""
        for kid in self.kids:
            if isinstance(kid, Mark):
                yield kid
            elif isinstance(kid, Part):
                yield from kid.marks()


GROUPING = frozenset({"Document", "Art", "Sect", "Div", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR", "TOC", "BlockQuote"})
"""What holds parts and no words of its own (ISO 32000-1, 14.8.4.2): white space between its parts is none of its content."""
KEPT_EMPTY = frozenset({"TD", "TH"})


def without_empty(part: Part) -> Part:
    """The same part without parts that hold nothing; an empty cell is still a cell."""
    part.kids = [kid for kid in part.kids if not isinstance(kid, Part) or _holds_something(without_empty(kid))]
    return part


def _holds_something(part: Part) -> bool:
    return bool(part.kids) or part.tag in KEPT_EMPTY
