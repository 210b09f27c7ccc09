"""The stories as open data: one declaration of what each field is, from which the data, their schema and the page about them are made.

Only stories whose consent has the scope `open-data`. There is no running text and no photo: copies of data can't be called back, and a
photo may have another maker; the address of each story leads to both.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Settings, Story, StoryForm, Term

VERSION = "1.0"
"""Goes up by a tenth when a field is added, and to the next whole number when one changes or goes."""
LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/deed.nl"
"""That of stories/LICENSE."""

Schema = Mapping[str, object]
TEXT: Schema = {"type": "string", "minLength": 1}
DAY: Schema = {"type": "string", "format": "date"}
YES_OR_NO: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9+-]+$"}
SLUGS: Schema = {"type": "array", "items": SLUG, "uniqueItems": True}


@dataclass(frozen=True, slots=True)
class Field:
    """One fact of a story: its Dutch key, what it may be (JSON Schema), what it means, and how it is found. `listed` names its list."""

    key: str
    schema: Schema
    meaning: str
    value: Callable[[Story, Settings], object]
    listed: str = ""


def _optional(schema: Schema) -> Schema:
    """The same, or nothing."""
    return {**schema, "type": [str(schema["type"]), "null"]}


def _slug(term: Term | None) -> str | None:
    return term.slug if term else None


def _slugs(terms: Iterable[Term]) -> list[str]:
    return list(dict.fromkeys(term.slug for term in terms))


def _address(story: Story, settings: Settings) -> str:
    """The address of a story; from the root of the site when the site's own address is not known."""
    address = addresses.story(story.slug)
    return settings.url + address[1:] if settings.url else address


PAIR: Schema = {
    "type": "object",
    "properties": {"obstakel": TEXT, "oplossing": TEXT},
    "required": ["obstakel", "oplossing"],
    "additionalProperties": False,
}

FIELDS = (
    Field("adres", {"type": "string", "format": "uri-reference"}, "Waar je het verhaal leest.", _address),
    Field("nummer", {"type": "integer", "minimum": 1}, "Huisnummer van het verhaal, uit 1000.", lambda story, _: story.number),
    Field("titel", TEXT, "De titel.", lambda story, _: story.title),
    Field(
        "vorm",
        {"type": "string", "enum": [form.value for form in StoryForm]},
        "Wie vertelt: een werkgever, een werknemer, of allebei (tweeluik).",
        lambda story, _: story.form.value,
    ),
    Field("samenvatting", TEXT, "Het verhaal in een of twee zinnen.", lambda story, _: story.summary),
    Field("citaat", TEXT, "Wat de verteller zegt.", lambda story, _: story.quote.text),
    Field("citaat_van", TEXT, "Wie dat zegt. Zonder toestemming voor de naam staat hier geen naam.", lambda story, _: story.quote.speaker),
    Field("datum", DAY, "De dag waarop het verhaal verscheen.", lambda story, _: story.day.isoformat()),
    Field("verzonnen", YES_OR_NO, "Of het verhaal bedacht is.", lambda story, _: story.fictional),
    Field("sector", SLUG, "De sector.", lambda story, _: story.sector.slug, "sectoren"),
    Field("landelijk", YES_OR_NO, "Of het verhaal over heel Nederland gaat. Dan is er geen plaats.", lambda story, _: story.national),
    Field("gemeente", _optional(TEXT), "De gemeente.", lambda story, _: story.municipality.name if story.municipality else None),
    Field(
        "regio",
        _optional(SLUG),
        "De arbeidsmarktregio.",
        lambda story, _: story.region.slug if story.region else None,
        "arbeidsmarktregio’s",
    ),
    Field(
        "regio_code",
        {"type": ["string", "null"], "pattern": "^AM[0-9]{2}$"},
        "De code van die regio bij het CBS.",
        lambda story, _: story.region.code if story.region else None,
    ),
    Field("provincie", _optional(SLUG), "De provincie.", lambda story, _: _slug(story.province), "provincies"),
    Field(
        "beperkingen",
        SLUGS,
        "Beperkingen. Leeg als de verteller die niet wil delen.",
        lambda story, _: _slugs(story.impairments),
        "beperkingen",
    ),
    Field("hulp", SLUGS, "Wat hielp.", lambda story, _: _slugs(story.adjustments), "hulp"),
    Field("regelingen", SLUGS, "Regelingen die zijn gebruikt.", lambda story, _: _slugs(story.instruments), "regelingen"),
    Field("themas", SLUGS, "Thema’s.", lambda story, _: _slugs(story.themes), "thema’s"),
    Field("organisatie", _optional(TEXT), "De organisatie.", lambda story, _: story.organisation or None),
    Field("organisatie_grootte", _optional(SLUG), "Hoeveel mensen er werken.", lambda story, _: _slug(story.size), "groottes"),
    Field(
        "organisatie_soort",
        _optional(SLUG),
        "Wat voor werkgever het is.",
        lambda story, _: _slug(story.employer_kind),
        "soorten werkgevers",
    ),
    Field("kant", _optional(SLUG), "Markt of overheid.", lambda story, _: _slug(story.side), "kanten"),
    Field(
        "obstakels",
        {"type": "array", "items": PAIR},
        "Wat in de weg stond, en wat dat oploste.",
        lambda story, _: [{"obstakel": row.obstacle, "oplossing": row.solution} for row in story.obstacles],
    ),
    Field("niet_gelukt", _optional(TEXT), "Wat niet lukte.", lambda story, _: story.not_worked or None),
    Field("makkelijke_taal", YES_OR_NO, "Of het verhaal er ook in makkelijke taal is.", lambda story, _: story.simple is not None),
    Field("woorden", COUNT, "Hoeveel woorden het verhaal heeft.", lambda story, _: story.body.words),
)


def shared(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories that others may use as data, the newest first."""
    return tuple(sorted((story for story in stories if story.in_open_data), key=lambda story: (-story.day.toordinal(), story.slug)))


def row(story: Story, settings: Settings) -> Mapping[str, object]:
    """A story by the keys of its fields."""
    return {field.key: field.value(story, settings) for field in FIELDS}
