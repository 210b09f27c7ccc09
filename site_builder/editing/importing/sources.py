"""A file on disk → what it says, by its kind. The only module of this room that reads files."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from site_builder.editing.importing.archive import LARGEST_FILE
from site_builder.editing.importing.blocks import Content
from site_builder.editing.importing.refusals import ImportRefusedError, too_large
from site_builder.editing.importing.remarks import Remark, look

WORD = {".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".rtf", ".pdf", ".pages"}
"""Endings of files that may be Word files, or for which there is a way to make one."""
LARGEST_TEXT = 20_000_000
_ZIP_OR_OLE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_source(path: Path) -> Content:
    """What a document says. Raises ImportRefusedError for one that can't be imported, OSError for one that can't be read."""
    raw = read_bytes(path, LARGEST_FILE)
    ending = path.suffix.lower()
    if ending in WORD or raw.startswith(_ZIP_OR_OLE):
        from site_builder.editing.importing.word import read_word  # noqa: PLC0415 - mammoth is only for Word files

        return read_word(raw)
    if ending not in {".md", ".markdown", ".txt"}:
        raise ImportRefusedError(
            f"Bestanden die eindigen op `{ending}` kunnen we niet importeren." if ending else "De naam van dit bestand heeft geen einde.",
            "Kies een bestand dat eindigt op .docx, .md, .txt of .csv.",
        )
    text, encoding = decoded(raw)
    content = _read_text(text, ending, _beside(path.parent))
    return replace(content, remarks=(*content.remarks, *encoding_remarks(encoding)))


def _read_text(text: str, ending: str, load: Callable[[str], bytes | None]) -> Content:
    from site_builder.editing.importing.plain import read_plain  # noqa: PLC0415 - each kind loads what it needs
    from site_builder.editing.importing.written import read_written  # noqa: PLC0415

    if len(text) > LARGEST_TEXT // 10:
        raise too_large("er staat meer tekst in dan in een verhaal past")
    return read_plain(text) if ending == ".txt" else read_written(text, load)


def encoding_remarks(encoding: str) -> tuple[Remark, ...]:
    """That a file was not read as UTF-8; accents may then be wrong."""
    return (look(f"Het bestand is gelezen als {encoding}. Kijk of letters met accenten goed zijn."),) if encoding else ()


def read_bytes(path: Path, most: int) -> bytes:
    """The bytes of a file. Raises ImportRefusedError when there are more than `most`, or when it is no file."""
    if not path.is_file():
        raise ImportRefusedError(f"`{path}` is geen bestand.", "Geef het document op, bijvoorbeeld `Downloads/verhaal.docx`.")
    with path.open("rb") as file:
        raw = file.read(most + 1)
    if len(raw) > most:
        raise too_large(f"hooguit {most // 1_000_000} MB kan")
    if not raw:
        raise ImportRefusedError(f"`{path.name}` is leeg.", "Sla het document opnieuw op.")
    return raw


def decoded(raw: bytes) -> tuple[str, str]:
    """The text of a file in UTF-8, UTF-16 with its mark, or else Windows-1252; and how it was read when that was not UTF-8."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace"), "UTF-16"
    if b"\x00" in raw:
        raise ImportRefusedError(
            "Dit is geen tekstbestand.", "Open het in het programma waar het uit komt, en sla het op als tekst (UTF-8)."
        )
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), "Windows-1252"


def _beside(folder: Path) -> Callable[[str], bytes | None]:
    """Reads pictures in a folder or below it, and nothing elsewhere."""

    def load(name: str) -> bytes | None:
        try:
            path = (folder / name).resolve()
            inside = path.is_relative_to(folder.resolve())
            return path.read_bytes() if inside and path.is_file() and path.stat().st_size <= LARGEST_FILE else None
        except (OSError, ValueError):
            return None

    return load
