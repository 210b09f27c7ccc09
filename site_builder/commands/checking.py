"""`voorbeelden controleer`: everything that is wrong, at once, without building."""

import argparse
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path, PurePosixPath

from site_builder import reports
from site_builder.build import Project
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, read_project
from site_builder.commands.telling import complain, say, say_aside
from site_builder.history import HistoryError, touched
from site_builder.problems import Level, Problem, has_errors, in_order

OF_A_FOLDER = ("index.md", "eenvoudig.md")
"""Texts that share a folder with their pictures and sound."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PAD", nargs="*", help="alleen deze bestanden of mappen")
    parser.add_argument("--sinds", metavar="TAK", help="alleen wat deze tak raakt sinds een andere, zoals origin/main")
    parser.add_argument("--spelling", action="store_true", help="kijk ook de spelling na, met hunspell")
    parser.add_argument("--formaat", choices=reports.FORMATS, default="tekst", dest="form", help="tekst, github, json of tabel (Markdown)")


def _work(options: argparse.Namespace) -> int:
    project = read_project(options, advice=True)
    if options.spelling:
        project = _with_spelling(project)
    chosen = _chosen(project, options.paths)
    if chosen is None:
        return WRONG_USE
    if options.sinds:
        try:
            chosen = about(chosen, touched(project.root, options.sinds), project)
        except HistoryError as unknown:
            complain(str(unknown))
            return WRONG_USE
    text = reports.report(chosen, options.form)
    if text:
        say(text.rstrip("\n"))
    elif options.form == "tekst":
        say(f"Alles is goed: {reports.plural(len(project.site.stories), 'verhaal', 'verhalen')} nagekeken.")
    return PROBLEMS if has_errors(chosen) else GOOD


def about(problems: Sequence[Problem], files: AbstractSet[PurePosixPath], project: Project) -> tuple[Problem, ...]:
    """The problems that a branch can have caused: those in the files that it touched and in what stands beside them.

    A list, a setting, or a text that went away can make other texts wrong, so then every error counts, wherever it is told.
    """
    stories = PurePosixPath(project.settings.stories)
    lists = any(path.is_relative_to(stories / "lijsten") or path.name == "mkdocs.yml" for path in files)
    gone = any(path.suffix == ".md" and path.is_relative_to(stories) and not (project.root / path).exists() for path in files)
    folders = {path.parent for path in files}
    return tuple(
        problem
        for problem in problems
        if problem.place.path in files
        or (problem.place.path.name in OF_A_FOLDER and problem.place.path.parent in folders)
        or ((lists or gone) and problem.level is Level.ERROR)
    )


def _with_spelling(project: Project) -> Project:
    """The project with words that the dictionary does not have among its problems; a word aside when there is no dictionary."""
    from site_builder.checks.language.spelling import misspelled  # noqa: PLC0415 - only who asks for it waits for it
    from site_builder.language.spelling import unknown_words  # noqa: PLC0415

    found = misspelled(project.site, unknown_words)
    if found is None:
        say_aside("De spelling is niet nagekeken: hunspell met het Nederlandse woordenboek staat niet op deze computer.\n")
        return project
    return replace(project, problems=in_order([*project.problems, *found]))


def _chosen(project: Project, paths: Sequence[str]) -> tuple[Problem, ...] | None:
    """The problems in the given files and folders; None, with a complaint, when one of them is not there."""
    if not paths:
        return project.problems
    root = project.root.resolve()
    wanted = []
    for typed in paths:
        place = next((place for place in (Path(typed), project.root / typed) if place.exists()), None)
        if place is None or not place.resolve().is_relative_to(root):
            complain(f"`{typed}` bestaat niet in dit project.")
            return None
        wanted.append(place.resolve().relative_to(root).as_posix())
    return tuple(problem for problem in project.problems if any(_within(str(problem.place.path), path) for path in wanted))


def _within(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(folder + "/")


COMMAND = Command("controleer", "kijk alles na zonder te bouwen", _add_options, _work)
