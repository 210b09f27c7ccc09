"""The cache folder of photos: files written whole or not at all, what is known of each photo, and what nobody needs removed."""

import json
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from site_builder.pictures.plan import Made

HALF: Final = ".half"
"""The ending of a file that is being written."""
HALF_LIFE: Final = 60
"""Seconds after which such a file was left by a run that was killed: writing takes milliseconds, encoding is done before."""
KEPT: Final = {"index.json"}


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there with all its bytes or not there, also when we are killed halfway."""
    half = path.with_name(f"{path.name}.{os.getpid()}{HALF}")
    half.write_bytes(content)
    half.replace(path)


def write_made(folder: Path, made: Made) -> None:
    """Note what was made of a photo. Written after its files: once the note is there, they are."""
    facts = {"size": made.size, "placeholder": made.placeholder, "files": made.files}
    write_whole(folder / f"{made.name}.json", json.dumps(facts).encode())


def read_made(folder: Path, name: str) -> Made | None:
    """What was made of a photo; None when it has to be made, also when a file is missing or has other than its own size."""
    try:
        facts = json.loads((folder / f"{name}.json").read_bytes())
        files = {str(file): int(size) for file, size in facts["files"].items()}
        if not files or any(os.stat(f"{folder}/{file}").st_size != size for file, size in files.items()):  # noqa: PTH116 - often
            return None
        width, height = facts["size"]
        return Made(name, (int(width), int(height)), tuple(tuple(map(str, row)) for row in facts["placeholder"]), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # whoever damaged it: making it anew is always right
        return None


def prune(folder: Path, used: Iterable[Made]) -> None:
    """Remove what is not of these photos, and what killed runs left half written."""
    kept = KEPT | {name for made in used for name in (f"{made.name}.json", *made.files)}
    for entry in os.scandir(folder):
        half_written = entry.name.endswith(HALF) and time.time() - entry.stat().st_mtime < HALF_LIFE
        if entry.name not in kept and not half_written and entry.is_file(follow_symlinks=False):
            Path(entry).unlink(missing_ok=True)
