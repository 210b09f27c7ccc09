"""The command `voorbeelden`: words on the command line → the command that does it → exit code. Faults become words here."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from site_builder import reports
from site_builder.build import CACHE
from site_builder.commands import COMMANDS
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, add_common
from site_builder.commands.telling import complain
from site_builder.documents.libraries import CannotPrintError
from site_builder.publish import OutputRefusedError


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
    except CannotPrintError:
        complain(reports.CANNOT_PRINT)
        return PROBLEMS
    except OSError as refused:
        return _disk_fault(refused) or _own_fault(Path(options.project))
    except Exception:  # noqa: BLE001 - the one place where a fault of the program becomes words instead of a stack trace
        return _own_fault(Path(options.project))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="voorbeelden", description="Van verhalen een website maken.", allow_abbrev=False)
    verbs = parser.add_subparsers(required=True, metavar="COMMANDO", title="commando's", parser_class=_Parser)
    for command in COMMANDS:
        verb = verbs.add_parser(command.name, help=command.summary, description=command.description, allow_abbrev=False)
        add_common(verb)
        command.add_options(verb)
        verb.set_defaults(work=command.work)
    return parser


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
    reason = reports.disk_reason(refused)
    if not reason:
        return GOOD
    what = f"`{refused.filename}` kan niet worden geschreven of gelezen" if refused.filename else "De schijf neemt niets meer aan"
    complain(f"{what}: {reason}.\nMaak dat in orde en probeer het opnieuw.")
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
