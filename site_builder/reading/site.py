"""A content folder → the whole Site, with every problem of every file."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from site_builder.model import Body, Lists, Settings, Site, Source
from site_builder.problems import Place, Problem
from site_builder.processes import in_parts
from site_builder.reading import kinds
from site_builder.reading.documents import Document, read_document
from site_builder.reading.files import TextFile, content_path, error, notice, read_text, walk
from site_builder.reading.gone import read_gone
from site_builder.reading.guids import FILE as GUIDS
from site_builder.reading.guids import read_guids
from site_builder.reading.lists import read_consents, read_lists
from site_builder.reading.markdown import read_body
from site_builder.reading.moves import read_moves
from site_builder.reading.names import vocabulary
from site_builder.reading.stories import SIMPLE, read_story
from site_builder.reading.targets import PICTURE_ENDINGS, address_of, anchor
from site_builder.reading.values import Reading

LISTS = "lijsten"
LEAST_FILES = 200
"""Files for which another process is worth its start."""
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SERIES = PurePosixPath("podcast/index.md")
OTHER_ENDINGS = (*PICTURE_ENDINGS, ".mp3", ".vtt", ".pdf", ".svg")
READERS: Mapping[str, Callable[[Document, Body, Reading], Any]] = {
    "verhalen": read_story,
    "artikelen": kinds.article,
    "series": kinds.series,
    "podcast": kinds.episode,
    "brochures": kinds.brochure,
    "agenda": kinds.meeting,
    "edities": kinds.edition,
    "paginas": kinds.plain_page,
}
SHAPES = {
    "verhalen": "verhalen/<jaar>/<slug>/index.md",
    "artikelen": "artikelen/<slug>/index.md",
    "podcast": "podcast/<slug>/index.md",
    "brochures": "brochures/<slug>/index.md",
    "agenda": "agenda/<slug>.md",
    "edities": "edities/<slug>.md",
    "paginas": "paginas/<slug>.md",
}


@dataclass(frozen=True, slots=True)
class PieceRead:
    """What one file gave: a model of its kind, or problems; and the address and slug that it takes up, broken or not."""

    kind: str = ""
    made: Any = None
    problems: list[Problem] = field(default_factory=list)
    address: str | None = None
    slug: str = ""
    unread: Source | None = None
    """The file, when nothing was made of it: it is public beside the site all the same."""


@dataclass(slots=True)
class _Gathered:
    """What has been read so far, by kind."""

    found: dict[str, list[Any]] = field(default_factory=lambda: {kind: [] for kind in SHAPES} | {"series": []})
    problems: list[Problem] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    slugs: set[str] = field(default_factory=set)
    unread: list[tuple[str, Source]] = field(default_factory=list)

    def add(self, piece: PieceRead) -> None:
        """Take in what a file gave."""
        self.problems += piece.problems
        if piece.made is not None:
            self.found[piece.kind].append(piece.made)
        if piece.address:
            self.addresses.add(piece.address)
        if piece.slug:
            self.slugs.add(piece.slug)
        if piece.unread:
            self.unread.append((piece.kind, piece.unread))


@dataclass(frozen=True, slots=True)
class Read:
    """A content folder that was read. `addresses` and `slugs` are those of all its files, broken ones included.

    `unread` has the files that nothing was made of, each with its kind.
    """

    site: Site
    problems: list[Problem]
    addresses: frozenset[str]
    slugs: frozenset[str]
    unread: tuple[tuple[str, Source], ...] = ()


def read_site(project: Path, settings: Settings, progress: Callable[[int], None] = lambda _: None) -> Read:
    """Everything in the content folder of a project; `progress` hears how many files have been read.

    A file with a problem is left out of the site, all others are in it.
    """
    root = project / settings.stories
    lists, problems = read_lists(root / LISTS, project)
    consents, more = read_consents(root / LISTS, project)
    guids, wrong = read_guids(root, project)
    moves, unmoved = read_moves(root, project)
    gone, faults = read_gone(root / LISTS, project)
    gathered = _Gathered(problems=[*problems, *more, *wrong, *unmoved, *faults])
    if not root.is_dir():
        gathered.problems.append(_no_folder(settings))
    for piece in _pieces(list(walk(root, gathered.problems, project)), root, project, lists, progress):
        gathered.add(piece)
    found = gathered.found
    site = Site(
        lists=lists,
        consents=consents,
        stories=tuple(found["verhalen"]),
        articles=tuple(found["artikelen"]),
        series=next(iter(found["series"]), None),
        episodes=tuple(found["podcast"]),
        guids=guids,
        brochures=tuple(found["brochures"]),
        meetings=tuple(found["agenda"]),
        editions=tuple(found["edities"]),
        pages=tuple(found["paginas"]),
        moves=moves,
        gone=gone,
    )
    return Read(site, gathered.problems, frozenset(gathered.addresses), frozenset(gathered.slugs), tuple(gathered.unread))


def _pieces(disks: Sequence[Path], root: Path, project: Path, lists: Lists, progress: Callable[[int], None]) -> Iterator[PieceRead]:
    """What was made of every file, in the order given; many files are divided over the cores."""
    reading = Reading(vocabulary(lists))
    start = len(root.as_posix()) + 1 if root.parts else 0

    def read_part(part: range) -> list[PieceRead]:
        pieces = []
        for index in part:
            disk = disks[index]
            pieces.append(_file_read(PurePosixPath(disk.as_posix()[start:]), disk, project, reading))
            progress(index)
        return pieces

    return (piece for pieces in in_parts(read_part, len(disks), LEAST_FILES, _entries(lists)) for piece in pieces)


def _file_read(inside: PurePosixPath, disk: Path, project: Path, reading: Reading) -> PieceRead:
    """What a file gave; what stands in the wrong place is told."""
    if inside.name == SIMPLE or inside.parts[0] == LISTS:
        return PieceRead(address=address_of(inside))
    if inside.suffix != ".md":
        used = len(inside.parts) == 1 or str(inside) == GUIDS or inside.suffix.lower() in OTHER_ENDINGS
        return PieceRead() if used else PieceRead(problems=[_unused(content_path(disk, project))])
    address, slug = address_of(inside), inside.parent.name if inside.stem == "index" else inside.stem
    misplaced = _misplaced(inside)
    if misplaced:
        read = PieceRead(problems=[error(Place(content_path(disk, project)), *misplaced)])
    else:
        read = piece_of(inside, read_text(disk, project), reading)
    return replace(read, address=address, slug=slug if address else "")


def piece_of(inside: PurePosixPath, file: TextFile | Problem, reading: Reading) -> PieceRead:
    """What was made of a file by its place in the content folder: nothing when there is a problem in it."""
    kind = "series" if inside == SERIES else inside.parts[0]
    if isinstance(file, Problem):
        return PieceRead(kind, problems=[file])
    document = read_document(file)
    body, faults = read_body(document)
    if document.values:
        document.faults += faults
    made = READERS[kind](document, body, reading)
    if document.problems:
        return PieceRead(kind, problems=document.problems, unread=document.source)
    return PieceRead(kind, made)


def _entries(lists: Lists) -> list[object]:
    """What stories refer to in the lists. Entries are told apart by being the same object, so they may not be copied."""
    terms = (
        lists.sectors, lists.impairments, lists.adjustments, lists.instruments, lists.themes, lists.sizes, lists.employer_kinds,
        lists.sides, lists.provinces, lists.regions, lists.municipalities,
    )  # fmt: skip
    return [entry for named in terms for entry in named.values()]


def _misplaced(inside: PurePosixPath) -> tuple[str, str, str] | None:
    """What is wrong with the place or the name of a content file: code, message and hint."""
    kind = inside.parts[0]
    if kind not in SHAPES:
        return (
            "bestand-plek",
            f"`{inside}` staat niet in een map die we kennen.",
            f"Zet het in een van deze mappen: {', '.join(SHAPES)}.",
        )
    own_folder = inside.name.lower() == "index.md"
    deep = len(inside.parts) - (1 if own_folder else 0) - (1 if kind == "verhalen" else 0)
    year_wrong = kind == "verhalen" and (len(inside.parts) < 3 or not re.fullmatch(r"\d{4}", inside.parts[1]))
    if inside == SERIES:
        return None
    if deep != 2 or year_wrong:
        return (
            "bestand-plek",
            f"`{inside}` staat niet op zijn plek.",
            f"Zet het op `{SHAPES[kind]}`, bijvoorbeeld `{_example(inside)}`.",
        )
    slug = inside.parts[-2] if own_folder else inside.stem
    if SLUG.fullmatch(slug) and (not own_folder or inside.name == "index.md"):
        return None
    wanted = proposed_slug(slug)
    typed = slug if own_folder and inside.name == "index.md" else inside.name
    return (
        "bestandsnaam",
        f"De naam `{typed}` heeft hoofdletters, spaties of andere tekens die niet in een adres horen.",
        f"Noem het `{wanted + '/index.md' if own_folder else wanted + '.md'}`: alleen kleine letters, cijfers en streepjes.",
    )


def _example(inside: PurePosixPath) -> str:
    slug = proposed_slug(inside.parts[-2] if inside.stem == "index" and len(inside.parts) > 2 else inside.stem)
    return SHAPES[inside.parts[0]].replace("<slug>", slug).replace("<jaar>", "2026")


def proposed_slug(name: str) -> str:
    """A name that can be part of an address, made from any name."""
    return anchor(name)


def _unused(path: PurePosixPath) -> Problem:
    return notice(
        Place(path),
        "bestand-ongebruikt",
        f"`{path.name}` wordt niet gebruikt op de site.",
        "Een verhaal staat in een bestand dat eindigt op .md. Haal dit weg of zet het om.",
    )


def _no_folder(settings: Settings) -> Problem:
    return error(
        Place(PurePosixPath(settings.stories)),
        "map-ontbreekt",
        f"De map `{settings.stories}` is er niet.",
        "Ga naar de map van het project, of noem haar met `--project MAP`.",
    )
