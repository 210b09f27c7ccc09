"""Words that the dictionary does not have. Names, words of our lists and words marked as another language are left alone."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from site_builder.checks.language.known import named_terms
from site_builder.checks.language.places import phrase_place
from site_builder.language.sentences import WORD, words_in
from site_builder.language.texts import Text, texts_with_lines
from site_builder.model import Lists, Site
from site_builder.problems import Level, Problem

LookUp = Callable[[Iterable[str]], Mapping[str, tuple[str, ...]] | None]
_OTHER_LANGUAGE = re.compile(r"\[([^\[\]\n]+)\]\{lang=|`([^`\n]+)`")
_STRESSED = "\u0301"
"""The acute accent of stress: níet, zíjn."""


def misspelled(site: Site, look_up: LookUp) -> list[Problem] | None:
    """Each word once a text, at its first place; None when there is no dictionary to look in."""
    texts = texts_with_lines(site)
    ours = _words_of_ours(site.lists)
    candidates = [_candidates(text, ours) for text in texts]
    unknown = look_up({_plain(word) for words in candidates for word in words})
    if unknown is None:
        return None
    return [
        problem
        for text, words in zip(texts, candidates, strict=True)
        for word in words
        if _plain(word) in unknown
        for problem in _problem(text, word, unknown[_plain(word)])
    ]


def _candidates(text: Text, ours: frozenset[str]) -> list[str]:
    """The words to look up: in small letters, without figures or dots, and not the name of someone in this text."""
    words = list(dict.fromkeys(word for passage in text.passages for word in words_in(passage.words)))
    names = {word.casefold() for word in words if not word.islower()}
    foreign = {
        word.casefold() for found in _OTHER_LANGUAGE.findall(text.source.text if text.source else "") for word in words_in(" ".join(found))
    }
    return [word for word in words if word.islower() and not re.search(r"[\d./:&,]", word) and word not in names | foreign | ours]


def _plain(word: str) -> str:
    """A word as the dictionary has it: straight apostrophes, and no accent for stress unless it has others."""
    typed = word.replace("’", "'")
    apart = unicodedata.normalize("NFD", typed)
    return unicodedata.normalize("NFC", re.sub(f"(?<=[aeiou]){_STRESSED}", "", apart))


def _problem(text: Text, word: str, proposed: tuple[str, ...]) -> Iterator[Problem]:
    for passage in text.passages:
        match = next((match for match in WORD.finditer(passage.words) if match[0] == word), None)
        if match and text.source:
            hint = f"Bedoel je `{proposed[0]}`?" if proposed else "Kijk het na."
            hint += " Is het goed? Zet het dan bij `woorden` in lijsten/taal.yml."
            place = phrase_place(text.source, passage.words, match.start(), match.end())
            yield Problem(place, "spelling", Level.NOTICE, f"`{word}` staat niet in het woordenboek.", hint)
            return


def _words_of_ours(lists: Lists) -> frozenset[str]:
    """Every word in a name or a synonym of a list, and those that editors said are right."""
    named = {word.casefold() for name in named_terms(lists) for word in words_in(name)}
    return frozenset(named | {word.casefold() for word in lists.wording.words})
