"""Answers → a new piece: its file, its text with comments that help, and the files to lay beside it. Nothing here writes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from site_builder.editing.answers import to_write
from site_builder.editing.comments import comment
from site_builder.editing.desk import Desk
from site_builder.editing.front_matter import Entry, content_text
from site_builder.editing.places import content_path, slug_of
from site_builder.reading.content_kinds import FILES, ContentKind
from site_builder.reading.fields import Field, Sort, fields_of
from site_builder.reading.site import proposed_slug
from site_builder.reading.starting_bodies import starting_body
from site_builder.reading.yaml_text import Value

OPTIONAL = "Vanaf hier mag alles weg. Haal het hekje voor een regel weg om haar te gebruiken."
DRAFT = "Zolang hier ja staat, komt dit niet op de site. Is het af? Haal de regel dan weg."


@dataclass(frozen=True, slots=True)
class Draft:
    """A piece that can be written: `path` from the content folder, and for each file beside it where it comes from."""

    path: PurePosixPath
    text: str
    copies: Mapping[PurePosixPath, Path]


def new_draft(kind: ContentKind, answers: Mapping[str, str], desk: Desk, slug: str = "") -> Draft:
    """A piece from right answers, as a draft until the editor says otherwise; what was not answered is offered as a comment."""
    name = slug or slug_of(answers.get("titel", ""), desk.taken, kind.name)
    path = content_path(kind.folder, name, _year(answers, desk.on))
    copies = {key: _beside(path, name, source) for key, source in answers.items() if key in FILES and source.strip()}
    needed, others = _parts(kind)
    entries = [_entry(field, answers, copies, desk) for field in (*needed, *others)]
    entries[len(needed)] = replace(entries[len(needed)], part=OPTIONAL)
    text = content_text(entries, starting_body(kind.name, str(to_write_form(kind, answers, desk))))
    return Draft(path, text, {target: Path(answers[key].strip()).expanduser() for key, target in copies.items()})


def _parts(kind: ContentKind) -> tuple[list[Field], list[Field]]:
    """The keys that a piece must have, one of two included, and the others."""
    needed = {name for pair in kind.either for name in pair}
    fields = fields_of(kind.schema)
    return [field for field in fields if field.required or field.name in needed], [
        field for field in fields if not field.required and field.name not in needed
    ]


def to_write_form(kind: ContentKind, answers: Mapping[str, str], desk: Desk) -> Value:
    """The form of a piece (`vorm`) as it is written; empty for kinds without one."""
    return next((to_write(field, answers.get("vorm", ""), desk) for field in fields_of(kind.schema) if field.name == "vorm"), "")


def _year(answers: Mapping[str, str], on: date) -> date:
    try:
        return date.fromisoformat(answers.get("datum", "").strip())
    except ValueError:
        return on


def _beside(path: PurePosixPath, name: str, source: str) -> PurePosixPath:
    """A file beside the text, under a name that an address can hold; beside a text without a folder of its own it gets that text's name."""
    given = PurePosixPath(source.strip().replace("\\", "/"))
    stem = proposed_slug(given.stem) if path.stem == "index" else f"{name}-{proposed_slug(given.stem)}"
    return path.parent / (stem + given.suffix.lower())


def _entry(field: Field, answers: Mapping[str, str], copies: Mapping[str, PurePosixPath], desk: Desk) -> Entry:
    words = comment(field, desk.reading.vocabulary)
    typed = answers.get(field.name, "").strip()
    if field.name in copies:
        return Entry(field.name, copies[field.name].name, words)
    if typed and field.sort is Sort.GROUP:
        return Entry(field.name, _group(field, typed), words)
    if typed:
        return Entry(field.name, to_write(field, typed, desk), words)
    if field.name == "concept":
        return Entry(field.name, "ja", DRAFT)
    return Entry(field.name, None, words, sample(field))


def _group(field: Field, typed: str) -> Value:
    """Names with commas between them as the rows that they stand for."""
    names: list[Value] = [part.strip() for part in typed.split(",") if part.strip()]
    return [{"rubriek": "Inhoud", "stukken": names}] if field.name == "inhoud" else names


def sample(field: Field) -> str:
    """An example value as it is typed."""
    if field.sort is Sort.GROUP:
        row = ", ".join(f"{inner.name}: {inner.example or '…'}" for inner in field.group)
        return f"[{{{row}}}]"
    return f"[{field.example}]" if field.many and field.example else field.example
