"""Where other files of the content folder name a piece: by its slug, its title or its address."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.consents.standing import ConsentedPiece
from site_builder.dead_ends import ANOTHER, words_instead
from site_builder.model import Story

ENDINGS = {".md", ".yml", ".yaml", ".vtt"}
_LINK = r"\[((?:[^\[\]]|\\.)*)\]\([^()\s]*{name}(?:/index\.md|\.md|/)?(?:#[^()\s]*)?\)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A line, counted from 1, of a file that names a piece."""

    path: Path
    line: int


def mentions(pieces: Sequence[ConsentedPiece], folder: Path, own: frozenset[Path]) -> Iterator[Mention]:
    """Every line that names one of the pieces, in files that are not theirs."""
    if not pieces:
        return
    names = "|".join(re.escape(name) for piece in pieces for name in (piece.slug, piece.title))
    pattern = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)
    for path in sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS and path not in own and path.is_file()):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if pattern.search(line):
                yield Mention(path, number)


def lines_that_lead(text: str, addresses: frozenset[str]) -> Iterator[int]:
    """The lines of a text, from 1, with a link to one of these addresses, by address or by the path of its file."""
    names = "|".join(re.escape(address.strip("/").split("/")[-1]) for address in addresses)
    pattern = re.compile(rf"(?:\]\(|^\[[^\]]+\]:)\s*<?(?!\w+:)(?:[^\s()<>]*/)?(?:{names})(?:/|\.md|[#>)\s]|$)")
    return (number for number, line in enumerate(text.splitlines(), 1) if pattern.search(line))


def without_links(text: str, pieces: Sequence[ConsentedPiece]) -> str:
    """A text in which links to the pieces are words; a link whose words are the title says that there was another story."""
    for piece in pieces:
        text = _without_links_to(piece, text)
    return text


def _without_links_to(piece: ConsentedPiece, text: str) -> str:
    def words(match: re.Match[str]) -> str:
        if _plain(piece.title) in _plain(match[1]):
            return ANOTHER
        return words_instead(match[1], piece) if isinstance(piece, Story) else match[1]

    return re.sub(_LINK.replace("{name}", rf"(?<![\w-]){re.escape(piece.slug)}"), words, text)


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
