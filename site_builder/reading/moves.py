"""stories/lijsten/verhuisd.yml: addresses that pages once had, written by `voorbeelden hernoem`. What was ever public lives on."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.model import Move
from site_builder.problems import Problem
from site_builder.reading.documents import Document, read_list
from site_builder.reading.files import read_text

FILE = "lijsten/verhuisd.yml"
HEADER = """\
# Adressen die pagina’s vroeger hadden, en waar zij nu staan. Wie een oude link volgt, komt zo toch goed uit.
# De opdracht `voorbeelden hernoem` schrijft dit bestand.
"""
ADDRESS = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+")


def read_moves(root: Path, project: Path) -> tuple[tuple[Move, ...], list[Problem]]:
    """The moves in the order of the file, each straight to where the page is now; none when the file is not there."""
    path = root / FILE
    if not path.is_file():
        return (), []
    file = read_text(path, project)
    if isinstance(file, Problem):
        return (), [file]
    document = read_list(file)
    rows = {str(old): str(new) for old, new in document.values.items()}
    good = {old: new for old, new in rows.items() if _has_form(document, old, new)}
    moves = tuple(Move(document.source, old, end) for old in good if (end := _end(document, good, old)))
    return moves, document.problems


def moves_text(moves: Mapping[str, str]) -> str:
    """The file with these moves, the first that was made first: a feed knows a page by the address that it had first."""
    return HEADER + "".join(f"{old}: {new}\n" for old, new in moves.items())


def with_move(moves: Mapping[str, str], old: str, new: str) -> Mapping[str, str]:
    """The moves with one more: what led to the old address leads on, and an address that is in use again is no old one any more."""
    led_on = {before: new if after == old else after for before, after in moves.items()}
    return {before: after for before, after in {**led_on, old: new}.items() if before != new}


def _has_form(document: Document, old: str, new: str) -> bool:
    wrong = [address for address in (old, new) if not ADDRESS.fullmatch(address)]
    if wrong:
        hint = "Schrijf een adres vanaf de wortel van de site, met een streep aan het begin en het eind: `/verhalen/de-bakkerij/`"
        document.complain(document.place((old,), of_key=wrong[0] == old), "verhuisd-vorm", f"`{wrong[0]}` is geen adres van de site.", hint)
    return not wrong


def _end(document: Document, moves: Mapping[str, str], old: str) -> str:
    """Where a chain of moves ends; nothing, with a complaint, when it goes round."""
    passed = list(_chain(moves, old))
    if passed[-1] not in moves:
        return passed[-1]
    way = " → ".join(f"`{address}`" for address in (old, *passed))
    document.complain(
        document.place((old,)),
        "verhuisd-kring",
        f"Dit oude adres leidt in een kring rond: {way}.",
        "Laat een van de regels naar de echte pagina wijzen.",
    )
    return ""


def _chain(moves: Mapping[str, str], old: str) -> Iterator[str]:
    """The addresses that a move leads past, up to the first that is no old one or that was passed already."""
    seen = {old}
    while (address := moves[old]) not in seen and address in moves:
        seen.add(address)
        yield address
        old = address
    yield address
