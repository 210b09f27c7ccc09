"""Artifacts → a folder of a new version, with the hash of every file. What did not change is the same file as in the version before."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.artifacts import Artifact
from site_builder.leaks.leak import Leak
from site_builder.leaks.watch import Seen, Watch
from site_builder.processes import in_turns
from site_builder.publish import LEAST_FILES, checked_addresses


@dataclass(frozen=True, slots=True)
class Staged:
    """A version that is written but not shown: by address the SHA-256 of each file, how many were new or changed, and what leaked."""

    folder: Path
    files: Mapping[str, str]
    changed: int
    leaks: tuple[Leak, ...]


def stage(
    artifacts: Iterable[Artifact], folder: Path, before: Path | None, watch: Watch, progress: Callable[[int], None] = lambda _: None
) -> Staged:
    """Write every artifact below an empty folder, with a look at what is in it. A file as in `before` becomes a second name of that file.

    Raises ValueError for two artifacts at one address or an address that leaves the folder.
    """
    files = list(artifacts)
    checked_addresses(files)
    watch.prepare(file.address for file in files)
    before_text = str(before) if before else ""

    def write_part(part: range) -> list[tuple[int, str, bool, Seen]]:
        folders: set[str] = set()
        done = []
        for count, index in enumerate(part):
            artifact = files[index]
            content = artifact.read()
            old = f"{before_text}/{artifact.address}" if before_text else ""
            new = _write_one(content, f"{folder}/{artifact.address}", old, folders)
            done.append((index, hashlib.sha256(content).hexdigest(), new, watch.look(artifact.address, content)))
            progress(count)
        return done

    rows = [row for part in in_turns(write_part, len(files), LEAST_FILES) for row in part]
    rows.sort(key=lambda row: row[0])
    digests = {files[index].address: digest for index, digest, *_ in rows}
    return Staged(folder, digests, sum(new for _, _, new, _ in rows), watch.conclude(seen for *_, seen in rows))


def _write_one(content: bytes, target: str, old: str, folders: set[str]) -> bool:
    parent = target.rpartition("/")[0]
    if parent not in folders:
        os.makedirs(parent, exist_ok=True)  # noqa: PTH103 - pathlib costs a tenth of a large build here
        folders.add(parent)
    if old and _holds(old, content) and _linked(old, target):
        return False
    with open(target, "xb") as file:  # noqa: PTH123
        file.write(content)
    return True


def _holds(old: str, content: bytes) -> bool:
    """Whether a file has these bytes: read in full, so that what the disk spoiled is written again and not handed on."""
    try:
        with open(old, "rb") as file:  # noqa: PTH123
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def _linked(old: str, target: str) -> bool:
    """Give a file a second name; False where the file system has no such names, or no room for more."""
    try:
        os.link(old, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True
