"""Which questions a new piece asks, in order, given what was answered already. The dialogue and the options of the command share this."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.editing.answers import Complaint, complaint
from site_builder.editing.desk import Desk
from site_builder.reading.content_kinds import ContentKind
from site_builder.reading.fields import Field, Sort, field_of, fields_of
from site_builder.reading.values import YES

NOT_ASKED = ("concept", "foto_focus", "nummer", "datum")
"""Keys that `nieuw` fills in or leaves to the editor; an episode's number is required, so that is asked."""


def missing(kind: ContentKind, answers: Mapping[str, str]) -> Iterator[Field]:
    """What must still be told: required keys, one of two where either will do, and what goes with a photo or a quote."""
    for field in fields_of(kind.schema):
        if field.required and field.name != "datum" and not answers.get(field.name, "").strip():
            yield field
    for first, second in kind.either:
        if not _told(kind, first, answers) and not _told(kind, second, answers):
            yield field_of(kind.schema, first)
    for name, other in kind.together:
        if answers.get(name, "").strip() and not answers.get(other, "").strip() and not field_of(kind.schema, other).required:
            yield field_of(kind.schema, other)


def _told(kind: ContentKind, name: str, answers: Mapping[str, str]) -> bool:
    """Whether a key says something: a `nee` says that the other one must."""
    typed = answers.get(name, "").strip()
    return typed.casefold() in YES if field_of(kind.schema, name).sort is Sort.YES_NO else bool(typed)


def optional(kind: ContentKind, answers: Mapping[str, str]) -> Iterator[Field]:
    """What may be told as well, and can be told on one line."""
    alternatives = {name for pair in kind.either for name in pair}
    for field in fields_of(kind.schema):
        asked = field.name not in {*NOT_ASKED, *alternatives, *answers} and not field.required
        if asked and (field.sort is not Sort.GROUP or field.alone):
            yield field


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that is not taken, with why."""

    field: Field
    why: Complaint


def wrong_answers(kind: ContentKind, answers: Mapping[str, str], desk: Desk) -> list[Wrong]:
    """Every answer that is not right."""
    found = []
    for field in fields_of(kind.schema):
        why = complaint(kind, field, answers[field.name], desk) if field.name in answers else None
        if why:
            found.append(Wrong(field, why))
    return found
