"""A running text → its passages: paragraphs, list items, headings and cells, each without mark-up."""

import html
import re
from dataclasses import dataclass, field
from enum import StrEnum

from site_builder.model import Body

BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "summary", "blockquote", "div"}
HEADINGS = {"h2", "h3", "h4", "h5", "h6", "th", "caption"}
UNSEEN = {"sup"}
"""The number of a footnote is not a word of the sentence."""
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)')
"""A tag or the words between tags. Enough for a body, which was written out by the cleaner: small letters, every value in quotes."""


class Kind(StrEnum):
    """What a passage is: only prose is made of sentences."""

    PROSE = "prose"
    HEADING = "heading"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that nothing runs over the end of. What is `quoted` as a whole are the words of someone else."""

    words: str
    kind: Kind = Kind.PROSE
    quoted: bool = False


def passages_of(body: Body) -> tuple[Passage, ...]:
    """The passages of a running text, in order."""
    gathering = _Gathering()
    for closing, tag, attributes, words in _TOKEN.findall(body.html):
        if words:
            gathering.add(words)
        elif closing:
            gathering.close(tag)
        else:
            gathering.open(tag, attributes)
    gathering.finish()
    return tuple(gathering.found)


@dataclass(slots=True)
class _Gathering:
    """What was found so far, the words of the passage that is open, and how deep we are in what is left out or quoted."""

    found: list[Passage] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    kind: Kind = Kind.PROSE
    unseen: str = ""
    """The tag whose words are left out, and in `depth` how many of that name are open."""
    depth: int = 0
    quotes: int = 0

    def add(self, words: str) -> None:
        """Take in words that are seen."""
        if not self.unseen:
            self.words.append(words)

    def open(self, tag: str, attributes: str) -> None:
        """A tag begins; a block ends the passage before it."""
        if self.unseen:
            self.depth += tag == self.unseen
        elif tag in UNSEEN or "visually-hidden" in attributes:
            self.unseen, self.depth = tag, 1
        elif tag == "br":
            self.words.append(" ")
        elif tag in BLOCKS:
            self.finish()
            self.quotes += tag == "blockquote"
            self.kind = Kind.HEADING if tag in HEADINGS else Kind.CELL if tag == "td" else Kind.PROSE

    def close(self, tag: str) -> None:
        """A tag ends; the end of a block ends its passage."""
        if self.unseen:
            self.depth -= tag == self.unseen
            self.unseen = self.unseen if self.depth else ""
        elif tag in BLOCKS:
            self.finish()
            self.quotes -= tag == "blockquote"

    def finish(self) -> None:
        """End the passage, if there are words in it."""
        words = " ".join(html.unescape("".join(self.words)).split())
        if words:
            self.found.append(Passage(words, self.kind, self.quotes > 0))
        self.words, self.kind = [], Kind.PROSE
