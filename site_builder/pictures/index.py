"""Which content a file has, asked of its size and times first and of its bytes only when those changed."""

import hashlib
import json
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from site_builder.pictures.folder import write_whole
from site_builder.pictures.recipe import Recipe

FILE: Final = "index.json"
VERSION: Final = 1
JUST_NOW: Final = 2_000_000_000
"""Nanoseconds in which a file may change again without its times showing it, on the coarsest of file systems (FAT)."""

Stamp = tuple[int, int, int]
"""Bytes, nanoseconds of the last change, and the file's number on its disk."""


@dataclass(slots=True)
class Index:
    """What was seen of files before. `sound` are the names of photos that were decoded whole without being made."""

    folder: Path
    files: dict[str, tuple[Stamp, str]] = field(default_factory=dict)
    sound: set[str] = field(default_factory=set)
    changed: bool = False

    def digest(self, path: Path, stat: os.stat_result) -> str:
        """The SHA-256 of a file's bytes. Raises OSError when it can't be read."""
        stamp = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
        known = self.files.get(str(path))
        if known and known[0] == stamp:
            return known[1]
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if time.time_ns() - stat.st_mtime_ns > JUST_NOW:
            self.files[str(path)] = (stamp, digest)
            self.changed = True
        return digest

    def remember(self, names: Iterable[str]) -> None:
        """These were decoded whole."""
        new = set(names) - self.sound
        self.sound |= new
        self.changed |= bool(new)

    def save(self, recipe: Recipe) -> None:
        """Write what is worth keeping, when something changed."""
        if not self.changed:
            return
        files = {path: (*stamp, digest) for path, (stamp, digest) in sorted(self.files.items()) if os.path.exists(path)}  # noqa: PTH110
        sound = sorted(self.sound & {recipe.name(digest) for *_, digest in files.values()})
        write_whole(self.folder / FILE, json.dumps({"version": VERSION, "files": files, "sound": sound}).encode())


def read_index(folder: Path) -> Index:
    """What was remembered in a folder; nothing when that can't be read: then all is looked at again."""
    try:
        stored = json.loads((folder / FILE).read_bytes())
        if stored["version"] != VERSION:
            return Index(folder)
        files = {
            str(path): ((int(size), int(changed), int(number)), str(digest))
            for path, (size, changed, number, digest) in stored["files"].items()
        }
        return Index(folder, files, set(map(str, stored["sound"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Index(folder)
