"""Text → the words that are searched. theme/js/finder/tokens.mjs does the same to what a visitor types."""

import re
import unicodedata
from collections.abc import Iterator

SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""What words are made of."""
WORD = re.compile(f"[{SIGNS}]+")
APOSTROPHE = re.compile("['’‘`´]")
LEAST = 2
"""Letters in a word that is searched."""

_TO_TWENTY = """
nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig
"""
_USUAL = {24: "vierentwintig", 25: "vijfentwintig", 30: "dertig", 32: "tweeendertig", 36: "zesendertig", 40: "veertig", 50: "vijftig"}
NUMBERS = {str(number): word for number, word in (*enumerate(_TO_TWENTY.split()), *_USUAL.items())}
"""Numbers that people write both ways."""


def plain(text: str) -> str:
    """Small letters without accents and apostrophes: Café's → cafes."""
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.category(sign).startswith("M"))
    return APOSTROPHE.sub("", text.lower())


def tokens(text: str) -> Iterator[str]:
    """The words of a text in order; a number below 21, or a usual one, is always a word."""
    for word in WORD.findall(plain(text)):
        if word in NUMBERS:
            yield NUMBERS[word]
        elif len(word) >= LEAST:
            yield word
