"""A table of HTML → rows of equally many cells: merged cells taken apart, a table in a cell put into words."""

from collections.abc import Callable, Iterator

from site_builder.editing.importing.html_tree import Element
from site_builder.editing.importing.refusals import too_large
from site_builder.editing.importing.remarks import Remark, look

MOST_CELLS = 20_000
MOST_COLUMNS = 60


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, those of its head first."""
    for part in table.elements("thead", "tbody", "tfoot", "tr"):
        yield from (part,) if part.tag == "tr" else part.elements("tr")


def has_head(table: Element) -> bool:
    """Whether the table says which row is its header."""
    return any(any(row.elements("th")) for row in rows_of(table))


def grid(table: Element, write: Callable[[Element], str]) -> tuple[list[list[str]], list[Remark]]:
    """The cells row by row, each row as long as the longest; a merged cell stands in its first place and leaves the others empty.

    Raises ImportRefusedError for more cells than a page can show.
    """
    made: list[list[str]] = []
    merged = False
    taken: dict[int, int] = {}
    for row in rows_of(table):
        cells: list[str] = []
        for cell in row.elements("td", "th"):
            _skip(cells, taken)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            merged = merged or across > 1 or down > 1
            if down > 1:
                taken |= dict.fromkeys(range(len(cells), len(cells) + across), down)
            cells += [write(cell), *[""] * (across - 1)]
        _skip(cells, taken)
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        made.append(cells[:MOST_COLUMNS] if len(cells) <= MOST_COLUMNS else _folded(cells))
        _check_size(made)
    width = max((len(row) for row in made), default=0)
    remarks = [look("In deze tabel waren vakken samengevoegd; hier staat de inhoud in het eerste vak.")] if merged else []
    return [row + [""] * (width - len(row)) for row in made], remarks


def _skip(cells: list[str], taken: dict[int, int]) -> None:
    """Leave empty the places that a cell of a row above takes."""
    while taken.get(len(cells), 0) > 0 and len(cells) < MOST_COLUMNS:
        cells.append("")


def _folded(cells: list[str]) -> list[str]:
    """Too many cells for a row: the last one holds all the rest."""
    return [*cells[: MOST_COLUMNS - 1], " ".join(cell for cell in cells[MOST_COLUMNS - 1 :] if cell)]


def _check_size(made: list[list[str]]) -> None:
    if len(made) * max((len(row) for row in made[:1]), default=1) > MOST_CELLS or len(made) > MOST_CELLS:
        raise too_large(f"een tabel heeft meer dan {MOST_CELLS:,} vakken".replace(",", "."))


def _span(cell: Element, name: str) -> int:
    typed = cell.attributes.get(name, "1")
    return max(1, min(int(typed), MOST_COLUMNS if name == "colspan" else MOST_CELLS)) if typed.isdecimal() and len(typed) < 6 else 1
