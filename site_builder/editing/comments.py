"""The words beside a key in a new file, from the schema and the lists: what to fill in, how much fits, what can be chosen."""

from site_builder.reading.fields import Field, Sort, choices
from site_builder.reading.names import Vocabulary

MOST_CHOICES = 16
"""Choices that are worth reading in a comment; of a longer list only its place is told."""
_LISTS = {
    "sector": "sectoren", "beperking": "beperkingen", "hulp": "hulp", "regelingen": "regelingen", "thema": "themas",
    "organisatie_grootte": "groottes", "organisatie_soort": "soorten", "kant": "kanten", "provincie": "provincies",
}  # fmt: skip
_SHAPES = {
    Sort.YES_NO: "Schrijf ja of nee.",
    Sort.DAY: "Schrijf jaar-maand-dag.",
    Sort.MOMENT: "Schrijf jaar-maand-dag en dan de tijd, zoals 14:00.",
    Sort.SECONDS: "Schrijf minuten en seconden, zoals 2:30.",
}


def comment(field: Field, vocabulary: Vocabulary) -> str:
    """What stands above a key in a new file."""
    return " ".join(part for part in (field.explanation, shape(field), _choice(field, vocabulary)) if part)


def shape(field: Field) -> str:
    """How an answer is written: its form or its bounds, in a sentence."""
    if field.longest:
        return f"Hooguit {field.longest} tekens."
    if field.sort is Sort.NUMBER:
        return f"Een getal van {field.lowest} tot en met {field.highest}."
    return _SHAPES.get(field.sort, "")


def list_file(field: Field) -> str:
    """The file in `lijsten/` with what can be chosen; empty when there is none."""
    if field.sort is Sort.REGION:
        return "arbeidsmarktregios.yml"
    return f"{_LISTS[field.list_name]}.yml" if field.sort is Sort.TERM else ""


def _choice(field: Field, vocabulary: Vocabulary) -> str:
    offered = list(choices(field, vocabulary))
    if not offered:
        return ""
    several = "Meer mag: met komma’s ertussen en haken eromheen. " if field.many else ""
    if len(offered) > MOST_CHOICES:
        return f"{several}Kies uit lijsten/{list_file(field)}."
    return f"{several}Kies uit: {' · '.join(offered)}."
