"""What the rules for language know before they read: words to avoid as one pattern, and the abbreviations that need no explanation."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model import Avoided, Lists, Term

ABBREVIATION = re.compile(r"\b[A-Z]{2,8}\b")


@dataclass(frozen=True, slots=True)
class Known:
    """`avoided` matches what should be written otherwise; `better` tells by its words in small letters how.

    No text without any of `anchors` in it can match, and looking for those costs a fraction.
    """

    avoided: re.Pattern[str]
    anchors: tuple[str, ...]
    better: Mapping[str, Avoided]
    exceptions: re.Pattern[str]
    abbreviations: frozenset[str]


def known_from(lists: Lists) -> Known:
    """Everything that the controlled lists say of words."""
    rows = lists.wording.avoided
    better = {folded(words): row for row in reversed(rows) for words in row.words}
    return Known(
        _one_of(better), _anchors(better), better, _one_of([words for row in rows for words in row.exceptions]), _abbreviations(lists)
    )


def meant_by(match: re.Match[str], known: Known) -> Avoided:
    """What the list says of the words that were found."""
    return known.better[folded(match[0])]


def folded(words: str) -> str:
    """Words as the list is searched: small letters, one space, curly apostrophes."""
    return " ".join(words.casefold().replace("'", "’").split())


def _one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of these phrases as whole words, the longest first; nothing at all when there are none."""
    ordered = sorted({folded(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b" if ordered else r"(?!)", re.IGNORECASE)


def _anchors(phrases: Iterable[str]) -> tuple[str, ...]:
    """The longest word of every phrase, without those that hold another of them."""
    longest = {max(phrase.split(), key=len) for phrase in phrases}
    return tuple(sorted(word for word in longest if not any(other in word for other in longest - {word})))


def _abbreviations(lists: Lists) -> frozenset[str]:
    """Those that everyone knows, and every one in the name or a synonym of an entry: the site explains it or it is a choice of ours."""
    return lists.wording.abbreviations | {found for name in named_terms(lists) for found in ABBREVIATION.findall(name)}


def named_terms(lists: Lists) -> list[str]:
    """Every name and synonym of the entries of every list."""
    named: list[Mapping[str, Term]] = [
        lists.sectors, lists.impairments, lists.adjustments, lists.instruments, lists.themes, lists.sizes, lists.employer_kinds,
        lists.sides, lists.provinces, lists.glossary,
    ]  # fmt: skip
    return [name for terms in named for term in terms.values() for name in (term.label, *term.synonyms)]
