"""A draft → files on disk, all of them or none, and never over something that is there. Shared by the commands that make pieces."""

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path

from site_builder import reports
from site_builder.commands.command import PROBLEMS, day_of, project_folder
from site_builder.commands.telling import complain, say_aside
from site_builder.editing.desk import Desk, desk_of
from site_builder.editing.drafts import Draft
from site_builder.problems import has_errors
from site_builder.reading.settings import read_settings
from site_builder.reading.site import SHAPES, read_site


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where new pieces go: the project, its content folder, and the desk to make them at."""

    root: Path
    content: Path
    desk: Desk


def open_workplace(options: argparse.Namespace) -> Workplace | None:
    """The project that the command is about; None, with a complaint, when its lists or register can't be read."""
    root = project_folder(options)
    settings, problems = read_settings(root)
    read = read_site(root, settings)
    problems += [problem for problem in read.problems if problem.place.path.parent.name == "lijsten"]
    if has_errors(problems):
        say_aside(reports.as_text(problems))
        complain("Er is niets gemaakt. Maak eerst de lijsten in orde.")
        return None
    content = root / settings.stories
    return Workplace(root, content, desk_of(read.site, read.slugs | _names_on_disk(content), day_of(options)))


def _names_on_disk(content: Path) -> frozenset[str]:
    """Names of files and folders that are there, readable or not: nothing may be written over."""
    return frozenset(path.stem if path.is_file() else path.name for folder in SHAPES for path in (content / folder).rglob("*"))


def write_draft(draft: Draft, content: Path) -> Path:
    """Write a piece below the content folder and give its file. Raises OSError; then nothing is left behind."""
    target = content / draft.path
    made: list[Path] = []
    folders = [folder for folder in (target.parent, *target.parent.parents) if not folder.exists()]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for name, source in draft.copies.items():
            with (content / name).open("xb") as copy, source.open("rb") as original:
                made.append(content / name)
                shutil.copyfileobj(original, copy)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            made.append(target)
            file.write(draft.text)
    except BaseException:
        _take_back(made, folders)
        raise
    return target


def _take_back(made: list[Path], folders: list[Path]) -> None:
    for path in made:
        path.unlink(missing_ok=True)
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def stopped() -> int:
    """Say that nothing was made; gives the exit code."""
    complain("\nGestopt. Er is niets gemaakt.")
    return PROBLEMS
