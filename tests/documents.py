"""A PDF as a screen reader has it: its structure, with the words of each part in the order of reading."""

import ctypes
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import pikepdf
import pypdfium2
from pypdfium2 import raw

UNREAD = frozenset({"script", "style", "head", "template"})
VOID = frozenset({"img", "br", "hr", "input", "meta", "link", "source", "wbr", "col"})
Words = Mapping[int, str]


@dataclass(slots=True)
class Part:
    """A structure element with its own words; `words` are those directly in it, in their place among the parts."""

    tag: str
    language: str = ""
    alt: str = ""
    scope: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list["Part | str"] = field(default_factory=list)
    annotations: list[pikepdf.Object] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    """What its annotations are called, when the file is closed."""

    @property
    def text(self) -> str:
        """All words in it."""
        return " ".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def every(self, *tags: str) -> Iterator["Part"]:
        """Itself and all parts below it, or those with one of these tags."""
        if not tags or self.tag in tags:
            yield self
        for kid in self.kids:
            if isinstance(kid, Part):
                yield from kid.every(*tags)


def words(text: str) -> list[str]:
    """The words of a text, without signs."""
    return re.findall(r"\w+", text)


def read_structure(pdf: pikepdf.Pdf, path: Path) -> Part:
    """The structure of a document that is open, and stands at a path."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return _part(pdf.Root.StructTreeRoot.K[0], _words_by_mark(path), pages)


def _part(element: pikepdf.Object, marked: list[Words], pages: Mapping[tuple[int, int], int]) -> Part:
    part = Part(str(element.S)[1:], str(element.get("/Lang", "")), str(element.get("/Alt", "")))
    for attribute in _list(element.get("/A")):
        part.attributes |= {key[1:]: str(value) for key, value in dict(attribute).items() if key != "/O"}
    part.scope = part.attributes.get("Scope", "")[1:]
    page = pages[element.Pg.objgen] if "/Pg" in element else -1
    for kid in _list(element.get("/K")):
        if isinstance(kid, int):
            part.kids.append(marked[page].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            part.kids.append(marked[pages[kid.Pg.objgen]].get(int(kid.MCID), ""))
        elif kid.get("/Type") == "/OBJR":
            part.annotations.append(kid.Obj)
        else:
            part.kids.append(_part(kid, marked, pages))
    return part


def _list(value: object) -> list[pikepdf.Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [cast("pikepdf.Object", value)]


def _words_by_mark(path: Path) -> list[Words]:
    """For each page, the words of each piece of marked content."""
    document = pypdfium2.PdfDocument(path)
    found = [_words_on(document[number]) for number in range(len(document))]
    document.close()
    return found


def _words_on(page: pypdfium2.PdfPage) -> Words:
    texts = page.get_textpage()
    found: dict[int, str] = {}
    for place in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, place)
        number = raw.FPDFPageObj_GetMarkedContentID(item)
        if number >= 0 and raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            found[number] = found.get(number, "") + _text_of(item, texts)
    return found


def _text_of(item: object, texts: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(item, texts, None, 0)
    buffer = ctypes.create_string_buffer(size * 2)
    raw.FPDFTextObj_GetText(item, texts, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "ignore").rstrip("\0")


def all_words(path: Path) -> str:
    """Everything that can be read in a document, running heads and bookmarks included."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        properties = [str(value) for value in pdf.docinfo.values()]
    document = pypdfium2.PdfDocument(path)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return " ".join((*pages, *titles, *properties))


class _Page(HTMLParser):
    def __init__(self, start: str, left_out: frozenset[str]) -> None:
        super().__init__()
        self._start, self._left_out = start, left_out
        self._open: list[bool] = []
        """For each open element whether its words count."""
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        classes = frozenset((attributes.get("class") or "").split())
        if tag in VOID:
            return
        inside = self._open[-1] if self._open else False
        gone = tag in UNREAD or bool(classes & self._left_out) or attributes.get("aria-hidden") == "true"
        self._open.append((inside or self._start in classes) and not gone)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            self.text.append(data)


def page_text(path: Path, start: str, *left_out: str) -> str:
    """The words of a page inside the element with the class `start`, without those of elements with the other classes."""
    parser = _Page(start, frozenset(left_out))
    parser.feed(path.read_text("utf-8"))
    return " ".join(parser.text)
