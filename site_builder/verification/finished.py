"""A finished folder → what the rules look at: every page taken apart, every file that refers to others read, on all cores."""

import gzip
import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from site_builder import addresses
from site_builder.processes import in_turns
from site_builder.verification.addresses import Target, resolved
from site_builder.verification.markup import addresses_in_css, imports_in_script, read_markup

DESK = addresses.DESK[1:]
"""Where editors write on the web, with a program of others and a policy of its own (editing/cms_page.py). Visitors never get it."""
LEAST_FILES = 100
"""Files for which another process is worth its start."""
SMALL = 200_000
"""Bytes up to which a page is light enough without being packed: packing all of them takes as long as reading them."""
LOST = "\ufffd"
"""What stands in a text for bytes that are not UTF-8."""
SCRIPTS = (".mjs", ".js")


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site as far as the rules need it."""

    links: frozenset[tuple[str, Target]] = frozenset()
    """Each as written and where it leads."""
    resources: frozenset[tuple[str, Target]] = frozenset()
    ids: frozenset[str] = frozenset()
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    policy: str | None = None
    """The Content Security Policy of a page; None for what is no page."""
    inline: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    """What is wrong with the file by itself: HTML, XML or JSON that is not well-formed."""
    packed: int = 0
    """Bytes after gzip, of a page, script, style sheet or font."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of a site besides its files."""

    planned: Collection[str] | None = None
    """The addresses of what was built; None when that is not known."""
    earlier: Collection[str] = frozenset()
    """The pages of the version before."""
    agreed: bool = False
    """Whether someone agreed to a large loss."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished site. `url` is where it will be, with a slash at its end, or empty when that is not known."""

    folder: Path
    url: str
    pages: Mapping[str, Page]
    """Every file by its address without a leading slash."""
    foreign: tuple[str, ...]
    """What is in the folder and is no ordinary file."""
    expected: Expected


NOTHING = Expected()
"""For a folder of which nothing else is known."""


def base_path_of(url: str) -> str:
    """The path part of a site's address: `/` or `/1000-voorbeelden/`."""
    return "/" + url.partition("://")[2].partition("/")[2] if url else "/"


def finished(folder: Path, url: str, expected: Expected = NOTHING, base_path: str = "") -> Finished:
    """The site in a folder, as if it lay at `url`, or under `base_path` when that is given."""
    names, foreign = _files(folder)
    base = base_path or base_path_of(url)

    def read_part(part: range) -> list[tuple[str, Page]]:
        return [(names[index], _page(folder, names[index], base, url)) for index in part]

    pages = dict(sorted(row for part in in_turns(read_part, len(names), LEAST_FILES) for row in part))
    return Finished(folder, url, pages, tuple(foreign), expected)


def _files(folder: Path) -> tuple[list[str], list[str]]:
    """The addresses of all files, largest pages not together, and of whatever else is there."""
    found, foreign = [], []
    start = len(str(folder)) + 1
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = f"{place}/{name}"
            if os.path.islink(path) or not (os.path.isfile(path) or os.path.isdir(path)):  # noqa: PTH112, PTH113, PTH114 - thousands
                foreign.append(path[start:])
        found += [f"{place}/{name}"[start:] for name in names]
    return sorted(found), sorted(foreign)


def _page(folder: Path, address: str, base: str, url: str) -> Page:
    path = folder / address
    ending = path.suffix
    if address.startswith(DESK) and ending != ".html":
        return Page()
    if ending == ".html":
        return _html(path.read_bytes(), address, base, url)
    if ending == ".css" or ending in SCRIPTS:
        raw = path.read_bytes()
        text = raw.decode("utf-8", "replace")
        written = addresses_in_css(text) if ending == ".css" else imports_in_script(text)
        found = frozenset((each, resolved(each, address, base, url)) for each in written)
        return Page(resources=found, packed=packed(raw))
    if ending in {".xml", ".svg"}:
        return Page(faults=_xml(path), packed=packed(path.read_bytes()) if ending == ".svg" else 0)
    if ending in {".json", ".webmanifest", ".geojson"}:
        return Page(faults=_json(path.read_text("utf-8")))
    return Page(packed=path.stat().st_size if ending == ".woff2" else 0)


def _html(raw: bytes, address: str, base: str, url: str) -> Page:
    text = raw.decode("utf-8", "replace")
    markup = read_markup(text)
    unreadable = ("er staan bytes in die geen UTF-8 zijn",) if LOST in text else ()
    data = [f"gegevens voor machines: {fault}" for block in markup.data for fault in _json(block)]
    return Page(
        links=frozenset((each, resolved(each, address, base, url)) for each in markup.links),
        resources=frozenset((each, resolved(each, address, base, url)) for each in markup.resources),
        ids=frozenset(markup.ids),
        scripts=tuple(resolved(each, address, base, url).file for each in markup.scripts),
        styles=tuple(resolved(each, address, base, url).file for each in markup.styles),
        policy=markup.policy,
        inline=tuple(markup.inline),
        faults=(*unreadable, *markup.faults, *data),
        packed=len(raw) if len(raw) < SMALL else packed(raw),
    )


def packed(raw: bytes) -> int:
    """The bytes that a host sends of a file."""
    return len(gzip.compress(raw, 9, mtime=0))


def _xml(path: Path) -> tuple[str, ...]:
    try:
        ET.parse(path)  # noqa: S314 - our own file, with no entities of its own
    except ET.ParseError as fault:
        return (f"geen goede XML: {fault}",)
    return ()


def _json(text: str) -> tuple[str, ...]:
    try:
        json.loads(text)
    except ValueError as fault:
        return (f"geen goede JSON: {fault}",)
    return ()
