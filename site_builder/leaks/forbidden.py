"""What may not be told and what may → the words and runs of words that give it away.

A trace counts only when nothing that may be told has it too: what a visible story, a list, the theme or the program says by
itself is no leak.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from site_builder.leaks.leak import Kind, Trace
from site_builder.leaks.told import told
from site_builder.leaks.words import BREAK, runs, words_of, written
from site_builder.model import Article, Episode, Piece, Story
from site_builder.nameless import names_of
from site_builder.piece_addresses import address_of

RUN = 5
"""Words in a run of a longer text. Four are sometimes said by a page itself, such as the day and date of a meeting."""
LEAST_LETTERS = 5
"""Of a word that gives a story away by itself. Names may be shorter."""
LEAST_OF_NAME = 3
KINDS = {
    "title": Kind.TITLE, "slug": Kind.SLUG, "quote": Kind.QUOTE, "summary": Kind.SUMMARY, "organisation": Kind.ORGANISATION,
    "photo": Kind.PHOTO_WORDS, "cover": Kind.PHOTO_WORDS, "guests": Kind.NAME, "author": Kind.NAME,
}  # fmt: skip
WHOLE = frozenset({"title", "slug", "quote", "summary", "organisation", "guests", "photo", "obstacles", "not_worked", "venue"})
"""Fields of which a text of a few words is a trace as a whole."""
Words = tuple[str, ...]


@dataclass
class Forbidden:
    """Traces by their words: one word, a phrase of some, or RUN of a longer text."""

    traces: dict[Words, Trace] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)
    longer: dict[int, set[Words]] = field(default_factory=dict)
    """By their number of words, phrases and runs."""
    said: frozenset[str] = frozenset()
    """Every word that may be said."""

    @cached_property
    def stems(self) -> Mapping[str, Trace]:
        """What the search makes of single words, and of no word that may be said."""
        from site_builder.search.stemming import stems  # noqa: PLC0415 - starts Pagefind, only where there is an index

        if not self.single:
            return {}
        owners = sorted({self.traces[word,] for word in self.single})
        groups = [[word for word in self.single if self.traces[word,] == owner] for owner in owners]
        found = stems([*groups, self.said])
        return {stem: owners[min(numbers)] for stem, numbers in found.items() if len(groups) not in numbers}

    def find_stems(self, words: list[str]) -> set[Trace]:
        """The traces in words that may have lost their ending."""
        return {self.stems[word] for word in self.stems.keys() & set(words)}

    def find(self, words: list[str], *, single: bool = True) -> set[Trace]:
        """The traces in a text; with `single` words that stand alone count too."""
        found: set[Trace] = set()
        if single and not self.single.isdisjoint(words):
            found |= {self.traces[word,] for word in self.single.intersection(words)}
        for length, phrases in self.longer.items():
            if not phrases.isdisjoint(runs(words, length)):
                found |= {self.traces[run] for run in phrases.intersection(runs(words, length))}
        return found


def forbidden(
    hidden: Iterable[tuple[str, Piece, Piece | None, Kind | None]], allowed: Iterable[str], left_out: frozenset[str] = frozenset()
) -> Forbidden:
    """The traces of hidden pieces, less what is allowed to be said.

    Each has an owner and, when only one kind of thing is hidden, what is shown of it and that kind. Fields in `left_out` make none.
    """
    traces: dict[Words, Trace] = {}
    for owner, piece, shown, kind in hidden:
        told_as = {found: Trace(owner, found if kind is None or found is Kind.PHOTO_WORDS else kind) for found in Kind}
        for words, found in _traces(piece, shown, left_out):
            if words not in traces:
                traces[words] = told_as[found]
    by_length: dict[int, set[Words]] = {length: set() for length in range(1, RUN + 1)}
    for words in traces:
        by_length[len(words)].add(words)
    said = _subtract(by_length, allowed) if traces else frozenset[str]()
    kept = set[Words]().union(*by_length.values())
    single = {words[0] for words in by_length.pop(1)}
    longer = {length: phrases for length, phrases in by_length.items() if phrases}
    return Forbidden({words: trace for words, trace in traces.items() if words in kept}, single, longer, said)


def _traces(piece: Piece, shown: Piece | None, left_out: frozenset[str]) -> Iterator[tuple[Words, Kind]]:
    """Names first: a word that is a name and stands in the title too is told as a name."""
    yield from (((word,), Kind.NAME) for word in _names(piece))
    public = set(told(shown)) if shown else ()
    rows = sorted((row for row in told(piece) if row not in public and row[0] not in left_out), key=lambda row: row[0] not in KINDS)
    fields = [(name, words_of(written(text))) for name, text in rows]
    for name, words in fields:
        kind = KINDS.get(name, Kind.TEXT)
        if name in WHOLE and 1 < len(words) < RUN and BREAK not in words:
            yield tuple(words), kind
        broken = BREAK in words
        for run in runs(words, RUN):
            if not broken or BREAK not in run:
                yield run, kind
    yield from (((word,), Kind.WORD) for _, words in fields for word in words if _tells(word))
    yield tuple(words_of(address_of(piece)))[:RUN], Kind.SLUG


def _tells(word: str) -> bool:
    return len(word) >= LEAST_LETTERS and word.isalpha()


def _names(piece: Piece) -> Iterator[str]:
    """The words of the names of who tells or takes part."""
    guests = tuple(guest.name for guest in piece.guests) if isinstance(piece, Episode) else ()
    for name in names_of(piece) if isinstance(piece, (Story, Article)) else guests:
        tokens = [token for token in name.split() if token[:1].isupper()]
        yield from (word for token in tokens for word in words_of(token) if len(word) >= LEAST_OF_NAME)


def _subtract(by_length: Mapping[int, set[Words]], allowed: Iterable[str]) -> frozenset[str]:
    """Takes out what may be said as well; gives every word that may."""
    said: list[str] = []
    for text in allowed:
        said += words_of(written(text))
    said = [word for word in said if word != BREAK]  # paragraphs are put on one line for the search
    for length, left in by_length.items():
        if left:
            left.difference_update(runs(said, length))
    return frozenset(said)
