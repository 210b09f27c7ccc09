"""The pictures of a document → files that the site can show, under names of our own, and a word about the others."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.editing.importing.blocks import RawPicture
from site_builder.editing.importing.remarks import Remark, lost
from site_builder.pictures.complaints import RefusedError
from site_builder.pictures.inspection import HEIC_BRANDS, opened

MOST_PHOTOS = 60
MOST_BYTES = 150_000_000
_STARTS = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"GIF8", ".gif"))
_OTHERS = (
    (b"\xd7\xcd\xc6\x9a", "een WMF-tekening"),
    (b"\x01\x00\x09\x00", "een WMF-tekening"),
    (b"\x01\x00\x00\x00", "een EMF-tekening"),
    (b"II*\x00", "een TIFF-afbeelding"),
    (b"MM\x00*", "een TIFF-afbeelding"),
    (b"BM", "een BMP-afbeelding"),
    (b"%PDF", "een pdf"),
    (b"\x1f\x8b", "een ingepakte tekening"),
)


@dataclass(frozen=True, slots=True)
class Photos:
    """For the number of a picture in the document its file, or why there is none."""

    files: dict[int, Path] = field(default_factory=dict)
    refused: dict[int, Remark] = field(default_factory=dict)


def unpacked(pictures: Sequence[RawPicture], folder: Path) -> Photos:
    """The pictures as `foto-1.jpg` and so on in a folder, which must be there; one that is there twice gets one file."""
    photos = Photos()
    seen: dict[bytes, Path] = {}
    left = MOST_BYTES
    for number, picture in enumerate(pictures):
        digest = hashlib.sha256(picture.data).digest()
        if picture.data and digest in seen:
            photos.files[number] = seen[digest]
            continue
        complaint = _too_many(len(seen), left, picture) or _save(picture, folder / f"foto-{len(seen) + 1}")
        if isinstance(complaint, Path):
            seen[digest] = photos.files[number] = complaint
            left -= len(picture.data)
        else:
            photos.refused[number] = lost(f"Foto {number + 1} ({picture.called}): {complaint}")
    return photos


def _too_many(count: int, left: int, picture: RawPicture) -> str:
    if count >= MOST_PHOTOS or len(picture.data) > left:
        return "er zijn te veel of te grote foto’s voor één verhaal."
    return ""


def _save(picture: RawPicture, path: Path) -> Path | str:
    """The file of a picture, or why the site can't show it."""
    if not picture.data:
        return "zij staat niet in het document maar ergens anders, en wordt niet opgehaald. Voeg haar zelf toe."
    ending = _ending(picture.data)
    if not ending:
        return f"{_kind(picture.data)}, en die kan de site niet tonen. Sla haar op als .png of .jpg en voeg haar zelf toe."
    file = path.with_name(path.name + ending)
    file.write_bytes(picture.data)
    try:
        with opened(file):
            return file
    except RefusedError as refused:
        file.unlink()
        return f"{refused.complaint.message} {refused.complaint.hint}"


def _ending(data: bytes) -> str:
    """The ending that belongs to what is inside, whatever the document calls it; empty for what the site can't show."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    if data[4:8] == b"ftyp":
        return ".avif" if b"avif" in data[8:40] else ".heic" if data[8:12] in HEIC_BRANDS else ""
    return next((ending for start, ending in _STARTS if data.startswith(start)), "")


def _kind(data: bytes) -> str:
    if b"<svg" in data[:2000]:
        return "een SVG-tekening"
    return next((words for start, words in _OTHERS if data.startswith(start)), "een soort afbeelding die we niet kennen")
