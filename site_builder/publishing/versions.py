"""The versions of a site beside its public folder: numbered, so that no clock decides which one is newer."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex

from site_builder.publishing import disk
from site_builder.publishing.places import Target, TargetRefusedError

DIGITS = 6
STATE = ".json"
"""The ending of what is known of a version, beside it."""
BUSY = "bezig-"
LINK = "nieuw"


def current(target: Target) -> Path | None:
    """The version that visitors see; a plain folder that was there before us is one too."""
    if target.public.is_symlink():
        version = target.versions / target.public.readlink().name
        return version if version.is_dir() else None
    return target.public if target.public.is_dir() and any(target.public.iterdir()) else None


def new_folder(target: Target) -> Path:
    """An empty folder to build a version in, of which no other run can know the name."""
    folder = target.versions / f"{BUSY}{token_hex(4)}"
    folder.mkdir(parents=True)
    return folder


def numbered(target: Target, folder: Path, state: str) -> Path:
    """Give a finished folder its number, with what is known of it beside it; visitors don't see it yet."""
    number = max((int(version.name) for version in _versions(target)), default=1) + 1  # 1 is for a folder from before us
    version = target.versions / f"{number:0{DIGITS}}"
    state_of(version).write_text(state, encoding="utf-8")
    folder.rename(version)
    return version


def state_of(version: Path) -> Path:
    """The file with what is known of a version."""
    return version.with_name(version.name + STATE)


def show(target: Target, version: Path) -> None:
    """Let visitors see a version from now on. Everything is on the disk before, and the new name after.

    Raises TargetRefusedError when a plain folder stands there that this disk can't exchange for a link.
    """
    link = target.versions / LINK
    link.unlink(missing_ok=True)
    link.symlink_to(f"{target.versions.name}/{version.name}")
    disk.write_through(target.versions)
    if target.public.is_dir() and not target.public.is_symlink():
        _exchange(target, link)
    else:
        link.replace(target.public)
    disk.write_names_through(target.public.parent)


def _exchange(target: Target, link: Path) -> None:
    """Put the link where a plain folder is, and keep that folder as the version before."""
    try:
        disk.exchange(link, target.public)
    except OSError as refused:
        if refused.errno not in disk.UNABLE:
            raise
        raise TargetRefusedError(
            f"`{target.public}` is een gewone map, en die kan deze schijf niet in één stap door een nieuwe vervangen. "
            f"Geef haar zelf een andere naam, bijvoorbeeld `{target.public.name}-oud`, en publiceer dan opnieuw."
        ) from refused
    before = target.versions / f"{1:0{DIGITS}}"
    shutil.rmtree(before, ignore_errors=True)
    link.rename(before)


def tidy(target: Target) -> None:
    """Remove all but the version that is shown and the one before it, and what killed runs left."""
    if not target.versions.is_dir():
        return
    kept = _kept(target)
    for path in target.versions.iterdir():
        if path.name.removesuffix(STATE) in kept or path == target.lock:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)  # what stays is for the next time
        else:
            path.unlink(missing_ok=True)


def _kept(target: Target) -> set[str]:
    shown = current(target)
    if shown is None or shown == target.public:
        return set()
    earlier = [version.name for version in _versions(target) if int(version.name) < int(shown.name)]
    return {shown.name, *sorted(earlier)[-1:]}


def _versions(target: Target) -> Iterator[Path]:
    yield from (path for path in target.versions.iterdir() if path.name.isdigit() and path.is_dir())
