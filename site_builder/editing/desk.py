"""What a new piece is made against: the lists, what is there already, which consents are free, and the day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.model import Consent, ConsentedPiece, Site
from site_builder.reading.names import vocabulary
from site_builder.reading.values import Reading


@dataclass(frozen=True, slots=True)
class Desk:
    """An editor's desk on a day. `taken` are the names in addresses that something has already."""

    reading: Reading
    site: Site
    taken: frozenset[str]
    on: date


def desk_of(site: Site, taken: frozenset[str], on: date) -> Desk:
    """The desk of a site that was read."""
    return Desk(Reading(vocabulary(site.lists)), site, taken, on)


def users_of(site: Site) -> Mapping[str, str]:
    """By number in the register, the name of a piece that uses it."""
    return {piece.consent: piece.slug for piece in _consented(site) if piece.consent}


def free_consents(desk: Desk) -> tuple[Consent, ...]:
    """The consents that hold on the day and that nothing uses yet, the latest first."""
    used = users_of(desk.site)
    free = [consent for number, consent in desk.site.consents.items() if number not in used and consent.is_valid(desk.on)]
    return tuple(sorted(free, key=lambda consent: (consent.given, consent.number), reverse=True))


def _consented(site: Site) -> Iterator[ConsentedPiece]:
    yield from site.stories
    yield from site.articles
    yield from site.episodes
