"""What may be meant by the start of an answer: choices of a list by slug, label or synonym, towns, consents that are free."""

from dataclasses import dataclass

from site_builder.editing.answers import pieces_of
from site_builder.editing.desk import Desk, free_consents
from site_builder.reading.fields import Field, Sort, accepted, choices
from site_builder.reading.names import folded

MOST = 40


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to type, and what that means."""

    text: str
    meaning: str = ""


def proposals(field: Field, typed: str, desk: Desk) -> list[Proposal]:
    """What fits behind the last comma of an answer; the nearest first, at most MOST. An empty start fits everything."""
    start = folded(last_part(field, typed))
    offered = [(proposal, names) for proposal, names in _offered(field, desk) if not start or any(start in folded(name) for name in names)]
    offered.sort(key=lambda row: not any(folded(name).startswith(start) for name in row[1]))
    return [proposal for proposal, _ in offered][:MOST]


def last_part(field: Field, typed: str) -> str:
    """The part of an answer that is being typed."""
    return typed.rpartition(",")[2].strip() if field.many else typed.strip()


def _offered(field: Field, desk: Desk) -> list[tuple[Proposal, list[str]]]:
    """Everything that can be chosen, each with the names by which it is found."""
    if field.name == "toestemming":
        return [(Proposal(row.number, f"gegeven op {row.given.isoformat()}"), [row.number]) for row in free_consents(desk)]
    if field.name in {"inhoud", "gerelateerd"}:
        return [(Proposal(name), [name]) for name in pieces_of(field, desk)]
    if field.sort is Sort.YES_NO:
        return [(Proposal(word), [word]) for word in ("ja", "nee")]
    if field.sort is Sort.MUNICIPALITY:
        return [(Proposal(name), [name]) for name in accepted(field, desk.reading.vocabulary)]
    return _of_list(field, desk)


def _of_list(field: Field, desk: Desk) -> list[tuple[Proposal, list[str]]]:
    vocabulary = desk.reading.vocabulary
    others = field.words or {}
    if field.sort in {Sort.TERM, Sort.REGION}:
        names = vocabulary.regions if field.sort is Sort.REGION else vocabulary.terms[field.list_name]
        others = names.others
    return [
        (
            Proposal(choice, label if label != choice else ""),
            [choice, label, *(other for other, meant in others.items() if meant == choice)],
        )
        for choice, label in choices(field, vocabulary).items()
    ]
