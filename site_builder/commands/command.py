"""What a command of `voorbeelden` is, and what all commands share: the project folder, the day, how the exit code reads."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.build import Project, load, today
from site_builder.commands.telling import complain, progress
from site_builder.model import Settings
from site_builder.reading.values import day as read_day

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Command:
    """A verb: its one line in the list of commands, what it takes, and what it does. `work` gives the exit code."""

    name: str
    summary: str
    """In the list of commands; with a capital and a full stop the first line of its own help."""
    add_options: Callable[[argparse.ArgumentParser], None]
    work: Callable[[argparse.Namespace], int]

    @property
    def description(self) -> str:
        """The first line of the command's own help."""
        return f"{self.summary[0].upper()}{self.summary[1:]}."


def add_common(parser: argparse.ArgumentParser) -> None:
    """The options of every command."""
    parser.add_argument("--project", metavar="MAP", default=".", help="map met stories/ en mkdocs.yml (anders: deze map)")
    parser.add_argument("--datum", metavar="DATUM", type=read_date, default=None, help="doe alsof het deze dag is, zoals 2026-11-23")


def read_project(options: argparse.Namespace, *, advice: bool = False) -> Project:
    """The project that the command is about, read and checked on the day that was asked for, or today in Amsterdam."""
    root = project_folder(options)
    with progress("Verhalen lezen", 50) as read, progress("Foto’s maken", 1) as made:
        return load(root, day_of(options), read, made, advice=advice)


def day_of(options: argparse.Namespace) -> date:
    """The day that was asked for, or today in Amsterdam."""
    day: date | None = options.datum
    return day or today()


def project_folder(options: argparse.Namespace) -> Path:
    """The folder of the project; stops the command when it is not there."""
    root = Path(options.project)
    if not root.is_dir():
        complain(f"De map `{options.project}` bestaat niet.")
        sys.exit(WRONG_USE)
    return root


def holds_content(folder: Path, root: Path, settings: Settings) -> bool:
    """Whether writing to `folder` could touch the editors' own files."""
    stories = (root / settings.stories).resolve()
    target = folder.resolve()
    return stories.is_relative_to(target) or target.is_relative_to(stories)


def read_date(typed: str) -> date:
    """A day as typed after an option."""
    try:
        return read_day(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{typed}` is geen dag; schrijf jaar-maand-dag, zoals 2026-11-23") from None
