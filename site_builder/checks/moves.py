"""Old addresses lead to pages that are there, and lie where no page is."""

from site_builder.checks.content import Content
from site_builder.model import Move
from site_builder.problems import Level, Problem
from site_builder.reading.documents import place_of
from site_builder.reading.names import nearest


def taken_addresses(content: Content) -> list[Problem]:
    """At an old address no other page may stand: a reader could not have both."""
    hint = "Haal deze regel weg, of geef de nieuwe pagina een andere naam."
    return [
        _problem(move, "verhuisd-bezet", f"Op het oude adres `{move.old}` staat nu een andere pagina.", hint, of_key=True)
        for move in content.site.moves
        if move.old in content.addresses
    ]


def unknown_targets(content: Content) -> list[Problem]:
    """An old address leads to a page that the content makes, or to where a story is known to be gone."""
    return [
        _problem(move, "verhuisd-doel", f"`{move.old}` leidt naar `{move.new}`, en die pagina is er niet.", _hint(move, content))
        for move in content.site.moves
        if move.new not in content.addresses and move.new not in content.site.gone
    ]


def _hint(move: Move, content: Content) -> str:
    near = nearest(move.new, sorted(content.addresses))
    return f"Bedoel je `{near}`?" if near else "Schrijf het adres waar de pagina nu staat, of haal de regel weg."


def _problem(move: Move, code: str, message: str, hint: str, *, of_key: bool = False) -> Problem:
    return Problem(place_of(move.source, (move.old,), of_key=of_key), code, Level.ERROR, message, hint)
