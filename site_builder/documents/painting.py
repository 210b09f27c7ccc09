"""HTML and styles → the bytes of a PDF as WeasyPrint writes it, and how it is read; the only module that knows WeasyPrint.

What WeasyPrint asks for besides is given from a fixed set: nothing is fetched, from the network or from this computer.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcherResponse

from site_builder.documents.reading_order import Box, structure
from site_builder.documents.structure import Part

OPTIONS = {"pdf_variant": "pdf/ua-1", "dpi": 200, "jpeg_quality": 82}
"""Photos get no more dots an inch than a printer shows."""
SCHEME = "site:"
"""In front of the address of a file that may be read: `site:/assets/fotos/x.jpg`."""
KINDS = {".svg": "image/svg+xml", ".jpg": "image/jpeg", ".png": "image/png", ".woff2": "font/woff2", ".css": "text/css"}

logging.getLogger("weasyprint").addHandler(logging.NullHandler())  # it would print on stderr what a theme may well have


class RefusedError(ValueError):
    """A document asked for a file that it was not given; the message is its address."""


Read = Callable[[str], bytes]
"""Gives the bytes of an address, and raises RefusedError for any that a document was not given."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A PDF with marked content, and its structure, which is still to be written."""

    content: bytes
    root: Part
    pages: int


@dataclass(slots=True)
class _Sheet:
    """A page of WeasyPrint that remembers what was drawn on it; everything else is as the page has it."""

    _page: weasyprint.document.Page
    marks: Mapping[object, int] = field(default_factory=dict)
    drawing: weasyprint.pdf.stream.Stream = None

    def __getattr__(self, name: str) -> object:
        return getattr(self._page, name)

    @property
    def box(self) -> Box:
        """The page's outermost box."""
        box: Box = self._page._page_box  # noqa: SLF001 - what WeasyPrint makes its own tags of
        return box

    @property
    def height(self) -> float:
        """In pixels."""
        return float(self._page.height)

    def paint(self, stream: weasyprint.pdf.stream.Stream, scale: float = 1) -> None:
        """Draw the page, and keep which box got which number."""
        self._page.paint(stream, scale)
        self.marks = {box: mark["mcid"] for box, mark in stream._tags.items()}  # noqa: SLF001 - as above
        self.drawing = stream


class Painter:
    """Sets documents in one look: reading the styles and the fonts takes as long as setting a page."""

    def __init__(self, styles: str, read: Read) -> None:
        self._fonts = FontConfiguration()
        self._styles = weasyprint.CSS(string=styles, base_url=SCHEME, url_fetcher=_fetching(read), font_config=self._fonts)

    def paint(self, html: str, read: Read) -> Painted:
        """Set the pages of a document."""
        page = weasyprint.HTML(string=html, base_url=SCHEME, url_fetcher=_fetching(read))
        laid_out = page.render(stylesheets=[self._styles], font_config=self._fonts, **OPTIONS)
        sheets = [_Sheet(one) for one in laid_out.pages]
        root = structure(())

        def finish(_document: object, _pdf: object) -> None:
            root.kids = structure(sheets).kids
            _silence(sheets, root)

        content: bytes = laid_out.copy(sheets).write_pdf(finisher=finish, **OPTIONS)
        return Painted(content, root, len(sheets))


def _fetching(read: Read) -> Callable[[str], URLFetcherResponse]:
    def fetch(url: str) -> URLFetcherResponse:
        kind = KINDS.get("." + url.rpartition(".")[2], "application/octet-stream")
        return URLFetcherResponse(url, read(url), {"Content-Type": kind})

    return fetch


def _silence(sheets: list[_Sheet], root: Part) -> None:
    """Make an artifact of all that was drawn but is not read, such as running heads (ISO 32000-1, 14.8.2.2)."""
    read: dict[int, set[int]] = {}
    for mark in root.marks():
        read.setdefault(mark.page, set()).add(mark.number)
    for number, sheet in enumerate(sheets):
        operators = sheet.drawing.stream
        for place, operator in enumerate(operators):
            if operator == b"BDC" and operators[place - 1]["MCID"] not in read.get(number, ()):
                operators[place - 2 : place + 1] = [b"/Artifact", b"", b"BMC"]
