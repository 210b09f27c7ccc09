"""The schema as JSON Schema (draft 7, which editors such as VS Code read), in Dutch: front matter of every kind, and the register.

It takes what the checker takes: slugs, labels and synonyms, one value or a list. Capitals and accents are left to the checker.
"""

from collections.abc import Mapping

from site_builder.editing.comments import comment
from site_builder.reading.content_kinds import ContentKind
from site_builder.reading.fields import Field, Sort, accepted, choices, fields_of
from site_builder.reading.names import Vocabulary
from site_builder.reading.schema import ConsentKeys, Keys
from site_builder.reading.values import NO, YES

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
DIALECT = "http://json-schema.org/draft-07/schema#"
_PATTERNS = {
    Sort.DAY: r"^\d{4}-\d{2}-\d{2}$",
    Sort.MOMENT: r"^\d{4}-\d{2}-\d{2}[ T]+(om )?\d{1,2}[:.]\d{2}(:\d{2})?( ?uur)?$",
    Sort.SECONDS: r"^(\d{1,2}:)?\d{1,3}:[0-5]?\d([.,]\d+)?$",
    Sort.FOCUS: r"^\d{1,3}([.,]\d+)? ?%?[ ,]+\d{1,3}([.,]\d+)? ?%?$",
    Sort.WEB_ADDRESS: r"^https?://[^\s<>\"]+$",
}


def front_matter_schema(kind: ContentKind, vocabulary: Vocabulary) -> dict[str, Json]:
    """The JSON Schema of the front matter of a kind."""
    found: dict[str, Json] = {"$schema": DIALECT, "title": f"De sleutels van {kind.one}", **_object(fields_of(kind.schema), vocabulary)}
    if kind.either:
        found["allOf"] = [{"anyOf": [_needs(name) for name in pair]} for pair in kind.either]
    if kind.together:
        found["dependencies"] = {name: [other] for name, other in kind.together}
    return found


def register_schema(vocabulary: Vocabulary) -> dict[str, Json]:
    """The JSON Schema of `lijsten/toestemmingen.yml`."""
    return _list_schema("Het toestemmingsregister: nummers, nooit namen", ConsentKeys, vocabulary)


def _list_schema(title: str, keys: type[Keys], vocabulary: Vocabulary) -> dict[str, Json]:
    return {"$schema": DIALECT, "title": title, "type": "object", "additionalProperties": _object(fields_of(keys), vocabulary)}


def _needs(name: str) -> dict[str, Json]:
    return {"required": [name]}


def _object(fields: tuple[Field, ...], vocabulary: Vocabulary) -> dict[str, Json]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields if field.required],
        "properties": {field.name: _property(field, vocabulary) for field in fields},
    }


def _property(field: Field, vocabulary: Vocabulary) -> dict[str, Json]:
    one = _one(field, vocabulary)
    words: dict[str, Json] = {"description": comment(field, vocabulary)}
    if field.example:
        words["examples"] = [field.example]
    if not field.many:
        return {**words, **one}
    more: list[Json] = [{"type": "array", "items": one, **({"minItems": 1} if field.required else {})}, one]
    if field.sort is not Sort.GROUP:
        more.append({"type": "string", "pattern": ","})
    if field.name == "inhoud":
        more.append({"type": "object", "additionalProperties": {"type": "array"}})
    return {**words, "anyOf": more}


def _one(field: Field, vocabulary: Vocabulary) -> dict[str, Json]:
    """What one value of a key may be."""
    if field.sort is Sort.GROUP:
        return _group(field, vocabulary)
    if field.sort is Sort.YES_NO:
        return {"enum": ["ja", "nee", True, False, *sorted((YES | NO) - {"ja", "nee"})]}
    if field.sort is Sort.NUMBER:
        number: dict[str, Json] = {"type": "integer", "minimum": field.lowest, "maximum": field.highest}
        return {"anyOf": [number, {"type": "string", "pattern": _digits(field)}]}
    if field.sort in _PATTERNS:
        return {"type": "string", "pattern": _PATTERNS[field.sort]}
    names = accepted(field, vocabulary)
    return _enumeration(names, choices(field, vocabulary)) if names else _text(field)


def _digits(field: Field) -> str:
    return rf"^0*[1-9]\d{{0,{len(str(field.highest)) - 1}}}$"


def _text(field: Field) -> dict[str, Json]:
    found: dict[str, Json] = {"type": ["string", "number"]}
    if field.longest:
        found["maxLength"] = field.longest
    return found | ({"minLength": 1} if field.required else {})


def _enumeration(names: list[str], offered: Mapping[str, str]) -> dict[str, Json]:
    """The proposed names with what they mean, then every other name; a name that is a number can stand there as one."""
    proposed: list[Json] = [*(offered or names)]
    others: list[Json] = [name for name in names if name not in offered] if offered else []
    numbers: list[Json] = [int(name) for name in names if name.isascii() and name.isdigit()]
    described: dict[str, Json] = {"enum": proposed}
    if any(label != name for name, label in offered.items()):
        described["markdownEnumDescriptions"] = list(offered.values())
    rest = [*others, *numbers]
    return {"anyOf": [described, {"enum": rest}]} if rest else described


def _group(field: Field, vocabulary: Vocabulary) -> dict[str, Json]:
    group = _object(field.group, vocabulary)
    forms: list[Json] = [group]
    names: list[Json] = [inner.name for inner in field.group]
    if field.alone or field.name == "inhoud":
        forms.append({"type": "string"})
    if field.name == "inhoud":
        section: dict[str, Json] = {"type": "object", "minProperties": 1, "maxProperties": 1, "propertyNames": {"not": {"enum": names}}}
        forms.append({**section, "additionalProperties": {"type": "array"}})
    return group if len(forms) == 1 else {"anyOf": forms}
