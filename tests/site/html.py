"""What a finished page refers to, read with the standard library's parser."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

# Attributes that make a browser fetch something for the page itself.
RESOURCES = {
    ("audio", "src"), ("embed", "src"), ("iframe", "src"), ("image", "href"), ("img", "src"), ("img", "srcset"),
    ("input", "src"), ("object", "data"), ("script", "src"), ("source", "src"), ("source", "srcset"),
    ("track", "src"), ("use", "href"), ("video", "poster"), ("video", "src"),
}  # fmt: skip
LINKS = {("a", "href"), ("area", "href"), ("form", "action")}
RESOURCE_RELS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}


@dataclass(slots=True)
class Page:
    """The addresses on a page, as written, and the ids that a fragment can lead to."""

    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    policy: str = ""
    inline: list[str] = field(default_factory=list)
    """Scripts, styles and handlers inside the page, which its policy should refuse."""


@cache
def read_page(path: Path) -> Page:
    """The page in a file."""
    parser = _Parser()
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    return parser.page


def addresses_in_css(text: str) -> list[str]:
    """Everything that a style sheet fetches."""
    return [match[2] for match in re.finditer(r"""(?:url\(\s*|@import\s+)(["']?)([^"')\s;]+)\1""", text)]


def imports_in_script(text: str) -> list[str]:
    """The modules that a script loads."""
    return re.findall(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']""", text)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page = self.page
        page.ids |= {given[name] for name in ("id", "name") if given.get(name) and (name == "id" or tag == "a")}
        page.links += [value for name, value in given.items() if (tag, name) in LINKS]
        for name, value in given.items():
            if (tag, name) in RESOURCES:
                page.resources += _candidates(value) if name == "srcset" else [value]
        page.inline += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        self._special(tag, given)

    def _special(self, tag: str, given: dict[str, str]) -> None:
        page, rels = self.page, set(given.get("rel", "").split())
        if tag == "link" and rels & RESOURCE_RELS:
            page.resources.append(given.get("href", ""))
            page.styles += [given.get("href", "")] if "stylesheet" in rels else []
        elif tag == "link" and "href" in given:
            page.links.append(given["href"])
        elif tag == "script" and given.get("type") != "application/ld+json":
            page.scripts += [given["src"]] if "src" in given else []
            page.inline += [] if "src" in given else ["script"]
        elif tag == "style":
            page.inline.append("style")
        elif tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            page.policy = given.get("content", "")


def _candidates(srcset: str) -> list[str]:
    return [candidate.split()[0] for candidate in srcset.split(",") if candidate.strip()]
