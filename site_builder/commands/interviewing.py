"""`voorbeelden vragen`: what to ask whoever tells a story, to print or to keep beside you."""

import argparse
from pathlib import Path

from site_builder.commands.command import GOOD, WRONG_USE, Command, project_folder
from site_builder.commands.telling import complain, say
from site_builder.editing.interview import END, START, all_questions, questions_for, with_questions
from site_builder.model import StoryForm
from site_builder.reading.lists import read_lists
from site_builder.reading.settings import read_settings


def _add_options(parser: argparse.ArgumentParser) -> None:
    forms = [form.value for form in StoryForm]
    parser.add_argument("--vorm", choices=forms, default=None, dest="form", help="werkgever, werknemer of tweeluik (anders: alle drie)")
    parser.add_argument("--in", metavar="BESTAND", dest="target", default=None, help="zet de vragen in dit bestand, tussen de merktekens")


def _work(options: argparse.Namespace) -> int:
    root = project_folder(options)
    settings, _ = read_settings(root)
    lists, _ = read_lists(root / settings.stories / "lijsten", root)
    questions = questions_for(StoryForm(options.form), lists) if options.form else all_questions(lists)
    if options.target is None:
        say(questions.rstrip("\n"))
        return GOOD
    return _put_in(Path(options.target), questions)


def _put_in(target: Path, questions: str) -> int:
    """Replace what stands between the marks of a file."""
    text = with_questions(target.read_text(encoding="utf-8"), questions) if target.is_file() else None
    if text is None:
        complain(f"In `{target}` staan de regels `{START}` en `{END}` niet.")
        return WRONG_USE
    target.write_text(text, encoding="utf-8", newline="\n")
    say(f"De vragen staan in `{target}`.")
    return GOOD


COMMAND = Command("vragen", "laat zien wat je vraagt aan wie zijn verhaal vertelt", _add_options, _work)
