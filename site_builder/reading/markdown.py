"""A Markdown body → safe HTML with headings, links and pictures, and what is wrong in it.

CommonMark with tables, strikethrough, autolinks and footnotes by cmark-gfm; `nh3` (ammonia) keeps only what is listed here, whatever
the source contains. `[tekst]{lang=en}` marks foreign words, `- [ ] tekst` something to tick.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

import nh3
from cmarkgfm import cmark

from site_builder.model import Body, Heading, Photo
from site_builder.problems import Problem
from site_builder.reading import body_rules, targets
from site_builder.reading.documents import Document
from site_builder.reading.typography import clipped

_OPTIONS = (
    cmark.Options.CMARK_OPT_SMART
    | cmark.Options.CMARK_OPT_FOOTNOTES
    | cmark.Options.CMARK_OPT_UNSAFE
    | cmark.Options.CMARK_OPT_VALIDATE_UTF8
)
_EXTENSIONS = ["table", "autolink", "strikethrough"]
TAGS = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
    "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "wbr",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "id", "class", "aria-label", "data-footnote-ref", "data-footnote-backref"},
    "sup": {"class"},
    "section": {"class"},
    "li": {"id"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align", "scope"},
    "abbr": {"title"},
}
CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
    clean_content_tags={
        "script",
        "style",
        "iframe",
        "object",
        "svg",
        "math",
        "template",
        "noscript",
        "textarea",
        "title",
    },
)
_LANGUAGE = re.compile(r"\[([^\[\]\n]+)\]\{lang=([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*)\}")
# The bounds keep the time for a text of openings without ends in step with its length.
_HEADING = re.compile(r"<h([1-6])>(.{0,1000}?)</h\1>", re.DOTALL)
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.{0,2000}?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img src="([^"]*)"([^>]*)>')
_ALT = re.compile(r'alt="([^"]*)"')
_TAG = re.compile(r"<[^>]+>")
_CHECK_ITEM = re.compile(r"<li>(\s*(?:<p>)?)\[ \]\s+")
MOST_MARKS = 20_000
"""Tags, opening and closing: a text of 1 MB in ordinary Markdown has some six thousand. What cleaning costs grows with their square."""
_FOREIGN_IMAGE = re.compile(r'<img (?!src="@picture/)[^>]*>')
EXTERNAL_MARK = '<span class="visually-hidden"> (andere site)</span>'


@dataclass(slots=True)
class _Work:
    """What is gathered while one body is turned into HTML."""

    document: Document
    problems: list[Problem] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[Photo] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)


def read_body(document: Document) -> tuple[Body, list[Problem]]:
    """The body of a document as safe HTML, and every problem in it with its line."""
    work = _Work(document)
    raw = to_html(document.body)
    if raw.count("<") > MOST_MARKS:
        return Body(), [body_rules.too_intricate(document)]
    work.problems += body_rules.problems(document, raw)
    raw = _HEADING.sub(lambda match: _heading(match, work), raw) if "<h" in raw else raw
    raw = _IMAGE.sub(lambda match: _image(match, work), raw) if "<img" in raw else raw
    raw = _LINK.sub(lambda match: _link(match, work), raw) if "<a " in raw else raw
    safe = _finish(CLEANER.clean(raw), work)
    return Body(safe, tuple(work.headings), len(document.body.split()), tuple(work.links), tuple(work.pictures)), work.problems


def to_html(source: str) -> str:
    """CommonMark as HTML that is not yet safe."""
    text = clipped(source)
    if "{lang=" in text:
        text = _LANGUAGE.sub(r'<span lang="\2">\1</span>', text)
    return str(cmark.markdown_to_html_with_extensions(text, _OPTIONS, _EXTENSIONS))


def plain_text(fragment: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(html.unescape(_TAG.sub("", fragment)).split())


def _heading(match: re.Match[str], work: _Work) -> str:
    text = plain_text(match[2])
    anchor = targets.anchor(text)
    seen = work.anchors[anchor] = work.anchors.get(anchor, 0) + 1
    name = anchor if seen == 1 else f"{anchor}-{seen}"
    work.headings.append(Heading(int(match[1]), text, name))
    return match[0]


def _image(match: re.Match[str], work: _Work) -> str:
    target = html.unescape(match[1])
    found = _ALT.search(match[2])
    alt = html.unescape(found[1]) if found else ""
    photo = targets.picture(work.document, unquote(target), work.problems)
    if photo is None:
        return ""
    body_rules.check_alt(work.document, alt, target, work.problems)
    work.pictures.append(Photo(photo, alt))
    return f'<img src="https://picture.invalid/{len(work.pictures) - 1}"{match[2].rstrip("/ ")}>'


def _link(match: re.Match[str], work: _Work) -> str:
    target = html.unescape(match[1])
    if "footnote" in match[2] or target.startswith("#"):
        return match[0]
    if re.match(r"(?i)https?:", target):
        return f'<a href="{match[1]}" class="extern">{match[3]}</a>'
    if re.match(r"(?i)(mailto|tel):", target):
        return match[0]
    address = targets.address(work.document, unquote(target), work.problems)
    if address is None:
        return match[3]
    work.links.append(address)
    return f'<a href="https://site.invalid{html.escape(address)}">{match[3]}</a>'


def _finish(safe: str, work: _Work) -> str:
    """The safe HTML with our own marks put back: addresses within the site, anchors, footnotes in Dutch, marks of external links."""
    if "https://site.invalid" in safe:
        safe = safe.replace('href="https://site.invalid/', 'href="@/')
    if "https://picture.invalid" in safe:
        safe = safe.replace('src="https://picture.invalid/', 'src="@picture/')
    if "<img" in safe:
        safe = _FOREIGN_IMAGE.sub("", safe)
    if work.headings:
        anchors = iter(work.headings)
        safe = re.sub(r"<h([1-6])>", lambda match: _with_anchor(match, anchors), safe)
    if 'class="extern"' in safe:
        safe = re.sub(r'(<a href="[^"]*" class="extern">.*?)</a>', rf"\1{EXTERNAL_MARK}</a>", safe, flags=re.DOTALL)
    if 'class="footnotes"' in safe:
        safe = _dutch_footnotes(safe)
    if "<table>" in safe:
        safe = _dutch_tables(safe)
    if "[ ]" in safe:
        safe = _CHECK_ITEM.sub(r'<li class="check-item">\1', safe)
    return safe


def _with_anchor(match: re.Match[str], anchors: Iterator[Heading]) -> str:
    heading = next(anchors, None)
    return f'<h{match[1]} id="{heading.anchor}">' if heading else match[0]


def _dutch_footnotes(safe: str) -> str:
    safe = safe.replace('<section class="footnotes">', '<section class="footnotes" aria-label="Voetnoten">')
    return re.sub(r'aria-label="Back to reference ([\d-]+)"', r'aria-label="Terug naar de tekst bij noot \1"', safe)


def _dutch_tables(safe: str) -> str:
    """Tables that can be scrolled by keyboard on a narrow screen, with headers that say what they are for."""
    safe = safe.replace("<th>", '<th scope="col">').replace("<th align", '<th scope="col" align')
    numbers = iter(range(1, safe.count("<table>") + 1))

    def opening(_: re.Match[str]) -> str:
        number = next(numbers)
        name = "Tabel" if number == 1 else f"Tabel {number}"
        return f'<div class="table-scroll" role="region" aria-label="{name}" tabindex="0"><table>'

    return re.sub("<table>", opening, safe).replace("</table>", "</table></div>")
