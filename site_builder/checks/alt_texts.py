"""What a photo's description can do better for who does not see it. That there is one at all is a rule of reading."""

import re
from collections.abc import Iterator

from site_builder.checks.content import Content
from site_builder.language.passages import passages_of
from site_builder.pictures.uses import Use, uses
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import body_place, place_of

FEWEST_WORDS = 3
_OPENING = re.compile(r"^(?:dit is )?(?:een )?(?:foto|afbeelding|plaatje|afb\.|beeld|image|picture|photo) (?:van|met|of)\s+", re.IGNORECASE)


def telling_descriptions(content: Content) -> list[Problem]:
    """Descriptions that begin with what a screen reader says already, say too little, or repeat what stands beside the photo."""
    beside = _words_beside_photos(content)
    return [problem for use in uses(content.site) for problem in _problems(use, beside.get(use.source.path.as_posix(), set()))]


def _problems(use: Use, beside: set[str]) -> Iterator[Problem]:
    alt = use.photo.alt
    opening = _OPENING.match(alt)
    if opening:
        rest = alt[opening.end() :]
        message = f"`{alt}` begint met `{opening[0].strip()}`. Een schermlezer zegt al dat het een foto is."
        yield Problem(_place(use), "alt-foto-van", Level.NOTICE, message, f"Schrijf `{rest[:1].upper()}{rest[1:]}`")
    if len(alt.split()) < FEWEST_WORDS:
        hint = "Schrijf wie of wat er te zien is, en wat er gebeurt: `Een bakker achter de toonbank`."
        yield Problem(_place(use), "alt-kort", Level.NOTICE, f"`{alt}` vertelt weinig aan wie de foto niet ziet.", hint)
    if _folded(alt) in beside:
        hint = "Schrijf wat er op de foto te zien is: wie, wat en waar."
        yield Problem(_place(use), "alt-dubbel", Level.NOTICE, f"`{alt}` staat ook in de tekst. Wie luistert, hoort het twee keer.", hint)


def _place(use: Use) -> Place:
    return place_of(use.source, (f"{use.key}_alt",)) if use.key else body_place(use.source, use.photo.path.name)


def _words_beside_photos(content: Content) -> dict[str, set[str]]:
    """By file with a photo, its title, its summary and every passage of its text: one of them may be the caption."""
    with_photos = {use.source.path.as_posix() for use in uses(content.site)}
    beside: dict[str, set[str]] = {}
    for piece in content.pieces():
        path = piece.source.path.as_posix()
        if path in with_photos:
            words = [passage.words for passage in passages_of(piece.body)]
            words += [str(getattr(piece, name, "")) for name in ("title", "summary")]
            beside[path] = set(map(_folded, words))
    return beside


def _folded(words: str) -> str:
    return words.casefold().strip(" .")
