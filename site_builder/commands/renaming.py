"""`voorbeelden hernoem`: another name for a piece. Its old address lives on, and whatever named it names the new one."""

import argparse
import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from site_builder import reports
from site_builder.build import load
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, day_of, project_folder
from site_builder.commands.telling import complain, say, say_aside
from site_builder.problems import Level, Problem, has_errors
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site

if TYPE_CHECKING:  # only this command needs it
    from site_builder.editing.renaming import Renaming


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OUD", help="naam van de map nu, zoals de-bakker")
    parser.add_argument("new", metavar="NIEUW", help="de nieuwe naam, zoals de-bakkerij")


def _work(options: argparse.Namespace) -> int:
    from site_builder.editing.renaming import RenameRefusedError, renaming  # noqa: PLC0415

    root = project_folder(options)
    settings, _ = read_settings(root)
    read = read_site(root, settings)
    if has_errors(read.problems):
        say_aside(reports.as_text(read.problems))
        complain("Er is niets hernoemd. Maak eerst de verhalen in orde.")
        return PROBLEMS
    try:
        plan = renaming(read.site, read.addresses, PurePosixPath(settings.stories), options.old, options.new)
    except RenameRefusedError as refused:
        complain(str(refused))
        return WRONG_USE
    before = _errors(load(root, day_of(options)).problems)
    taken_back = _carry_out(root / settings.stories, plan)
    found = [problem for problem in load(root, day_of(options)).problems if problem.level is Level.ERROR]
    if len(found) > before:
        _take_back(root / settings.stories, plan, taken_back)
        say_aside(reports.as_text(found))
        complain("Met de nieuwe naam klopt er iets niet. Alles staat weer zoals het was.")
        return PROBLEMS
    _tell(plan)
    return GOOD


def _errors(problems: tuple[Problem, ...]) -> int:
    return sum(problem.level is Level.ERROR for problem in problems)


def _carry_out(content: Path, plan: "Renaming") -> Mapping[PurePosixPath, bytes | None]:
    """Move the piece and write the texts; gives what stood there, by the path after the move. Raises OSError, with all as it was."""
    before: dict[PurePosixPath, bytes | None] = {}
    os.rename(content / plan.change.old_path, content / plan.change.new_path)  # noqa: PTH104 - never over what is there: checked
    try:
        for place, text in plan.texts.items():
            path = content / place
            before[place] = path.read_bytes() if path.is_file() else None
            _write(path, text.encode())
    except OSError:
        _take_back(content, plan, before)
        raise
    return before


def _take_back(content: Path, plan: "Renaming", before: Mapping[PurePosixPath, bytes | None]) -> None:
    for place, raw in before.items():
        if raw is None:
            (content / place).unlink(missing_ok=True)
        else:
            _write(content / place, raw)
    (content / plan.change.new_path).rename(content / plan.change.old_path)


def _write(path: Path, raw: bytes) -> None:
    half = path.with_name(f".{path.name}.half")
    path.parent.mkdir(parents=True, exist_ok=True)
    half.write_bytes(raw)
    half.replace(path)


def _tell(plan: "Renaming") -> None:
    say(f"Hernoemd: {plan.change.old_address} is nu {plan.change.new_address}. Het oude adres leidt erheen.")
    for place in sorted(plan.texts):
        say(f"  aangepast: {place}")


COMMAND = Command("hernoem", "geef een verhaal een andere naam; het oude adres blijft werken", _add_options, _work)
