"""The command `voorbeelden`: words on the command line → work → words on the screen. The only module that prints."""

import argparse
import errno
import gc
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn

from site_builder import reports
from site_builder.build import CACHE, Project, build, load, today
from site_builder.problems import Level, Problem, has_errors
from site_builder.publish import OutputRefusedError, write
from site_builder.reading.names import nearest
from site_builder.reading.values import day as read_day

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """argparse in Dutch."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and stop with the exit code for wrong use."""
        complain(
            f"Dit commando begrijpen we niet: {_dutch(message)}\nKijk met `voorbeelden --help` of `voorbeelden COMMANDO --help` wat er kan."
        )
        sys.exit(WRONG_USE)

    def format_help(self) -> str:
        """The help text with its fixed words in Dutch."""
        text = super().format_help()
        for english, dutch in (
            ("usage:", "gebruik:"),
            ("positional arguments:", "wat je opgeeft:"),
            ("options:", "opties:"),
        ):
            text = text.replace(english, dutch)
        return text.replace("show this help message and exit", "toon deze uitleg")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit code: 0 good, 1 problems, 2 wrong use."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    options = _parser().parse_args(arguments)
    work: Callable[[argparse.Namespace], int] = options.work
    try:
        return work(options)
    except KeyboardInterrupt:
        complain("Gestopt.")
        return PROBLEMS
    except OutputRefusedError as refused:
        complain(
            f"De map `{refused.folder}` bestaat al en is niet door ons gemaakt. We halen er niets weg.\n"
            "Kies een andere map met --map, of maak deze map eerst zelf leeg."
        )
        return WRONG_USE
    except OSError as refused:
        return _disk_fault(refused) or _own_fault(Path(options.project))
    except Exception:  # noqa: BLE001 - the one place where a fault of the program becomes words instead of a stack trace
        return _own_fault(Path(options.project))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="voorbeelden", description="Van verhalen een website maken.", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMANDO", title="commando's", parser_class=_Parser)
    _add_build(commands.add_parser("bouw", help="bouw de hele site", description="Bouw de hele site.", allow_abbrev=False))
    _add_serve(
        commands.add_parser(
            "bekijk",
            help="bekijk de site terwijl je schrijft",
            description="Bekijk de site terwijl je schrijft.",
            allow_abbrev=False,
        )
    )
    _add_check(commands.add_parser("controleer", help="kijk alles na", description="Kijk alles na zonder te bouwen.", allow_abbrev=False))
    _add_cards(
        commands.add_parser(
            "kaarten",
            help="maak kaarten en teksten om een verhaal te delen",
            description="Maak van verhalen twee kaarten en de tekst voor een bericht op sociale media.",
            allow_abbrev=False,
        )
    )
    return parser


