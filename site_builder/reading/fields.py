"""What the one schema says of every key, as plain values: forms, JSON Schema, the CMS and the page about filling in are made from these."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from annotated_types import MaxLen
from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from site_builder.model import Lists
from site_builder.reading import schema, values
from site_builder.reading.names import Vocabulary
from site_builder.reading.schema import Keys


class Sort(StrEnum):
    """What sort of value a key takes."""

    TEXT = "tekst"
    YES_NO = "ja of nee"
    DAY = "datum"
    MOMENT = "dag en tijd"
    NUMBER = "getal"
    SECONDS = "tijd in de opname"
    FOCUS = "plek in de foto"
    WEB_ADDRESS = "webadres"
    WORD = "keuze"
    TERM = "keuze uit een lijst"
    MUNICIPALITY = "gemeente"
    REGION = "arbeidsmarktregio"
    GROUP = "groep"


@dataclass(frozen=True, slots=True)
class Field:
    """One key: what to fill in, and what is taken."""

    name: str
    explanation: str
    sort: Sort
    required: bool
    example: str = ""
    many: bool = False
    longest: int | None = None
    """In signs, spaces in a row counted as one."""
    lowest: int = 0
    highest: int = 0
    words: Mapping[str, str] | None = None
    """For WORD: each accepted spelling → the word that it stands for."""
    list_name: str = ""
    """For TERM: the controlled list."""
    group: "tuple[Field, ...]" = ()
    """For GROUP: the keys of one row."""
    alone: str = ""
    """For GROUP: the key that is meant when only a text is given instead of keys."""


_SORTS: Mapping[object, Sort] = {
    values.one_text: Sort.TEXT,
    values.yes_or_no: Sort.YES_NO,
    values.day: Sort.DAY,
    values.moment: Sort.MOMENT,
    values.seconds: Sort.SECONDS,
    values.focus: Sort.FOCUS,
    values.web_address: Sort.WEB_ADDRESS,
    values.municipality: Sort.MUNICIPALITY,
    values.region: Sort.REGION,
}


@cache
def fields_of(keys: type[Keys]) -> tuple[Field, ...]:
    """Every key of a schema: the required ones first, then its own, then what it shares, and last whether it is shown at all."""
    publication = {str(info.alias) for info in schema.PublicationKeys.model_fields.values()}
    own = {str(keys.model_fields[name].alias) for name in keys.__annotations__}
    found = [_field(str(info.alias), info) for info in keys.model_fields.values()]
    return tuple(sorted(found, key=lambda field: (not field.required, field.name in publication, field.name not in own)))


def field_of(keys: type[Keys], name: str) -> Field:
    """The key of that name."""
    return next(field for field in fields_of(keys) if field.name == name)


def choices(field: Field, vocabulary: Vocabulary) -> dict[str, str]:
    """What can be chosen for a key, each with its label: slugs of a list, fixed words, regions. Empty when it is open or too much."""
    if field.sort is Sort.WORD:
        return {word: word for word in dict.fromkeys((field.words or {}).values())}
    if field.sort is Sort.TERM:
        return {slug: term.label for slug, term in vocabulary.terms[field.list_name].entries.items()}
    if field.sort is Sort.REGION:
        return {slug: region.label for slug, region in vocabulary.lists.regions.items()}
    return {}


def accepted(field: Field, vocabulary: Vocabulary) -> list[str]:
    """Every name under which a choice may be typed: slugs, labels, synonyms, towns; the proposed ones first."""
    lists: Lists = vocabulary.lists
    if field.sort is Sort.WORD:
        return list(dict.fromkeys([*(field.words or {}).values(), *(field.words or {})]))
    if field.sort is Sort.MUNICIPALITY:
        clear = [place for place, meant in lists.places.items() if len(meant) == 1]
        return list(dict.fromkeys([*lists.municipalities, *clear]))
    if field.sort in {Sort.TERM, Sort.REGION}:
        names: Any = vocabulary.regions if field.sort is Sort.REGION else vocabulary.terms[field.list_name]
        return list(dict.fromkeys([*names.entries, *names.others]))
    return []


def _field(name: str, info: FieldInfo) -> Field:
    marks = list(_marks(info.annotation, info.metadata))
    group = next((mark for mark in marks if isinstance(mark, type) and issubclass(mark, Keys)), None)
    words = next((mark for mark in marks if isinstance(mark, values.OneOfWords)), None)
    number = next((mark for mark in marks if isinstance(mark, values.WholeNumber)), None)
    listed = next((mark.title for mark in marks if isinstance(mark, values.OneOf)), "")
    return Field(
        name=name,
        explanation=info.description or "",
        sort=_sort(marks, group is not None),
        required=info.is_required(),
        example=str(next(iter(info.examples or ()), "")),
        many=list in marks,
        longest=next((mark.max_length for mark in marks if isinstance(mark, MaxLen)), None),
        lowest=number.lowest if number else 0,
        highest=number.highest if number else 0,
        words=words.words if words else None,
        list_name=listed,
        group=fields_of(group) if group else (),
        alone=_ALONE.get(group, "") if group else "",
    )


_ALONE: Mapping[type[Keys], str] = {schema.GuestKeys: "naam", schema.ItemKeys: "slug"}


def _sort(marks: list[object], is_group: bool) -> Sort:  # noqa: FBT001 - private, one caller
    if is_group:
        return Sort.GROUP
    for mark in marks:
        if isinstance(mark, values.OneOf):
            return Sort.TERM
        if isinstance(mark, values.OneOfWords):
            return Sort.WORD
        if isinstance(mark, values.WholeNumber):
            return Sort.NUMBER
    # The innermost says what each value is; around it may stand what makes a list of them.
    return next(_SORTS[mark] for mark in reversed(marks) if mark in _SORTS)


def _marks(annotation: object, metadata: list[Any]) -> Iterator[object]:
    """Everything that a type says of itself, from the outside in: validators, bounds, `list`, a group of keys."""
    for mark in metadata:
        yield mark.func if isinstance(mark, BeforeValidator) else mark.validate if isinstance(mark, values.Plain) else mark
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        yield from _marks(inner, marks)
    elif get_args(annotation):
        if get_origin(annotation) is list:
            yield list
        for argument in get_args(annotation):
            yield from _marks(argument, [])
    elif isinstance(annotation, type) and issubclass(annotation, Keys):
        yield annotation
