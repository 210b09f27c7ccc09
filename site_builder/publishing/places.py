"""Where a publication lives: the public name, the versions beside it, and the folder for reports.

The public folder is a symbolic link to one version in a hidden folder beside it. Renaming a new link over the old one is one
step of the file system (rename(2)), so there is no moment without a site and none with half of one, also when we are killed.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from site_builder.build import MARK


class TargetRefusedError(Exception):
    """The public folder can't be swapped in one step; the message says why and what to do, in Dutch."""


@dataclass(frozen=True, slots=True)
class Target:
    """The public folder, by a path that is absolute but not resolved, since it is a link itself."""

    public: Path

    @property
    def versions(self) -> Path:
        """Where the versions are: hidden, and on the same file system, since links and renames don't cross one."""
        return self.public.with_name(f".{self.public.name}-versies")

    @property
    def lock(self) -> Path:
        """What one run at a time holds."""
        return self.versions / "slot"

    @property
    def reports(self) -> Path:
        """Where reports are when nothing else was asked for."""
        return self.public.with_name(f"{self.public.name}-rapport")


def target_at(typed: Path) -> Target:
    """The target at a path as typed, with or without a slash at its end."""
    return Target(Path(os.path.abspath(typed)))  # noqa: PTH100 - resolving would follow the link that is the folder


def is_published(folder: Path) -> bool:
    """Whether a folder is one that only `publiceer` may change: its files are shared with the version before it."""
    return Target(Path(os.path.abspath(folder))).versions.is_dir() and folder.is_symlink()  # noqa: PTH100


def refuse_unfit(target: Target) -> None:
    """Raise TargetRefusedError when the public folder is not ours, or can't be swapped in one step."""
    public = target.public
    if sys.platform == "win32":
        raise TargetRefusedError(
            "Windows kan een map niet in één stap vervangen, en dan is er even geen site. Publiceer vanaf Linux, macOS, WSL of GitHub; "
            "met --proef kan alles behalve het wisselen."
        )
    if public.is_symlink():
        if public.readlink().parent.name != target.versions.name:
            raise TargetRefusedError(f"`{public}` is een snelkoppeling die wij niet hebben gemaakt. Haal haar weg of kies een andere map.")
    elif os.path.ismount(public):
        raise TargetRefusedError(f"`{public}` is zelf een schijf of koppeling. Kies een map daarin, bijvoorbeeld `{public / 'site'}`.")
    elif public.exists() and not public.is_dir():
        raise TargetRefusedError(f"`{public}` is een bestand. Kies een andere naam.")
    elif public.is_dir() and any(public.iterdir()) and not (public / MARK.address).is_file():
        raise TargetRefusedError(f"De map `{public}` bestaat al en is niet door ons gemaakt. We halen er niets weg. Kies een andere map.")
