"""Artifacts → the published folder: only what changed is written, what is no longer there is removed."""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.artifacts import Artifact
from site_builder.build import MARK
from site_builder.leaks.leak import Leak
from site_builder.leaks.watch import Seen, Watch
from site_builder.processes import in_turns

ASIDE = ".nieuw"
"""Where files wait in the folder itself, so that moving them to their places is quick and can't fail halfway for want of room."""
LEAST_FILES = 200
"""Files for which another process is worth its start."""


class OutputRefusedError(Exception):
    """The folder to write to holds files of somebody else; `folder` is that folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class LeakedError(Exception):
    """Something in the new files may not be told; `leaks` says where. The folder is as it was."""

    def __init__(self, leaks: Sequence[Leak]) -> None:
        super().__init__("; ".join(map(str, leaks)))
        self.leaks = leaks


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the folder: files in all, of which pages, of which new or changed, and files removed."""

    files: int
    pages: int
    changed: int
    removed: int


def write(
    artifacts: Iterable[Artifact],
    folder: Path,
    watch: Watch | None = None,
    *,
    clean: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Written:
    """Write every artifact below `folder` and remove whatever else is there; with `clean` start from an empty folder.

    New and changed files are made aside and take their places together, when all of them were made and `watch` found nothing in
    any file that may not be told. Raises OutputRefusedError when the folder has files but was not made by this program,
    LeakedError, and ValueError for two artifacts with one address or an address that leaves the folder.
    """
    refuse_foreign(folder)
    files = list(artifacts)
    addresses = checked_addresses(files)
    new_folder = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    old = _sizes(folder)
    aside.mkdir()
    try:
        changed = _make(files, folder, {} if clean else old, watch, progress)
    except BaseException:
        shutil.rmtree(folder if new_folder else aside)
        raise
    removed = _remove(folder, old.keys() - addresses)
    if clean:
        _empty(folder)
    _take_places(files, folder, changed)
    return Written(len(files), sum(address.endswith(".html") for address in addresses), len(changed), removed)


def _make(
    files: Sequence[Artifact], folder: Path, old: Mapping[str, int], watch: Watch | None, progress: Callable[[int], None]
) -> list[int]:
    """Which files are new or changed; each of those now stands aside under its number. Raises LeakedError."""
    if watch:
        watch.prepare(file.address for file in files)

    def make_part(part: range) -> tuple[list[int], list[Seen]]:
        changed, seen = [], []
        for count, index in enumerate(part):
            content, address = files[index].read(), files[index].address
            if watch:
                seen.append(watch.look(address, content))
            if _differs(content, folder, address, old.get(address)):
                (folder / ASIDE / str(index)).write_bytes(content)
                changed.append(index)
            progress(count)
        return changed, seen

    made = in_turns(make_part, len(files), LEAST_FILES)
    leaks = watch.conclude(one for _, seen in made for one in seen) if watch else ()
    if leaks:
        raise LeakedError(leaks)
    return [index for changed, _ in made for index in changed]


def checked_addresses(files: Sequence[Artifact]) -> set[str]:
    """The addresses of all artifacts. Raises ValueError for two at one address or one that leaves the folder."""
    seen: set[str] = set()
    for artifact in files:
        address = artifact.address
        if address in seen or address.startswith("/") or (".." in address and ".." in PurePosixPath(address).parts):
            raise ValueError(f"two artifacts at one address, or an address outside the folder: {address}")
        seen.add(address)
    return seen


def refuse_foreign(folder: Path) -> None:
    """Raise OutputRefusedError when a folder has files that this program did not make."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())) and not (folder / MARK.address).is_file():
        raise OutputRefusedError(folder)


def _differs(content: bytes, folder: Path, address: str, old_size: int | None) -> bool:
    if old_size != len(content):
        return True
    return Path(os.path.join(folder, address)).read_bytes() != content  # noqa: PTH118 - pathlib costs a tenth of a large build here


def _take_places(files: Sequence[Artifact], folder: Path, changed: Iterable[int]) -> None:
    """Move the files that stand aside to where they belong."""
    folders: set[str] = set()
    aside = str(folder / ASIDE)
    for index in changed:
        target = os.path.join(folder, files[index].address)  # noqa: PTH118 - as above
        parent = os.path.dirname(target)  # noqa: PTH120
        if parent not in folders:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103
            folders.add(parent)
        os.replace(os.path.join(aside, str(index)), target)  # noqa: PTH105, PTH118
    os.rmdir(aside)  # noqa: PTH106


def _empty(folder: Path) -> None:
    """Remove everything but what stands aside."""
    for path in folder.iterdir():
        if path.name != ASIDE:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _sizes(folder: Path) -> dict[str, int]:
    """Every file below a folder with its size in bytes, by its address."""
    found: dict[str, int] = {}
    start = len(str(folder)) + 1
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)  # noqa: PTH118
            found[path[start:].replace(os.sep, "/")] = os.lstat(path).st_size
    return found


def _remove(folder: Path, addresses: Iterable[str]) -> int:
    count = 0
    for address in sorted(addresses):
        path = folder / address
        path.unlink()
        count += 1
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()
    return count
