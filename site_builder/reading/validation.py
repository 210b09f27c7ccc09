"""One document against one schema."""

from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import ValidationError

from site_builder.problems import Problem
from site_builder.reading.documents import Document
from site_builder.reading.messages import problems_of
from site_builder.reading.schema import Keys
from site_builder.reading.values import Reading
from site_builder.reading.yaml_text import Value

Schema = TypeVar("Schema", bound=Keys)
NOWHERE = PurePosixPath("antwoord")
"""Where an answer stands that is in no file yet."""


def validate(document: Document, schema: type[Schema], reading: Reading | None) -> Schema | None:
    """The document's keys as the schema wants them, or None with the problems added to the document."""
    if document.problems:
        return None
    keys, problems = checked(document, document.values, schema, reading)
    document.problems += problems
    return keys


def checked(
    document: Document,
    values: dict[str, Value],
    schema: type[Schema],
    reading: Reading | None,
    path: tuple[str | int, ...] = (),
) -> tuple[Schema | None, list[Problem]]:
    """A group of keys at a path in a document as the schema wants them, or what is wrong with them."""
    try:
        return schema.model_validate(_filled_in(values), context=reading), []
    except ValidationError as fault:
        return None, problems_of(fault, document, schema, path)


def answer_problems(key: str, value: Value, schema: type[Keys], reading: Reading) -> list[Problem]:
    """What is wrong with one key alone, as someone types it; what the other keys lack is not told."""
    document = Document(NOWHERE, Path(), "", {key: value}, "", 1)
    try:
        schema.model_validate({key: value}, context=reading)
    except ValidationError as fault:
        return problems_of(fault, document, schema, only=key)
    return []


def _filled_in(values: dict[str, Value]) -> dict[str, Value]:
    """The keys with something behind them; a key without a value counts as absent."""
    return {name: value for name, value in values.items() if value not in ("", [], {})}
