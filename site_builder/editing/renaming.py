"""Another name for a piece: what has to change in which file, so that everything that named the old one names the new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from site_builder.editing.mentions import Change, changed_texts
from site_builder.model import Piece, Site, Story
from site_builder.reading.moves import FILE, moves_text, with_move
from site_builder.reading.site import SLUG
from site_builder.reading.targets import KIND_FOLDERS
from site_builder.visibility import numbered


class RenameRefusedError(Exception):
    """The piece can't get this name; the message says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What to do on disk: move a file or folder, and then write these texts."""

    change: Change
    texts: Mapping[PurePosixPath, str]
    """By the path from the content folder after the move."""


def renaming(site: Site, taken: frozenset[str], content: PurePosixPath, old: str, new: str) -> Renaming:
    """The plan to give the piece `old` the name `new`; sources stand below `content`. `taken` are the addresses in use.

    Raises RenameRefusedError.
    """
    piece, kind = _found(site, content, old)
    if not SLUG.fullmatch(new):
        raise RenameRefusedError(f"`{new}` kan geen adres zijn. Gebruik kleine letters, cijfers en streepjes, zoals `de-bakkerij`.")
    address = KIND_FOLDERS[kind]
    if address(new) in taken:
        raise RenameRefusedError(f"`{address(new)}` bestaat al. Kies een andere naam.")
    path = piece.source.path.relative_to(content)
    old_path = path.parent if path.name == "index.md" else path
    change = Change(old, new, address(old), address(new), old_path, old_path.with_name(new + old_path.suffix))
    texts = dict(changed_texts(site, content, change))
    if isinstance(piece, Story) and (number := _number_to_keep(site, piece, new)):
        texts[path] = texts.get(path, piece.source.text).replace("\n", f"\nnummer: {number}\n", 1)
    moves = moves_text(with_move({move.old: move.new for move in site.moves}, change.old_address, change.new_address))
    return Renaming(change, {change.place(place): text for place, text in texts.items()} | {PurePosixPath(FILE): moves})


def _number_to_keep(site: Site, story: Story, new: str) -> int:
    """The house number to write down in a story, when numbers would change: stories of one day are numbered in the order of their names."""
    renamed = replace(story, slug=new)
    before = [other.number for other in numbered(site.stories)]
    after = [other.number for other in numbered(renamed if other is story else other for other in site.stories)]
    return 0 if before == after else before[site.stories.index(story)]


def _found(site: Site, content: PurePosixPath, slug: str) -> tuple[Piece, str]:
    groups: tuple[Sequence[Piece], ...] = (site.stories, site.articles, site.brochures, site.meetings, site.editions)
    found = [piece for group in groups for piece in group if piece.slug == slug]
    if any(episode.slug == slug for episode in site.episodes):
        raise RenameRefusedError("Een aflevering houdt haar naam: apps kennen de opname aan het adres.")
    if any(page.slug == slug for page in site.pages):
        raise RenameRefusedError("Een losse pagina houdt haar naam: het menu van de site rekent erop.")
    if not found:
        raise RenameRefusedError(f"Er is niets met de naam `{slug}`. Typ de naam van de map van het verhaal.")
    if len(found) > 1:
        where = " en ".join(f"`{piece.source.path}`" for piece in found)
        raise RenameRefusedError(f"De naam `{slug}` komt vaker voor: {where}. Hernoem de map dan zelf.")
    return found[0], found[0].source.path.relative_to(content).parts[0]
