"""Whether somebody changed the content while we were at work: then what was read first and last do not belong together."""

import os
from collections.abc import Mapping
from pathlib import Path

from site_builder.model import Settings
from site_builder.reading.settings import FILE

Stamps = Mapping[str, tuple[int, int, int]]


def stamps(root: Path, settings: Settings) -> Stamps:
    """Size, time of the last change and number on disk of everything that a site is made of; only whether they differ counts."""
    found = {}
    for folder in (root / settings.stories, root / settings.theme):
        for place, _, names in os.walk(folder):
            for name in names:
                found[f"{place}/{name}"] = _stamp(Path(place, name))
    return {**found, FILE: _stamp(root / FILE)}


def _stamp(path: Path) -> tuple[int, int, int]:
    try:
        stat = path.lstat()
    except OSError:  # gone at this very moment: differs from any stamp
        return (-1, -1, -1)
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)
