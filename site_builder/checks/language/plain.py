"""Plain Dutch: sentences of at most 25 words, a text that is easy as a whole, and people who do things instead of things that are done."""

from collections.abc import Iterator

from site_builder.checks.language.known import Known
from site_builder.checks.language.places import sentence_place
from site_builder.language.passive import passive_verb
from site_builder.language.readability import (
    LEAST_EASE,
    LONGEST_SENTENCE,
    hardest_sentence,
    measure,
    sentences_of,
)
from site_builder.language.sentences import sentences_in, words_in
from site_builder.language.texts import Text
from site_builder.model import Source
from site_builder.problems import Level, Problem

FEWEST_WORDS = 100
"""Words below which the measure of a whole text says little."""
MOST_PASSIVE = 10
"""Per cent of the sentences that may hide who does it."""
FEWEST_PASSIVE = 4
"""Sentences from which it is a habit."""


def long_sentences(text: Text, source: Source, _: Known) -> Iterator[Problem]:
    """Each sentence that nobody reads in one breath."""
    for passage in text.prose:
        yield from _long_ones(source, passage)


def hard_text(text: Text, source: Source, _: Known) -> Iterator[Problem]:
    """A text that is hard by the measure of Flesch-Douma, told at its hardest sentence."""
    measured = measure(text)
    if measured.words < FEWEST_WORDS or measured.ease >= LEAST_EASE:
        return
    hardest = hardest_sentence(text)
    bar = f"Flesch-Douma {measured.ease:.0f}; gewone taal is {LEAST_EASE:.0f} of meer"
    message = f"Deze tekst leest moeilijk ({bar}), vooral deze zin: «{_shown(hardest)}»"
    hint = "Knip de zin in stukken en kies korte woorden. Doe dat ook met de andere lange zinnen."
    yield Problem(sentence_place(source, hardest), "tekst-moeilijk", Level.NOTICE, message, hint)


def passive_sentences(text: Text, source: Source, _: Known) -> Iterator[Problem]:
    """A text in which too often nobody does anything, told at the first such sentence."""
    sentences = list(sentences_of(text))
    found = [(sentence, verb) for sentence in sentences if (verb := passive_verb(sentence))]
    if len(found) < FEWEST_PASSIVE or 100 * len(found) <= MOST_PASSIVE * len(sentences):
        return
    verbs = ", ".join(f"`{verb}`" for _, verb in found[:FEWEST_PASSIVE])
    message = f"In {len(found)} van de {len(sentences)} zinnen staat niet wie iets doet: {verbs}."
    hint = "Begin de zin met wie het doet: `Joris brengt het brood`, niet `Het brood wordt gebracht`."
    yield Problem(sentence_place(source, found[0][0]), "zin-lijdend", Level.NOTICE, message, hint)


def _long_ones(source: Source, passage: str) -> Iterator[Problem]:
    for sentence in sentences_in(passage):
        if sentence.count(" ") < LONGEST_SENTENCE:
            continue
        count = len(words_in(sentence))
        if count > LONGEST_SENTENCE:
            message = f"Deze zin heeft {count} woorden: «{_shown(sentence)}»"
            hint = f"Maak er twee zinnen van, elk van hooguit {LONGEST_SENTENCE} woorden."
            yield Problem(sentence_place(source, sentence), "zin-lang", Level.NOTICE, message, hint)


def _shown(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else sentence[:59] + "…"
