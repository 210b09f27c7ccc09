"""How hard a text is to read: the measure of Flesch-Douma and the length of its sentences, beside the bars for plain Dutch."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.language.sentences import sentences_in, words_in
from site_builder.language.syllables import syllables_of
from site_builder.language.texts import Text

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
    lengths, words = [], []
    for sentence in sentences_of(text):
        found = words_in(sentence)
        lengths.append(len(found))
        words += found
    return Readability(text.name, len(lengths), len(words), sum(map(syllables_of, words)), max(lengths, default=0))


def sentences_of(text: Text) -> Iterator[str]:
    """Every sentence of a text's prose."""
    return (sentence for passage in text.prose for sentence in sentences_in(passage))


def hardest_sentence(text: Text) -> str:
    """The sentence that keeps a text from being plain the most: long, of long words. Raises ValueError when there is no sentence."""
    return max(sentences_of(text), key=lambda sentence: sum(map(syllables_of, words_in(sentence))))
