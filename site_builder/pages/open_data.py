"""Open data: what is in it, what you may do with it, and what its fields mean; from the same declaration as the data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.open_data import FIELDS, LICENCE, LICENCE_ADDRESS, VERSION, Field, shared
from site_builder.pages.dutch import long_date
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.publication import Publication
from site_builder.pages.views import DatasetData, Head, Heading, Link, href

KINDS = {"string": "tekst", "integer": "getal", "boolean": "ja of nee", "array": "lijst", "null": "of leeg"}
"""What a type of JSON Schema is in Dutch."""
FILES = ((addresses.DATA_JSON, "application/json"), (addresses.DATA_CSV, "text/csv"))
PYTHON = """import json, urllib.request

with urllib.request.urlopen("{address}") as bestand:
    data = json.load(bestand)

for verhaal in data["verhalen"]:
    print(verhaal["titel"], "–", verhaal["sector"])"""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A row of the table."""

    key: str
    kind: str
    meaning: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """The page."""

    heading: Heading
    count: str
    newest: str
    version: str
    licence: Link
    credit: str
    json: str
    csv: str
    schema: str
    fields: tuple[FieldLine, ...]
    example: str


def open_data_pages(publication: Publication) -> Iterator[Artifact]:
    """The page about the data."""
    settings, stories = publication.settings, shared(publication.stories)
    lead = "De verhalen als bestand, voor onderzoek of om er zelf iets mee te maken. Alleen van mensen die dat goedvinden."
    newest = max((story.day for story in stories), default=None)
    view = OpenDataView(
        heading=Heading("Open data", lead=lead),
        count=in_stories(len(stories)),
        newest=long_date(newest) if newest else "",
        version=VERSION,
        licence=Link(LICENCE, LICENCE_ADDRESS, extern=True),
        credit=f"{settings.name}, {LICENCE}",
        json=href(addresses.DATA_JSON),
        csv=href(addresses.DATA_CSV),
        schema=href(addresses.DATA_SCHEMA),
        fields=tuple(map(field_line, FIELDS)),
        example=PYTHON.format(address=(settings.url or "https://…/") + addresses.DATA_JSON[1:]),
    )
    data = DatasetData(
        name=f"Verhalen van {settings.name}",
        version=VERSION,
        licence=LICENCE_ADDRESS,
        fields=tuple(field.key for field in FIELDS),
        files=FILES,
        newest=newest.isoformat() if newest else "",
    )
    head = Head(address=addresses.OPEN_DATA, title="Open data", description=lead, section=addresses.OPEN_DATA, dataset=data)
    yield publication.page("open-data.html", head, view)


def field_line(field: Field) -> FieldLine:
    """A field as the table explains it."""
    return FieldLine(field.key, _kind(field.schema), field.meaning, field.listed)


def _kind(schema: Mapping[str, object]) -> str:
    """What may be in a field, in a few words."""
    found = schema["type"]
    types = [str(one) for one in found] if isinstance(found, list) else [str(found)]
    words = ["dag, als 2026-11-30" if schema.get("format") == "date" else KINDS[types[0]], *(KINDS[one] for one in types[1:])]
    choices = schema.get("enum")
    return " ".join(words) + (f": {', '.join(map(str, choices))}" if isinstance(choices, list) else "")
