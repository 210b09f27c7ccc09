"""Values → lines of YAML that read back as those values, made to be read by people too.

A text stands plain where that is safe, in quotes where YAML would read something else (1.1 or 1.2: `no`, `0123`, `32:30`), and as a
block where it has more lines.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

Written = str | bool | int | Sequence["Written"] | Mapping[str, "Written"]
WIDEST_LIST = 100
LONGEST_KEY = 300
"""Signs; YAML takes no key longer than 1,024 (YAML 1.2, 7.4.2), escapes included."""
_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
# What a program that guesses types reads as a truth value, nothing, or a number that is not written as people do.
_READ_AS_OTHER = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null)|0\d+|[\d_]+(?:[eE_:][\d_:.+-]*)+|0[xob]\w+|\d+\.\d*|\d+[eE][+-]?\d+|\d{4}-\d\d?-\d\d?[Tt].*"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def yaml_text(values: Mapping[str, Written]) -> str:
    """A whole document."""
    return "".join(f"{line}\n" for key, value in values.items() for line in pair_lines(key, value))


def pair_lines(key: str, value: Written, indent: int = 0) -> list[str]:
    """A key with its value, as lines that start `indent` spaces in."""
    if len(key) > LONGEST_KEY:
        raise ValueError(f"a key of {len(key)} signs")
    start = " " * indent + scalar(key) + ":"
    head, below = _value(value, indent + 2)
    return [f"{start} {head}" if head else start, *below]


def _value(value: Written, indent: int) -> tuple[str, list[str]]:
    """What stands behind the key or the dash, and the lines below it."""
    if isinstance(value, bool | int):
        return str(value).lower(), []
    if isinstance(value, str):
        return _block(value, indent) or (scalar(value), [])
    flow = _flow(value)
    if flow is not None:
        return flow, []
    if isinstance(value, Mapping):
        return "", [line for key, inner in value.items() for line in pair_lines(key, inner, indent)]
    return "", [line for item in value for line in _item(item, indent)]


def _item(value: Written, indent: int) -> list[str]:
    head, below = _value(value, indent + 2)
    if head:
        return [" " * indent + f"- {head}", *below]
    return [" " * indent + "- " + below[0][indent + 2 :], *below[1:]]


def _flow(value: "Sequence[Written] | Mapping[str, Written]") -> str | None:
    """A list on one line, as editors write them; None when it does not fit or holds more than short texts."""
    if not value:
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, Mapping) or not all(isinstance(item, str) for item in value):
        return None
    line = "[" + ", ".join(scalar(str(item), inside_list=True) for item in value) + "]"
    return line if len(line) <= WIDEST_LIST else None


def _block(value: str, indent: int) -> tuple[str, list[str]] | None:
    """More lines as they are, or None where only an escaped text on one line gives every sign back."""
    lines = allowed(value).split("\n")
    ending = "|" if not lines[-1] else "|-"
    lines = lines if lines[-1] else lines[:-1]
    simple = all(line.isprintable() and line == line.strip() for line in lines)
    if "\n" not in value or not simple or not lines[0] or not lines[-1]:
        return None
    return ending, [" " * indent + line if line else "" for line in lines]


def scalar(value: str, *, inside_list: bool = False) -> str:
    """One text as YAML on one line that reads back as that text: plain, or in the quotes that need least escaping."""
    value = allowed(value)
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


def allowed(text: str) -> str:
    """The text in NFC, as files are read, without halves of signs (lone surrogates), which UTF-8 cannot hold."""
    return unicodedata.normalize("NFC", re.sub(r"[\ud800-\udfff]", "�", text))
