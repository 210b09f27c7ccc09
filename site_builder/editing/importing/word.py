"""A Word file → blocks, pictures, and what was not taken over. The only module that knows mammoth.

mammoth gets a file of our own making: only the checked parts. It may not open files or addresses, nor read a style map from the document.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from xml.parsers.expat import ExpatError

import mammoth
from mammoth.documents import Image
from mammoth.results import Message

from site_builder.editing.importing import archive, word_extras, word_xml
from site_builder.editing.importing.blocks import Content, RawPicture, plain_of
from site_builder.editing.importing.html_blocks import read_html
from site_builder.editing.importing.refusals import ImportRefusedError, broken, suspicious, too_large
from site_builder.editing.importing.remarks import Remark, look, lost, shown
from site_builder.editing.importing.word_styles import style_map

# What mammoth and the readers below it raise on files that were put together by hand.
_FAULTS = (*archive.UNPACKING_FAULTS, ExpatError, AttributeError, KeyError, IndexError, TypeError)
_UNKNOWN = re.compile(r"An unrecognised element was ignored: (?:\{[^}]*\}|\w+:)?(\w+)")
_PARTS = {"oMath": "een formule", "oMathPara": "een formule", "altChunk": "een ingevoegd document", "ruby": "uitspraaktekens"}
_HARMLESS = {"contextualSpacing", "permStart", "permEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "dayLong", "pgNum", "ptab"}


LONGEST = 4_000_000
"""Signs of HTML; a story is at most 1,000,000 bytes."""
MOST_TOLD = 50
"""Lost paragraphs that are told."""


def read_word(raw: bytes) -> Content:
    """What a Word file says. Raises ImportRefusedError for a file that is damaged, locked, or not a Word file at all."""
    opened = archive.opened(raw)
    word_xml.check(part for name, part in opened.parts.items() if archive.is_xml(name))
    parts, hidden = _shown_parts(opened.parts)
    html, pictures, messages = _converted(parts)
    content = read_html(html, word_extras.comments_of(parts))
    remarks = [*word_extras.remarks_of(opened, hidden), *_told(messages), *content.remarks]
    made = "".join(plain_of(block) for block in (*content.blocks, *(block for _, inside in content.footnotes for block in inside)))
    missing = [lost(f"{shown(words)}.") for words in islice(_missing(word_extras.paragraphs_of(parts), made), MOST_TOLD)]
    return replace(content, pictures=tuple(pictures), remarks=tuple(dict.fromkeys([*remarks, *missing])))


def _shown_parts(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
    """The parts without hidden words, and those words."""
    shown_parts, hidden = dict(parts), []
    for name in parts:
        if word_extras.TEXTS.fullmatch(name):
            shown_parts[name], words = word_extras.without_hidden(parts[name])
            hidden += words
    return shown_parts, hidden


def _converted(parts: Mapping[str, bytes]) -> tuple[str, list[RawPicture], list[Message]]:
    pictures: list[RawPicture] = []

    def take(image: Image) -> dict[str, str]:
        pictures.append(_picture(image))
        return {"src": f"{len(pictures) - 1}"}

    styles = next((parts[name] for name in sorted(parts) if re.fullmatch(r"(?:.*/)?styles\d*\.xml", name)), None)
    try:
        result = mammoth.convert_to_html(
            _packed(parts),
            style_map=style_map(styles),
            convert_image=mammoth.images.img_element(take),
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except RecursionError:
        raise suspicious("de onderdelen zitten te diep in elkaar") from None
    except ImportRefusedError:
        raise
    except _FAULTS:
        raise broken() from None
    if len(result.value) > LONGEST:
        raise too_large("er staat meer tekst in dan in een verhaal past")
    return result.value, pictures, list(result.messages)


def _packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The parts as a zip file again, not packed, for mammoth."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, part in parts.items():
            packed.writestr(zipfile.ZipInfo(name), part)
    file.seek(0)
    return file


def _picture(image: Image) -> RawPicture:
    called = shown(image.alt_text or "zonder beschrijving")
    try:
        with image.open() as file:
            return RawPicture(file.read(), called)
    except (ValueError, KeyError):  # it is elsewhere, or nowhere: mammoth may not fetch it
        return RawPicture(b"", called)


def _told(messages: list[Message]) -> Iterator[Remark]:
    for message in messages:
        unknown = _UNKNOWN.fullmatch(message.message)
        if unknown and unknown[1] not in _HARMLESS:
            yield look(f"Er stond {_PARTS.get(unknown[1], f'een onderdeel `{unknown[1][:40]}`')} in, en dat kunnen we niet overnemen.")


def _missing(paragraphs: Iterator[str], made: str) -> Iterator[str]:
    """The paragraphs of which the words are not in what was made of them: nothing may get lost without a word."""
    signs, at = _signs(made), 0
    for words in paragraphs:
        wanted = _signs(words)
        found = signs.find(wanted, at)  # they come in order, so nearly always close by
        found = signs.find(wanted) if found < 0 else found
        at = at if found < 0 else found
        if found < 0:
            yield words


def _signs(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text)).casefold()
