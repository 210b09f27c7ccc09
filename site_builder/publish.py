"""Artifacts → the published folder: only what changed is written, what is no longer there is removed."""

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.artifacts import Artifact
from site_builder.build import MARK
from site_builder.processes import in_turns

LEAST_FILES = 200
"""Files for which another process is worth its start."""


class OutputRefusedError(Exception):
    """The folder to write to holds files of somebody else; `folder` is that folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the folder: files in all, of which pages, of which new or changed, and files removed."""

    files: int
    pages: int
    changed: int
    removed: int


def write(artifacts: Iterable[Artifact], folder: Path, *, clean: bool = False, progress: Callable[[int], None] = lambda _: None) -> Written:
    """Write every artifact below `folder` and remove whatever else is there; with `clean` start from an empty folder.

    Raises OutputRefusedError when the folder has files but was not made by this program, and ValueError for two artifacts
    with one address or an address that leaves the folder.
    """
    refuse_foreign(folder)
    files = list(artifacts)
    addresses = checked_addresses(files)
    if clean and folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    old = {} if clean else _sizes(folder)

    def write_part(part: range) -> int:
        folders: set[str] = set()
        changed = 0
        for count, index in enumerate(part):
            changed += _write_one(files[index], folder, folders, old.get(files[index].address))
            progress(count)
        return changed

    changed = sum(in_turns(write_part, len(files), LEAST_FILES))
    removed = _remove(folder, old.keys() - addresses)
    return Written(len(files), sum(address.endswith(".html") for address in addresses), changed, removed)


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


def _write_one(artifact: Artifact, folder: Path, folders: set[str], old_size: int | None) -> bool:
    target = os.path.join(folder, artifact.address)  # noqa: PTH118 - pathlib costs a tenth of a large build here
    content = artifact.read()
    if old_size == len(content) and Path(target).read_bytes() == content:
        return False
    parent = os.path.dirname(target)  # noqa: PTH120
    if parent not in folders:
        os.makedirs(parent, exist_ok=True)  # noqa: PTH103
        folders.add(parent)
    with open(target, "wb") as file:  # noqa: PTH123
        file.write(content)
    return True


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
