"""Signs that change what is read: those that nobody sees, broken letters, a # that cuts off a value or makes no heading."""

import re

from site_builder.checks.content import Content
from site_builder.model import Source
from site_builder.problems import Level, Place, Problem
from site_builder.reading.starting_bodies import STARTS

# Direction overrides and isolates, zero-width space, word joiner, byte order mark and tag characters (Unicode TR 36, 2.5 and 2.10).
_INVISIBLE = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\ufeff\U000e0000-\U000e007f]")
# What is left of é, ë, ’ or “ when a text in UTF-8 was read as Windows-1252 and saved again.
_BROKEN = re.compile("(?:Ã[\u0080-\u00bf\u0152-\u2122]|â€[\u0080-\u00bf\u0152-\u2122]|Â[\u00a0-\u00bf])+")
_CUT_OFF = re.compile(r"^([ -]*[a-z_]+: )(?![\"'#])([^\n]*?\S) (#[^\s#][^\n]*)$", re.MULTILINE)
_GLUED_HEADING = re.compile(r"^(#{2,6})([^\s#].*)$", re.MULTILINE)


def invisible_signs(content: Content) -> list[Problem]:
    """No sign in a file may hide words or turn them around."""
    found = []
    for piece in content.pieces():
        text = piece.source.text
        if text.isascii():
            continue
        match = _INVISIBLE.search(text)
        if match:
            word = _word_around(text, match.start())
            message = f"Bij `{word}` staat een onzichtbaar teken (U+{ord(match[0]):04X}) dat de tekst anders kan laten lezen."
            hint = f"Haal het woord weg en typ het opnieuw: `{word}`. Vaak komt zo’n teken mee met kopiëren."
            found.append(Problem(_place(piece.source, match.start()), "teken-onzichtbaar", Level.ERROR, message, hint))
    return found


def broken_letters(content: Content) -> list[Problem]:
    """No letters that a program broke in saving: `cafÃ©` was meant as café."""
    return [
        Problem(
            _place(piece.source, match.start()),
            "teken-verminkt",
            Level.ERROR,
            f"`{match[0]}` is een letter of leesteken dat bij het opslaan verminkt is.",
            f"Schrijf `{meant}` en sla het bestand op als UTF-8.",
        )
        for piece in content.pieces()
        if "Ã" in piece.source.text or "â€" in piece.source.text or "Â" in piece.source.text
        for match in _BROKEN.finditer(piece.source.text)
        if (meant := _unbroken(match[0]))
    ]


def values_cut_off(content: Content) -> list[Problem]:
    """No value with a hashtag: what follows a space and # is a remark for YAML, and would be gone without a word."""
    return [
        Problem(
            _place(piece.source, match.start(3)),
            "waarde-afgekapt",
            Level.ERROR,
            f"Na een spatie telt `{match[3]}` niet mee: dat wordt een opmerking.",
            f'Zet de hele waarde tussen aanhalingstekens: `{match[1].strip(" -")} "{match[2]} {match[3]}"`',
        )
        for piece in content.pieces()
        if " #" in piece.source.text
        for match in _CUT_OFF.finditer(piece.source.text.partition("\n---")[0])
    ]


def starting_texts(content: Content) -> list[Problem]:
    """What a new piece starts with was replaced before anyone can read it."""
    return [
        Problem(
            _place(piece.source, at),
            "tekst-begin",
            Level.ERROR,
            f"Hier staat nog de uitleg van een nieuw stuk: `{start[:40]}…`.",
            "Zet op deze plek je eigen tekst. Is die er nog niet? Zet dan bij de sleutels `concept: ja`.",
        )
        for piece in content.pieces()
        if not piece.draft and "Schrijf hier" in piece.source.text
        for start in STARTS
        if (at := piece.source.text.find(f"\n{start}") + 1)
    ]


def headings_without_a_space(content: Content) -> list[Problem]:
    """A line that begins with ## and a letter is shown as it is; a heading was meant."""
    return [
        Problem(
            _place(piece.source, match.start()),
            "kop-geen-spatie",
            Level.ERROR,
            f"Na `{match[1]}` hoort een spatie: `{match[0]}`.",
            f"Schrijf `{match[1]} {match[2]}`",
        )
        for piece in content.pieces()
        if "\n##" in piece.source.text
        for match in _GLUED_HEADING.finditer(piece.source.text)
    ]


def _unbroken(broken: str) -> str:
    """What was meant; nothing when these letters can't have come from UTF-8."""
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _place(source: Source, at: int) -> Place:
    """Where a sign of a file stands, given its number."""
    line_start = source.text.rfind("\n", 0, at) + 1
    return Place(source.path, source.text.count("\n", 0, at) + 1, at - line_start + 1)


def _word_around(text: str, at: int) -> str:
    """The word that a sign stands in or after, without such signs."""
    before, after = re.search(r"\S*$", text[:at]), re.match(r"\S*", text[at:])
    return _INVISIBLE.sub("", f"{before[0] if before else ''}{after[0] if after else ''}")
