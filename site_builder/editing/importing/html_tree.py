"""HTML that a library wrote → a tree of elements and words. Not for HTML of strangers: that goes through nh3 first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from site_builder.editing.importing.escaping import cleaned
from site_builder.editing.importing.refusals import suspicious

DEEPEST = 150
_EMPTY = {"br", "img", "hr", "input", "wbr"}


@dataclass(slots=True)
class Element:
    """An element with what is in it, in order: elements and words."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def elements(self, *tags: str) -> Iterator["Element"]:
        """The elements directly within that have one of these tags."""
        return (inner for inner in self.children if isinstance(inner, Element) and inner.tag in tags)


class _Builder(HTMLParser):
    """Hangs every piece under the element that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]
        self.invisible = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: cleaned(value or "")[0] for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _EMPTY:
            self.open.append(element)
        if len(self.open) > DEEPEST:
            raise suspicious("de onderdelen zitten te diep in elkaar")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: cleaned(value or "")[0] for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) > 1 and self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        words, count = cleaned(data)
        self.invisible += count
        self.open[-1].children.append(words)


def tree_of(html: str) -> tuple[Element, int]:
    """The tree, and how many signs that nobody sees were taken out of its words."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root, builder.invisible
