"""A running text → its passages: paragraphs, list items, headings and cells, each without mark-up."""

from dataclasses import dataclass, field
from enum import StrEnum
from html.parser import HTMLParser

from site_builder.model import Body

BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "summary", "blockquote", "div"}
HEADINGS = {"h2", "h3", "h4", "h5", "h6", "th", "caption"}
UNSEEN = {"sup"}
"""The number of a footnote is not a word of the sentence."""


class Kind(StrEnum):
    """What a passage is: only prose is made of sentences."""

    PROSE = "prose"
    HEADING = "heading"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that nothing runs over the end of."""

    words: str
    kind: Kind = Kind.PROSE


def passages_of(body: Body) -> tuple[Passage, ...]:
    """The passages of a running text, in order."""
    parser = _Passages()
    parser.feed(body.html)
    parser.close()
    parser.finish()
    return tuple(parser.found)


@dataclass(slots=True)
class _Open:
    """An element that is open, and whether its words are left out."""

    tag: str
    unseen: bool = False


@dataclass(slots=True)
class _Gathering:
    words: list[str] = field(default_factory=list)
    kind: Kind = Kind.PROSE


class _Passages(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Passage] = []
        self._open: list[_Open] = []
        self._now = _Gathering()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.finish()
            self._now.kind = Kind.HEADING if tag in HEADINGS else Kind.CELL if tag == "td" else Kind.PROSE
        if tag == "br":
            self._now.words.append(" ")
        elif tag not in {"img", "hr", "wbr"}:
            self._open.append(_Open(tag, tag in UNSEEN or "visually-hidden" in (dict(attrs).get("class") or "")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass
        if tag in BLOCKS:
            self.finish()

    def handle_data(self, data: str) -> None:
        if not any(element.unseen for element in self._open):
            self._now.words.append(data)

    def finish(self) -> None:
        words = " ".join("".join(self._now.words).split())
        if words:
            self.found.append(Passage(words, self._now.kind))
        self._now = _Gathering()
