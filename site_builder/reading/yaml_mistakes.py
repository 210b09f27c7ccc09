"""Mistakes that people make in front matter, each by how its line looks, with what to say about it and the line as it should be."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from site_builder.reading.schema import KNOWN_KEYS

_KEY = r"^(\s*(?:- )?)([A-Za-zÀ-ÿ_][\w ]*?)"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known mistake: how its line looks, and what to say about it given the match."""

    code: str
    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], tuple[str, str]]


def _quoted(value: str) -> str:
    return '"' + value.strip().replace('\\"', '"').replace('"', "'") + '"'


def _tab(match: re.Match[str]) -> tuple[str, str]:
    return (f"De regel begint met een tab: `{match[1].strip()}`.", "Vervang de tab door spaties.")


def tab_below(before: str, line: str) -> tuple[str, str]:
    """What to say of a line that begins with a tab: how far it goes in follows from the line before it."""
    words = line.strip()
    return (f"De regel begint met een tab: `{words}`.", f"Schrijf `{as_it_goes_in(before, line)}`, met spaties en zonder tab.")


def indented_below(before: str, line: str) -> tuple[str, str]:
    """What to say of a key that goes in too far, or not far enough below the one before it."""
    message = f"Voor `{line.strip()}` staan te veel of te weinig spaties."
    return (message, f"Schrijf `{as_it_goes_in(before, line)}`, recht onder de sleutel erboven.")


def as_it_goes_in(before: str, line: str) -> str:
    """A line with as many spaces before it as the line above asks for."""
    words = line.strip()
    deeper = before.rstrip().endswith(":") or (before.lstrip().startswith("- ") and not words.startswith("- "))
    return " " * (len(before) - len(before.lstrip(" ")) + 2 * deeper) + words


def _hard_space(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"In `{match.string.strip()}` staat een harde spatie. Die lijkt op een gewone spatie, maar is het niet.",
        f"Schrijf `{match.string.replace(HARD, ' ').rstrip()}`, met gewone spaties. Een harde spatie komt vaak mee uit Word.",
    )


def _colon(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"In de waarde van `{match[2]}` staat een dubbele punt: `{match[3].strip()}`.",
        f"Zet de hele waarde tussen aanhalingstekens: `{match[2]}: {_quoted(match[3])}`",
    )


def _smart(match: re.Match[str]) -> tuple[str, str]:
    value = re.sub("[„“”«»]", "", match[3]).strip()
    return (
        f"De waarde van `{match[2]}` staat tussen krullende aanhalingstekens: `{match[3].strip()}`.",
        f"Gebruik rechte aanhalingstekens: `{match[2]}: {_quoted(value)}`",
    )


def _apostrophe(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"De waarde van `{match[2]}` begint met een apostrof: `{match[3].strip()}`.",
        f"Zet de hele waarde tussen dubbele aanhalingstekens: `{match[2]}: {_quoted(match[3])}`",
    )


def _inner_quotes(match: re.Match[str]) -> tuple[str, str]:
    inside = match[3].strip()[1:].rstrip('"').replace("'", "’")
    return (
        f"In de waarde van `{match[2]}` staan aanhalingstekens binnen aanhalingstekens: `{match[3].strip()}`.",
        f"Gebruik buitenom dubbele en binnenin enkele: `{match[2]}: {_quoted(inside)}`",
    )


def _open_quote(match: re.Match[str]) -> tuple[str, str]:
    value = match[3].strip()
    return (
        f"De waarde van `{match[2]}` begint met `{value[0]}` en dat aanhalingsteken wordt niet gesloten.",
        f"Zet er een aan het eind: `{match[2]}: {value}{value[0]}`",
    )


def _bracket(match: re.Match[str]) -> tuple[str, str]:
    value = match[3].strip().rstrip(",")
    closing = "]" if value.startswith("[") else "}"
    return (
        f"De lijst bij `{match[2]}` wordt niet gesloten: `{match[3].strip()}`.",
        f"Zet `{closing}` aan het eind: `{match[2]}: {value}{closing}`",
    )


def _special(match: re.Match[str]) -> tuple[str, str]:
    value = match[3].strip()
    return (
        f"De waarde van `{match[2]}` begint met `{value[0]}`, en dat teken heeft hier een eigen betekenis.",
        f"Zet de hele waarde tussen aanhalingstekens: `{match[2]}: {_quoted(value)}`",
    )


def _no_space(match: re.Match[str]) -> tuple[str, str]:
    return (
        f"Na de dubbele punt van `{match[2]}` hoort een spatie: `{match[0].strip()}`.",
        f"Schrijf `{match[2]}: {match[3].strip()}`",
    )


def _no_colon(match: re.Match[str]) -> tuple[str, str]:
    """A line without a key: the colon was forgotten after one, or the line goes on where the one before it ended."""
    line = match[0].strip()
    message = f"Deze regel heeft geen sleutel met een dubbele punt: `{line}`."
    parts = re.match(r"([A-Za-z_]+)\s*[=;,]?\s*(.*?);*$", line)
    if parts and parts[2] and parts[1].lower() in KNOWN_KEYS:
        return (message, f"Schrijf `{parts[1].lower()}: {parts[2]}`")
    return (message, f"Hoort dit bij de regel erboven? Laat het dan inspringen: `  {line}`")


def _indented(match: re.Match[str]) -> tuple[str, str]:
    return indented_below("", match[0])


def _glued_dash(match: re.Match[str]) -> tuple[str, str]:
    return (f"Na het streepje hoort een spatie: `{match[0].strip()}`.", f"Schrijf `{match[1]}- {match[2]}`")


HARD = "\u00a0"
HARD_SPACE = Mistake("yaml-harde-spatie", re.compile("^ *(?:- )?(?:\\w+:)?\u00a0"), _hard_space)
TAB = Mistake("yaml-tab", re.compile(r"^ *\t(.*)$"), _tab)
INDENTED = Mistake("yaml-inspringing", re.compile(r"^ +([a-z_]+):\s.*$"), _indented)
MISTAKES = (
    TAB,
    Mistake("yaml-streepje", re.compile(r"^( *)-([A-Za-z_]+:\s.*)$"), _glued_dash),
    Mistake("yaml-apostrof", re.compile(_KEY + r":\s+('(?:s|t|n|k|m|r)\b(?!.*'\s*$).*)$"), _apostrophe),
    Mistake("yaml-krul", re.compile(_KEY + r":\s+([„“”«].*)$"), _smart),
    Mistake("yaml-binnenin", re.compile(_KEY + r""":\s+("[^"]*"[^"\s#].*)$"""), _inner_quotes),
    Mistake("yaml-aanhaling-open", re.compile(_KEY + r""":\s+("(?:[^"\\]|\\.)*|'[^']*)$"""), _open_quote),
    Mistake("yaml-haakje", re.compile(_KEY + r":\s+(\[[^\]]*|\{[^}]*)$"), _bracket),
    Mistake("yaml-bijzonder-teken", re.compile(_KEY + r":\s+([@`%*&!|>].*)$"), _special),
    Mistake("yaml-dubbele-punt", re.compile(_KEY + r":\s+([^\"'\[{].*?:(?:\s.*|))$"), _colon),
    Mistake("yaml-geen-spatie", re.compile(r"^(\s*(?:- )?)([a-z_]+):(?!//)(\S.*)$"), _no_space),
    INDENTED,
    Mistake("yaml-geen-sleutel", re.compile(r"^(?!\s*(?:#|- |-$))[^:\[\]{}]*[^:\[\]{},\s][^:\[\]{}]*$"), _no_colon),
)
