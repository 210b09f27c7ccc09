"""Dutch compounds taken apart, so that `medewerker` finds `zorgmedewerker`."""

from collections.abc import Iterable, Mapping

LEAST_COMPOUND = 7
LEAST_PART = 3
LEAST_LAST = 4
LINKS = ("", "s", "e", "en", "n")
"""What may stand between two parts."""


def split(word: str, known: Mapping[str, int]) -> tuple[str, ...]:
    """The two known words that a word is made of, the longest second part first; nothing when it is no compound.

    `known` says of each word in how many texts it stands; parts of three letters must stand in several.
    """
    if len(word) < LEAST_COMPOUND or word.isdigit():
        return ()
    for cut in range(LEAST_PART, len(word) - LEAST_LAST + 1):
        last = word[cut:]
        if last not in known:
            continue
        for link in LINKS:
            first = word[:cut].removesuffix(link) if word[:cut].endswith(link) else ""
            if _is_part(first, known):
                return first, last
    return ()


def _is_part(word: str, known: Mapping[str, int]) -> bool:
    if len(word) == LEAST_PART:
        return known.get(word, 0) > 1
    return len(word) > LEAST_PART and word in known


def parts(words: Iterable[str], known: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """Of every compound among some words, its parts."""
    found = ((word, split(word, known)) for word in words)
    return {word: halves for word, halves in found if halves}
