"""`voorbeelden schema`: the files that are made from the schema, written anew or only compared."""

import argparse
from pathlib import Path

from site_builder.commands.command import GOOD, PROBLEMS, Command, project_folder
from site_builder.commands.telling import complain, say
from site_builder.editing.generated import generated_files
from site_builder.reading.lists import read_lists
from site_builder.reading.names import vocabulary
from site_builder.reading.settings import read_settings
from site_builder.reading.site import LISTS


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kijk", action="store_true", dest="compare", help="zeg alleen wat achterloopt; schrijf niets")


def _work(options: argparse.Namespace) -> int:
    root = project_folder(options)
    late = lagging(root)
    for path, text in late.items():
        if not options.compare:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")
            say(f"Geschreven: {path}")
    if options.compare and late:
        complain(f"Deze bestanden lopen achter: {', '.join(late)}.\nDraai: voorbeelden schema")
        return PROBLEMS
    if not late:
        say("Alles wat uit het schema komt, is bij.")
    return GOOD


def lagging(root: Path) -> dict[str, str]:
    """The files that are not what the schema makes of them, with what should be in them."""
    settings, _ = read_settings(root)
    lists, _ = read_lists(root / settings.stories / LISTS, root)
    return {path: text for path, text in generated_files(vocabulary(lists)) if _text_of(root / path) != text}


def _text_of(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


COMMAND = Command("schema", "maak formulier en schema’s voor andere programma’s opnieuw", _add_options, _work)
