"""`voorbeelden kaarten`: what to share a story with."""

import argparse
from pathlib import Path

from site_builder import reports
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, read_project
from site_builder.commands.telling import complain, say, say_aside
from site_builder.problems import has_errors
from site_builder.reading.names import nearest


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slugs", metavar="VERHAAL", nargs="*", help="naam van de map van een verhaal (anders: alle verhalen)")
    parser.add_argument("--map", metavar="MAP", dest="output", required=True, help="waar de kaarten komen")


def _work(options: argparse.Namespace) -> int:
    from site_builder import social  # noqa: PLC0415 - only this command needs it

    project = read_project(options)
    folder = Path(options.output)
    if folder.resolve().is_relative_to((project.root / project.settings.stories).resolve()):
        complain(f"De kaarten kunnen niet in `{folder}` komen: daar staan de bronbestanden.")
        return WRONG_USE
    if has_errors(project.problems):
        say_aside(reports.as_text(project.problems))
        complain("Er zijn geen kaarten gemaakt. Maak eerst de verhalen in orde.")
        return PROBLEMS
    try:
        pack = social.write_pack(project, options.slugs, folder)
    except social.UnknownStoryError as unknown:
        near = nearest(unknown.slug, unknown.known)
        complain(f"Er is geen verhaal `{unknown.slug}`. " + (f"Bedoel je `{near}`?" if near else "Typ de naam van de map van het verhaal."))
        return WRONG_USE
    for slug, reason in pack.skipped.items():
        complain(f"Overgeslagen: `{slug}`, want {reason}.")
    say(f"Kaarten en teksten gemaakt van {reports.plural(len(pack.written), 'verhaal', 'verhalen')}, in {folder}.")
    return PROBLEMS if options.slugs and pack.skipped else GOOD


COMMAND = Command("kaarten", "maak kaarten en teksten om een verhaal te delen", _add_options, _work)
