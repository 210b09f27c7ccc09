"""What an element of HTML is in a PDF: the standard structure types of ISO 32000-1, 14.8.4.

`data-tag` says it where HTML has no word for it: `TOC`, `TOCI`, `Lbl`, `Form`; with `-` an element is nothing by itself.
"""

from collections.abc import Mapping
from typing import Protocol

TAGS: Mapping[str, str] = {
    "article": "Art", "section": "Sect", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "p": "P", "pre": "P", "figcaption": "P", "blockquote": "BlockQuote",
    "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "Lbl", "dd": "LBody",
    "table": "Table", "caption": "Caption", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD",
    "img": "Figure", "a": "Link",
}  # fmt: skip
INLINE = frozenset({"a", "b", "em", "i", "strong", "span", "small", "cite", "q", "code", "kbd", "abbr", "dfn", "sub", "sup", "time"})
NOTHING = "-"


class Element(Protocol):
    """An element of HTML, as ElementTree has it."""

    @property
    def tag(self) -> str:
        """The name."""

    def get(self, key: str) -> str | None:
        """An attribute."""


def role(element: Element) -> str:
    """The structure type of an element; empty when its content belongs to what is around it."""
    said = element.get("data-tag")
    if said:
        return "" if said == NOTHING else said
    if element.tag == "a" and not element.get("href"):
        return ""
    if element.get("lang") and element.tag not in TAGS and element.tag != "html":
        return "Span" if element.tag in INLINE else "Div"
    return TAGS.get(element.tag, "")


def is_unread(element: Element) -> bool:
    """Whether an element is only for the eye: then it is an artifact, which no reader speaks."""
    return element.get("aria-hidden") == "true" or (element.tag == "img" and not element.get("alt"))


def numbering(element: Element) -> str:
    """How the items of a list are marked (ISO 32000-1, table 347)."""
    if element.tag == "ol":
        return "Decimal"
    return "Disc" if element.tag == "ul" and element.get("class") != "checks" else "None"
