"""The stories as files for others: JSON, CSV (RFC 4180) and what the JSON promises (JSON Schema 2020-12)."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from io import StringIO

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Settings, Site
from site_builder.open_data import COUNT, DAY, FIELDS, LICENCE, LICENCE_ADDRESS, TEXT, VERSION, row, shared

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell starts that a spreadsheet would work out instead of show (https://owasp.org/www-community/attacks/CSV_Injection)."""
BYTE_ORDER_MARK = "\ufeff"
"""Excel takes a file without it for Windows-1252, and then every accent is wrong. Other programs skip it."""
Row = Mapping[str, object]


def artifacts(site: Site, settings: Settings) -> Iterator[Artifact]:
    """The three files, also when there is nothing to share yet: who uses them need not look whether they are there."""
    rows = cache(partial(_rows, site, settings))
    yield Artifact(addresses.DATA_SCHEMA[1:], make=partial(_schema, settings))
    yield Artifact(addresses.DATA_JSON[1:], make=lambda: _json(rows(), settings))
    yield Artifact(addresses.DATA_CSV[1:], make=lambda: _csv(rows()))


def _rows(site: Site, settings: Settings) -> list[Row]:
    return [row(story, settings) for story in shared(site.stories)]


def _json(rows: Sequence[Row], settings: Settings) -> bytes:
    """What it is and whose, and each story on a line of its own, so that two versions can be compared."""
    about = {
        "$schema": _absolute(addresses.DATA_SCHEMA, settings),
        "naam": settings.name,
        "versie": VERSION,
        "licentie": LICENCE,
        "licentie_adres": LICENCE_ADDRESS,
        "bron": settings.url or "/",
        "nieuwste": max((str(one["datum"]) for one in rows), default=None),
        "aantal": len(rows),
    }
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in rows)
    head = json.dumps(about, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{head},\n "verhalen": [\n{lines}\n]}}\n'.encode()


def _csv(rows: Sequence[Row]) -> bytes:
    target = StringIO()
    target.write(BYTE_ORDER_MARK)
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([field.key for field in FIELDS])
    writer.writerows([_cell(one[field.key]) for field in FIELDS] for one in rows)
    return target.getvalue().encode()


def _cell(value: object) -> str:
    """A value as the text of a cell; several with a semicolon between them, none as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return _harmless("; ".join(" → ".join(map(str, one.values())) if isinstance(one, dict) else str(one) for one in value))
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _schema(settings: Settings) -> bytes:
    story = {
        "type": "object",
        "properties": {field.key: {**field.schema, "description": field.meaning} for field in FIELDS},
        "required": [field.key for field in FIELDS],
        "additionalProperties": False,
    }
    about = {
        "$schema": {"type": "string", "format": "uri-reference"},
        "naam": TEXT,
        "versie": {"const": VERSION},
        "licentie": {"const": LICENCE},
        "licentie_adres": {"const": LICENCE_ADDRESS},
        "bron": {"type": "string", "format": "uri-reference"},
        "nieuwste": {**DAY, "type": ["string", "null"]},
        "aantal": COUNT,
        "verhalen": {"type": "array", "items": {"$ref": "#/$defs/verhaal"}},
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _absolute(addresses.DATA_SCHEMA, settings),
        "title": f"Verhalen van {settings.name}",
        "type": "object",
        "properties": about,
        "required": list(about),
        "additionalProperties": False,
        "$defs": {"verhaal": story},
    }
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _absolute(address: str, settings: Settings) -> str:
    return settings.url + address[1:] if settings.url else address
