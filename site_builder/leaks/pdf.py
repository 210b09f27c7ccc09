"""A PDF → its words, its metadata, what it says to screen readers, its pictures and the files in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw

_HYPHEN = re.compile("[\u00ad\u0002\ufffe]\r?\n?")
"""What PDFium gives where a word goes on at the next line."""


class PdfFaultError(Exception):
    """The file can't be read as a PDF, or only with a password."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What is in a PDF; `files` are attachments by name."""

    texts: tuple[str, ...]
    pictures: tuple[bytes, ...]
    files: tuple[tuple[str, bytes], ...]


def read_pdf(content: bytes) -> Pdf:
    """Everything in a PDF. Raises PdfFaultError."""
    try:
        with pikepdf.open(BytesIO(content)) as document:
            said = tuple(_strings(document))
            files = tuple((name, file.get_file().read_bytes()) for name, file in document.attachments.items())
        pages = pypdfium2.PdfDocument(content)
        try:
            texts = tuple(_HYPHEN.sub("", page.get_textpage().get_text_bounded()).replace("\r\n", " ").replace("\n", " ") for page in pages)
            return Pdf((*texts, *said), tuple(_pictures(pages)), files)
        finally:
            pages.close()
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as broken:
        raise PdfFaultError from broken


def _strings(document: pikepdf.Pdf) -> Iterator[str]:
    """Every text outside the pages: title, author, bookmarks, descriptions of pictures, notes, links; and the XMP packet."""
    for thing in document.objects:
        yield from _inside(thing, 0)
    if "/Metadata" in document.Root:
        yield document.Root.Metadata.read_bytes().decode("utf-8", "replace")


def _inside(thing: pikepdf.Object, depth: int) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) and depth < 4:
        yield from (text for key in thing.keys() for text in _direct(thing[key], depth))  # noqa: SIM118 - pikepdf iterates otherwise
    elif isinstance(thing, pikepdf.Array) and depth < 4:
        yield from (text for inner in thing for text in _direct(inner, depth))


def _direct(thing: object, depth: int) -> Iterator[str]:
    """What stands in the object itself; what it refers to is an object of its own."""
    if isinstance(thing, pikepdf.Object) and not thing.is_indirect:
        yield from _inside(thing, depth + 1)


def _pictures(pages: pypdfium2.PdfDocument) -> Iterator[bytes]:
    for page in pages:
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
            found = BytesIO()
            thing.extract(found)
            yield found.getvalue()
