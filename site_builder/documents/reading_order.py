"""The boxes that WeasyPrint laid out → the structure of the document.

WeasyPrint tags a document too, but page by page: a list that goes on overleaf becomes two lists. Here what comes from one element of
HTML is one part, wherever it was drawn. Running heads and page numbers are not read.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, cast

from site_builder.documents.roles import Element, is_unread, numbering, role
from site_builder.documents.structure import GROUPING, Area, Mark, Part, without_empty

POINTS = 0.75
"""In a CSS pixel."""


class Annotation(Protocol):
    """An annotation that was written."""

    number: int


class Box(Protocol):
    """What WeasyPrint lays out: a box of an element, or of the text in it."""

    element: "TextElement | None"
    element_tag: str | None
    children: Sequence["Box"]
    link_annotation: Annotation | None
    width: float
    height: float

    def content_box_x(self) -> float:
        """From the left of the page, in pixels."""

    def content_box_y(self) -> float:
        """From the top of the page, in pixels."""


class TextElement(Element, Protocol):
    """An element that gives the words in it."""

    def itertext(self) -> Iterator[str]:
        """Its words."""


class LaidOut(Protocol):
    """A page as it was painted."""

    @property
    def box(self) -> Box:
        """Its outermost box."""

    @property
    def height(self) -> float:
        """In pixels."""

    @property
    def marks(self) -> Mapping[object, int]:
        """By box, the number of what was drawn of it (MCID)."""


def structure(pages: Sequence[LaidOut]) -> Part:
    """The document as it is read."""
    reader = _Reader()
    for number, page in enumerate(pages):
        reader.read(page.box, reader.root, _Sheet(number, page.height, page.marks))
    return without_empty(reader.root)


class _Sheet:
    def __init__(self, number: int, height: float, marks: Mapping[object, int]) -> None:
        self.number, self.height, self.marks = number, height, marks


class _Reader:
    """Walks over the boxes and keeps the part of every element that it met."""

    def __init__(self) -> None:
        self.root = Part("Document")
        self._parts: dict[tuple[Element, str], Part] = {}
        self._items: dict[int, Part] = {}
        """Where the label goes of what stands in an LBody or a note, by the identity of that."""

    def read(self, box: Box, parent: Part, sheet: _Sheet) -> None:
        """Add what is in a box to the structure."""
        box = getattr(box, "_box", box)  # what was positioned stands in its place as a mark
        if type(box).__name__ == "MarginBox" or (box.element is not None and is_unread(box.element)):
            return
        part = self._part_of(box, parent, sheet)
        if box in sheet.marks and not (part.tag in GROUPING and _is_blank(box)):
            part.kids.append(Mark(sheet.number, sheet.marks[box]))
        if getattr(box, "link_annotation", None) is not None and part.tag == "Link":
            part.kids.append(Area(sheet.number, cast("Annotation", box.link_annotation).number))
        for child in getattr(box, "children", ()):
            self.read(child, part, sheet)

    def _part_of(self, box: Box, parent: Part, sheet: _Sheet) -> Part:
        """The part that the content of a box belongs to: that of its element, or of what is around it."""
        if box.element is None:
            return parent
        key = (box.element, "marker" if (box.element_tag or "").endswith("::marker") else "")
        if key not in self._parts:
            self._parts[key] = self._marker(parent) if key[1] else self._new_part(box, box.element, parent, sheet)
        return self._parts[key]

    def _marker(self, parent: Part) -> Part:
        item = self._items.get(id(parent))
        return self._in_front(item, Part("Lbl")) if item else parent

    def _in_front(self, item: Part, label: Part) -> Part:
        item.kids.insert(0, label)
        return label

    def _new_part(self, box: Box, element: TextElement, parent: Part, sheet: _Sheet) -> Part:
        tag = role(element)
        if not tag:
            return self._pair(parent) if parent.tag == "L" and element.tag == "div" else parent
        if tag == "Lbl" and id(parent) in self._items:
            return self._in_front(self._items[id(parent)], Part("Lbl"))
        if tag == "Link" and parent.tag == "TOCI":
            parent = _added(parent, Part("Reference"))
        part = _added(parent, _described(Part(tag, language=element.get("lang") or ""), box, element, sheet))
        if tag == "Note":
            self._items[id(part)] = part
        if tag == "LBody":
            return self._explanation(part, parent)
        if tag != "LI":
            return part
        body = _added(part, Part("LBody"))
        self._items[id(body)] = part
        return body

    def _explanation(self, body: Part, item: Part) -> Part:
        """Where an explanation goes: in the body of its item; a second one is a paragraph of its own there."""
        first = next(part for part in item.parts() if part.tag == "LBody")
        if first is body:
            return body
        item.kids.remove(body)
        return _added(first, Part("P", language=body.language))

    def _pair(self, parent: Part) -> Part:
        """A term with its explanation, in a list of them: an item without a body of its own making."""
        return _added(parent, Part("LI"))


def _is_blank(box: Box) -> bool:
    """Whether a box has text that is white space only."""
    text: str | None = getattr(box, "text", None)
    return text is not None and not text.strip()


def _added(parent: Part, part: Part) -> Part:
    parent.kids.append(part)
    return part


def _described(part: Part, box: Box, element: TextElement, sheet: _Sheet) -> Part:
    """The part with what its type asks for."""
    if part.tag in {"Figure", "Form"}:
        left, top = box.content_box_x() * POINTS, (sheet.height - box.content_box_y()) * POINTS
        part.alt, part.box = element.get("alt") or "", (left, top - box.height * POINTS, left + box.width * POINTS, top)
    elif part.tag == "Link":
        part.alt = element.get("aria-label") or " ".join("".join(element.itertext()).split())
    elif part.tag == "TH":
        part.scope = "Row" if element.get("scope") == "row" else "Column"
    elif part.tag == "Note":
        part.identity = element.get("id") or ""
    elif part.tag == "L":
        part.numbering = numbering(element)
    if part.tag in {"TH", "TD"}:
        part.span = (int(element.get("colspan") or 1), int(element.get("rowspan") or 1))
    return part
