"""Texts as cards can set them: only signs that the fonts have, in Dutch typography."""

import re
import unicodedata
from collections.abc import Callable

ALIKE = str.maketrans({
    "\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\u2007": "\u00a0", "\u02bc": "’", "\u2019": "’", "\u2212": "–", "\u00ad": None,
    "\u2028": " ", "\u2029": " ", "\t": " ", "\n": " ", "\r": " ",
})  # fmt: skip
_LEFTOVER = re.compile(r"\(\s*\)|\[\s*\]|‘\s*’|“\s*”")
_BEFORE_STOP = re.compile(r" +([.,;:!?…’”)\]])")
_SPACES = re.compile(r" {2,}")
_INNER = str.maketrans({"“": "‘", "”": "’", "„": "‘"})


def settable(text: str, covers: Callable[[str], bool]) -> str:
    """The text without signs that the fonts lack; letters with an accent that they lack become the letter alone."""
    composed = unicodedata.normalize("NFC", text.translate(ALIKE))
    known = "".join(sign if covers(sign) else _nearest(sign, covers) for sign in composed)
    if known == text:
        return text
    return _SPACES.sub(" ", _BEFORE_STOP.sub(r"\1", _LEFTOVER.sub("", known))).strip(" ")


def _nearest(sign: str, covers: Callable[[str], bool]) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if covers(part) and not part.isspace())


def quoted(text: str) -> str:
    """Words as they stand between “ and ”: quotation marks inside are single."""
    return text.translate(_INNER)


def shortened(text: str, most: int) -> str:
    """The text in at most so many signs, cut at a word with … when it is longer."""
    if len(text) <= most:
        return text
    return ending(text[: most - 1].rpartition(" ")[0] or text[: most - 1])


def ending(words: str) -> str:
    """The first words of a text with … after them, and not with a comma or a loose article before that."""
    kept = words.rstrip(" ,;:–—-.…(‘“")
    while " " in kept and kept.rpartition(" ")[2].casefold() in LOOSE:
        kept = kept.rpartition(" ")[0].rstrip(" ,;:–—-.…(‘“")
    return kept + "…"


LOOSE = frozenset({
    "de", "het", "een", "’t", "’n", "en", "of", "maar", "want", "dus", "als", "dat", "die", "dit", "om", "te", "van", "voor", "met", "bij",
    "op", "in", "aan", "uit", "naar", "tot", "er", "ik", "je", "we", "ze", "hij", "zij", "wij", "is", "was", "mijn", "jouw", "zijn", "haar",
    "ons", "onze", "hun", "niet", "geen", "zo",
})  # fmt: skip
"""Words that lean on the next one: a line or a cut text had better not end with them."""
