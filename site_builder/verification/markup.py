"""A page of ours taken apart in one pass: what it refers to, and where its HTML is not well-formed.

Well-formed is stricter here than browsers are: every element is closed in order, every attribute stands once and in double
quotes, every id is there once. So a few lines can check it, some fifty times as fast as a parser that has to forgive.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
# Attributes that make a browser fetch something for the page itself.
RESOURCES = frozenset({
    ("audio", "src"), ("embed", "src"), ("iframe", "src"), ("image", "href"), ("img", "src"), ("img", "srcset"),
    ("input", "src"), ("object", "data"), ("script", "src"), ("source", "src"), ("source", "srcset"),
    ("track", "src"), ("use", "href"), ("video", "poster"), ("video", "src"),
})  # fmt: skip
LINKS = frozenset({("a", "href"), ("area", "href"), ("form", "action")})
RESOURCE_RELS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"})
DATA = "application/ld+json"
_ATTRIBUTES = r"""((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(/?)>"""
_TOKEN = re.compile(
    rf"<!--.*?-->|<!doctype html>|<(script|style){_ATTRIBUTES}(.*?)</\1>|<(/?)([a-zA-Z][a-zA-Z0-9-]*){_ATTRIBUTES}|<",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""\s+([^\s"'<>/=]+)(?:="([^"]*)")?""")
_CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)(["']?)([^"')\s;]+)\1""")
_IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']""")


@dataclass(slots=True)
class Markup:
    """The addresses on a page, as written, the ids that a fragment can lead to, and what is wrong with its HTML."""

    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    policy: str = ""
    inline: list[str] = field(default_factory=list)
    """Scripts, styles and handlers inside the page, which its policy should refuse."""
    data: list[str] = field(default_factory=list)
    """Blocks of data for machines (JSON-LD)."""
    faults: list[str] = field(default_factory=list)
    """Where it is not well-formed, in Dutch."""


def read_markup(text: str) -> Markup:
    """The page in a text."""
    page = Markup()
    if not text.startswith("<!doctype html>\n<html lang="):
        page.faults.append("het begin ontbreekt: `<!doctype html>` en `<html lang=…>`")
    opened: list[str] = []
    for match in _TOKEN.finditer(text):
        block, block_attributes, _, content, closing, name, attributes, closed = match.groups()
        if block:
            _block(page, block.lower(), block_attributes, content)
        elif name is None:
            page.faults += [_stray(text, match.start())] if match[0] == "<" else []
        elif closing:
            _close(page, opened, name, text, match.start())
        else:
            if attributes:
                _element(page, name, attributes)
            if name not in VOID and not closed:
                opened.append(name)
    page.faults += [f"`<{name}>` wordt niet gesloten" for name in opened]
    return page


def addresses_in_css(text: str) -> list[str]:
    """Everything that a style sheet fetches."""
    return [match[2] for match in _CSS_ADDRESS.finditer(text)]


def imports_in_script(text: str) -> list[str]:
    """The modules that a script loads."""
    return _IMPORT.findall(text)


def _close(page: Markup, opened: list[str], name: str, text: str, at: int) -> None:
    if opened and opened[-1] == name:
        opened.pop()
        return
    line = text.count("\n", 0, at) + 1
    page.faults.append(f"regel {line}: `</{name}>` sluit niets" + (f", want `<{opened[-1]}>` staat nog open" if opened else ""))
    if name in opened:
        while opened.pop() != name:
            pass


def _stray(text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"regel {line}: een `<` die geen tag is: `{' '.join(text[at : at + 40].split())}`"


def _block(page: Markup, name: str, attributes: str, content: str) -> None:
    given = _given(page, name, attributes)
    _note(page, name, given)
    if name == "script" and given.get("type") == DATA:
        page.data.append(content)
    elif name == "style" or "src" not in given:
        page.inline.append(name)
    else:
        page.scripts.append(given["src"])


def _element(page: Markup, name: str, attributes: str) -> None:
    given = _given(page, name, attributes)
    _note(page, name, given)
    rels = set(given.get("rel", "").split()) if name == "link" else set()
    if rels & RESOURCE_RELS:
        page.resources.append(given.get("href", ""))
        page.styles += [given.get("href", "")] if "stylesheet" in rels else []
    elif name == "link" and "href" in given:
        page.links.append(given["href"])
    elif name == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
        page.policy = given.get("content", "")
    elif name == "meta" and given.get("http-equiv", "").lower() == "refresh":
        page.links.append(given.get("content", "").partition("url=")[2])


def _given(page: Markup, name: str, attributes: str) -> dict[str, str]:
    """The attributes of a tag, with a fault for each that stands there twice and each id that is there already."""
    rows = _ATTRIBUTE.findall(attributes)
    given = dict(rows)
    if len(given) < len(rows):
        page.faults.append(f"`<{name}>` heeft een eigenschap twee keer: {' '.join(attributes.split())[:80]}")
    if own := given.get("id"):
        page.faults += [f"de id `{own}` staat er twee keer"] if own in page.ids else []
        page.ids.add(own)
    return given


def _note(page: Markup, name: str, given: dict[str, str]) -> None:
    """Keep what a tag refers to."""
    for attribute, value in given.items():
        if (name, attribute) in LINKS:
            page.links.append(unescaped(value))
        elif (name, attribute) in RESOURCES:
            page.resources += _candidates(value) if attribute == "srcset" else [value]
        elif attribute == "style" or attribute.startswith("on"):
            page.inline.append(f"{name} {attribute}")


def unescaped(value: str) -> str:
    """An attribute's value with the references that our pages use resolved."""
    return value.replace("&#34;", '"').replace("&#39;", "'").replace("&quot;", '"').replace("&amp;", "&") if "&" in value else value


def _candidates(srcset: str) -> Iterator[str]:
    return (candidate.split()[0] for candidate in srcset.split(",") if candidate.strip())
