"""The styles of a Word file → the style map of mammoth: what is a title, a heading, a quote, a caption.

Word writes the names of its own styles in English whatever its language; people name theirs in Dutch, and base them on Word's.
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from site_builder.editing.importing.word_xml import all_named, attribute, child, tree

_ROLES = (
    (re.compile(r"title|titel"), "p.titel:fresh"),
    (re.compile(r"subtitle|ondertitel|subtitel|intro|lead"), "p.ondertitel:fresh"),
    (re.compile(r"(?:intense )?quote|quotations|(?:duidelijk )?citaat|block text|quotes?"), "blockquote > p:fresh"),
    (re.compile(r"caption|bijschrift|figure|illustration"), "p.bijschrift:fresh"),
    (re.compile(r"toc \d|contents \d|toc heading|contents heading|inhopg \d|kopvaninhoudsopgave"), "!"),
)
_HEADING = re.compile(r"(?:heading|kop|tussenkop)[ -]?([1-9])")
_DEEPEST_LIST = 9
_LONGEST_CHAIN = 10
FIXED = """comment-reference => sup
u => u
highlight => mark
r[style-name='annotation reference'] =>
"""


def style_map(styles: bytes | None) -> str:
    """Lines in mammoth's language for the paragraph styles of this document, and for lists deeper than mammoth knows."""
    return FIXED + "".join(f"{line}\n" for line in (*_paragraphs(styles), *_deep_lists()))


def _paragraphs(styles: bytes | None) -> Iterator[str]:
    known = {} if styles is None else {attribute(style, "styleId"): style for style in all_named(tree(styles), "style")}
    for style in known.values():
        name, target = _name(style), _target(style, known)
        if name and target and attribute(style, "type") == "paragraph":
            escaped = name.replace("\\", "\\\\").replace("'", "\\'")
            yield f"p[style-name='{escaped}'] => {target}"


def _target(style: ET.Element, known: Mapping[str, ET.Element]) -> str:
    """What a style becomes: by its own name, or else by that of the style it is based on."""
    current: ET.Element | None = style
    for _ in range(_LONGEST_CHAIN):
        if current is None:
            break
        found = _by_name(_name(current).casefold()) or _by_outline(current)
        if found:
            return found
        base = child(current, "basedOn")
        current = None if base is None else known.get(attribute(base, "val"))
    return ""


def _by_name(name: str) -> str:
    heading = _HEADING.fullmatch(name)
    if heading:
        return f"h{min(int(heading[1]), 6)}:fresh"
    return next((target for pattern, target in _ROLES if pattern.fullmatch(name)), "")


def _by_outline(style: ET.Element) -> str:
    properties = child(style, "pPr")
    level = None if properties is None else child(properties, "outlineLvl")
    typed = "" if level is None else attribute(level, "val")
    return f"h{min(int(typed) + 1, 6)}:fresh" if typed in {"0", "1", "2", "3", "4", "5", "6", "7", "8"} else ""


def _name(style: ET.Element) -> str:
    name = child(style, "name")
    return "" if name is None else attribute(name, "val").strip()


def _deep_lists() -> Iterator[str]:
    for depth in range(6, _DEEPEST_LIST + 1):
        above = "ul|ol > li > " * (depth - 1)
        yield f"p:unordered-list({depth}) => {above}ul > li:fresh"
        yield f"p:ordered-list({depth}) => {above}ol > li:fresh"
