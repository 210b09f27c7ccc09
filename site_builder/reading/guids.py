"""stories/podcast/guids.yml: the names by which podcast apps know series and episodes. A line that was published never changes."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from site_builder.problems import Problem
from site_builder.reading.documents import Document, read_list
from site_builder.reading.files import read_text

FILE = "podcast/guids.yml"
HINT = "Zet de oude regel terug; voor een nieuwe aflevering staat de regel in de melding van `voorbeelden controleer`."


def read_guids(root: Path, project: Path) -> tuple[Mapping[str, str], list[Problem]]:
    """The guids by slug; none when the file is not there."""
    path = root / FILE
    if not path.is_file():
        return {}, []
    file = read_text(path, project)
    if isinstance(file, Problem):
        return {}, [file]
    document = read_list(file)
    guids = {str(slug): str(guid) for slug, guid in document.values.items()}
    seen: set[str] = set()
    for slug, guid in guids.items():
        _check(document, seen, slug, guid)
        seen.add(guid)
    return guids, document.problems


def _check(document: Document, seen: set[str], slug: str, guid: str) -> None:
    if not _is_uuid(guid):
        document.complain(document.place((slug,)), "guid-vorm", f"`{guid}` is geen guid.", HINT)
    elif guid in seen:
        document.complain(document.place((slug,)), "guid-dubbel", f"De guid van `{slug}` is al van een ander.", HINT)


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
