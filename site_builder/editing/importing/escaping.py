"""Words → Markdown that shows exactly those words, and words without signs that nobody sees.

The escapes are those of CommonMark 0.31 (2.4), as few as can be since people edit what comes out. What looks like a tag gets `&lt;`:
our checks look for tags in the source.
"""

import re
import unicodedata

# Signs that turn or hide what is around them; checks/texts.py refuses most. A joiner (U+200D) stays within an emoji.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff]|(?<![\U0001f000-\U0001ffff\ufe0f\u2600-\u27bf])\u200d|\u200d(?![\U0001f000-\U0001ffff\u2600-\u27bf])"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPECIAL = re.compile(r"[\\`*\[\]~|]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<=\])\{")
_START = re.compile(r"(?m)^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+[ \t]*$|-{2,}[ \t]*$|>)|^(\d{1,9})([.)])(?=\s|$)")
_ADDRESS = re.compile(r"(?i)(?:https?|ftp)://[^\s<>\\`*\[\]|\"“”‘’&]*[\w/]")
_LINKED = re.compile(r"(?i)(?<=https)(?=://)|(?<=http)(?=://)|(?<=ftp)(?=://)|(?<=www)(?=\.)")
_NAMED = {"<": "&lt;", "&": "&amp;", "`": "&#96;"}
"""Signs that are named, because our own checks look for tags and code without minding a backslash."""


def cleaned(text: str) -> tuple[str, int]:
    """The text in NFC with plain line ends and without invisible signs, and how many of those there were (soft hyphens don't count)."""
    plain = _LINE_ENDS.sub("\n", text)
    kept, count = _INVISIBLE.subn("", plain)
    return unicodedata.normalize("NFC", kept), count - plain.count("\u00ad")


def escaped(text: str) -> str:
    """Markdown within a line that shows this text."""
    return "".join(_word(part) for part in re.split(r"(\s+)", text))


def _word(word: str) -> str:
    """A word. An address becomes a link by itself, and takes all signs up to a space along, escapes too: then it is set apart."""
    if not _SPECIAL.search(word):
        return word
    address = _ADDRESS.search(word)
    if address is None:
        return _escaped(word)
    return f"{_escaped(word[: address.start()])}<{address[0]}>{_escaped(word[address.end() :])}"


def _escaped(text: str) -> str:
    """Without a link: what begins like an address, but is none, would take the escapes after it along."""
    return _LINKED.sub(r"\\", _SPECIAL.sub(lambda match: _NAMED.get(match[0], "\\" + match[0]), text))


def escaped_starts(markdown: str) -> str:
    """The same lines, of which none begins like a heading, a list, a quote or a rule."""
    return _START.sub(lambda match: f"{match[2]}\\{match[3]}" if match[2] else "\\" + match[1], markdown)


def target(address: str) -> str:
    """A link's address as it stands between the round brackets of a link."""
    safe = re.sub(r"[\s<>\\\x00-\x1f]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)
    safe = re.sub(r"&(?=#?\w+;)", "&amp;", safe)
    return f"<{safe}>" if re.search(r"[()]", safe) else safe
