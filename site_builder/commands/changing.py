"""`voorbeelden wijzigingen`: which stories a branch adds, changes and takes away, as cards for who judges the proposal."""

import argparse
import tempfile
from pathlib import Path

from site_builder.build import Project, load
from site_builder.commands.command import GOOD, WRONG_USE, Command, day_of, project_folder
from site_builder.commands.telling import complain, say
from site_builder.history import HistoryError, write_earlier
from site_builder.problems import Level


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sinds", metavar="TAK", required=True, help="waar je mee vergelijkt, zoals origin/main")


def _work(options: argparse.Namespace) -> int:
    root, on = project_folder(options), day_of(options)
    now = load(root, on)
    names = (now.settings.stories, "mkdocs.yml")
    with tempfile.TemporaryDirectory() as folder:
        try:
            write_earlier(root, options.sinds, names, Path(folder))
        except HistoryError as unknown:
            complain(str(unknown))
            return WRONG_USE
        say(_told(load(Path(folder), on), now).rstrip("\n"))
    return GOOD


def _told(before: Project, now: Project) -> str:
    from site_builder.publishing.comparing import changes  # noqa: PLC0415 - only this command needs them
    from site_builder.publishing.proposals import as_cards  # noqa: PLC0415
    from site_builder.publishing.states import state_after  # noqa: PLC0415

    found = changes(now.site, now.shown, now.on, state_after(before.shown, {}, now.on, None))
    known = {story.slug for story in before.site.stories} | {story.slug for story in now.shown.stories}
    waiting = [story for story in now.site.stories if story.slug not in known]
    return as_cards(found, waiting, now.site.consents, sorted(_faulty(now) - _faulty(before)))


def _faulty(project: Project) -> set[str]:
    """The names of stories that are there and could not be read."""
    read = {story.slug for story in project.site.stories}
    folder = f"{project.settings.stories}/verhalen/"
    wrong = {problem.place.path for problem in project.problems if problem.level is Level.ERROR}
    return {path.parent.name for path in wrong if path.as_posix().startswith(folder) and path.suffix == ".md"} - read


COMMAND = Command("wijzigingen", "laat zien welke verhalen een tak toevoegt, verandert en weghaalt", _add_options, _work)
