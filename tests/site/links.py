"""A small link checker: every address on every page, and every fragment, must lead to something in the site."""

import html
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.html import addresses_in_css, imports_in_script, read_page

HOST = "https://site.test"
ELSEWHERE = ("mailto:", "tel:", "data:")


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as written in a file of the site."""

    file: Path
    written: str
    is_resource: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many references were followed, and a line for each that leads nowhere."""

    followed: int
    broken: list[str]


def references(site: Path) -> list[Reference]:
    """Every address in the pages, style sheets, scripts and site map."""
    found: list[Reference] = []
    for path in sorted(site.rglob("*.html")):
        page = read_page(path)
        found += [Reference(path, written, is_resource=False) for written in page.links]
        found += [Reference(path, written, is_resource=True) for written in page.resources]
    for pattern, extract in (("*.css", addresses_in_css), ("*.mjs", imports_in_script), ("*.js", imports_in_script)):
        for path in sorted(site.rglob(pattern)):
            text = path.read_text(encoding="utf-8")
            found += [Reference(path, written, is_resource=True) for written in extract(text)]
    return found


def in_site_map(site: Path) -> list[str]:
    """The absolute addresses that the site map names."""
    path = site / "sitemap.xml"
    return [html.unescape(loc) for loc in re.findall(r"<loc>(.*?)</loc>", path.read_text())] if path.exists() else []


def check(site: Path, base_path: str, own_url: str = "") -> Outcome:
    """Follow every reference as if the site lay under `base_path`; `own_url` is where its absolute links say it lies."""
    broken: list[str] = []
    followed = 0
    for reference in references(site):
        here = f"{HOST}{base_path}{reference.file.relative_to(site).as_posix()}"
        target = urljoin(here, reference.written)
        if own_url and target.startswith(own_url):
            target = HOST + base_path + target.removeprefix(own_url)
        if not target.startswith(HOST) or reference.written.startswith(ELSEWHERE):
            continue
        followed += 1
        if reason := _fault(site, base_path, target):
            broken.append(f"{reference.file.relative_to(site)}: {reference.written} ({reason})")
    return Outcome(followed, broken)


def _fault(site: Path, base_path: str, target: str) -> str:
    parts = urlsplit(target)
    path = unquote(parts.path)
    if not path.startswith(base_path):
        return "leaves the base path"
    file = site / (path.removeprefix(base_path) + ("index.html" if path.endswith("/") else ""))
    if not file.is_file():
        return "no such file"
    if parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in read_page(file).ids:
        return "no such fragment"
    return ""


def third_parties(site: Path) -> Outcome:
    """Everything that a browser would fetch from somewhere else when it shows a page."""
    fetched = [reference for reference in references(site) if reference.is_resource]
    foreign = [f"{reference.file.relative_to(site)}: {reference.written}" for reference in fetched if urlsplit(reference.written).netloc]
    return Outcome(len(fetched), foreign)
