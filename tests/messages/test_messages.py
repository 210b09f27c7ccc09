"""One broken story for each mistake, beside exactly what its editor is told.

A case is `cases/NAME.md` with `cases/NAME.txt`. `UPDATE_CASES=1` writes the second file anew: read it before you commit.
"""

import os
import re
import struct
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import load
from site_builder.reports import as_text

CASES = Path(__file__).parent / "cases"
DAY = date(2026, 11, 23)
STORY = "stories/verhalen/2026/voorbeeld/index.md"
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


def complaints(text: str, project: Path) -> str:
    """What the editor of one story is told, in a project with nothing else."""
    story = project / STORY
    story.parent.mkdir(parents=True)
    story.write_text(text, encoding="utf-8", newline="")
    register = project / "stories/lijsten/toestemmingen.yml"
    register.parent.mkdir()
    register.write_text(REGISTER, encoding="utf-8")
    for name, make in FILES.items():
        if name in text:
            make(story.parent)
    return as_text(load(project, DAY).problems)


@pytest.mark.parametrize("case", sorted(path.stem for path in CASES.glob("*.md")))
def test_a_mistake_is_told_in_exactly_these_words(case: str, tmp_path: Path) -> None:
    told = complaints((CASES / f"{case}.md").read_text(encoding="utf-8"), tmp_path)
    expected = CASES / f"{case}.txt"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
    assert told, "a case must have at least one complaint"
    assert not re.search(r"Traceback|Error\b|None|<class|pydantic|yaml\.|\bstr\b", told), "nothing of Python's may be shown"
