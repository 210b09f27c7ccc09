"""How hard a text is to read: the measure of Flesch-Douma and the length of sentences, beside the bars that our texts keep to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.content.sentences import sentences_in, words_in
from tests.content.syllables import syllables_of
from tests.content.texts import Text, files_of

LEAST_EASE = 65.0
LONGEST_MEAN = 12.0
LONGEST_SENTENCE = 25


@dataclass(frozen=True, slots=True)
class Readability:
    """What was measured of one text, with the number of words of its longest sentence."""

    name: str
    sentences: int
    words: int
    syllables: int
    longest: int

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / max(1, self.sentences)

    @property
    def ease(self) -> float:
        """Reading ease of Flesch for Dutch (Douma, 1960): 100 is very easy, 65 is plain, 30 is hard."""
        return 206.84 - 77.0 * self.syllables / max(1, self.words) - 0.93 * self.mean


def measure(text: Text) -> Readability:
    """The readability of a text's prose; headings and the cells of tables have no sentences."""
    sentences = [words_in(sentence) for sentence in _sentences(text)]
    words = [word for sentence in sentences for word in sentence]
    return Readability(text.name, len(sentences), len(words), sum(map(syllables_of, words)), max(map(len, sentences), default=0))


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
        for sentence in _sentences(text):
            count = len(words_in(sentence))
            if count > LONGEST_SENTENCE:
                yield f"{text.name}: een zin van {count} woorden, hooguit {LONGEST_SENTENCE}: {sentence}"


def _sentences(text: Text) -> Iterator[str]:
    return (sentence for passage in text.prose for sentence in sentences_in(passage))
