"""A small project that builds in a second, published by our own command in a process of its own, and what visitors then get."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.project import REPOSITORY, add_consent, add_story

SETTINGS: Final = """\
site_name: 1000 voorbeelden
site_url: {url}
plugins:
  - voorbeelden:
      zoeken: nee
"""
DAY: Final = "2026-11-23"
COMMAND: Final = (sys.executable, "-P", "-m", "site_builder")


def small_project(folder: Path, stories: int = 3, url: str = '""') -> Path:
    """A project with a few stories, without photos, cards or searching."""
    folder.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS.format(url=url), encoding="utf-8")
    (folder / "stories" / "lijsten").mkdir(parents=True)
    add_consent(folder, "T-2026-900", gegeven="2026-01-01", tot="2030-01-01", voor="[naam, social]")
    for number in range(1, stories + 1):
        add_story(folder, f"verhaal-{number}", titel=f"Verhaal nummer {number}", datum=f"2026-10-{number % 28 + 1:02}")
    return folder


def arguments(project: Path, public: Path, *options: str, day: str = DAY) -> list[str]:
    """The words of the command that publishes a project."""
    return [*COMMAND, "publiceer", "--project", str(project), "--map", str(public), "--datum", day, *options]


def environment() -> Mapping[str, str]:
    """That of the tests, with the program that is tested in front of any that is installed."""
    return {**os.environ, "PYTHONPATH": str(REPOSITORY)}


def publiceer(project: Path, public: Path, *options: str, day: str = DAY) -> subprocess.CompletedProcess[str]:
    """Runs `voorbeelden publiceer` as its own process; shows its words when it fails."""
    result = subprocess.run(
        arguments(project, public, *options, day=day), env=environment(), capture_output=True, text=True, encoding="utf-8", check=False
    )
    if result.returncode:
        print(result.stdout, result.stderr, sep="\n")
    return result


def manifest(public: Path) -> str:
    """One hash over the addresses and bytes of all files that visitors can reach; empty when there is no site."""
    if not public.is_dir():
        return ""
    whole = hashlib.sha256()
    root = public.resolve()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
