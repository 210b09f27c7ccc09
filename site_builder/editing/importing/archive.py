"""The bytes of a Word file → the parts that matter, unpacked within bounds. Nothing else in the file is ever unpacked.

A zip file says itself how large its parts are, and may lie: the bounds hold for what it says and again while unpacking.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.editing.importing.refusals import SAVE_AGAIN, ImportRefusedError, broken, suspicious, too_large

LARGEST_FILE = 100_000_000
"""Bytes; what GitHub takes of one file."""
LARGEST_XML = 20_000_000
"""Bytes of one part with text, unpacked; a book of 300 pages fits."""
LARGEST_WHOLE = 150_000_000
"""Bytes of all parts that are unpacked."""
MOST_PARTS = 5_000
HIGHEST_RATIO = 200
"""Times that a part with text may grow; Word's own grow 5 to 60 times."""
FREE_OF_RATIO = 1_000_000
_CHUNK = 65_536
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_PART = re.compile(r"(?:.*/)?(?:document|styles|numbering|footnotes|endnotes|comments|header|footer)\d*\.xml")
_PICTURE_PART = re.compile(r"(?:.*/)?media/[^/]+")
_OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|\\|^[A-Za-z]:|[\x00-\x1f]")
UNPACKING_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)
OTHER_PROGRAMS = (
    (b"%PDF", "een pdf"),
    (b"{\\rtf", "een rtf-bestand"),
    (b"<", "een webpagina"),
)


@dataclass(frozen=True, slots=True)
class Archive:
    """An opened Word file: the parts that were unpacked, and the names of all others."""

    parts: Mapping[str, bytes]
    left: tuple[str, ...]


def opened(raw: bytes) -> Archive:
    """The parts of a Word file. Raises ImportRefusedError for what is no Word file, damaged, or larger unpacked than the bounds."""
    if len(raw) > LARGEST_FILE:
        raise too_large(f"{len(raw) // 1_000_000} MB; hooguit {LARGEST_FILE // 1_000_000} MB kan")
    if not raw.startswith(b"PK\x03\x04"):
        raise _no_zip(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            entries = _checked(file.infolist())
            wanted = [entry for entry in entries if is_wanted(entry.filename)]
            parts = dict(_unpacked(file, wanted))
    except UNPACKING_FAULTS:
        raise broken() from None
    if "[Content_Types].xml" not in parts:
        raise _other_zip({entry.filename for entry in entries})
    return Archive(parts, tuple(entry.filename for entry in entries if entry.filename not in parts))


def is_wanted(name: str) -> bool:
    """Whether a part holds text, says how parts belong together, or is a picture."""
    return (
        name == "[Content_Types].xml" or name.endswith(".rels") or bool(_TEXT_PART.fullmatch(name)) or bool(_PICTURE_PART.fullmatch(name))
    )


def is_xml(name: str) -> bool:
    """Whether a part is read as XML."""
    return name.endswith((".xml", ".rels"))


def _checked(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The entries, when what the file says of them is within bounds."""
    if len(entries) > MOST_PARTS:
        raise suspicious(f"het bestaat uit {len(entries)} delen")
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise suspicious("twee delen hebben dezelfde naam")
    for entry in entries:
        if _OUTSIDE.search(entry.orig_filename):
            raise suspicious("een deel heeft een naam die naar een andere map wijst")
        if entry.flag_bits & 1:
            raise _locked()
    wanted = [entry for entry in entries if is_wanted(entry.filename)]
    if sum(entry.file_size for entry in wanted) > LARGEST_WHOLE:
        raise too_large(f"uitgepakt is het meer dan {LARGEST_WHOLE // 1_000_000} MB")
    for entry in wanted:
        _check_growth(entry)
    return entries


def _check_growth(entry: zipfile.ZipInfo) -> None:
    if not is_xml(entry.filename):
        return
    if entry.file_size > LARGEST_XML:
        raise too_large(f"`{entry.filename[:60]}` is uitgepakt meer dan {LARGEST_XML // 1_000_000} MB")
    if entry.file_size > max(FREE_OF_RATIO, entry.compress_size * HIGHEST_RATIO):
        raise suspicious("een deel wordt bij het uitpakken meer dan 200 keer zo groot")


def _unpacked(file: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    for entry in entries:
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise broken()
        with file.open(entry) as part:
            # In small pieces: asked for all at once, zipfile unpacks more than the part says to hold before it looks.
            yield entry.filename, b"".join(iter(lambda: part.read(_CHUNK), b""))


def _no_zip(raw: bytes) -> ImportRefusedError:
    if raw.startswith(_OLE):
        return _locked() if "EncryptedPackage".encode("utf-16-le") in raw[:LARGEST_FILE] else _old_word()
    start = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:8]
    kind = next((words for mark, words in OTHER_PROGRAMS if start.startswith(mark)), "")
    return ImportRefusedError(
        f"Dit is geen Word-bestand, maar {kind}." if kind else "Dit is geen Word-bestand, al heet het zo.",
        SAVE_AGAIN,
    )


def _old_word() -> ImportRefusedError:
    return ImportRefusedError("Dit is een bestand van een oude Word (.doc).", SAVE_AGAIN)


def _locked() -> ImportRefusedError:
    return ImportRefusedError(
        "Op dit Word-bestand zit een wachtwoord.",
        "Open het in Word, haal het wachtwoord weg bij Bestand → Info → Document beveiligen, en sla het op.",
    )


def _other_zip(names: set[str]) -> ImportRefusedError:
    if "mimetype" in names and "content.xml" in names:
        return ImportRefusedError("Dit is een bestand van LibreOffice (.odt).", SAVE_AGAIN)
    return ImportRefusedError("Dit is een zipbestand, geen Word-bestand.", "Pak het uit, en importeer het document dat erin zit.")
