"""What pydantic found wrong → problems in Dutch, at the line of the key or value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.problems import Place, Problem
from site_builder.reading.documents import Document
from site_builder.reading.files import error
from site_builder.reading.names import nearest
from site_builder.reading.schema import Keys
from site_builder.reading.yaml_text import Path, Value

MOST_TOLD = 100
"""Mistakes of one file that are told at once; the rest follow when these are mended."""
LONGEST_MESSAGE = 400


@dataclass(frozen=True, slots=True)
class _At:
    """Where the validated keys stand: a document, and the path of their group within it."""

    document: Document
    schema: type[Keys]
    base: Path

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        return self.document.place((*self.base, *path), of_key=of_key)


def problems_of(fault: ValidationError, document: Document, schema: type[Keys], base: Path = (), *, only: str = "") -> list[Problem]:
    """One problem for each thing that is wrong, with `only` one key; a missing key that was only misspelled is not told twice."""
    at = _At(document, schema, base)
    details = [detail for detail in fault.errors(include_url=False) if not only or detail["loc"][0] == only][:MOST_TOLD]
    unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
    meant = {(*detail["loc"][:-1], _meant(detail, schema)) for detail in unknown}
    return [_problem(detail, at) for detail in details if not (detail["type"] == "missing" and detail["loc"] in meant)]


def _problem(detail: ErrorDetails, at: _At) -> Problem:
    kind, path = detail["type"], detail["loc"]
    context: dict[str, Any] = detail.get("ctx", {})
    if "melding" in context:
        return error(at.place(path), kind, _bounded(f"{_name(path)}: {context['melding']}"), _bounded(context["hint"]))
    if kind == "missing":
        return _missing(path, at)
    if kind == "extra_forbidden":
        return _unknown(detail, at)
    if kind == "string_too_long":
        return _too_long(detail, at)
    return error(
        at.place(path),
        "waarde-soort",
        f"Bij `{_name(path)}` staat iets anders dan er hoort: `{_shown(detail['input'])}`.",
        _shape(path, at.schema),
    )


def _too_long(detail: ErrorDetails, at: _At) -> Problem:
    path, typed = detail["loc"], str(detail["input"])
    most = int(detail.get("ctx", {})["max_length"])
    return error(
        at.place(path),
        "tekst-te-lang",
        f"`{_name(path)}` is {len(typed)} tekens lang; er passen er {most}: «{_shown(typed)}»",
        f"Haal minstens {len(typed) - most} tekens weg.",
    )


def _missing(path: Path, at: _At) -> Problem:
    name = str(path[-1])
    help_text, example = _help(at.schema, path)
    message = f"De sleutel `{name}` is leeg." if name in _group(at, path[:-1]) else f"De sleutel `{name}` ontbreekt."
    return error(
        at.place(path, of_key=True),
        "sleutel-ontbreekt",
        message,
        f"{help_text} Schrijf bijvoorbeeld `{name}: {example}`",
    )


def _group(at: _At, path: Path) -> Value:
    """What was typed at a path; nothing when it was typed in another shape than the schema's, such as one item without a dash."""
    values: Any = at.document.values
    for part in (*at.base, *path):
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return ""
    return values if isinstance(values, (dict, list)) else ""


def _unknown(detail: ErrorDetails, at: _At) -> Problem:
    typed = str(detail["loc"][-1])
    near = _meant(detail, at.schema)
    known = ", ".join(aliases(_schema_at(at.schema, detail["loc"][:-1])))
    hint = f"Bedoel je `{near}`?" if near else f"Haal de regel weg. Sleutels die hier kunnen: {known}."
    return error(at.place(detail["loc"], of_key=True), "sleutel-onbekend", f"De sleutel `{_shown(typed)}` kennen we niet.", hint)


def _meant(detail: ErrorDetails, schema: type[Keys]) -> str | None:
    return nearest(str(detail["loc"][-1]), aliases(_schema_at(schema, detail["loc"][:-1])))


def aliases(schema: type[Keys]) -> list[str]:
    """The Dutch names of a schema's keys, in the order of the schema with the required ones first."""
    fields = schema.model_fields.values()
    ordered: Iterable[Any] = sorted(fields, key=lambda field: not field.is_required())
    return [field.alias for field in ordered]


def _schema_at(schema: type[Keys], path: Path) -> type[Keys]:
    """The schema of a group of keys deeper in the document: that of `obstakels` for `("obstakels", 0)`."""
    for part in path:
        if isinstance(part, str):
            field = next(field for field in schema.model_fields.values() if field.alias == part)
            schema = _inner(field.annotation) or schema
    return schema


def _inner(annotation: object) -> type[Keys] | None:
    if isinstance(annotation, type) and issubclass(annotation, Keys):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _inner(argument)
        if found is not None:
            return found
    return None


def _help(schema: type[Keys], path: Path) -> tuple[str, str]:
    field = next(field for field in _schema_at(schema, path[:-1]).model_fields.values() if field.alias == path[-1])
    examples = field.examples or ["…"]
    return field.description or "", str(examples[0] if examples else "…")


def _shape(path: Path, schema: type[Keys]) -> str:
    inner = _schema_at(schema, path)
    if inner is schema:
        return "Kijk bij de voorbeelden in de handleiding hoe je dit opschrijft."
    rows = "; ".join(f"`{name}: …`" for name in aliases(inner))
    return f"Schrijf een streepje met daarachter de sleutels {rows}."


def _name(path: Path) -> str:
    return " → ".join(str(part) if isinstance(part, str) else f"nr. {part + 1}" for part in path)


def _bounded(text: str) -> str:
    """A message in which something very long was typed: its begin and its end."""
    return text if len(text) <= LONGEST_MESSAGE else f"{text[: LONGEST_MESSAGE - 80]} … {text[-80:]}"


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
