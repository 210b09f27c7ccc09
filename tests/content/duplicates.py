"""Runs of words that stand in two texts: a sign that one was copied from the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.language.sentences import words_in
from site_builder.language.texts import Text

RUN = 8
FIXED_PHRASES: tuple[str, ...] = ()
"""What has one right wording and may therefore stand in many texts, such as the name of a law."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Words in a row that two texts have in common, with the names of both."""

    run: str
    first: str
    second: str


def shared_runs(texts: Iterable[Text], fixed: Iterable[str] = FIXED_PHRASES) -> list[Shared]:
    """The first run of eight words that each pair of pieces shares, within one passage, apart from titles and fixed phrases."""
    texts = list(texts)
    allowed = [_folded(phrase) for phrase in (*fixed, *(text.title for text in texts))]
    places: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for text in texts:
        for run in _runs(text):
            places[run].setdefault(text.piece, text.name)
    found: dict[tuple[str, str], Shared] = {}
    for run, names in places.items():
        words = " ".join(run)
        if len(names) > 1 and not any(words in phrase for phrase in allowed):
            first, second = sorted(names.values())[:2]
            found.setdefault((first, second), Shared(words, first, second))
    return [found[pair] for pair in sorted(found)]


def _runs(text: Text) -> Iterator[tuple[str, ...]]:
    for passage in text.passages:
        words = _folded(passage.words).split()
        yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _folded(words: str) -> str:
    return " ".join(words_in(words)).casefold()
