"""`voorbeelden weekbericht`: the newsletter and the report of a week, in a folder."""

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder import reports
from site_builder.build import Project
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, holds_content, read_project
from site_builder.commands.telling import complain, say, say_aside
from site_builder.problems import has_errors

if TYPE_CHECKING:  # only this command needs it
    from site_builder.weekly.report import Links


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--map", metavar="MAP", dest="output", required=True, help="waar de nieuwsbrief en het weekrapport komen")
    parser.add_argument("--vorige", metavar="BESTAND", dest="earlier", default=None, help="stand.json uit het rapport van de publicatie")
    parser.add_argument("--zonder-links", action="store_true", dest="no_links", help="vraag niet of links naar andere sites nog werken")
    parser.add_argument(
        "--tijd", metavar="SECONDEN", dest="limit", type=_seconds, default=120, help="hoe lang dat vragen hooguit duurt (anders: 120)"
    )


def _work(options: argparse.Namespace) -> int:
    project = read_project(options)
    folder = Path(options.output)
    if holds_content(folder, project.root, project.settings):
        complain(f"Het weekbericht kan niet in `{folder}` komen: daar staan de bronbestanden.")
        return WRONG_USE
    if has_errors(project.problems):
        say_aside(reports.as_text(project.problems))
        complain("Er is geen weekbericht gemaakt. Maak eerst de verhalen in orde.")
        return PROBLEMS
    if not project.settings.url:
        complain("Een nieuwsbrief heeft hele adressen nodig. Zet in mkdocs.yml bij `site_url` waar de site staat.")
        return PROBLEMS
    _write(project, folder, options)
    say(f"Nieuwsbrief en weekrapport gemaakt, in {folder}.")
    return GOOD


def _write(project: Project, folder: Path, options: argparse.Namespace) -> None:
    from site_builder.publishing.states import read_state  # noqa: PLC0415
    from site_builder.weekly import newsletter  # noqa: PLC0415
    from site_builder.weekly.report import as_markdown  # noqa: PLC0415
    from site_builder.weekly.week import week_of  # noqa: PLC0415

    state = read_state(Path(options.earlier)) if options.earlier else None
    week = week_of(project.shown, project.settings, project.on, state, project.site.consents)
    links = None if options.no_links else _links(project, options.limit)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("digest.html", newsletter.as_html(week)),
        ("digest.txt", newsletter.as_text(week)),
        ("weekrapport.md", as_markdown(project, state, links)),
    ):
        (folder / name).write_text(text, encoding="utf-8")


def _links(project: Project, limit: int) -> "Links":
    from site_builder.weekly.asking import Manners, ask_all  # noqa: PLC0415
    from site_builder.weekly.outward import outward_links  # noqa: PLC0415
    from site_builder.weekly.report import Links  # noqa: PLC0415

    places = outward_links(project.shown)
    agent = f"1000-voorbeelden-linkcontrole/1.0 (+{project.settings.url})"
    return Links(places, ask_all(places, Manners(agent, time.monotonic() + limit)))


def _seconds(typed: str) -> int:
    if typed.isdigit() and 0 < int(typed) <= 3600:
        return int(typed)
    raise argparse.ArgumentTypeError(f"`{typed}` is geen aantal seconden; kies een getal van 1 tot en met 3600")


COMMAND = Command("weekbericht", "maak de nieuwsbrief en het weekrapport", _add_options, _work)
