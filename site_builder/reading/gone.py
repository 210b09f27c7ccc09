"""stories/lijsten/verdwenen.yml: the addresses of what was taken away, with the day. A visitor gets a page there that says so."""

import re
from pathlib import Path

from site_builder.problems import Problem
from site_builder.reading.documents import read_list
from site_builder.reading.files import read_text

NAME = "verdwenen.yml"
ADDRESS = re.compile(r"/(?:verhalen/{0}/(?:eenvoudig/)?|artikelen/{0}/|podcast/{0}/)".replace("{0}", "[a-z0-9]+(?:-[a-z0-9]+)*"))
HINT = "Schrijf een adres van een verhaal, artikel of aflevering met de dag erachter, zoals `/verhalen/de-bakkerij/: 2026-11-26`."


def read_gone(folder: Path, project: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The addresses in order; none when the file is not there."""
    if not (folder / NAME).is_file():
        return (), []
    file = read_text(folder / NAME, project)
    if isinstance(file, Problem):
        return (), [file]
    document = read_list(file)
    wrong = [address for address in map(str, document.values) if not ADDRESS.fullmatch(address)]
    for address in wrong:
        document.complain(
            document.place((address,)), "adres-verdwenen", f"`{address[:80]}` is geen adres van een verhaal, artikel of aflevering.", HINT
        )
    return tuple(sorted(map(str, document.values.keys() - set(wrong)))), document.problems
