"""Straight signs → Dutch typography: “dubbel” and ‘enkel’, ’s morgens, … and – (Taalunie, Taaladvies: aanhalingstekens)."""

import re

# Words that lost their beginning: ’s morgens, ’t, ’n, ’k, ’m, ’r, ’ns; cmark would make an opening quote of these.
_CLIPPED = re.compile(r"(?<![\w'])'(?=(?:s|t|n|k|m|r|ns)\b(?!'))", re.IGNORECASE)
_OPENING_DOUBLE = re.compile(r'(^|[\s(\[{–—/“‘-])"')
_OPENING_SINGLE = re.compile(r"(^|[\s(\[{–—/“])'")


def clipped(text: str) -> str:
    """The text with real apostrophes before clipped words, all else as it was."""
    return _CLIPPED.sub("’", text) if "'" in text else text


def curled(text: str) -> str:
    """A plain text with typographic quotes, apostrophes, dashes and ellipses."""
    if "'" in text or '"' in text:
        text = _CLIPPED.sub("’", text)
        text = _OPENING_DOUBLE.sub(r"\1“", text).replace('"', "”")
        text = _OPENING_SINGLE.sub(r"\1‘", text).replace("'", "’")
    if "..." in text:
        text = text.replace("...", "…")
    return text.replace(" -- ", " – ").replace(" - ", " – ")


def unquoted(text: str) -> str:
    """A quote without the signs around it: the page sets its own."""
    stripped = text.strip()
    for start, end in (("“", "”"), ("„", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»")):
        inside = stripped[1:-1]
        if len(stripped) > 2 and stripped.startswith(start) and stripped.endswith(end) and start not in inside and end not in inside:
            return inside.strip()
    return stripped
