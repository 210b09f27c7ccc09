"""The XML in a Word file: let in only when it is plain, small and shallow, then read as trees by local names.

Document type declarations are refused before anything else is read, and with them all entities (OWASP, XML External Entity Prevention).
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET  # the parts were let in by `check` below
from xml.parsers import expat

from site_builder.editing.importing.refusals import broken, suspicious, too_large

DEEPEST = 120
"""Elements in each other; Word's own documents stay below 40, a table in a table in a text box included."""
MOST_NODES = 150_000
"""Elements and attributes of all parts together: some 15,000 paragraphs, 10 seconds of work and 250 MB of memory."""


@dataclass(slots=True)
class _Bounds:
    """Counts while a part is looked through."""

    depth: int = 0
    nodes: int = 0

    def start(self, _: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.depth += 1
        self.nodes += 1 + len(attributes)
        if self.depth > DEEPEST:
            raise suspicious("de onderdelen zitten te diep in elkaar")
        if self.nodes > MOST_NODES:
            raise too_large("het heeft te veel onderdelen")

    def end(self, _: str) -> None:
        """An element ends."""
        self.depth -= 1


def _refuse_declaration(*_: object) -> None:
    raise suspicious("er staat een DOCTYPE in, en die hoort niet in Word-bestanden")


def check(parts: Iterable[bytes]) -> None:
    """Raise ImportRefusedError for XML with a DOCTYPE, too many elements in all, too deep ones, or that is not well-formed."""
    bounds = _Bounds()
    for raw in parts:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _refuse_declaration
        parser.StartElementHandler = bounds.start
        parser.EndElementHandler = bounds.end
        try:
            parser.ParseFile(io.BytesIO(raw))
        except (expat.ExpatError, ValueError, LookupError):
            raise broken() from None


def tree(raw: bytes) -> ET.Element:
    """The root of a part that `check` let in."""
    try:
        return ET.fromstring(raw)  # noqa: S314 - no DOCTYPE, so no entities
    except (ET.ParseError, ValueError, LookupError):
        raise broken() from None


def name_of(element: ET.Element) -> str:
    """The local name: documents come in two namespaces, transitional and strict (ECMA-376, Part 1 and 4)."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: ET.Element, name: str) -> str:
    """An attribute by its local name; empty when it is not there."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def child(element: ET.Element, name: str) -> ET.Element | None:
    """The first child with a local name."""
    return next((inner for inner in element if name_of(inner) == name), None)


def all_named(element: ET.Element, *names: str) -> Iterator[ET.Element]:
    """Every element within with one of these local names."""
    return (inner for inner in element.iter() if name_of(inner) in names)


def words_of(element: ET.Element, *, deleted: bool = False) -> str:
    """The text of an element as Word shows it, on one line; of what was deleted when that is asked."""
    wanted = {"t", "delText"} if deleted else {"t"}
    pieces = (
        " " if name_of(inner) in {"tab", "br", "p"} else (inner.text or "") if name_of(inner) in wanted else "" for inner in element.iter()
    )
    return " ".join("".join(pieces).split())
