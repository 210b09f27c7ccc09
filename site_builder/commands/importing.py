"""`voorbeelden importeer`: a Word file, a text or a sheet of someone else becomes a story, or one for each row."""

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder import reports
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command
from site_builder.commands.drafting import Workplace, open_workplace, write_draft
from site_builder.commands.telling import complain, say

if TYPE_CHECKING:
    from site_builder.editing.importing.batches import Batch
    from site_builder.editing.importing.stories import Imported, Wishes

KEYS = {
    "titel": "de titel (anders: uit het document)",
    "vorm": "werkgever, werknemer of tweeluik",
    "sector": "de sector, zoals winkel-handel",
    "gemeente": "waar de werkplek staat",
    "toestemming": "nummer in het toestemmingsregister",
}
SHEET = ".csv"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="BESTAND", help="een .docx, .md of .txt, of een .csv met een rij per verhaal")
    parser.add_argument(
        "--map", metavar="NAAM", dest="slug", default="", help="naam van de map, die in het adres komt (anders: uit de titel)"
    )
    for name, words in KEYS.items():
        parser.add_argument(f"--{name}", metavar="…", dest=f"key_{name}", default=None, help=words)
    parser.add_argument("--proef", action="store_true", help="laat zien wat er komt, en maak niets")
    parser.add_argument(
        "--goede-rijen", action="store_true", dest="good_rows", help="maak van een .csv de goede rijen, ook als andere fout zijn"
    )


def _work(options: argparse.Namespace) -> int:
    from site_builder.editing.importing.refusals import ImportRefusedError  # noqa: PLC0415 - only this command needs it

    workplace = open_workplace(options)
    if workplace is None:
        return PROBLEMS
    source = Path(options.source)
    wishes = _wishes(options, source, workplace)
    if isinstance(wishes, str):
        complain(f"{wishes}\nEr is niets gemaakt.")
        return WRONG_USE
    with tempfile.TemporaryDirectory(prefix="importeer-") as folder:
        try:
            if source.suffix.lower() == SHEET:
                return _sheet(source, options, workplace, Path(folder))
            return _document(source, wishes, options, workplace, Path(folder))
        except ImportRefusedError as refused:
            complain(f"{source.name}: {refused.message}\n{refused.hint}\nEr is niets gemaakt.")
            return PROBLEMS


def _wishes(options: argparse.Namespace, source: Path, workplace: Workplace) -> "Wishes | str":
    """What was given with the command, or what is wrong with it."""
    from site_builder.editing.importing.stories import Wishes  # noqa: PLC0415
    from site_builder.editing.questions import wrong_answers  # noqa: PLC0415
    from site_builder.reading.content_kinds import KINDS  # noqa: PLC0415
    from site_builder.reading.site import SLUG, proposed_slug  # noqa: PLC0415

    values = {name: value for name in KEYS if (value := getattr(options, f"key_{name}")) is not None}
    if options.slug and not SLUG.fullmatch(options.slug):
        return f"--map: alleen kleine letters, cijfers en streepjes. Schrijf `{proposed_slug(options.slug)}`."
    if source.suffix.lower() == SHEET and (options.slug or values):
        return "Bij een .csv staat alles in de kolommen; daar horen geen --map of andere sleutels bij."
    wrong = [f"--{row.field.name}: {row.why}" for row in wrong_answers(KINDS[0], values, workplace.desk)]
    if wrong:
        return "\n".join(wrong)
    called = source.stem.replace("-", " ").replace("_", " ").strip()
    return Wishes(options.slug, dict(values), f"{called[:1].upper()}{called[1:]}")


def _document(source: Path, wishes: "Wishes", options: argparse.Namespace, workplace: Workplace, folder: Path) -> int:
    from site_builder.editing.importing.sources import read_source  # noqa: PLC0415
    from site_builder.editing.importing.stories import imported  # noqa: PLC0415

    made = imported(read_source(source), wishes, workplace.desk, folder)
    if options.proef:
        say(f"{made.draft.text.rstrip()}\n")
        _tell(made, f"Zo komt het in {workplace.content / made.draft.path}. Er is niets gemaakt.")
        return GOOD
    path = write_draft(made.draft, workplace.content)
    _tell(made, f"Gemaakt: {path}{_with_photos(made)}")
    say(_next_steps(path))
    return GOOD


def _sheet(source: Path, options: argparse.Namespace, workplace: Workplace, folder: Path) -> int:
    from site_builder.editing.importing.batches import read_batch  # noqa: PLC0415

    batch = read_batch(source, workplace.desk, folder)
    for number, words in batch.wrong:
        complain(f"{source.name}, rij {number}: {words}")
    if batch.wrong and not options.good_rows:
        complain(
            f"Er is niets gemaakt: {reports.plural(len({number for number, _ in batch.wrong}), 'rij is', 'rijen zijn')} fout. Herstel ze, "
            "of maak met `--goede-rijen` alleen de andere."
        )
        return PROBLEMS
    _make_rows(batch, workplace, trial=options.proef)
    return PROBLEMS if batch.wrong else GOOD


def _make_rows(batch: "Batch", workplace: Workplace, *, trial: bool) -> None:
    for number, made in batch.made:
        path = workplace.content / made.draft.path if trial else write_draft(made.draft, workplace.content)
        _tell(made, f"Rij {number}: {'zo komt het in' if trial else 'gemaakt:'} {path}")
    ending = "Er is niets gemaakt." if trial else "Maak van elk af wat er nog te doen is; tot dan houdt `concept: ja` het van de site."
    say(f"{reports.plural(len(batch.made), 'verhaal', 'verhalen')}. {ending}")


def _tell(made: "Imported", opening: str) -> None:
    from site_builder.editing.importing.report import report  # noqa: PLC0415

    told = report(made)
    say(f"{opening}\n\n{told}\n" if told else f"{opening}\n")


def _with_photos(made: "Imported") -> str:
    photos = len(made.draft.copies)
    return f", met {reports.plural(photos, 'foto', 'foto’s')}" if photos else ""


def _next_steps(path: Path) -> str:
    return (
        "Zo ga je verder:\n"
        f"1. Open {path} en doe wat hierboven staat.\n"
        f"2. Kijk het na: voorbeelden controleer {path.parent}\n"
        "3. Is het af? Haal de regel `concept: ja` weg. Pas dan is het te zien."
    )


COMMAND = Command("importeer", "maak een verhaal van een Word-bestand, een tekst of een csv", _add_options, _work)
