"""Markdown from elsewhere → blocks. It is read as our pages would read it, so what a page leaves out is left out here, and told."""

import html
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from site_builder.editing.importing.blocks import Content, Picture, RawPicture
from site_builder.editing.importing.html_blocks import read_html
from site_builder.editing.importing.html_inline import lost_link
from site_builder.editing.importing.refusals import ImportRefusedError
from site_builder.editing.importing.remarks import Remark, lost, shown
from site_builder.reading import body_rules
from site_builder.reading.documents import Document, read_document, split
from site_builder.reading.files import TextFile
from site_builder.reading.markdown import CLEANER, plain_text, to_html

_PICTURE = re.compile(r'<img src="([^"]*)"')
# Our pages have no headings of the first level in a text, so cleaning takes those out: all move down one.
_HEADING = re.compile(r"(</?h)([1-5])>")
MOST_PICTURES = 200
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.{0,500}?)</a>', re.DOTALL)
_ODD = re.compile(r"(?i)(?!https?:|mailto:|tel:)\s*[a-z][a-z0-9+.-]*:")


def read_written(text: str, load: Callable[[str], bytes | None]) -> Content:
    """The blocks and the keys of a Markdown file; `load` gives the bytes of a picture beside it, or None when it may not or is not there.

    Raises ImportRefusedError when the file has keys that can't be read.
    """
    document = _document(text)
    raw = _HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}>", to_html(document.body))
    pictures: list[RawPicture] = []

    def number(match: re.Match[str]) -> str:
        name = unquote(html.unescape(match[1]))
        data = load(name) if len(pictures) < MOST_PICTURES else None
        pictures.append(RawPicture(data or b"", shown(PurePosixPath(name).name or name)))
        return f'<img src="{len(pictures) - 1}"'

    content = read_html(_PICTURE.sub(number, CLEANER.clean(raw)), {})
    values = dict(document.values)
    photo, alt = values.pop("foto", ""), values.pop("foto_alt", "")
    blocks = content.blocks
    if isinstance(photo, str) and photo:
        blocks = (Picture(len(pictures), str(alt)), *blocks)
        pictures.append(RawPicture(load(photo) or b"", shown(photo)))
    remarks = (*content.remarks, *_left_out(document, raw), *_odd_links(raw))
    return replace(content, blocks=blocks, pictures=tuple(pictures), remarks=remarks, values=values)


def _document(text: str) -> Document:
    path = PurePosixPath("bron.md")
    if split(text) is None or not text.startswith("---"):
        return Document(path, Path("bron.md"), text, {}, text, 1)
    document = read_document(TextFile(path, Path("bron.md"), text))
    for problem in document.problems:
        raise ImportRefusedError(f"Regel {problem.place.line} van dit bestand: {problem.message}", problem.hint)
    return document


def _left_out(document: Document, raw: str) -> list[Remark]:
    found = [problem for problem in body_rules.problems(document, raw) if problem.code == "html-niet-toegestaan"]
    return [lost(f"De opmaak in regel {problem.place.line} van het bronbestand. {problem.message}") for problem in found]


def _odd_links(raw: str) -> list[Remark]:
    """The links that cleaning takes out without a word: those that are no address of a page, of mail or of a telephone."""
    links = [(unquote(html.unescape(address)), words) for address, words in _LINK.findall(raw)]
    return [lost_link(plain_text(words), address) for address, words in links if _ODD.match(address)]