def _add_common(parser: argparse.ArgumentParser, work: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("--project", metavar="MAP", default=".", help="map met stories/ en mkdocs.yml (anders: deze map)")
    parser.add_argument("--datum", metavar="DATUM", type=_date, default=None, help="doe alsof het deze dag is, zoals 2026-11-23")
    parser.set_defaults(work=work)


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_common(parser, _build)
    parser.add_argument("--map", metavar="MAP", dest="output", default=None, help="waar de site komt (anders: site)")
    parser.add_argument("--schoon", action="store_true", help="begin met een lege map")


def _add_serve(parser: argparse.ArgumentParser) -> None:
    _add_common(parser, _serve)
    parser.add_argument("--poort", metavar="NUMMER", type=_port, default=8000, help="poort op deze computer (anders: 8000)")


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_common(parser, _check)
    parser.add_argument("paths", metavar="PAD", nargs="*", help="alleen deze bestanden of mappen")
    parser.add_argument("--formaat", choices=reports.FORMATS, default="tekst", dest="form", help="tekst, github of json")


def _add_cards(parser: argparse.ArgumentParser) -> None:
    _add_common(parser, _cards)
    parser.add_argument("slugs", metavar="VERHAAL", nargs="*", help="naam van de map van een verhaal (anders: alle verhalen)")
    parser.add_argument("--map", metavar="MAP", dest="output", required=True, help="waar de kaarten komen")


def _build(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    gc.disable()  # a build makes millions of objects that live until its end; collecting them in between costs a tenth
    project = _load(options)
    say_aside(reports.as_text(project.problems))
    if has_errors(project.problems):
        complain("De site is niet gebouwd. Wat er stond, is niet veranderd.")
        return PROBLEMS
    result = build(project)
    folder = Path(options.output) if options.output else project.root / project.settings.output
    if _holds_content(folder, project):
        complain(f"De site kan niet in `{folder}` komen: daar staan de bronbestanden.")
        return WRONG_USE
    with _progress("Pagina’s maken", 50) as progress:
        written = write(result.artifacts, folder, clean=options.schoon, progress=progress)
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


def _check(options: argparse.Namespace) -> int:
    project = _load(options)
    chosen = _chosen(project, options.paths)
    if chosen is None:
        return WRONG_USE
    text = reports.report(chosen, options.form)
    if text:
        say(text.rstrip("\n"))
    elif options.form == "tekst":
        say(f"Alles is goed: {reports.plural(len(project.site.stories), 'verhaal', 'verhalen')} nagekeken.")
    return PROBLEMS if has_errors(chosen) else GOOD


def _serve(options: argparse.Namespace) -> int:
    from site_builder import serve  # noqa: PLC0415 - the server's libraries take longer to load than a small build takes

    root = _project_folder(options)
    return serve.run(root, options.datum, options.poort, say, complain)


def _cards(options: argparse.Namespace) -> int:
    from site_builder import social  # noqa: PLC0415 - only this command needs it

    project = _load(options)
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


def _load(options: argparse.Namespace) -> Project:
    root = _project_folder(options)
    with _progress("Verhalen lezen", 50) as progress, _progress("Foto’s maken", 1) as photo_progress:
        return load(root, options.datum or today(), progress, photo_progress)


def _project_folder(options: argparse.Namespace) -> Path:
    root = Path(options.project)
    if not root.is_dir():
        complain(f"De map `{options.project}` bestaat niet.")
        sys.exit(WRONG_USE)
    return root


def _holds_content(folder: Path, project: Project) -> bool:
    stories = (project.root / project.settings.stories).resolve()
    target = folder.resolve()
    return stories.is_relative_to(target) or target.is_relative_to(stories)


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


def _date(typed: str) -> date:
    try:
        return read_day(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{typed}` is geen dag; schrijf jaar-maand-dag, zoals 2026-11-23") from None


def _port(typed: str) -> int:
    if typed.isdigit() and 0 <= int(typed) <= 65535:
        return int(typed)
    raise argparse.ArgumentTypeError(f"`{typed}` is geen poortnummer; kies een getal tot en met 65535")


def _dutch(message: str) -> str:
    for english, dutch in (
        ("the following arguments are required:", "er ontbreekt iets:"),
        ("unrecognized arguments:", "dit kennen we niet:"),
        ("invalid choice:", "dat kan hier niet:"),
        ("choose from", "kies uit"),
        ("expected one argument", "hier hoort een waarde achter"),
        ("argument ", "bij "),
        ("ignored explicit argument", "hier hoort geen waarde achter:"),
    ):
        message = message.replace(english, dutch)
    return message


def _disk_fault(refused: OSError) -> int:
    """Say why the disk does not take what we write; 0 when that is not what is wrong."""
    reason = {
        errno.EACCES: "we mogen daar niet bij",
        errno.EPERM: "we mogen daar niet bij",
        errno.EROFS: "daar kan alleen gelezen worden",
        errno.ENOSPC: "de schijf is vol",
        errno.EDQUOT: "er is geen ruimte meer voor jou op deze schijf",
        errno.ENOTDIR: "een deel van de naam is een bestand en geen map",
        errno.EEXIST: "er staat al een bestand met die naam",
    }.get(refused.errno or 0)
    if reason is None:
        return GOOD
    complain(f"`{refused.filename}` kan niet worden geschreven of gelezen: {reason}.\nMaak dat in orde en probeer het opnieuw.")
    return PROBLEMS


def _own_fault(project: Path) -> int:
    """Tell that the program itself failed, and keep the details in a file for whoever mends it."""
    log = project / CACHE / "fout.txt"
    complain(
        "Er ging iets mis in het programma zelf. Dat ligt niet aan jouw tekst.\n"
        f"De technische details staan in {log}. Stuur dat bestand mee als je het meldt. De site is niet bijgewerkt."
    )
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        complain("Het bestand met details kon niet worden geschreven.")
    return PROBLEMS


@contextmanager
def _progress(words: str, step: int) -> Iterator[Callable[[int], None]]:
    """A counter on a terminal that moves every `step` things; nothing in CI or in a pipe."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda _: None
        return

    def show(count: int) -> None:
        if count % step == 0:
            sys.stderr.write(f"\r{words} … {count} ")
            sys.stderr.flush()

    yield show
    sys.stderr.write("\r\033[K")


def say(text: str) -> None:
    """A result, on stdout."""
    sys.stdout.write(text + "\n")


def say_aside(text: str) -> None:
    """What goes with a result, on stderr."""
    if text:
        sys.stderr.write(text)


def complain(text: str) -> None:
    """What went wrong, on stderr."""
    sys.stderr.write(text + "\n")
