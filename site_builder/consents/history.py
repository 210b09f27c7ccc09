"""Where a story is in git: every commit that touched its files, and everything that still leads to one of those."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.consents.standing import ConsentedPiece
from site_builder.history import HistoryError, git
from site_builder.model import Site
from site_builder.piece_addresses import address_of


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit by its hash, with the day (ISO 8601)."""

    name: str
    day: str


@dataclass(frozen=True, slots=True)
class History:
    """The commits that touched some files, newest first, and the branches and tags that have one of them."""

    commits: tuple[Commit, ...]
    refs: tuple[str, ...]


def history_of(files: Sequence[Path], root: Path) -> History | None:
    """Where these files are in the history of the repository around `root`; None outside git or without the program.

    A file is followed under earlier names, and found by its content under any other: as it was committed last, and as it is on disk.
    A file that is not there any more may be named too.
    """
    try:
        _git(root, "rev-parse", "--git-dir")
    except HistoryError:
        return None
    found: dict[str, str] = {}
    for file in files:
        name = str(file.resolve().relative_to(root.resolve()))
        found.update(_commits(root, "--follow", "--", name))
        for blob in _blobs(root, name):
            found.update(_commits(root, f"--find-object={blob}"))
    commits = tuple(Commit(name, day) for name, day in sorted(found.items(), key=lambda row: (row[1], row[0]), reverse=True))
    return History(commits, _refs(root, [commit.name for commit in commits]))


def _commits(root: Path, *which: str) -> dict[str, str]:
    lines = _git(root, "log", "--all", "--format=%H %cs", *which).splitlines()
    return {name: day for name, _, day in (line.partition(" ") for line in lines if line)}


def earlier_places(site: Site, pieces: Sequence[ConsentedPiece], files: Sequence[Path]) -> tuple[Path, ...]:
    """Where the files of pieces were before these were renamed, by the list of old addresses."""
    return tuple(
        _renamed(file, piece.slug, move.old.strip("/").split("/")[-1])
        for piece in pieces
        for move in site.moves
        if move.new == address_of(piece)
        for file in files
        if piece.slug in {file.parent.name, file.stem}
    )


def _renamed(file: Path, new: str, old: str) -> Path:
    return file.parent.with_name(old) / file.name if file.parent.name == new else file.with_stem(old)


def _blobs(root: Path, name: str) -> set[str]:
    """The names of a file's content, as it was committed last and as it is on disk; none that git does not have."""
    found = {_answer(root, "rev-parse", "--verify", "--quiet", f"HEAD:./{name}"), _answer(root, "hash-object", "--", name)} - {""}
    return {blob for blob in found if _answer(root, "cat-file", "-t", blob) == "blob"}


def _answer(root: Path, *arguments: str) -> str:
    """What git says; nothing when it refuses."""
    try:
        return _git(root, *arguments).strip()
    except HistoryError:
        return ""


def _refs(root: Path, commits: Sequence[str]) -> tuple[str, ...]:
    """The branches and tags from which one of these can be reached."""
    found: set[str] = set()
    for name in commits:
        found.update(_git(root, "for-each-ref", "--contains", name, "--format=%(refname:short)").split())
    return tuple(sorted(found))


def _git(root: Path, *arguments: str) -> str:
    return git(root, *arguments).decode("utf-8", "replace")
