"""A file of the site → everything that it says, shows and lets hear, whatever it is packed in."""

import bz2
import gzip
import lzma
import re
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from io import BytesIO
from urllib.parse import unquote_to_bytes
from zlib import error as ZlibError  # noqa: N812 - it is an exception

DEEPEST = 4
"""Packages in packages."""
PICTURES = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF....WEBP|....ftyp(?:avif|avis)", re.DOTALL)
DATA_URL = re.compile(r"data:[\w/+.-]*(?:;[\w=.-]+)*?(;base64)?,([A-Za-z0-9+/=%._~-]{16,})")
CODE = (".js", ".mjs", ".css", ".map")
TAIL = 1 << 16
"""Bytes at the end of a sound, where old programs put their tags."""

ID3V1 = 128
"""Bytes of the oldest kind of tag: title, artist and more, each in a place of its own."""


class How(Enum):
    """How a text is to be read."""

    PROSE = auto()
    CODE = auto()
    """English words and names of variables: a word that stands alone says nothing."""
    STEMS = auto()
    """Beginnings of words, from the search index."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a file."""

    text: str
    how: How = How.PROSE


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or a picture inside another file."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording, its tags left out."""

    content: bytes


class Unreadable:
    """Something that we can't look into: then nobody can say that nothing is in it."""


Part = Text | Picture | Sound | Unreadable


def parts(address: str, content: bytes, depth: int = 0) -> Iterator[Part]:
    """Everything in a file of the site."""
    if depth > DEEPEST:
        yield Unreadable()
    elif content.startswith(b"%PDF"):
        yield from _pdf(content, depth)
    elif PICTURES.match(content):
        yield from _picture(content)
    elif content.startswith((b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")) and address.endswith(".mp3"):
        yield from _sound(content, depth)
    elif content.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"PK\x03\x04")):
        yield from _packed(address, content, depth)
    else:
        yield from _text(address, content, depth)


def _text(address: str, content: bytes, depth: int) -> Iterator[Part]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        yield from _raw(content)
        return
    if address.endswith(".ics"):
        text = re.sub(r"\r?\n[ \t]", "", text)  # a long line goes on after a space (RFC 5545, 3.1)
    if "data:" in text:
        for base64, packed in DATA_URL.findall(text):
            yield from parts("", b64decode(packed + "==", validate=False) if base64 else unquote_to_bytes(packed), depth + 1)
        text = DATA_URL.sub(" ", text)
    yield Text(text, How.CODE if address.endswith(CODE) else How.PROSE)


def _raw(content: bytes) -> Iterator[Part]:
    """What can be read in bytes that are no text; two bytes a sign is read as well."""
    yield Text(content.replace(b"\0", b"").decode("utf-8", "replace"), How.CODE)


def _picture(content: bytes) -> Iterator[Part]:
    from site_builder.pictures.likeness import metadata  # noqa: PLC0415 - Pillow loads as long as a small site takes

    yield Picture(content)
    yield from _raw(content)
    try:
        found = metadata(content)
    except ValueError:
        yield Unreadable()
        return
    for piece in found:
        yield Text(piece.replace(b"\0", b"").decode("utf-8", "replace"))
        yield from (Picture(piece[match.start() :]) for match in PICTURES.finditer(piece))


def _sound(content: bytes, depth: int) -> Iterator[Part]:
    from site_builder.audio.tags import read_tags  # noqa: PLC0415 - only where there are sounds

    try:
        tags = read_tags(content)
    except ValueError:
        yield Unreadable()
        return
    yield from map(Text, tags.texts)
    for picture in tags.pictures:
        yield from parts("", picture, depth + 1)
    old = content[-ID3V1:].removeprefix(b"TAG") if content[-ID3V1:].startswith(b"TAG") else b""
    yield Text(old.replace(b"\0", b"\n").decode("latin-1"))
    yield from _raw(content[max(tags.start, len(content) - TAIL) :])
    yield Sound(content[tags.start :])


def _packed(address: str, content: bytes, depth: int) -> Iterator[Part]:
    try:
        unpacked = dict(_unpacked(address, content))
    except (OSError, EOFError, ValueError, ZlibError, lzma.LZMAError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        yield Unreadable()
        return
    for name, inner in unpacked.items():
        yield Text(name)
        if words := _indexed(inner):
            yield Text("\n".join(words), How.STEMS)
        else:
            yield from parts(name, inner, depth + 1)


def _unpacked(address: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as folder:
            yield address, folder.comment
            yield from ((name, folder.read(name)) for name in folder.namelist())
        return
    unpack = gzip.decompress if content.startswith(b"\x1f") else bz2.decompress if content.startswith(b"B") else lzma.decompress
    yield re.sub(r"\.(gz|bz2|xz)$", "", address), unpack(content)


def _indexed(content: bytes) -> list[str] | None:
    from site_builder.search.contents import indexed_words  # noqa: PLC0415 - cbor2 is only needed where there is an index

    return indexed_words(content)


def _pdf(content: bytes, depth: int) -> Iterator[Part]:
    from site_builder.leaks.pdf import PdfFaultError, read_pdf  # noqa: PLC0415 - only where there are PDFs

    try:
        found = read_pdf(content)
    except PdfFaultError:
        yield Unreadable()
        return
    yield from map(Text, found.texts)
    yield from map(Picture, found.pictures)
    for name, inner in found.files:
        yield Text(name)
        yield from parts(name, inner, depth + 1)
