"""`voorbeelden bouw`: the whole site into a folder."""

import argparse
import gc
import time
from pathlib import Path

from site_builder import reports
from site_builder.build import build
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, holds_content, read_project
from site_builder.commands.telling import complain, progress, say, say_aside
from site_builder.leaks.guard import guard, remember
from site_builder.leaks.leak import told
from site_builder.problems import Level, has_errors
from site_builder.publish import LeakedError, write
from site_builder.publishing.places import is_published


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--map", metavar="MAP", dest="output", default=None, help="waar de site komt (anders: site)")
    parser.add_argument("--schoon", action="store_true", help="begin met een lege map")


def _work(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    gc.disable()  # a build makes millions of objects that live until its end; collecting them in between costs a tenth
    project = read_project(options)
    say_aside(reports.as_text(project.problems))
    if has_errors(project.problems):
        complain("De site is niet gebouwd. Wat er stond, is niet veranderd.")
        return PROBLEMS
    with progress("Pdf’s maken", 1) as printed:
        result = build(project, printed)
    folder = Path(options.output) if options.output else project.root / project.settings.output
    if holds_content(folder, project.root, project.settings):
        complain(f"De site kan niet in `{folder}` komen: daar staan de bronbestanden.")
        return WRONG_USE
    if is_published(folder):
        complain(f"De map `{folder}` wordt bijgewerkt met `voorbeelden publiceer`. Bouw in een andere map, of publiceer.")
        return WRONG_USE
    watch = guard(project)
    try:
        with progress("Pagina’s maken", 50) as shown:
            written = write(result.artifacts, folder, watch, clean=options.schoon, progress=shown)
    except LeakedError as leaked:
        complain(told(leaked.leaks))
        return PROBLEMS
    remember(project, watch)
    notices = sum(problem.level is Level.NOTICE for problem in project.problems)
    seconds = time.perf_counter() - started
    say(
        reports.summary_line(
            reports.Summary(
                len(result.site.stories),
                written.pages,
                result.pictures,
                notices,
                written.changed,
                written.removed,
                seconds,
            )
        )
    )
    return GOOD


COMMAND = Command("bouw", "bouw de hele site", _add_options, _work)
