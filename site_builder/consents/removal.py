"""Taking away what belongs to a consent: first every new file is thought out, then all of it is done, or nothing."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder import addresses
from site_builder.consents.mentions import Mention, lines_that_lead, mentions, without_links
from site_builder.consents.naming import lines_that_name, without_names
from site_builder.consents.register import with_withdrawal
from site_builder.consents.standing import ConsentedPiece, of_number
from site_builder.model import Episode, Move, Photo, Piece, Site, Story
from site_builder.pictures.uses import uses
from site_builder.piece_addresses import address_of
from site_builder.reading.gone import ADDRESS, NAME
from site_builder.reading.lists import CONSENTS
from site_builder.reading.moves import FILE, moves_text
from site_builder.reading.site import LISTS

HEAD = """# Adressen van verhalen, artikelen en afleveringen die weg zijn, met de dag. Wie zo'n adres nog heeft, leest daar dat het weg is.
# `voorbeelden intrekken` zet hier een regel bij. Zegt een adres zelf te veel? Haal de regel weg: dan staat daar niets meer.

"""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked: to withdraw a consent from a day on, perhaps to remove the files too, and then perhaps to keep the addresses."""

    number: str
    day: date
    remove: bool = False
    keep_addresses: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done: files with their new text, files that go, and lines that only a person can mend."""

    number: str
    pieces: tuple[ConsentedPiece, ...]
    texts: Mapping[Path, str]
    gone: tuple[Path, ...]
    files: tuple[Path, ...]
    """Everything that belongs to the pieces, whether it goes or not."""
    mentions: tuple[Mention, ...]
    stuck: tuple[Mention, ...] = ()
    """Lines, as they are when all is done, that lead to nothing: nothing can be published until a person has mended them."""


def plan(site: Site, folder: Path, wish: Wish) -> Plan:
    """What withdrawing a consent comes to, in a content folder. Raises RegisterFaultError."""
    register = _register(folder)
    pieces = of_number(site, wish.number)
    files = tuple(sorted(_files(site, pieces, folder.parent)))
    stuck: tuple[Mention, ...] = ()
    texts = {register: with_withdrawal(_read(register), wish.number, wish.day)}
    if wish.remove:
        slugs = _free(site, pieces)
        texts |= _without_references(folder, pieces, slugs, frozenset(files))
        if wish.keep_addresses and pieces:
            texts[folder / LISTS / NAME] = _with_addresses(folder / LISTS / NAME, pieces, wish.day)
        elif led := _without_moves(site.moves, pieces):
            texts[folder / FILE] = led
        stuck = () if wish.keep_addresses else tuple(_stuck(texts, pieces, slugs))
    changed = {path: text for path, text in texts.items() if not path.exists() or _read(path) != text}
    return Plan(wish.number, pieces, changed, files if wish.remove else (), files, mentions_left(pieces, folder, files), stuck)


def mentions_left(pieces: tuple[ConsentedPiece, ...], folder: Path, files: Iterable[Path]) -> tuple[Mention, ...]:
    """The lines in the content folder, as it is now, that name the pieces, besides their own files and the lists of what is gone."""
    return tuple(mentions(pieces, folder, frozenset(files) | {_register(folder), folder / LISTS / NAME}))


def perform(planned: Plan) -> None:
    """Do all of it. When the disk refuses a part, everything is put back as it was and the OSError goes on."""
    touched = [*planned.texts, *planned.gone]
    with tempfile.TemporaryDirectory() as aside:
        kept = {path: Path(aside) / str(place) for place, path in enumerate(touched) if path.exists()}
        for path, copy in kept.items():
            shutil.copy2(path, copy)
        try:
            for path, text in planned.texts.items():
                path.write_text(text, encoding="utf-8", newline="")
            for path in planned.gone:
                path.unlink()
        except OSError:
            _put_back(touched, kept)
            raise
    for folder in {path.parent for path in planned.gone}:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _put_back(touched: Iterable[Path], kept: Mapping[Path, Path]) -> None:
    for path in touched:
        if path in kept:
            shutil.copy2(kept[path], path)
        else:
            path.unlink(missing_ok=True)


def _files(site: Site, pieces: Iterable[ConsentedPiece], root: Path) -> set[Path]:
    """The texts, photos and recordings of the pieces; not a photo that another piece has too."""
    found: set[Path] = set()
    sources = {source.path for piece in pieces for source in (piece.source, getattr(piece, "simple_source", None)) if source}
    for piece in pieces:
        if isinstance(piece, Episode):
            found |= {piece.audio, piece.transcript}
    photos: set[Photo] = {use.photo for use in uses(site) if use.source.path in sources}
    shared = {use.photo.path.resolve() for use in uses(site) if use.source.path not in sources}
    found |= {photo.path for photo in photos if photo.path.resolve() not in shared}
    return found | {root / source for source in sources}


def _without_references(folder: Path, pieces: tuple[ConsentedPiece, ...], slugs: frozenset[str], own: frozenset[Path]) -> dict[Path, str]:
    paths = dict.fromkeys(mention.path for mention in mentions(pieces, folder, own) if mention.path.suffix == ".md")
    return {path: without_names(without_links(_read(path), pieces), slugs) for path in paths}


def _free(site: Site, pieces: tuple[ConsentedPiece, ...]) -> frozenset[str]:
    """The slugs that nothing has any more when these pieces are gone."""
    groups: tuple[Sequence[Piece], ...] = (site.stories, site.articles, site.episodes, site.brochures)
    return frozenset(piece.slug for piece in pieces) - {piece.slug for group in groups for piece in group if piece not in pieces}


def _stuck(texts: Mapping[Path, str], pieces: Iterable[ConsentedPiece], slugs: frozenset[str]) -> Iterator[Mention]:
    led = frozenset(map(address_of, pieces))
    for path, text in texts.items():
        if path.suffix == ".md":
            lines = {*lines_that_name(text, slugs), *lines_that_lead(text, led)}
            yield from (Mention(path, line) for line in sorted(lines))


def _with_addresses(path: Path, pieces: Iterable[ConsentedPiece], day: date) -> str:
    text = _read(path) if path.exists() else HEAD
    found = [address for piece in pieces for address in (address_of(piece), *_simple(piece))]
    new = [address for address in found if ADDRESS.fullmatch(address) and f"{address}:" not in text]
    return text.rstrip("\n") + "\n" + ("\n" if text == HEAD else "") + "".join(f"{address}: {day.isoformat()}\n" for address in new)


def _without_moves(moves: Sequence[Move], pieces: Iterable[ConsentedPiece]) -> str:
    """The list of old addresses without those that led to these pieces; nothing when it says none of them."""
    gone = set(map(address_of, pieces))
    kept = {move.old: move.new for move in moves if move.new not in gone}
    return moves_text(kept) if len(kept) < len(moves) else ""


def _simple(piece: ConsentedPiece) -> tuple[str, ...]:
    return (addresses.simple_story(piece.slug),) if isinstance(piece, Story) and piece.simple else ()


def _register(folder: Path) -> Path:
    other = folder / LISTS / f"{CONSENTS}.yaml"
    return other if other.is_file() else folder / LISTS / f"{CONSENTS}.yml"


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
