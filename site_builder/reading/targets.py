"""Where links and pictures in a text lead: addresses of the site, files beside the text, and what is wrong with them."""

import posixpath
import re
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePosixPath

from site_builder import addresses
from site_builder.problems import Place, Problem
from site_builder.reading.documents import Document, body_place
from site_builder.reading.files import error
from site_builder.reading.names import folded, nearest

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".heif", ".gif", ".tif", ".tiff", ".bmp")
KIND_FOLDERS = {
    "verhalen": addresses.story,
    "artikelen": addresses.article,
    "podcast": addresses.episode,
    "brochures": addresses.brochure,
    "agenda": addresses.meeting,
    "edities": addresses.edition,
    "paginas": addresses.plain_page,
}


@lru_cache(maxsize=4096)
def anchor(text: str) -> str:
    """The fragment of a heading: lower case, no accents, words joined by hyphens; never empty."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "kop"


def address_of(content_path: PurePosixPath) -> str | None:
    """The address of the page made from a content file, by its path within the content folder; None when it has none."""
    parts = content_path.parts
    if len(parts) < 2 or content_path.suffix != ".md" or parts[0] not in KIND_FOLDERS:
        return None
    if parts[0] == "podcast" and parts[1:] == ("index.md",):
        return addresses.PODCAST
    slug = parts[-2] if parts[-1] == "index.md" else content_path.stem
    if content_path.stem == "eenvoudig":
        return addresses.simple_story(parts[-2])
    return KIND_FOLDERS[parts[0]](slug)


def address(document: Document, target: str, problems: list[Problem]) -> str | None:
    """The address within the site that a link means, such as `../de-bakkerij/index.md`; a problem when it can't be one."""
    if re.match(r"^[a-zA-Z][a-zA-Z0-9+.-]*:", target) or target.startswith("//"):
        problems.append(_bad_scheme(document, target))
        return None
    path, _, fragment = target.partition("#")
    ending = f"#{fragment}" if fragment else ""
    if path.startswith("/"):
        return path + ("" if path.endswith("/") or "." in path.rsplit("/", 1)[-1] else "/") + ending
    relative = posixpath.normpath(posixpath.join(document.path.parent.as_posix(), path))
    inside = PurePosixPath(*PurePosixPath(relative).parts[1:])
    found = None if relative.startswith("..") else address_of(inside)
    if found is None:
        problems.append(_no_page(document, target))
        return None
    return found + ending


def picture(document: Document, target: str, problems: list[Problem]) -> Path | None:
    """The file of a picture in a text, or None and a problem at the line that names it."""
    found = picture_beside(document, target, body_place(document, target))
    if isinstance(found, Problem):
        problems.append(found)
        return None
    return found


def picture_beside(document: Document, name: str, place: Place) -> Path | Problem:
    """The picture that an editor names; or what is wrong with the name, such as that it is of a Word document."""
    found = file_beside(document, name, place)
    if isinstance(found, Problem) or name.lower().endswith(PICTURE_ENDINGS):
        return found
    return error(
        place,
        "foto-soort",
        f"`{name}` is geen foto die we kunnen lezen.",
        "Gebruik een bestand dat eindigt op .jpg, .png, .webp of .avif.",
    )


def file_beside(document: Document, name: str, place: Place) -> Path | Problem:
    """The file that an editor names, beside the text or below that folder; or what is wrong with the name."""
    if re.match(r"^[a-zA-Z][a-zA-Z0-9+.-]+:|^//", name):
        return error(
            place,
            "bestand-van-buiten",
            f"`{name}` staat op een andere website.",
            "Sla het bestand op in de map van het verhaal en schrijf alleen de bestandsnaam.",
        )
    folder = document.folder
    disk = folder / unicodedata.normalize("NFC", name)
    inside = posixpath.normpath(name.replace("\\", "/"))
    if inside.startswith(("..", "/")) or re.match(r"^[A-Za-z]:", inside) or "\x00" in name or not _below(disk, folder):
        return error(
            place,
            "bestand-buiten-map",
            f"`{name}` ligt buiten de map van dit verhaal.",
            f"Zet het bestand naast de tekst en schrijf alleen de naam: `{PurePosixPath(inside).name}`",
        )
    return _existing(folder, inside, place)


def _existing(folder: Path, inside: str, place: Place) -> Path | Problem:
    parent = folder / PurePosixPath(inside).parent
    wanted = PurePosixPath(inside).name
    names = _names_in(parent)
    by_form = {unicodedata.normalize("NFC", name): name for name in names}
    if wanted in by_form:
        return parent / by_form[wanted]
    same = [name for name in by_form if folded(name) == folded(wanted)]
    if same:
        return error(place, "bestand-hoofdletters", f"Het bestand `{wanted}` heet eigenlijk `{same[0]}`.", f"Schrijf `{same[0]}`")
    near = nearest(wanted, [name for name in by_form if not name.endswith(".md")])
    hint = f"Bedoel je `{near}`?" if near else f"Zet `{wanted}` in dezelfde map als de tekst."
    return error(place, "bestand-ontbreekt", f"Het bestand `{wanted}` staat niet in de map.", hint)


def _below(disk: Path, folder: Path) -> bool:
    try:
        return disk.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return False


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def _bad_scheme(document: Document, target: str) -> Problem:
    return error(
        body_place(document, target),
        "link-soort",
        f"De link `{target[:80]}` is geen gewone weblink.",
        "Een link begint met `https://`, `mailto:` of `tel:`, of wijst naar een bestand van deze site.",
    )


def _no_page(document: Document, target: str) -> Problem:
    hint = "Schrijf het pad naar het bestand, zoals `../de-bakkerij/index.md`, of een adres dat met `https://` begint."
    if re.match(r"www\.|[a-z0-9-]+\.(?:nl|com|org|eu|net)(?:/|$)", target):
        hint = f"Schrijf `https://{target}`"
    elif re.fullmatch(r"\.\.?/[\w./-]*", target) and not target.endswith(".md") and target.count("..") < len(document.path.parts) - 1:
        hint = f"Schrijf `{target.rstrip('/').removesuffix('.html')}/index.md`"
    return error(
        body_place(document, target),
        "link-doel",
        f"De link `{target[:80]}` wijst niet naar een pagina van deze site.",
        hint,
    )
