"""`voorbeelden van-formulier`: a filled-in issue form → a story folder, and in Markdown what a person must look at."""

import argparse
from pathlib import Path

from site_builder import reports
from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command
from site_builder.commands.drafting import open_workplace, write_draft
from site_builder.commands.telling import complain, say
from site_builder.editing.from_form import draft_from
from site_builder.editing.issue_answers import LARGEST_EVENT, NotAnIssueError, body_of, parse_issue


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("issue", metavar="BESTAND", help="JSON van GitHub: een issue, of de gebeurtenis waar het in staat")


def _work(options: argparse.Namespace) -> int:
    disk = Path(options.issue)
    if not disk.is_file():
        complain(f"`{options.issue}` is er niet.")
        return WRONG_USE
    try:
        with disk.open("rb") as file:
            body = body_of(file.read(LARGEST_EVENT + 1))
    except NotAnIssueError as wrong:
        complain(f"{wrong} Er is niets gemaakt.")
        return PROBLEMS
    workplace = open_workplace(options)
    if workplace is None:
        return PROBLEMS
    taken = draft_from(parse_issue(body), workplace.desk)
    path = write_draft(taken.draft, workplace.content)
    say(f"Gemaakt: `{path.as_posix()}`\n\nKijk dit na voor het verder gaat:\n\n{_checklist(taken.doubts)}")
    return GOOD


def _checklist(doubts: tuple[str, ...]) -> str:
    """A list to tick, with our own questions at its end; what strangers typed can't become a link, a mention or a line of its own."""
    own = (
        "Is er toestemming van iedereen die vertelt, met een nummer in het register?",
        "Staat er nergens een naam of iets over gezondheid waar geen ja op is gegeven?",
        "Is de tekst gelezen door wie hem vertelt?",
    )
    return "\n".join(f"- [ ] {_harmless(line)}" for line in (*doubts, *own))


def _harmless(text: str) -> str:
    line = reports.one_line(text)[:400]
    return "".join(f"&#{ord(sign)};" if sign in "@#<>[]!*_|\\`" else sign for sign in line)


COMMAND = Command("van-formulier", "maak een verhaal van een ingevuld formulier op GitHub", _add_options, _work)
"""The name in the list of commands; `aandragen.yml` runs it."""
