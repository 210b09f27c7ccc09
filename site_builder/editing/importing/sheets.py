"""A sheet with a row for each story (.csv) → its rows by our keys, and what is wrong with them by row number."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from site_builder.editing.importing.refusals import ImportRefusedError, too_large
from site_builder.editing.importing.remarks import Remark, lost, shown
from site_builder.reading.names import folded, nearest
from site_builder.reading.schema import StoryKeys

MOST_ROWS = 2_000
TEXT = "tekst"
KEYS = {
    folded(str(key.alias)): str(key.alias)
    for name, key in StoryKeys.model_fields.items()
    if name not in {"photo", "obstacles", "follow_ups", "draft"}
}
OTHER_NAMES = {
    "tekst": TEXT, "verhaal": TEXT, "inhoud": TEXT, "kop": "titel", "naam": "citaat_van", "plaats": "gemeente", "woonplaats": "gemeente",
    "bedrijf": "organisatie", "werkgever": "organisatie", "branche": "sector", "quote": "citaat", "intro": "samenvatting",
}  # fmt: skip
_SEPARATORS = ";,\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One story of a sheet; `number` is that of its row in a spreadsheet, in which the header is row 1."""

    number: int
    values: dict[str, str]
    text: str
    remarks: tuple[Remark, ...] = ()
    wrong: tuple[str, ...] = field(default=())


def read_sheet(text: str) -> list[Row]:
    """The rows of a sheet. Raises ImportRefusedError when no column is known or the quotes of a cell are not closed."""
    separator = _separator(text)
    rows = _rows(text, separator)
    _, header = next(rows, (1, []))
    columns = [_key(name) for name in header]
    _check_header(header, columns)
    return [_row(number, cells, header, columns) for number, cells in rows if any(cell.strip() for cell in cells)]


def _separator(text: str) -> str:
    """The sign between columns that gives the most columns we know."""
    start = text[:20_000]

    def known(separator: str) -> int:
        header = next(iter(csv.reader(io.StringIO(start), delimiter=separator)), [])
        return sum(bool(_key(name)) for name in header)

    return max(_SEPARATORS, key=known)


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > MOST_ROWS:
                raise too_large(f"meer dan {MOST_ROWS:,} rijen".replace(",", "."))
            yield number, cells
    except csv.Error as fault:
        raise ImportRefusedError(
            f"Rij {number + 1} kan niet worden gelezen: een vak is niet afgesloten, of er staat een los aanhalingsteken in.",
            "Sla het blad opnieuw op als CSV uit Excel of LibreOffice; dan staan de aanhalingstekens goed.",
        ) from fault


def _key(name: str) -> str:
    wanted = folded(name.strip("\ufeff \t"))
    return KEYS.get(wanted) or OTHER_NAMES.get(wanted, "")


def _check_header(header: list[str], columns: list[str]) -> None:
    if not any(columns):
        raise ImportRefusedError(
            f"In de eerste rij staan geen namen van kolommen die we kennen: {shown(' · '.join(header))}.",
            f"Zet er bijvoorbeeld neer: titel;vorm;sector;gemeente;citaat;citaat_van;{TEXT}",
        )
    doubled = next((name for name in columns if name and columns.count(name) > 1), "")
    if doubled:
        raise ImportRefusedError(f"Twee kolommen betekenen allebei `{doubled}`.", "Voeg ze samen, of geef er een een andere naam.")
    for needed in ("titel", TEXT):
        if needed not in columns:
            near = nearest(needed, [name for name in header if name.strip()])
            hint = f"Bedoel je de kolom {shown(near)}? Noem die `{needed}`." if near else f"Zet `{needed}` boven de kolom waar dat staat."
            raise ImportRefusedError(f"Er is geen kolom `{needed}`.", hint)


def _row(number: int, cells: list[str], header: list[str], columns: list[str]) -> Row:
    values = {key: " ".join(cell.split()) for key, cell in zip(columns, cells, strict=False) if key and key != TEXT and cell.strip()}
    text = next((cell for key, cell in zip(columns, cells, strict=False) if key == TEXT), "")
    others = [(name, cell) for name, key, cell in zip(header, columns, cells, strict=False) if not key and cell.strip()]
    return Row(
        number,
        values,
        text,
        tuple(lost(f"De kolom {shown(name or 'zonder naam')}: {shown(cell)}.") for name, cell in others),
        tuple(_wrong(values, text, cells[len(header) :])),
    )


def _wrong(values: dict[str, str], text: str, extra: Iterable[str]) -> Iterator[str]:
    if "titel" not in values:
        yield "Er staat niets bij `titel`."
    if not text.strip():
        yield f"Er staat niets bij `{TEXT}`."
    over = [cell for cell in extra if cell.strip()]
    if over:
        yield f"De rij heeft meer vakken dan de eerste rij; {shown(over[0])} hoort nergens bij. Staat er een komma te veel?"
