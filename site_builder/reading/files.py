"""Files of the content folder → text. What cannot be text, or should not be there, becomes a problem."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.problems import Level, Place, Problem

LARGEST_TEXT = 1_000_000
"""Bytes; a book of 600 pages fits."""
LARGEST_LIST = 20_000_000
"""Bytes; a register of a hundred thousand consents fits."""
MOST_FILES = 60_000
_HERE = Path()


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that was read: `path` from the project folder in NFC, `disk` where it is, `text` with line feeds as its only line ends."""

    path: PurePosixPath
    disk: Path
    text: str


def error(place: Place, code: str, message: str, hint: str) -> Problem:
    """A problem that stops publication."""
    return Problem(place, code, Level.ERROR, message, hint)


def notice(place: Place, code: str, message: str, hint: str) -> Problem:
    """A problem that does not stop publication."""
    return Problem(place, code, Level.NOTICE, message, hint)


def content_path(disk: Path, project: Path) -> PurePosixPath:
    """How a file is called in messages: from the project folder, in NFC whatever the disk uses."""
    below = disk.as_posix().removeprefix("" if project == _HERE else project.as_posix() + "/")
    return PurePosixPath(unicodedata.normalize("NFC", below))


def walk(folder: Path, problems: list[Problem], project: Path) -> Iterator[Path]:
    """Every file below a folder in a fixed order, hidden ones left out; a complaint for every link, since content must be in the folder."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: unicodedata.normalize("NFC", entry.name))
    except OSError:
        return
    for entry in entries:
        if entry.is_symlink():
            problems.append(_link(Path(entry.path), project))
        elif entry.name.startswith((".", "_")):
            continue
        elif entry.is_dir():
            yield from walk(Path(entry.path), problems, project)
        else:
            yield Path(entry.path)


def _link(disk: Path, project: Path) -> Problem:
    return error(
        Place(content_path(disk, project)),
        "bestand-verwijzing",
        f"`{disk.name}` is een snelkoppeling (symlink) naar een andere plek.",
        "Zet het bestand zelf in deze map.",
    )


def read_text(disk: Path, project: Path) -> TextFile | Problem:
    """The text of a file in UTF-8, with or without BOM, with any line ends; or what is wrong with it."""
    path = content_path(disk, project)
    most = LARGEST_LIST if path.suffix in {".yml", ".yaml"} else LARGEST_TEXT
    try:
        with disk.open("rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            if size > most:
                return _too_large(path, size)
            raw = file.readall()
    except OSError:
        return error(
            Place(path),
            "bestand-onleesbaar",
            f"`{path.name}` kan niet worden geopend.",
            "Kijk of het bestand er nog staat en of je het zelf kunt openen.",
        )
    return decode(path, disk, raw)


def decode(path: PurePosixPath, disk: Path, raw: bytes) -> TextFile | Problem:
    """The bytes of a file as text, or the line where they stop being UTF-8."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _not_utf8(path, 1, 1, "UTF-16")
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as fault:
        before = raw[: fault.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        return _not_utf8(path, before.count(b"\n") + 1, column, raw[fault.start : fault.start + 1].decode("cp1252", "replace"))
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        return error(
            Place(path, line),
            "bestand-geen-tekst",
            f"`{path.name}` is geen tekstbestand: er staan tekens in die niet in tekst horen.",
            "Sla het verhaal op als gewone tekst (.md), niet als Word of pdf.",
        )
    return TextFile(path, disk, plain_line_ends(text))


def plain_line_ends(text: str) -> str:
    """The text with line feeds as its only line ends, in NFC."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _too_large(path: PurePosixPath, size: int) -> Problem:
    return error(
        Place(path),
        "bestand-te-groot",
        f"`{path.name}` is {_megabytes(size)} MB; een tekst mag hooguit 1 MB zijn.",
        "Deel de tekst op, of haal plakwerk zoals ingesloten afbeeldingen eruit.",
    )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")


def _not_utf8(path: PurePosixPath, line: int, column: int, word: str) -> Problem:
    return error(
        Place(path, line, column),
        "bestand-geen-utf8",
        f"Het bestand is niet opgeslagen als UTF-8; bij `{word}` gaat het mis.",
        "Sla het opnieuw op met codering UTF-8 (in Kladblok: Opslaan als → Codering → UTF-8).",
    )
