"""The bars for plain Dutch, held against every file that we ship."""

from collections.abc import Iterable, Iterator

from site_builder.language.readability import LEAST_EASE, LONGEST_MEAN, LONGEST_SENTENCE, Readability, measure, sentences_of
from site_builder.language.sentences import words_in
from site_builder.language.texts import Text, files_of


def hardest(texts: Iterable[Text]) -> list[Readability]:
    """Every file with sentences, the hardest first."""
    return sorted((measure(text) for text in files_of(texts) if text.prose), key=lambda measured: measured.ease)


def too_hard(texts: Iterable[Text]) -> Iterator[str]:
    """What keeps files from being plain: a line for each bar that is missed and for each sentence that is too long."""
    for text in files_of(texts):
        measured = measure(text)
        if text.prose and measured.ease < LEAST_EASE:
            yield f"{text.name}: Flesch-Douma {measured.ease:.1f}, minstens {LEAST_EASE:g}"
        if measured.mean > LONGEST_MEAN:
            yield f"{text.name}: gemiddeld {measured.mean:.1f} woorden per zin, hooguit {LONGEST_MEAN:g}"
        for sentence in sentences_of(text):
            count = len(words_in(sentence))
            if count > LONGEST_SENTENCE:
                yield f"{text.name}: een zin van {count} woorden, hooguit {LONGEST_SENTENCE}: {sentence}"
