"""Everything that a site is built with has a licence that we may use, and it is written down under which.

`UPDATE_LICENCES=1` writes the list anew.
"""

import os
import re
from importlib import metadata
from typing import Final

from tests.project import REPOSITORY

LIST: Final = REPOSITORY / "site_builder" / "LICENCES.md"
HEAD: Final = """# What the site is built with

Every package that `make site` installs (`requirements.lock`), with the licence that it names itself. Of these only
Pagefind's program becomes a part of the site, beside our fonts (SIL Open Font License 1.1, in `theme/fonts/`).

| package | licence |
| --- | --- |
"""
MAY_BE_USED: Final = (
    "MIT",
    "BSD",
    "Apache",
    "ISC",
    "MPL",
    "PSF",
    "Python",
    "HPND",
    "LGPL",
    "GPL",
    "ZPL",
    "Unlicense",
    "0BSD",
    "CC0",
    "Zlib",
)
"""By the EUPL's own list of compatible licences, or more permissive than those."""


def locked() -> list[str]:
    """The packages that `make site` installs, on every system."""
    return re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)==", (REPOSITORY / "requirements.lock").read_text("utf-8"))


def licence_of(name: str) -> str:
    """What a package says of its licence: an SPDX expression, else classifiers, else its own words; empty when it is not installed."""
    try:
        told = metadata.metadata(name).json
    except metadata.PackageNotFoundError:
        return ""
    classifiers = [row.rpartition(" :: ")[2] for row in told.get("classifier", []) if row.startswith("License :: ")]
    own = str(told.get("license", "")).strip().split("\n")[0]
    return str(told.get("license_expression") or ", ".join(classifiers) or own)


def test_every_package_has_a_licence_that_we_may_use() -> None:
    found = {name: licence_of(name) for name in locked() if licence_of(name)}
    assert len(found) > 40
    assert {name: words for name, words in found.items() if not any(allowed in words for allowed in MAY_BE_USED)} == {}


def test_the_list_of_licences_is_that_of_what_is_installed() -> None:
    found = {name: licence_of(name) for name in locked() if licence_of(name)}
    if os.environ.get("UPDATE_LICENCES"):
        LIST.write_text(HEAD + "".join(f"| {name} | {words} |\n" for name, words in found.items()), encoding="utf-8")
    rows = dict(re.findall(r"(?m)^\| ([a-z0-9][a-z0-9._-]*) \| (.+) \|$", LIST.read_text("utf-8").partition("| --- | --- |")[2]))
    assert {name: rows.get(name) for name in found} == found, "run again with UPDATE_LICENCES=1"
    assert rows.keys() <= set(locked())


def test_a_package_that_is_not_there_has_no_licence() -> None:
    assert licence_of("voorbeelden-bestaat-niet") == ""
