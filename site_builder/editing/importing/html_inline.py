"""Elements within a paragraph → runs of words with marks, the pictures among them, and what to tell about them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from site_builder.editing.importing.blocks import Picture
from site_builder.editing.importing.html_tree import Element
from site_builder.editing.importing.inline import BREAK, Run
from site_builder.editing.importing.remarks import Remark, look, lost, shown

_NOTE = re.compile(r"#((?:footnote|endnote|fn)-(?!ref-).+)")
_BACK = re.compile(r"#(?:footnote-ref-|endnote-ref-|fnref-|comment-ref-)")
_COMMENT = re.compile(r"#comment-(?!ref-)(.+)")
_WEB = re.compile(r"(?i)https?://[^\s/]|mailto:[^\s]|tel:[^\s]")
_WITHIN = re.compile(r"(?:\.{0,2}/)?[\w./-]+\.md(?:#.*)?")


@dataclass(slots=True)
class Gathered:
    """What is found in one paragraph."""

    runs: list[Run] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(slots=True)
class Notes:
    """The footnotes that were met, numbered in the order of the text, and the comments of the document by their number in it."""

    comments: Mapping[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)

    def number(self, name: str) -> str:
        """The number of a footnote in the new text."""
        return self.numbers.setdefault(name, str(len(self.numbers) + 1))


def gathered(children: Iterable[Element | str], notes: Notes) -> Gathered:
    """The runs of what is within a paragraph."""
    found = Gathered()
    for inner in children:
        _gather(inner, Run(""), found, notes)
    return found


def _gather(piece: Element | str, marks: Run, found: Gathered, notes: Notes) -> None:
    if isinstance(piece, str):
        found.runs.append(replace(marks, text=re.sub(r"[ \t\n]+", " ", piece)))
    elif piece.tag == "br":
        found.runs.append(replace(marks, text=BREAK))
    elif piece.tag == "img":
        found.pictures.append(picture(piece))
    elif piece.tag == "input":
        found.runs.append(replace(marks, text="☒" if "checked" in piece.attributes else "☐"))
    elif piece.tag == "a":
        _link(piece, marks, found, notes)
    else:
        _within(piece, _marked(piece, marks, found), found, notes)


def _within(piece: Element, marks: Run, found: Gathered, notes: Notes) -> None:
    for inner in piece.children:
        _gather(inner, marks, found, notes)


def _marked(piece: Element, marks: Run, found: Gathered) -> Run:
    tag = piece.tag
    if tag in {"strong", "b"}:
        return replace(marks, bold=True)
    if tag in {"em", "i", "cite", "dfn"}:
        return replace(marks, italic=True)
    if tag in {"s", "del"}:
        return replace(marks, struck=True)
    if tag in {"code", "kbd"}:
        return replace(marks, code=True)
    if tag in {"sub", "sup"} and not _is_reference(piece):
        return replace(marks, raised=tag)
    if tag == "u":
        found.remarks.append(look(f"In het document onderstreept, hier niet (op een website lijkt dat een link): {shown(_text(piece))}."))
    if tag == "mark":
        found.remarks.append(look(f"In het document gemarkeerd: {shown(_text(piece))}."))
    language = piece.attributes.get("lang", "")
    return replace(marks, language=language) if tag == "span" and re.fullmatch(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*", language) else marks


def _is_reference(piece: Element) -> bool:
    return any("#" in link.attributes.get("href", "") for link in piece.elements("a"))


def _text(piece: Element) -> str:
    return "".join(inner if isinstance(inner, str) else _text(inner) for inner in piece.children)


def picture(piece: Element) -> Picture:
    """A picture, named by its number in the document."""
    source = piece.attributes.get("src", "")
    return Picture(int(source) if source.isdecimal() else -1, " ".join(piece.attributes.get("alt", "").split()))


def _link(piece: Element, marks: Run, found: Gathered, notes: Notes) -> None:
    address = piece.attributes.get("href", "").strip()
    note, comment = _NOTE.match(address), _COMMENT.match(address)
    if note:
        found.runs.append(Run("", note=notes.number(note[1])))
    elif comment:
        found.remarks.append(lost(f"Opmerking in de kantlijn van {notes.comments.get(comment[1], 'iemand')}."))
    elif _BACK.match(address):
        return
    elif _WEB.match(address) or _WITHIN.fullmatch(address):
        _within(piece, replace(marks, href=address), found, notes)
    else:
        if address and _text(piece).strip():
            found.remarks.append(lost_link(_text(piece), address))
        _within(piece, marks, found, notes)


def lost_link(words: str, address: str) -> Remark:
    """What to tell of a link that can't be taken over."""
    where = "naar een plek in het document" if address.startswith("#") else f"niet naar een website maar naar {shown(address)}"
    return lost(f"De link bij {shown(words)}: hij leidt {where}.")
