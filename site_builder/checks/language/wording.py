"""Words that make people less than they are, from `lijsten/taal.yml`; what someone says between quotation marks is left alone."""

from collections.abc import Iterator

from site_builder.checks.language.known import Known, folded, meant_by
from site_builder.checks.language.places import phrase_place
from site_builder.language.passages import Passage
from site_builder.language.sentences import without_quotations
from site_builder.language.texts import Text
from site_builder.model import Source
from site_builder.problems import Level, Problem


def words_to_avoid(text: Text, source: Source, known: Known) -> Iterator[Problem]:
    """Every phrase of the list, in the title and the text, with what to write instead."""
    passages = [Passage(text.title), *(passage for passage in text.passages if not passage.quoted)]
    all_words = folded(" ".join(passage.words for passage in passages))
    if any(anchor in all_words for anchor in known.anchors):
        for passage in passages:
            yield from _in_passage(passage.words, source, known)


def _in_passage(words: str, source: Source, known: Known) -> Iterator[Problem]:
    own = known.exceptions.sub(lambda match: " " * len(match[0]), without_quotations(words))
    for match in known.avoided.finditer(own):
        meant = meant_by(match, known)
        place = phrase_place(source, words, match.start(), match.end())
        message = f"Hier staat `{match[0]}`. {meant.reason}".rstrip()
        yield Problem(place, "woord-vermijden", Level.NOTICE, message, f"Schrijf liever `{meant.better}`.")
