"""`voorbeelden dekking`: of what there are no or few stories, and which stories nobody has looked at for two years."""

import argparse
import csv
import io
import json

from site_builder import reports
from site_builder.commands.command import GOOD, Command, read_project
from site_builder.commands.telling import say
from site_builder.coverage import Part, Stale, coverage, stale

HEADS = ("lijst", "waarde", "naam", "verhalen")
FORMULA = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would run."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--formaat", choices=("tekst", "csv", "json"), default="tekst", dest="form", help="tekst, csv of json")


def _work(options: argparse.Namespace) -> int:
    project = read_project(options)
    parts, old = coverage(project.shown, project.on), stale(project.shown.stories, project.on)
    if options.form == "csv":
        say(_as_csv(parts).rstrip("\n"))
    elif options.form == "json":
        say(_as_json(parts, old))
    else:
        say(_as_text(parts, old, len(project.shown.stories)))
    return GOOD


def _as_text(parts: tuple[Part, ...], old: tuple[Stale, ...], every: int) -> str:
    lines = [f"Wie zoeken we nog? Dit is geteld over {reports.plural(every, 'verhaal', 'verhalen')} op de site.", ""]
    for part in parts:
        lines.append(f"{part.label}: {part.enough} van {len(part.counts)} met meer dan één verhaal")
        lines += [f"  nog geen: {', '.join(term.label for term in part.none)}"] if part.none else []
        lines += [f"  nog één:  {', '.join(term.label for term in part.few)}"] if part.few else []
    lines += ["", "Twee jaar niet bekeken:" if old else "Alle verhalen zijn de laatste twee jaar bekeken."]
    lines += [f"  {row.day}  {row.story.source.path}" for row in old]
    lines += ["Vraag hoe het nu gaat, en zet het antwoord bij `vervolg`."] if old else []
    return "\n".join(lines)


def _as_csv(parts: tuple[Part, ...]) -> str:
    """Every value with its count (RFC 4180), semicolons between, as Dutch spreadsheets expect."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\n")
    writer.writerow(HEADS)
    for part in parts:
        writer.writerows((part.key, count.term.slug, _harmless(count.term.label), count.stories) for count in part.counts)
    return target.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _as_json(parts: tuple[Part, ...], old: tuple[Stale, ...]) -> str:
    values = {
        "dekking": {part.key: {count.term.slug: count.stories for count in part.counts} for part in parts},
        "lang_niet_bekeken": [{"bestand": str(row.story.source.path), "dag": row.day.isoformat()} for row in old],
    }
    return json.dumps(values, ensure_ascii=False, indent=2)


COMMAND = Command("dekking", "laat zien waarvan nog geen of weinig verhalen zijn", _add_options, _work)
