"""How every consent stands on a day, and what depends on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model import Article, Consent, Episode, Scope, Site, Story

ConsentedPiece = Story | Article | Episode


class State(StrEnum):
    """How a consent stands; the values are what editors read, worst first."""

    MISSING = "ontbreekt"
    WITHDRAWN = "ingetrokken"
    EXPIRED = "verlopen"
    NOT_YET = "begint nog"
    EXPIRES_SOON = "verloopt"
    UNUSED = "hoort bij niets"
    GOOD = "geldt"


@dataclass(frozen=True, slots=True)
class Standing:
    """One consent number on a day, with the pieces that depend on it."""

    number: str
    state: State
    pieces: tuple[ConsentedPiece, ...]
    given: date | None = None
    until: date | None = None
    withdrawn: date | None = None
    days: int | None = None
    """Until the last day; below 0 when that is past."""
    lacking: tuple[Scope, ...] = ()
    """What the consent was not given for."""


def standings(site: Site, on: date, soon: int) -> tuple[Standing, ...]:
    """Every consent of the register and every number that is missing there, worst first; `soon` is in days."""
    pieces: dict[str, list[ConsentedPiece]] = {number: [] for number in site.consents}
    for piece in _consented(site):
        pieces.setdefault(piece.consent, []).append(piece)
    found = [_standing(number, site.consents.get(number), tuple(using), on, soon) for number, using in pieces.items()]
    order = list(State)
    return tuple(sorted(found, key=lambda row: (order.index(row.state), row.days if row.days is not None else 0, row.number)))


def of_number(site: Site, number: str) -> tuple[ConsentedPiece, ...]:
    """Everything that depends on a number."""
    return tuple(piece for piece in _consented(site) if piece.consent == number)


def _consented(site: Site) -> Iterator[ConsentedPiece]:
    pieces: tuple[ConsentedPiece, ...] = (*site.stories, *site.articles, *site.episodes)
    return (piece for piece in pieces if piece.consent)


def _standing(number: str, consent: Consent | None, pieces: tuple[ConsentedPiece, ...], on: date, soon: int) -> Standing:
    if consent is None:
        return Standing(number, State.MISSING, pieces)
    days = (consent.until - on).days if consent.until else None
    lacking = tuple(scope for scope in Scope if scope not in consent.scopes)
    return Standing(number, _state(consent, days, pieces, on, soon), pieces, consent.given, consent.until, consent.withdrawn, days, lacking)


def _state(consent: Consent, days: int | None, pieces: tuple[ConsentedPiece, ...], on: date, soon: int) -> State:
    if consent.withdrawn is not None and consent.withdrawn <= on:
        return State.WITHDRAWN
    if days is not None and days < 0:
        return State.EXPIRED
    if not pieces:
        return State.UNUSED
    if consent.given > on:
        return State.NOT_YET
    return State.EXPIRES_SOON if days is not None and days <= soon else State.GOOD
