"""Words → units that stay together on a line. Only a word that is wider than the line is divided, at a Dutch syllable when there is one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pyphen import Pyphen

LEAST_LETTERS = 3
"""Letters before and after a hyphen."""
TREMA = "ëïöü"
"""A letter that would lose its two dots after a hyphen (ideeën, idee-en); such words are divided elsewhere."""
OWN_GAIN = 5
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OWN_BREAK = re.compile(r"(?<=[\w.)])[-/–—@](?=\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """What stays together: a word or a part of one; its width in em. After a part that is not a word's last, the line ends."""

    text: str
    width: float
    ends_line: bool = False


def all_units(words: Sequence[str], ruler: Callable[[str], float], limit: float, *, may_divide: bool) -> list[Unit] | None:
    """The units of a text, none wider than the limit; None when that asks for dividing a word and it may not be."""
    units: list[Unit] = []
    for word in words:
        width = ruler(word)
        if width <= limit:
            units.append(Unit(word, width))
        elif may_divide:
            parts = divided(word, ruler, limit)
            units += [Unit(part, ruler(part), ends_line=place < len(parts) - 1) for place, part in enumerate(parts)]
        else:
            return None
    return units


def divided(word: str, ruler: Callable[[str], float], limit: float) -> list[str]:
    """A word in as few parts as fit, much of a length, with hyphens; where syllables don't help, between any two letters."""
    for places in (division_places(word), tuple((place, "-") for place in range(1, len(word)))):
        for count in range(2, len(places) + 2):
            parts = _parts(word, places, count)
            if parts is not None and all(ruler(part) <= limit for part in parts):
                return parts
    return list(word)


def _parts(word: str, places: Sequence[tuple[int, str]], count: int) -> list[str] | None:
    """The word in `count` parts, divided at the places nearest to equal lengths; None when two of those are the same."""
    chosen = [min(places, key=lambda place: _distance(place, len(word) * part / count)) for part in range(1, count)]
    if len(set(chosen)) < count - 1:
        return None
    starts = [0, *(place for place, _ in chosen)]
    ends = [*((place, sign) for place, sign in chosen), (len(word), "")]
    return [word[start:end] + sign for start, (end, sign) in zip(starts, ends, strict=True)]


def _distance(place: tuple[int, str], wanted: float) -> float:
    """How far a place is from where a word should be divided; after a hyphen of its own counts as nearer."""
    position, sign = place
    return abs(position - wanted) - (0 if sign else OWN_GAIN)


@lru_cache(maxsize=1000)
def division_places(word: str) -> tuple[tuple[int, str], ...]:
    """Where a word can be divided, and the sign that is put there: a hyphen, or none after a hyphen or slash of its own."""
    own = {match.end(): "" for match in _OWN_BREAK.finditer(word)}
    syllables = {
        found.start() + place: "-"
        for found in _WORD.finditer(word)
        for place in _dutch().positions(found[0])
        if LEAST_LETTERS <= place <= len(found[0]) - LEAST_LETTERS and found[0][place] not in TREMA
    }
    return tuple(sorted((syllables | own).items()))


@cache
def _dutch() -> Pyphen:
    return Pyphen(lang="nl_NL")
