"""Values and body → the text of a content file, so that our own reader gives back exactly those values.

Front matter is for people: each key can have a comment above it, a mark that it was guessed, or stand there only as an example.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.editing.yaml_lines import allowed, pair_lines
from site_builder.reading.files import plain_line_ends
from site_builder.reading.yaml_text import Value

GUESSED = "geraden: kijk dit na"
WIDEST_COMMENT = 110


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
    text = allowed(plain_line_ends(body)).replace("\x00", "�")
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
    first, *rest = pair_lines(entry.key, entry.value)
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
