"""What tests of importing share: an empty project, Word files changed by hand, and what a document becomes."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from site_builder.editing.desk import Desk, desk_of
from site_builder.editing.importing.sources import read_source
from site_builder.editing.importing.stories import Imported, Wishes, imported
from site_builder.model import Settings
from site_builder.reading.documents import split
from site_builder.reading.site import read_site

WORD: Final = Path(__file__).parent / "imports" / "word"
ON: Final = date(2026, 11, 26)
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "word/_rels/document.xml.rels"


def empty_project(folder: Path) -> Path:
    """A project without stories, with one consent."""
    (folder / "stories/lijsten").mkdir(parents=True, exist_ok=True)
    (folder / "stories/lijsten/toestemmingen.yml").write_text("T-2026-001: {gegeven: 2026-09-30, voor: [naam, foto]}\n", encoding="utf-8")
    return folder


def desk_in(project: Path) -> Desk:
    """The desk of a project on the day of the tests."""
    read = read_site(project, Settings())
    return desk_of(read.site, read.slugs, ON)


def story_of(document: Path, project: Path, wishes: Wishes | None = None) -> Imported:
    """What a document becomes; its pictures are laid in `project/proef`."""
    return imported(read_source(document), wishes or Wishes(called="Naamloos"), desk_in(project), project / "proef")


def body_of(made: Imported) -> str:
    """The text below the front matter."""
    parts = split(made.draft.text)
    assert parts is not None
    return parts[1].strip()


def told(made: Imported) -> str:
    """All remarks, one on a line."""
    return "\n".join(remark.text for _, remark in made.remarks)


def parts_of(name: str) -> dict[str, bytes]:
    """The parts of one of our Word files."""
    with zipfile.ZipFile(WORD / f"{name}.docx") as file:
        return {entry: file.read(entry) for entry in file.namelist()}


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Parts as a Word file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def with_body(xml: str, **more: bytes) -> bytes:
    """A Word file with this in its body; `more` are other parts, with `__` for a slash and `_DOT_` for a dot."""
    document = f'<w:document xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{xml}</w:body></w:document>'
    extra = {name.replace("__", "/").replace("_DOT_", "."): data for name, data in more.items()}
    return packed({**parts_of("wijzigingen"), "word/document.xml": document.encode(), **extra})


def paragraph(text: str) -> str:
    """A paragraph of Word with plain words."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
