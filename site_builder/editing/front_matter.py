"""Values and body → the text of a content file, so that our own reader gives back exactly those values.

Front matter is for people: a value stands plain where that is safe, in quotes where YAML would read something else (1.1 or 1.2:
`no`, `0123`, `32:30`), and as a block where it has more lines.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.reading.files import plain_line_ends
from site_builder.reading.yaml_text import Value

GUESSED = "geraden: kijk dit na"
WIDEST_LIST = 100
WIDEST_COMMENT = 110
LONGEST_KEY = 300
"""Signs; YAML takes no key longer than 1,024 (YAML 1.2, 7.4.2), escapes included."""
_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
# What a program that guesses types reads as a truth value, nothing, or a number that is not written as people do.
_READ_AS_OTHER = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null)|0\d+|[\d_]+(?:[eE_:][\d_:.+-]*)+|0[xob]\w+|\d+\.\d*|\d+[eE][+-]?\d+|\d{4}-\d\d?-\d\d?[Tt].*"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, or without one: then it is only offered, as a comment with an example."""

    key: str
    value: Value | None = None
    comment: str = ""
    """What to fill in, on a line of its own above the key."""
    example: str = ""
    part: str = ""
    """Words above the first entry of a part of the front matter, after an empty line."""
    guess: str | None = None
    """That the value was guessed, and from what (may be empty); it is marked for whoever looks at the file."""


def content_text(entries: Sequence[Entry], body: str) -> str:
    """The whole file: front matter, body and one line end. Texts become NFC, and signs that no file may hold become `�`."""
    front = "".join(f"{line}\n" for entry in entries for line in _entry(entry))
    text = _allowed(plain_line_ends(body)).replace("\x00", "�")
    return f"---\n{front}---\n{text.rstrip(chr(10))}\n"


def entries(values: Mapping[str, Value], guesses: Mapping[str, str] | None = None) -> tuple[Entry, ...]:
    """Entries without comments, for values that are written as they are; `guesses` gives for a key where its value comes from."""
    return tuple(Entry(key, value, guess=(guesses or {}).get(key)) for key, value in values.items())


def _entry(entry: Entry) -> Iterator[str]:
    if entry.part:
        yield ""
        yield from _comment(f"— {entry.part} —")
    yield from _comment(entry.comment)
    if entry.value is None:
        yield from _comment(f"{entry.key}: {entry.example}".rstrip())
        return
    first, *rest = _pair(entry.key, entry.value, 0)
    yield first + _remark(entry.guess)
    yield from rest


def _remark(guess: str | None) -> str:
    if guess is None:
        return ""
    return f"  # {GUESSED}" + (f" ({_one_line(guess)})" if guess else "")


def _comment(text: str) -> Iterator[str]:
    line = ""
    for word in _one_line(text).split():
        if line and len(line) + len(word) >= WIDEST_COMMENT:
            yield f"#{line}"
            line = ""
        line += f" {word}"
    if line:
        yield f"#{line}"


def _one_line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in unicodedata.normalize("NFC", text)).split())


def _pair(key: str, value: Value, indent: int) -> list[str]:
    if len(key) > LONGEST_KEY:
        raise ValueError(f"a key of {len(key)} signs")
    start = " " * indent + scalar(key) + ":"
    head, below = _value(value, indent + 2)
    return [f"{start} {head}" if head else start, *below]


def _value(value: Value, indent: int) -> tuple[str, list[str]]:
    """What stands behind the key or the dash, and the lines below it."""
    if isinstance(value, str):
        return _block(value, indent) or (scalar(value), [])
    flow = _flow(value)
    if flow is not None:
        return flow, []
    if isinstance(value, dict):
        return "", [line for key, inner in value.items() for line in _pair(key, inner, indent)]
    return "", [line for item in value for line in _item(item, indent)]


def _item(value: Value, indent: int) -> list[str]:
    head, below = _value(value, indent + 2)
    if head:
        return [" " * indent + f"- {head}", *below]
    return [" " * indent + "- " + below[0][indent + 2 :], *below[1:]]


def _flow(value: Value) -> str | None:
    """A list on one line, as editors write them; None when it does not fit or holds more than short texts."""
    if not value:
        return "{}" if isinstance(value, dict) else "[]"
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return None
    line = "[" + ", ".join(scalar(str(item), inside_list=True) for item in value) + "]"
    return line if len(line) <= WIDEST_LIST else None


def _block(value: str, indent: int) -> tuple[str, list[str]] | None:
    """More lines as they are, or None where only an escaped text on one line gives every sign back."""
    lines = _allowed(value).split("\n")
    ending = "|" if not lines[-1] else "|-"
    lines = lines if lines[-1] else lines[:-1]
    simple = all(line.isprintable() and line == line.strip() for line in lines)
    if "\n" not in value or not simple or not lines[0] or not lines[-1]:
        return None
    return ending, [" " * indent + line if line else "" for line in lines]


def scalar(value: str, *, inside_list: bool = False) -> str:
    """One text as YAML on one line that reads back as that text: plain, or in the quotes that need least escaping."""
    value = _allowed(value)
    plain = _PLAIN.fullmatch(value) and value.isprintable() and not value.endswith(" ") and not _READ_AS_OTHER.fullmatch(value)
    if plain and not (inside_list and re.search(r"[,\[\]{}]", value)):
        return value
    if '"' in value and "'" not in value and value.isprintable() and "\\" not in value:
        return f"'{value}'"
    return '"' + "".join(_escaped(sign) for sign in value) + '"'


def _escaped(sign: str) -> str:
    """A sign between double quotes. Loose accents are escaped as well: behind an escape NFC would melt them into its last letter."""
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable() and not unicodedata.combining(sign):
        return sign
    return f"\\x{ord(sign):02x}" if ord(sign) < 256 else f"\\u{ord(sign):04x}" if ord(sign) < 65536 else f"\\U{ord(sign):08x}"


def _allowed(text: str) -> str:
    """The text in NFC, as files are read, without halves of signs (lone surrogates), which UTF-8 cannot hold."""
    return unicodedata.normalize("NFC", re.sub(r"[\ud800-\udfff]", "�", text))
