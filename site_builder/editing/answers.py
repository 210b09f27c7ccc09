"""An answer as typed → what is wrong with it, or the value to write. The validators are those of the reader itself."""

from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.editing.desk import Desk, users_of
from site_builder.reading.content_kinds import FILES, ContentKind
from site_builder.reading.fields import Field, Sort
from site_builder.reading.names import nearest
from site_builder.reading.validation import answer_problems
from site_builder.reading.values import YES, one_text, several
from site_builder.reading.yaml_text import Value


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why an answer is not taken, and what to type instead."""

    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.message} {self.hint}"


def complaint(kind: ContentKind, field: Field, typed: str, desk: Desk) -> Complaint | None:
    """What is wrong with an answer; nothing when it may be written. An empty answer is wrong only where one is required."""
    if not typed.strip():
        return Complaint("Dit kan niet leeg blijven.", field.explanation) if field.required else None
    for problem in answer_problems(field.name, as_read(field, typed), kind.schema, desk.reading):
        return Complaint(problem.message.removeprefix(f"{field.name}: "), problem.hint)
    if field.name in FILES:
        return _file_complaint(field, typed)
    if field.name == "toestemming":
        return _consent_complaint(typed.strip(), desk)
    if field.name == "nummer":
        return _number_complaint(kind, int(typed), desk)
    return _slug_complaint(field, typed, desk)


def as_read(field: Field, typed: str) -> Value:
    """An answer in the shape in which the reader gets it: a list where there may be more, or where a group is told by names alone."""
    if field.sort is Sort.GROUP:
        return [str(part) for part in several(typed)]
    return typed


def to_write(field: Field, typed: str, desk: Desk) -> Value:
    """A right answer as it stands best in a file: slugs of lists, one word for yes, lists where there may be more."""
    if field.many:
        single = replace(field, many=False)
        return [to_write(single, str(part), desk) for part in several(typed)]
    text = one_text(typed)
    if field.sort is Sort.YES_NO:
        return "ja" if text.casefold() in YES else "nee"
    if field.sort is Sort.TERM:
        term = desk.reading.vocabulary.terms[field.list_name].find(text)
        return term.slug if term else text
    if field.sort is Sort.REGION:
        region = desk.reading.vocabulary.regions.find(text)
        return region.slug if region else text
    if field.sort is Sort.WORD:
        return {spelling.casefold(): word for spelling, word in (field.words or {}).items()}.get(text.casefold(), text)
    return text


def _file_complaint(field: Field, typed: str) -> Complaint | None:
    """A file is named by where it is now; it is copied beside the text."""
    path, endings = Path(typed.strip()).expanduser(), FILES[field.name]
    if not typed.strip().lower().endswith(endings):
        return Complaint(f"`{path.name}` kan hier niet.", f"De naam eindigt op {' of '.join(endings[:4])}.")
    if not path.is_file():
        return Complaint(f"`{typed.strip()}` is er niet.", "Geef aan waar het bestand nu staat, bijvoorbeeld `Downloads/bakkerij.jpg`.")
    return None


def _consent_complaint(number: str, desk: Desk) -> Complaint | None:
    consent = desk.site.consents.get(number)
    if consent is None:
        near = nearest(number, desk.site.consents)
        hint = f"Bedoel je `{near}`?" if near else "Zet het nummer eerst in lijsten/toestemmingen.yml."
        return Complaint(f"Het nummer `{number}` staat niet in het toestemmingsregister.", hint)
    if not consent.is_valid(desk.on):
        return Complaint(
            f"De toestemming `{number}` geldt niet op {desk.on.isoformat()}.", "Vraag opnieuw toestemming, of kies een ander nummer."
        )
    user = users_of(desk.site).get(number)
    return Complaint(f"De toestemming `{number}` is al van `{user}`.", "Elke toestemming hoort bij één stuk.") if user else None


def _number_complaint(kind: ContentKind, number: int, desk: Desk) -> Complaint | None:
    pieces = desk.site.stories if kind.folder == "verhalen" else desk.site.episodes
    owner = next((piece.slug for piece in pieces if piece.number == number), None)
    if owner is None:
        return None
    taken = {piece.number for piece in pieces}
    free = next(other for other in range(1, len(taken) + 2) if other not in taken)
    return Complaint(f"Nummer {number} is al van `{owner}`.", f"Nummer {free} is nog vrij.")


def _slug_complaint(field: Field, typed: str, desk: Desk) -> Complaint | None:
    """The contents of an edition and related stories are told by names that exist."""
    if field.name not in {"inhoud", "gerelateerd"}:
        return None
    known = pieces_of(field, desk)
    for name in (str(part) for part in several(typed)):
        if name not in known:
            near = nearest(name, known)
            return Complaint(f"Er is geen stuk met de naam `{name}`.", f"Bedoel je `{near}`?" if near else "Typ de naam van de map.")
    return None


def pieces_of(field: Field, desk: Desk) -> list[str]:
    """The names that a key may refer to: stories, and for an edition articles as well."""
    stories = [story.slug for story in desk.site.stories]
    return stories + [article.slug for article in desk.site.articles] if field.name == "inhoud" else stories
