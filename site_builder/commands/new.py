"""`voorbeelden nieuw`: a new piece, asked for in a conversation or given as options."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.commands.command import GOOD, PROBLEMS, WRONG_USE, Command
from site_builder.commands.drafting import Workplace, open_workplace, stopped, write_draft
from site_builder.commands.telling import complain, say
from site_builder.editing.desk import free_consents
from site_builder.editing.drafts import new_draft
from site_builder.editing.places import slug_of
from site_builder.editing.questions import missing, wrong_answers
from site_builder.reading.content_kinds import KINDS, ContentKind
from site_builder.reading.fields import Field, Sort, field_of, fields_of
from site_builder.reading.site import SLUG, proposed_slug

NO_CONSENT = """\
Er is geen toestemming vrij, en zonder toestemming komt niemand op de site. Zo regel je dat:
1. Vraag de verteller om toestemming, en spreek af tot wanneer zij geldt.
2. Zet een regel met een nieuw nummer in {register}. Alleen een nummer, nooit een naam. Zo ziet zij eruit:
   {number}: {{gegeven: {day}, voor: [naam, beperking]}}
   Bij `voor` staat alleen waar de verteller ja op zei: naam, foto, beperking, stem, social, pdf, open-data.
3. Draai deze opdracht opnieuw."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    names = [kind.name for kind in KINDS]
    parser.add_argument("--soort", choices=names, default="verhaal", help=f"{', '.join(names)} (anders: verhaal)")
    parser.add_argument(
        "--map", metavar="NAAM", dest="slug", default="", help="naam van de map, die in het adres komt (anders: uit de titel)"
    )
    for name, help_text in _keys():
        options = dict.fromkeys((f"--{name.replace('_', '-')}", f"--{name}"))
        parser.add_argument(*options, metavar="…", dest=f"key_{name}", default=None, help=help_text.replace("%", "%%"))


def _keys() -> Iterator[tuple[str, str]]:
    """Every key of every kind that can be told on one line; the day is already an option of every command."""
    seen = {"datum", "concept"}
    for kind in KINDS:
        for field in fields_of(kind.schema):
            if field.name not in seen and (field.sort is not Sort.GROUP or field.alone or field.required):
                seen.add(field.name)
                yield field.name, field.explanation


def _work(options: argparse.Namespace) -> int:
    kind = next(kind for kind in KINDS if kind.name == options.soort)
    given = {name: value for name, _ in _keys() if (value := getattr(options, f"key_{name}")) is not None}
    workplace = open_workplace(options)
    if workplace is None:
        return PROBLEMS
    if not _consent_possible(kind, given, workplace):
        return PROBLEMS
    if not _options_are_right(kind, given, options.slug, workplace):
        return WRONG_USE
    given |= _filled_in(kind, workplace)
    if not any(missing(kind, given)):
        return _make(kind, given, options.slug, workplace)
    if not sys.stdin.isatty():
        return _tell_missing(kind, given)
    return _ask_and_make(kind, given, options.slug, workplace)


def _ask_and_make(kind: ContentKind, given: dict[str, str], slug: str, workplace: Workplace) -> int:
    from site_builder.editing.dialogue import interview  # noqa: PLC0415 - loading it takes as long as a small build

    try:
        answers, asked_slug = interview(kind, given, slug, workplace.desk)
    except (KeyboardInterrupt, EOFError):
        return stopped()
    return _make(kind, answers, asked_slug, workplace)


def _filled_in(kind: ContentKind, workplace: Workplace) -> dict[str, str]:
    """What nobody needs to be asked: the day, where the kind has one."""
    return {field.name: workplace.desk.on.isoformat() for field in fields_of(kind.schema) if field.name == "datum"}


def _consent_possible(kind: ContentKind, given: Mapping[str, str], workplace: Workplace) -> bool:
    needed = any(field.name == "toestemming" and field.required for field in fields_of(kind.schema))
    if not needed or given.get("toestemming") or free_consents(workplace.desk):
        return True
    on = workplace.desk.on
    number = next(number for index in range(1, 10_000) if (number := f"T-{on.year}-{index:03}") not in workplace.desk.site.consents)
    complain(NO_CONSENT.format(register=workplace.content / "lijsten" / "toestemmingen.yml", number=number, day=on.isoformat()))
    return False


def _options_are_right(kind: ContentKind, given: Mapping[str, str], slug: str, workplace: Workplace) -> bool:
    """Whether what was given can be used; everything that cannot is told at once."""
    known = {field.name for field in fields_of(kind.schema)}
    words = [f"--{name}: dat hoort niet bij {kind.one}." for name in given if name not in known]
    words += [f"--{row.field.name}: {row.why}" for row in wrong_answers(kind, given, workplace.desk)]
    if slug and not SLUG.fullmatch(slug):
        words.append(f"--map: alleen kleine letters, cijfers en streepjes. Schrijf `{proposed_slug(slug)}`.")
    elif slug in workplace.desk.taken:
        words.append(f"--map: de naam `{slug}` is al in gebruik. Schrijf `{slug_of(slug, workplace.desk.taken)}`.")
    for line in words:
        complain(line)
    if words:
        complain("Er is niets gemaakt.")
    return not words


def _tell_missing(kind: ContentKind, given: Mapping[str, str]) -> int:
    complain(f"Voor {kind.one} ontbreekt nog:")
    for field in missing(kind, given):
        complain(f"  --{_names(kind, field)}  {field.explanation}")
    complain("Geef ze als opties, of draai deze opdracht in een terminal; dan stelt zij vragen. Er is niets gemaakt.")
    return WRONG_USE


def _names(kind: ContentKind, field: Field) -> str:
    other = next((second for first, second in kind.either if first == field.name), None)
    return f"{field.name} of --{field_of(kind.schema, other).name}" if other else field.name


def _make(kind: ContentKind, answers: Mapping[str, str], slug: str, workplace: Workplace) -> int:
    path = write_draft(new_draft(kind, answers, workplace.desk, slug), workplace.content)
    say(f"Gemaakt: {path}\n\n{_next_steps(path)}")
    return GOOD


def _next_steps(path: Path) -> str:
    """What to do now, in order."""
    checked = path.parent if path.name == "index.md" else path
    return (
        "Zo ga je verder:\n"
        f"1. Open {path} en schrijf je tekst op de plek van de uitleg.\n"
        f"2. Kijk het na: voorbeelden controleer {checked}\n"
        "3. Is het af? Haal de regel `concept: ja` weg. Pas dan is het te zien.\n"
        "4. Bekijk het: voorbeelden bekijk"
    )


COMMAND = Command("nieuw", "maak een nieuw verhaal, of een ander stuk", _add_options, _work)
