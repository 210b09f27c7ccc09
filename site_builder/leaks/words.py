"""Any text → its words, however it was written down: markup, entities, escapes and accents make no difference."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from site_builder.search.tokens import APOSTROPHE

BREAK = "\x1f"
"""Stands between texts that only happen to be next to each other, such as two cells of a table; no run goes over it."""
_WORD = re.compile(f"[a-z0-9]+|{BREAK}")
_INVISIBLE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff\ufffe]")
"""Accents that were taken apart (NFKD), and what only says where a line may break."""
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)(?:\s[^<>\x1f]*)?>")
_TAG = re.compile(r"<[^<>\x1f]*>")
_ATTRIBUTE = re.compile(r"=\s*(?:\"([^\"\x1f]*)\"|'([^'\x1f]*)')")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_PERCENT = re.compile("(?:%[0-9A-Fa-f]{2})+")
_DIGEST = re.compile(r"sha(?:256|384|512)-[A-Za-z0-9+/=]+")
"""Letters by chance: one in thirty pages would have somebody's first name in it."""


def words_of(text: str) -> list[str]:
    """The words of a text in order, in small letters without accents and apostrophes; BREAK where a run ends."""
    return _WORD.findall(_plain(text))


def runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every so many words that follow each other."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def written(text: str) -> str:
    """What a piece of HTML, XML, JSON or an address says: its text, then the values of its attributes."""
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text).replace("\\n", " ").replace("\\r", " ").replace("\\t", " ")
        text = text.replace("\\/", "/").replace('\\"', '"')
    if "sha" in text:
        text = _DIGEST.sub("", text)
    for _ in range(2):  # a feed has HTML inside XML, escaped once more
        text = _without_tags(text) if "<" in text else text
        if "&" not in text:
            break
        text = unescape(text)
    return _PERCENT.sub(_unquoted, text.replace("%20", " ")) if "%" in text else text


def _without_tags(text: str) -> str:
    text = text.replace("<!--", BREAK).replace("-->", BREAK)
    values = (double or single for double, single in _ATTRIBUTE.findall(text))
    return BREAK.join((_TAG.sub(BREAK, _INLINE.sub("", text)), *values))


def _unquoted(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace")


def _plain(text: str) -> str:
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKD", text))
    return APOSTROPHE.sub("", text.lower())
