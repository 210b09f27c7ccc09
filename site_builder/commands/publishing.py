"""`voorbeelden publiceer`: check, build, verify, swap."""

import argparse
import gc
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder import reports
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command, day_of, holds_content, project_folder
from site_builder.commands.telling import complain, progress, say, say_aside
from site_builder.reading.settings import read_settings

if TYPE_CHECKING:  # only this command needs any of it
    from site_builder.publishing.outcomes import Outcome
    from site_builder.publishing.papers import Papers
    from site_builder.publishing.run import Finish, Order


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--map", metavar="MAP", dest="output", required=True, help="de openbare map: waar bezoekers de site vinden")
    parser.add_argument("--proef", action="store_true", dest="trial", help="doe alles, maar laat de openbare map zoals zij is")
    parser.add_argument("--akkoord", action="store_true", dest="agreed", help="publiceer ook als veel pagina’s verdwijnen")
    parser.add_argument("--rapport", metavar="MAP", dest="reports", default=None, help="waar het rapport komt (anders: MAP-rapport)")
    parser.add_argument("--vorige", metavar="BESTAND", dest="earlier", default=None, help="stand.json van de vorige publicatie elders")


def _work(options: argparse.Namespace) -> int:
    from site_builder.publishing.locks import BusyError  # noqa: PLC0415
    from site_builder.publishing.papers import Papers  # noqa: PLC0415
    from site_builder.publishing.places import TargetRefusedError, target_at  # noqa: PLC0415
    from site_builder.publishing.run import Order  # noqa: PLC0415

    gc.disable()  # as for `bouw`
    root = project_folder(options)
    target = target_at(Path(options.output))
    papers = Papers(Path(options.reports) if options.reports else target.reports)
    if _misplaced(root, target.public, papers.folder):
        return WRONG_USE
    earlier = Path(options.earlier) if options.earlier else None
    try:
        return _publish(Order(root, day_of(options), target, earlier, trial=options.trial, agreed=options.agreed), papers)
    except TargetRefusedError as refused:
        complain(f"{refused} De site is niet veranderd.")
        return WRONG_USE
    except BusyError as busy:
        number = f" (proces {busy.process})" if busy.process else ""
        complain(f"Er is al een publicatie bezig{number}. Wacht tot die klaar is en probeer het dan opnieuw. De site is niet veranderd.")
        return PROBLEMS


def _misplaced(root: Path, public: Path, papers: Path) -> bool:
    """Whether the folders asked for are in each other's way; says so."""
    settings = read_settings(root)[0]
    if any(holds_content(folder, root, settings) for folder in (public, papers)):
        complain("De site en het rapport kunnen niet in de map van de verhalen komen. Kies een andere map.")
        return True
    if papers.resolve().is_relative_to(public.resolve()):
        complain("Het rapport kan niet in de openbare map komen: bezoekers zouden het zien. Kies een andere map met --rapport.")
        return True
    return False


def _publish(order: "Order", papers: "Papers") -> int:
    from site_builder.publishing.outcomes import GOOD as GOOD_ENDINGS  # noqa: PLC0415
    from site_builder.publishing.outcomes import Ending, Outcome  # noqa: PLC0415

    try:
        finish = _run(order, papers)
    except OSError as refused:
        if reason := reports.disk_reason(refused):
            _try_to_write(papers, Outcome(Ending.DISK, order.on, remark=f"{refused.filename or 'Schrijven lukte niet'}: {reason}."))
        raise
    say_aside(reports.as_text([*finish.outcome.problems, *finish.outcome.faults]))
    papers.write(finish.outcome, finish.state)
    _tell(finish.outcome, papers.folder)
    return GOOD if finish.outcome.ending in GOOD_ENDINGS else PROBLEMS


def _run(order: "Order", papers: "Papers") -> "Finish":
    from site_builder.publishing.outcomes import Ending, Outcome  # noqa: PLC0415
    from site_builder.publishing.run import Told, publish  # noqa: PLC0415

    with ExitStack() as stack:
        read, photos, documents, files = (
            stack.enter_context(progress(words, step))
            for words, step in (("Verhalen lezen", 50), ("Foto’s maken", 1), ("Pdf’s maken", 1), ("Bestanden klaarzetten", 50))
        )
        return publish(order, Told(lambda: papers.write(Outcome(Ending.UNFINISHED, order.on)), read, photos, documents, files))


def _try_to_write(papers: "Papers", outcome: "Outcome") -> None:
    """Write a report on a disk that just refused something; say so when it refuses this as well."""
    try:
        papers.write(outcome)
    except OSError:
        complain("Het rapport kon niet worden geschreven.")


def _tell(outcome: "Outcome", folder: Path) -> None:
    from site_builder.publishing.reports import WORDS  # noqa: PLC0415

    seconds = f"{sum(step.seconds for step in outcome.steps):.1f} s".replace(".", ",")
    say(f"{WORDS[outcome.ending]}\n{outcome.coverage} · {seconds}\nHet rapport staat in {folder / 'rapport.md'}.")


COMMAND = Command("publiceer", "kijk alles na, bouw de site en zet haar in één keer openbaar", _add_options, _work)
