"""The form "Draag een voorbeeld aan" for people without git: GitHub's issue form, made from the schema and the lists.

An issue is public at once, so the form asks for no names and nothing about health, and says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.editing.yaml_lines import Written, yaml_text
from site_builder.reading.content_kinds import STORY
from site_builder.reading.fields import Field, Sort, choices, field_of
from site_builder.reading.names import Vocabulary

FILE = ".github/ISSUE_TEMPLATE/verhaal.yml"
LABEL = "voorbeeld"
UNKNOWN = "Weet ik niet"
TEXT_KEY = "tekst"
"""Not a key of the front matter: the text below it."""
WARNING = """\
**Let op: wat je hier invult, kan iedereen meteen lezen.**

- Schrijf geen namen op, geen adres, geen telefoonnummer en geen e-mailadres.
- Schrijf niets over gezondheid of over een beperking. Daar vragen we later zelf naar, niet in het openbaar.
- Een foto stuur je niet mee. Ook die komt later.

Je hoeft niet goed te kunnen schrijven. De redactie maakt er een verhaal van, en jij leest alles eerst."""
PROMISES = (
    "Ik heb geen namen opgeschreven, en niets over gezondheid of een beperking.",
    "Iedereen over wie dit gaat, weet dat ik dit instuur.",
    "Ik snap dat het verhaal pas op de site komt als de verteller zelf toestemming geeft.",
)


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of the form: the key that it fills, its own heading, and words that differ from the schema's because all can read along."""

    key: str
    label: str
    help: str = ""
    must: bool = False
    long: bool = False


FIELDS = (
    FormField("titel", "Een kop boven het verhaal", must=True),
    FormField("vorm", "Wie vertelt er?", must=True),
    FormField("samenvatting", "Waar gaat het over, in één of twee zinnen?", must=True, long=True),
    FormField("sector", "Wat voor werk is het?", must=True),
    FormField("gemeente", "In welke gemeente is de werkplek?", "Alleen de gemeente, geen adres. Voor heel Nederland: laat dit leeg."),
    FormField(TEXT_KEY, "Vertel het verhaal", "Wat doe je op een dag? Wat ging lastig? En toen?", must=True, long=True),
    FormField("citaat", "Welke zin moet iedereen onthouden?", must=True, long=True),
    FormField("citaat_van", "Wie zegt die zin?", "Alleen de functie, zoals `eigenaar` of `monteur`. Geen naam.", must=True),
    FormField("hulp", "Wat hielp op het werk?"),
    FormField("regelingen", "Welke regelingen zijn gebruikt?"),
    FormField("thema", "Waar ging het gesprek over?"),
    FormField("niet_gelukt", "Wat is er niet gelukt?", long=True),
    FormField("organisatie_grootte", "Hoeveel mensen werken er?"),
    FormField("organisatie_soort", "Wat voor werkgever is het?"),
    FormField("kant", "Is dat een bedrijf of de overheid?"),
    FormField("toestemming", "Nummer van de toestemming", "Gaf de redactie je al een nummer, zoals `T-2026-014`? Zo niet: laat dit leeg."),
)
NOT_IN_FORM = {
    "datum": "de dag waarop het formulier wordt overgenomen",
    "landelijk": "volgt als er geen gemeente is ingevuld",
    "beperking": "gaat over gezondheid, en dit is openbaar",
    "organisatie": "kan verraden om wie het gaat",
}
"""Keys that a reader of the form may miss, and why they are not in it."""


def issue_form(vocabulary: Vocabulary) -> str:
    """The YAML of the form (GitHub, Syntax for issue forms)."""
    body: list[Written] = [{"type": "markdown", "attributes": {"value": WARNING}}]
    body += [_element(row, vocabulary) for row in FIELDS]
    return "# Gemaakt uit het schema. Verander dit bestand niet zelf; draai: voorbeelden schema\n" + yaml_text(
        {
            "name": "Draag een voorbeeld aan",
            "description": "Vertel hoe werken met een beperking bij jullie lukt. Je hebt alleen deze pagina nodig.",
            "title": "Voorbeeld: ",
            "labels": [LABEL],
            "body": [*body, _promises()],
        }
    )


def field_for(row: FormField) -> Field:
    """The key of the schema behind a field; for the text one that takes anything."""
    return Field(TEXT_KEY, "Het verhaal.", Sort.TEXT, required=True) if row.key == TEXT_KEY else field_of(STORY.schema, row.key)


def offered(field: Field, vocabulary: Vocabulary) -> Mapping[str, str]:
    """What the form lets people choose from: slug → the words on the form."""
    return {slug: label[0].upper() + label[1:] for slug, label in choices(field, vocabulary).items()}


def _element(row: FormField, vocabulary: Vocabulary) -> Written:
    field = field_for(row)
    options = list(offered(field, vocabulary).values())
    attributes: dict[str, Written] = {"label": row.label, "description": _help(row, field)}
    if options:
        attributes |= {"multiple": field.many, "options": options if row.must or field.many else [UNKNOWN, *options]}
    elif field.example and row.key != "citaat_van":
        attributes["placeholder"] = field.example
    kind = "dropdown" if options else "textarea" if row.long else "input"
    return {"type": kind, "id": row.key, "attributes": attributes, "validations": {"required": row.must}}


def _help(row: FormField, field: Field) -> str:
    limit = f"Hooguit {field.longest} tekens." if field.longest and field.longest > 20 else ""
    more = "Meer dan één mag." if field.many else ""
    return " ".join(part for part in (row.help or field.explanation, limit, more) if part)


def _promises() -> Written:
    rows: Sequence[Written] = [{"label": promise, "required": True} for promise in PROMISES]
    label = "Toestemming"
    return {
        "type": "checkboxes",
        "id": "toestemming_vooraf",
        "attributes": {"label": label, "description": "Zonder deze drie nemen we het niet over.", "options": rows},
    }
