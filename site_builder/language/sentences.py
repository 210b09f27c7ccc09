"""A passage → its sentences and words, as a reader takes them, and which of them are the words of someone else."""

import re
from functools import lru_cache

WORD = re.compile(r"\w+(?:[-’'.,:/&]\w+)*|[’']\w+\b")
"""Hyphens, apostrophes and the signs inside times and numbers don't end a word: mbo-school, foto’s, 7.05, en/of."""
_END = re.compile(r"(?<![.!?…])[.!?…]++[’”'\")»]*+(?=\s+(?:[‘“'\"(«]*[A-ZÀ-Ý0-9]|[‘“]*[’'][a-z]\s+[A-Z]))")
"""A sign of an end counts when a capital or a number follows: “Ja!” zei zij goes on; ’s Avonds starts with a small letter."""
_ABBREVIATION = re.compile(
    r"^[a-z0-9]{1,2}\.$|(?:^|[\s(‘“])(?:dhr|mevr|mw|dr|drs|ing|ir|mr|st|nr|blz|art|jl|ca|bijv|vgl|resp|o\.a|m\.n)\.$", re.IGNORECASE
)


_LONGEST_ABBREVIATION = 7
"""Signs at the end of a sentence that hold any of these, the sign before it and one more."""
_QUOTED = re.compile(r"“[^”]*(?:”|$)|„[^”“]*(?:[”“]|$)|«[^»]*(?:»|$)|(?<!\w)‘(?:[^’]|’(?=\w))*(?:’|$)")
"""Between curly signs, which typing straight ones gives. An apostrophe inside a word ends nothing: ‘de foto’s van gister’."""


def without_quotations(passage: str) -> str:
    """The passage with spaces for what stands between quotation marks, so that every word keeps its place."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), passage)


@lru_cache(maxsize=1000)
def sentences_in(passage: str) -> tuple[str, ...]:
    """The sentences of a passage, in order. What stands between quotation marks inside a sentence belongs to it."""
    found, start = [], 0
    for match in _END.finditer(passage):
        sentence = passage[start : match.end()].strip()
        if not _ABBREVIATION.search(sentence[-_LONGEST_ABBREVIATION:]):
            found.append(sentence)
            start = match.end()
    rest = passage[start:].strip()
    return tuple(sentence for sentence in (*found, rest) if WORD.search(sentence))


def words_in(text: str) -> list[str]:
    """The words of a text, without the signs around them."""
    return WORD.findall(text)
