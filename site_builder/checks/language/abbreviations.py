"""Abbreviations that a reader may not know: not in our lists, and not explained where they first stand."""

import re
from collections.abc import Iterator

from site_builder.checks.language.known import ABBREVIATION, Known
from site_builder.checks.language.places import phrase_place
from site_builder.language.passages import Kind
from site_builder.language.texts import Text
from site_builder.model import Source
from site_builder.problems import Level, Problem

_SHOUTED = re.compile(r"\b[A-Z]{2,}\b\W+\b[A-Z]{2,}\b")
"""Capitals in a row are words on a sign, not an abbreviation."""
_NAME_AFTER = re.compile(r"[-/ ]?\d| [A-Z][a-z]")
"""A number or another word with a capital makes it a part of a name."""


def unexplained_abbreviations(text: Text, source: Source, known: Known) -> Iterator[Problem]:
    """Each abbreviation once, where it first stands."""
    told: set[str] = set()
    for passage in text.passages:
        if passage.kind is Kind.PROSE:
            yield from _in_passage(passage.words, source, known, told)


def _in_passage(words: str, source: Source, known: Known, told: set[str]) -> Iterator[Problem]:
    for match in ABBREVIATION.finditer(words):
        short = match[0]
        if short in known.abbreviations or short in told or _is_name(words, match):
            continue
        told.add(short)
        if not _is_explained(words, short):
            hint = f"Schrijf het de eerste keer voluit, met de afkorting erachter: `de hele naam ({short})`."
            place = phrase_place(source, words, match.start(), match.end())
            yield Problem(place, "afkorting-onbekend", Level.NOTICE, f"`{short}` is een afkorting die niet iedereen kent.", hint)


def _is_explained(passage: str, short: str) -> bool:
    """Whether a passage says what it stands for: `Pensioenfonds (PGB)`, `PGB (Pensioenfonds …)` or `PGB: …`."""
    return bool(re.search(rf"\w \({short}\)|\b{short} \(\w{{3}}|\({short}, \w{{3}}", passage))


def _is_name(words: str, match: re.Match[str]) -> bool:
    """Whether capitals are part of a number or name (CC BY 4.0, 7B, BC Group, SIL Open Font License) or shouted (NIET STOREN)."""
    around = words[max(0, match.start() - 12) : match.end() + 12]
    return bool(_NAME_AFTER.match(words, match.end()) or re.search(r"\d-?$", words[: match.start()]) or _SHOUTED.search(around))
