"""A project with one story of a bakery and its photos, good and broken: what every case of the catalogue is told in."""

import struct
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PIL import Image

from site_builder.build import load
from site_builder.problems import Problem

CASES = Path(__file__).parent / "cases"
DAY = date(2026, 11, 23)
STORY = "stories/verhalen/2026/voorbeeld/index.md"
RIGHT = """---
titel: De bakkerij die om tien uur begint
vorm: werkgever
samenvatting: Een bakker schoof met de diensten en hield een vakman.
sector: winkel-handel
gemeente: Arnhem
beperking: [energie]
citaat: Ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: T-2026-001
datum: 2026-10-26
---
De oven gaat om vier uur aan. Joris kneedt het eerste deeg.

## Na tienen

Dan komt de vakman.
"""
"""What every case was before the mistake was made in it."""
REGISTER = """T-2026-001: {gegeven: 2026-09-30, tot: 2029-09-30, voor: [naam, foto, beperking]}
T-2025-001: {gegeven: 2025-01-01, tot: 2026-01-01, voor: [naam]}
T-2025-002: {gegeven: 2025-01-01, ingetrokken: 2026-06-01, voor: [naam]}
T-2025-003: {gegeven: 2025-01-01, tot: 2026-12-24, voor: [naam]}
"""


def _photo(folder: Path) -> None:
    Image.new("RGB", (64, 48), "#7a1f1f").save(folder / "bakkerij.jpg")


def _truncated(folder: Path) -> None:
    Image.effect_noise((400, 300), 80).save(folder / "kapot.jpg")
    whole = (folder / "kapot.jpg").read_bytes()
    (folder / "kapot.jpg").write_bytes(whole[: len(whole) // 3])


def _animated(folder: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "white", "blue")]
    frames[0].save(folder / "beweegt.gif", save_all=True, append_images=frames[1:])


def _giant(folder: Path) -> None:
    """A PNG of a few bytes that says it is 50,000 pixels wide and high."""
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    chunks = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b""))
    )
    (folder / "reus.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)


def _too_heavy(folder: Path) -> None:
    with (folder / "zwaar.jpg").open("wb") as file:
        file.truncate(101_000_000)


FILES: dict[str, Callable[[Path], object]] = {
    "bakerij.jpg": _photo,
    "bakkerij.jpg": _photo,
    "bakkerij.jpeg": _photo,
    "Bakkerij.JPG": _photo,
    "tekst.jpg": lambda folder: (folder / "tekst.jpg").write_text("Dit is tekst.", encoding="utf-8"),
    "leeg.jpg": lambda folder: (folder / "leeg.jpg").touch(),
    "kapot.jpg": _truncated,
    "beweegt.gif": _animated,
    "reus.png": _giant,
    "strook.png": lambda folder: Image.new("RGB", (40, 900)).save(folder / "strook.png"),
    "zwaar.jpg": _too_heavy,
    "verhaal.docx": lambda folder: (folder / "verhaal.docx").write_bytes(b"PK"),
}


def write_bakery(text: str, project: Path, register: str = REGISTER, files: Mapping[str, Callable[[Path], object]] = FILES) -> None:
    """Writes the story with this text, the register, and whichever of the files the text names."""
    story = project / STORY
    story.parent.mkdir(parents=True)
    story.write_text(text, encoding="utf-8", newline="")
    consents = project / "stories/lijsten/toestemmingen.yml"
    consents.parent.mkdir(exist_ok=True)
    consents.write_text(register, encoding="utf-8")
    for name, make in files.items():
        if name in text:
            make(story.parent)


def problems_of(project: Path) -> tuple[Problem, ...]:
    """Everything that the editor is told, advice on language included."""
    return load(project, DAY, advice=True).problems
