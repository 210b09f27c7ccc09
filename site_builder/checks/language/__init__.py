"""Help with writing: what could be said better, told as a notice where an editor asks for it. A build doesn't ask."""

from collections.abc import Callable, Iterator

from site_builder.checks.content import Content
from site_builder.checks.language import abbreviations, plain, wording
from site_builder.checks.language.known import Known, known_from
from site_builder.language.texts import Text, texts_with_lines
from site_builder.model import Source
from site_builder.problems import Problem
from site_builder.processes import in_parts

TEXT_RULES: tuple[Callable[[Text, Source, Known], Iterator[Problem]], ...] = (
    wording.words_to_avoid,
    plain.long_sentences,
    plain.hard_text,
    plain.passive_sentences,
    abbreviations.unexplained_abbreviations,
)
LEAST_TEXTS = 100
"""Texts for which another process is worth its start."""


def problems_in_texts(content: Content) -> list[Problem]:
    """Everything that the rules for one text find in any; many texts are divided over the cores."""
    texts = texts_with_lines(content.site)
    known = known_from(content.site.lists)

    def read_part(part: range) -> list[Problem]:
        return [problem for index in part for problem in _problems(texts[index], known)]

    return [problem for part in in_parts(read_part, len(texts), LEAST_TEXTS) for problem in part]


def _problems(text: Text, known: Known) -> Iterator[Problem]:
    if text.source is not None:
        for rule in TEXT_RULES:
            yield from rule(text, text.source, known)
