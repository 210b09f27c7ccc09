"""Where words of a text stand in the editor's file, which has straight quotation marks, and marks for links and bold between words."""

import re
from collections.abc import Iterator, Sequence

from site_builder.language.sentences import words_in
from site_builder.model import Source
from site_builder.problems import Place
from site_builder.reading.documents import body_place

MOST = 12
"""Words by which a sentence is found; more of them say nothing more."""
# Atomic, so that a text made for it can't be read in more ways than one.
_BETWEEN = r"(?>\]\([^)\n]{0,300}\)|\{lang=[\w-]{2,20}\}|&\w{1,10};|\[\^[^\]\n]{0,40}\]|[^\w])+?"


def sentence_place(source: Source, sentence: str) -> Place:
    """Where a sentence begins."""
    return _place(source, words_in(sentence), 0)


def phrase_place(source: Source, sentence: str, start: int, end: int) -> Place:
    """Where a part of a sentence begins: the one in this sentence, though the same words may stand elsewhere."""
    before = words_in(sentence[:start])
    return _place(source, [*before, *words_in(sentence[start:end])], len(before))


def _place(source: Source, words: Sequence[str], at: int) -> Place:
    """The place of the word numbered `at`; the first line of the body when the words are not there in this order."""
    for first, last in _attempts(len(words), at):
        head, tail = map(_pattern, (words[first:at], words[at:last]))
        found = re.search(rf"\b{head}{_BETWEEN if head else ''}({tail})", source.text)
        if found:
            line_start = source.text.rfind("\n", 0, found.start(1)) + 1
            return Place(source.path, source.text.count("\n", 0, found.start(1)) + 1, found.start(1) - line_start + 1)
    return body_place(source, "")


def _attempts(count: int, at: int) -> Iterator[tuple[int, int]]:
    """Which words to look for, from many around the one that is meant to few."""
    for around in (MOST, 4, 0):
        yield max(0, at - around), min(count, at + around + 1)


def _pattern(words: Sequence[str]) -> str:
    return _BETWEEN.join(re.escape(word).replace("’", "['’]") for word in words)
