"""Answers of the issue form → a draft of a story, and a list of what a person must look at. A wrong answer is left out and told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.editing.answers import complaint, to_write
from site_builder.editing.comments import comment
from site_builder.editing.desk import Desk
from site_builder.editing.drafts import DRAFT, Draft
from site_builder.editing.front_matter import Entry, content_text
from site_builder.editing.issue_answers import Filled
from site_builder.editing.issue_form import FIELDS, TEXT_KEY, UNKNOWN, FormField, field_for, offered
from site_builder.editing.places import content_path, slug_of
from site_builder.reading.content_kinds import STORY
from site_builder.reading.fields import Field, Sort, fields_of
from site_builder.reading.starting_bodies import starting_body
from site_builder.reading.yaml_text import Value

LONGEST_ANSWER = 2000
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?:\+31|\b0)[\d \-]{8,}\d|https?://\S+|!\[|<[a-zA-Z!/]")


@dataclass(frozen=True, slots=True)
class Taken:
    """A draft with what is doubtful in it, each in a sentence."""

    draft: Draft
    doubts: tuple[str, ...]


def draft_from(filled: Filled, desk: Desk) -> Taken:
    """The story that an issue tells, as a draft."""
    doubts = list(filled.doubts)
    values = dict(_values(filled.answers, desk, doubts))
    title = values.get("titel", "")
    path = content_path(STORY.folder, slug_of(title if isinstance(title, str) else "", desk.taken), desk.on)
    if values.get("vorm") == "tweeluik":
        doubts.append("Een tweeluik heeft twee delen. De tekst is nog niet verdeeld over de koppen.")
    doubts += [
        f"`{field.name}` ontbreekt: {field.explanation}" for field in fields_of(STORY.schema) if field.required and field.name not in values
    ]
    text = content_text([_entry(field, values, desk) for field in fields_of(STORY.schema)], _body(filled.answers, values, doubts))
    return Taken(Draft(path, text, {}), tuple(dict.fromkeys(doubts)))


def _values(answers: Mapping[str, str], desk: Desk, doubts: list[str]) -> Iterator[tuple[str, Value]]:
    for row in FIELDS:
        typed = answers.get(row.key, "")
        if row.key == TEXT_KEY or typed in {"", UNKNOWN}:
            continue
        field = field_for(row)
        typed = _slugs(field, typed, desk)
        wrong = complaint(STORY, field, typed, desk)
        if wrong:
            doubts.append(f"`{row.key}` is niet overgenomen. {wrong}")
            continue
        doubts += _exposing(row, typed)
        yield row.key, to_write(field, typed, desk)
    yield "datum", desk.on.isoformat()
    yield from () if answers.get("gemeente") else _whole_country(doubts)


def _whole_country(doubts: list[str]) -> Iterator[tuple[str, Value]]:
    doubts.append("Er is geen gemeente ingevuld. Klopt het dat dit voor heel Nederland is?")
    yield "landelijk", "ja"


def _slugs(field: Field, typed: str, desk: Desk) -> str:
    """The labels that were chosen, as slugs: a label may hold a comma, which is how GitHub joins what was chosen."""
    options = {label: slug for slug, label in offered(field, desk.reading.vocabulary).items()}
    if field.sort not in {Sort.TERM, Sort.WORD} or len(typed) > LONGEST_ANSWER:
        return typed[:LONGEST_ANSWER]
    longest_first = sorted(options, key=len, reverse=True)
    pattern = "|".join(re.escape(label) for label in longest_first)
    return re.sub(rf"(?:^|(?<=, ))(?:{pattern})(?=, |$)", lambda match: options[match[0]], typed)


def _exposing(row: FormField, typed: str) -> Iterator[str]:
    """What may say too much about someone, or was put there to mislead."""
    if _CONTACT.search(typed):
        yield f"In “{row.label}” staat een adres, nummer, link of code. Hoort dat daar?"


def _entry(field: Field, values: Mapping[str, Value], desk: Desk) -> Entry:
    words = comment(field, desk.reading.vocabulary)
    if field.name == "concept":
        return Entry("concept", "ja", DRAFT)
    guesses = {"datum": "de dag van overnemen", "landelijk": "er was geen gemeente ingevuld"}
    if field.name in values:
        return Entry(field.name, values[field.name], words, guess=guesses.get(field.name))
    return Entry(field.name, None, words, field.example)


def _body(answers: Mapping[str, str], values: Mapping[str, Value], doubts: list[str]) -> str:
    text = answers.get(TEXT_KEY, "")
    if not text:
        doubts.append("Er is geen tekst ingevuld.")
        return starting_body(STORY.name, str(values.get("vorm", "")))
    if re.search(r"^#", text, re.MULTILINE):
        doubts.append("In de tekst staan koppen. Kijk na of die erin horen.")
    if _CONTACT.search(text):
        doubts.append("In de tekst staat een adres, nummer, link of code. Hoort dat daar?")
    return text
