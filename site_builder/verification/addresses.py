"""Where an address as written leads: a file of the site with a fragment, out of the site, or to another one."""

import re
from enum import Enum
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

HOST = "https://site.test"
OTHER_SCHEMES = ("mailto:", "tel:", "data:", "sms:")

_UNUSUAL = re.compile(r"^/|[:?%\s\\]|//|(?:^|/)\.\.(?:/|$)|(?:.)/\.(?:/|$)|^\.$")


class Where(Enum):
    """The kinds of target."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    """On our host but not below the site."""
    ELSEWHERE = "elsewhere"
    """On the host of somebody else."""
    NOWHERE = "nowhere"
    """A letter, a telephone: nothing that is fetched."""


class Target(NamedTuple):
    """`file` and `fragment` are set for what is inside."""

    where: Where
    file: str = ""
    fragment: str = ""


def resolved(written: str, address: str, base: str, url: str) -> Target:
    """Where an address leads that stands in the file at `address`, when the site lies under `base`; `url` counts as the site too."""
    quick = _below(written, address)
    return _inside(*quick) if quick else _by_the_rules(written, address, base, url)


def _below(written: str, address: str) -> tuple[str, str] | None:
    """The path and fragment of an ordinary relative address, which nearly all are; reading those by all rules takes ten times as long."""
    path, _, fragment = written.partition("#")
    if not path:
        return address, fragment
    steps = 0
    while path.startswith("../"):
        path, steps = path[3:], steps + 1
    folders = address.split("/")[:-1]
    if _UNUSUAL.search(path) or "%" in fragment or steps > len(folders):
        return None
    return "/".join((*folders[: len(folders) - steps], path.removeprefix("./"))), fragment


def _inside(path: str, fragment: str) -> Target:
    return Target(Where.INSIDE, path + "index.html" if path == "" or path.endswith("/") else path, fragment)


def _by_the_rules(written: str, address: str, base: str, url: str) -> Target:
    """The same for any address (RFC 3986)."""
    if written.startswith(OTHER_SCHEMES):
        return Target(Where.NOWHERE)
    whole = urljoin(f"{HOST}{base}{address}", written)
    if url and whole.startswith(url):
        whole = HOST + base + whole.removeprefix(url)
    if not whole.startswith(HOST + "/"):
        return Target(Where.ELSEWHERE)
    parts = urlsplit(whole)
    path = unquote(parts.path)
    return _inside(path.removeprefix(base), unquote(parts.fragment)) if path.startswith(base) else Target(Where.OUTSIDE)
