"""What a picture tells besides its pixels, read from its bytes by the formats' own rules, without any picture library."""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

JPEG_PIXELS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD}
"""Tables and frames (ITU T.81, B.1). Left out on purpose: APP1 to APP15, where everything else lives, and comments."""
PNG_PIXELS = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs"}
WEBP_PIXELS = {"VP8 ", "VP8L", "ALPH"}
AVIF_BOXES = {"ftyp", "meta", "mdat", "hdlr", "pitm", "iloc", "iinf", "iprp", "ipco", "ipma", "ispe", "pixi", "av1C"}


def traces(path: Path) -> list[str]:
    """The names of all parts of a picture that are not needed to show it; also of what follows its end."""
    content = path.read_bytes()
    for start, parser in READERS.items():
        if content[start[0] :].startswith(start[1]):
            return list(parser(content))
    return [f"unknown kind of picture: {content[:12]!r}"]


def _jpeg(content: bytes) -> Iterator[str]:
    at = 2
    while content[at : at + 2] != b"\xff\xd9":
        if at + 4 > len(content) or content[at] != 0xFF:
            yield f"no marker at {at}"
            return
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        body = content[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == 0xDA:
            at = _end_of_scan(content, at)
        elif marker == 0xE0 and body.startswith(b"JFIF\0"):
            if body[12:14] != b"\0\0":
                yield "JFIF thumbnail"
        elif marker not in JPEG_PIXELS:
            yield f"marker {marker:02X} {body[:12]!r}"
    if at + 2 != len(content):
        yield f"{len(content) - at - 2} bytes after the end"


def _end_of_scan(content: bytes, at: int) -> int:
    while content[at] != 0xFF or content[at + 1] == 0 or 0xD0 <= content[at + 1] <= 0xD7:
        at += 1
    return at


def _png(content: bytes) -> Iterator[str]:
    at, kind = 8, ""
    while at < len(content) and kind != "IEND":
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8].decode("latin-1")
        if kind not in PNG_PIXELS:
            yield f"chunk {kind}"
        at += 12 + length
    if at != len(content):
        yield f"{len(content) - at} bytes after the end"


def _webp(content: bytes) -> Iterator[str]:
    at = 12
    while at + 8 <= len(content):
        kind, length = content[at : at + 4].decode("latin-1"), struct.unpack_from("<I", content, at + 4)[0]
        if kind == "VP8X" and content[at + 8] & ~0x10:
            yield "VP8X says there is more than pixels"
        elif kind not in WEBP_PIXELS | {"VP8X"}:
            yield f"chunk {kind}"
        at += 8 + length + length % 2


def _avif(content: bytes, start: int = 0, end: int | None = None) -> Iterator[str]:
    end = len(content) if end is None else end
    while start + 8 <= end:
        length, kind = int.from_bytes(content[start : start + 4]), content[start + 4 : start + 8].decode("latin-1")
        body, after = start + 8, start + length if length else end
        if kind == "colr":
            if content[body : body + 4] != b"nclx":
                yield "colour profile"
        elif kind == "infe":
            if content[body + 8 : body + 12] != b"av01":
                yield f"item {content[body + 8 : body + 12]!r}"
        elif kind not in AVIF_BOXES:
            yield f"box {kind}"
        skipped = {"meta": 4, "iinf": 6, "iprp": 0, "ipco": 0}.get(kind)
        if skipped is not None:
            yield from _avif(content, body + skipped, after)
        start = after


READERS: dict[tuple[int, bytes], Callable[[bytes], Iterator[str]]] = {
    (0, b"\xff\xd8"): _jpeg,
    (0, b"\x89PNG\r\n\x1a\n"): _png,
    (0, b"RIFF"): _webp,
    (4, b"ftypavif"): _avif,
}
