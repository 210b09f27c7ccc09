"""Signs that nobody sees but that change what is read."""

import re

from site_builder.checks.content import Content
from site_builder.problems import Level, Place, Problem

# Direction overrides and isolates, zero-width space, word joiner, byte order mark and tag characters (Unicode TR 36, 2.5 and 2.10).
_INVISIBLE = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\ufeff\U000e0000-\U000e007f]")


def invisible_signs(content: Content) -> list[Problem]:
    """No sign in a file may hide words or turn them around."""
    found = []
    for piece in content.pieces():
        text = piece.source.text
        if text.isascii():
            continue
        match = _INVISIBLE.search(text)
        if match:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            message = f"Hier staat een onzichtbaar teken (U+{ord(match[0]):04X}) dat de tekst anders kan laten lezen."
            hint = "Haal het woord weg en typ het opnieuw. Vaak komt zo'n teken mee met kopiëren."
            found.append(Problem(Place(piece.source.path, line, column), "teken-onzichtbaar", Level.ERROR, message, hint))
    return found
