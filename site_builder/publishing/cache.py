"""The cache trusts names: what is there under a name is right. Before a publication that is made sure of with hashes.

A disk may have changed bytes since they were written, and so may an interrupted copy of the cache. Whatever is not as the last
publication left it is removed: making it anew is always right.
"""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from site_builder.processes import in_turns

SUMS = "sommen.json"
LEAST_FILES = 200
"""Files for which another process is worth its start."""


def clean_cache(cache: Path) -> int:
    """Remove what is not as `seal_cache` saw it, all of it when nothing is known; gives how many entries that were.

    An entry is what stands directly in one of the cache's folders: a file of a photo, or a whole index of words.
    """
    known, found = _known(cache), _sums(cache)
    wrong = {_entry(name) for name in known.keys() | found.keys() if known.get(name) != found.get(name)}
    for entry in wrong:
        path = cache / entry
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return len(wrong)


def seal_cache(cache: Path) -> None:
    """Note the hash of every file in the cache, for the next publication."""
    if cache.is_dir():
        half = cache / f"{SUMS}.half"
        half.write_text(json.dumps(_sums(cache)), encoding="utf-8")
        half.replace(cache / SUMS)


def _entry(name: str) -> str:
    return "/".join(PurePosixPath(name).parts[:2])


def _known(cache: Path) -> Mapping[str, str]:
    try:
        return {str(name): str(digest) for name, digest in json.loads((cache / SUMS).read_bytes()).items()}
    except (OSError, ValueError, AttributeError):
        return {}


def _sums(cache: Path) -> dict[str, str]:
    """The hash of every file in the cache's folders, by its path. What lies beside the folders is no cache."""
    names = [path.relative_to(cache).as_posix() for path in sorted(cache.glob("*/**/*")) if path.is_file()]

    def read_part(part: range) -> list[tuple[str, str]]:
        return [(names[index], _sum(cache / names[index])) for index in part]

    return dict(sorted(row for part in in_turns(read_part, len(names), LEAST_FILES) for row in part))


def _sum(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # gone meanwhile, or a damaged disk: not what it was
        return ""
