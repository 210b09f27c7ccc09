"""Consent: a number that exists, still holds, and is not undone by a name in the address."""

import unicodedata

from site_builder.checks.content import Content
from site_builder.model import Article, Consent, ConsentedPiece, Scope, Source, Story
from site_builder.nameless import names_of
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import place_of
from site_builder.reading.names import nearest

EXPIRES_SOON = 60
"""Days before the end of a consent in which it is told."""


def unknown_numbers(content: Content) -> list[Problem]:
    """Every consent number stands in the register."""
    known = content.site.consents
    pieces: tuple[ConsentedPiece, ...] = (*content.site.stories, *content.site.articles, *content.site.episodes)
    return [_unknown(piece.source, piece.consent, sorted(known)) for piece in pieces if piece.consent and piece.consent not in known]


def expired_or_withdrawn(content: Content) -> list[Problem]:
    """Told, so that nobody wonders where a story has gone; not an error, since the site simply leaves it out."""
    found = []
    pieces: tuple[ConsentedPiece, ...] = (*content.site.stories, *content.site.articles, *content.site.episodes)
    for piece in pieces:
        consent = content.site.consents.get(piece.consent)
        words = _state(consent, "het verhaal" if isinstance(piece, Story) else "dit stuk", content) if consent else None
        if words:
            found.append(Problem(place_of(piece.source, ("toestemming",)), words[0], Level.NOTICE, words[1], words[2]))
    return found


def names_in_addresses(content: Content) -> list[Problem]:
    """Without the scope `naam` the name may not stand in the address or the file name either."""
    found = []
    pieces: tuple[Story | Article, ...] = (*content.site.stories, *content.site.articles)
    for piece in pieces:
        consent = content.site.consents.get(piece.consent)
        if consent is None or Scope.NAME in consent.scopes:
            continue
        for plain in {_plain(name.split(" ")[0]): None for name in names_of(piece)}:
            if plain in piece.slug.split("-"):
                message = f"Voor `{piece.consent}` mag de naam niet op de site, maar `{plain}` staat in het adres `{piece.slug}`."
                hint = "Geef de map een naam zonder die naam."
                found.append(Problem(Place(piece.source.path), "naam-in-adres", Level.ERROR, message, hint))
    return found


def _plain(name: str) -> str:
    """A name as it would stand in an address."""
    return unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()


def _unknown(source: Source, number: str, known: list[str]) -> Problem:
    near = nearest(number, known)
    hint = (
        f"Bedoel je `{near}`?"
        if near
        else "Schrijf een nummer uit lijsten/toestemmingen.yml, zoals `T-2026-014`. Zonder toestemming komt een verhaal niet op de site."
    )
    message = f"Het nummer `{number}` staat niet in het toestemmingsregister."
    return Problem(place_of(source, ("toestemming",)), "toestemming-onbekend", Level.ERROR, message, hint)


def _state(consent: Consent, what: str, content: Content) -> tuple[str, str, str] | None:
    if consent.withdrawn is not None and consent.withdrawn <= content.on:
        return (
            "toestemming-ingetrokken",
            f"De toestemming `{consent.number}` is ingetrokken; {what} staat niet op de site.",
            f"Draai `voorbeelden intrekken {consent.number} --verwijder`. Dat haalt de bestanden weg, en wat ernaar verwijst.",
        )
    if consent.until is None:
        return None
    days = (consent.until - content.on).days
    if days < 0:
        return (
            "toestemming-verlopen",
            f"De toestemming `{consent.number}` liep tot {consent.until.isoformat()}; {what} staat niet op de site.",
            "Vraag opnieuw toestemming en zet de nieuwe datum in lijsten/toestemmingen.yml.",
        )
    if days <= EXPIRES_SOON:
        return (
            "toestemming-verloopt",
            f"De toestemming `{consent.number}` loopt over {days} dagen af.",
            "Vraag op tijd of het verhaal mag blijven staan.",
        )
    return None
