"""Sveltia CMS as this site serves it: its script asks for words and letters here, where it would ask at unpkg.com and jsdelivr.net.

The package has all of these files; only the addresses in its script lead elsewhere (MIT licence, which lets us change that).
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.artifacts import Artifact

SCRIPT = "sveltia-cms.js"
_OWN_ADDRESS = b"https://unpkg.com/@sveltia/cms"
_FONT = re.compile(rb"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+)(?::vf)?@[\d.]+/(latin-[a-z0-9-]+)\.woff2")


def program(script: Path, folder: str) -> Iterator[Artifact]:
    """The files of the program below a folder of the site; `script` is `dist/sveltia-cms.js` of the package."""
    package = script.parent.parent
    source = script.read_bytes()
    fonts = {found[0]: f"{found[1].decode()}-{found[2].decode()}" for found in _FONT.finditer(source)}
    for address, name in fonts.items():
        file = next(iter(sorted((package / "npm" / "assets").glob(f"{name}-*.woff2"))), None)
        if file is not None:
            source = source.replace(address, f"letters/{name}.woff2".encode())
            yield Artifact(f"{folder}letters/{name}.woff2", copy_of=file)
    yield Artifact(f"{folder}{SCRIPT}", source.replace(_OWN_ADDRESS, b"sveltia"))
    yield from _package(package, folder)


def _package(package: Path, folder: str) -> Iterator[Artifact]:
    """The words of the program in Dutch, and its version, which it compares with its own."""
    about = package / "package.json"
    words = package / "locales" / "nl.json"
    if about.is_file() and words.is_file():
        version = str(json.loads(about.read_text(encoding="utf-8"))["version"])
        yield Artifact(f"{folder}sveltia/package.json", json.dumps({"version": version}).encode())
        yield Artifact(f"{folder}sveltia@{version}/locales/nl.json", copy_of=words)
