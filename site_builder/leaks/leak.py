"""A leak as a value: where it stands and whose it is, never the words themselves, because logs of a build are public."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 20
"""Leaks that are told one by one."""


class Kind(StrEnum):
    """What was found; the values are what editors read."""

    TITLE = "de titel"
    SLUG = "de naam in het adres"
    QUOTE = "het citaat"
    SUMMARY = "de samenvatting"
    TEXT = "een zin uit de tekst"
    WORD = "een woord dat alleen daar staat"
    NAME = "de naam"
    ORGANISATION = "de organisatie"
    PHOTO = "de foto"
    PHOTO_WORDS = "de beschrijving of de maker van de foto"
    IMPAIRMENT = "de beperking"
    CARD = "de kaart om te delen"
    SOUND = "het geluid"
    COUNT = "een verhaal te veel"
    UNREADABLE = "iets wat we niet kunnen nakijken"


@dataclass(frozen=True, slots=True, order=True)
class Trace:
    """What a leak is of: the consent number, or the source file of a piece without one, and what of it."""

    owner: str
    kind: Kind


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """A file of the site in which something stands that may not be told. Parts of the address that tell it are `…`."""

    address: str
    trace: Trace

    def __str__(self) -> str:
        of = f" van `{self.trace.owner}`" if self.trace.owner else ""
        return f"`{self.address}`: {self.trace.kind}{of}"


def told(leaks: Sequence[Leak]) -> str:
    """What an editor reads when a build was stopped, the first MOST leaks one a line."""
    more = [f"  … en nog {len(leaks) - MOST}"] if len(leaks) > MOST else []
    return "\n".join((
        "De site is niet gebouwd: in de nieuwe bestanden staat iets wat er niet in mag.",
        *(f"  {leak}" for leak in leaks[:MOST]),
        *more,
        "Er is niets veranderd aan wat er stond. Zet dat ook niet opnieuw online: daarin kan hetzelfde staan.",
        "Staat het in een eigen tekst van de site, haal het daar weg. Anders is het een fout in het programma: meld die met deze regels.",
    ))  # fmt: skip
