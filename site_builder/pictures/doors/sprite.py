"""All parts of all doors → the one SVG of the site that pages refer to.

A reference takes no style sheet along but inherits, so every colour is a custom property that theme/css/doors.css sets on the door:
that is how the dark, paper and forced colours reach the parts. Where a fill would vanish, the door's own stroke draws its edge; what
only shades has no edge. `--lines` can give all lines one colour.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from site_builder.pictures.doors.composition import FINER
from site_builder.pictures.doors.distance import LIT, LIT_ROWS, PLOT, lit_row, row
from site_builder.pictures.doors.geometry import LINE, SHEET_HEIGHT, Line, Role, Shape
from site_builder.pictures.doors.order import gathered
from site_builder.pictures.doors.palette import PAINT_COLOURS, WALL_COLOURS
from site_builder.pictures.doors.paths import outlines, step
from site_builder.pictures.doors.symbols import ROWS, groups, ids, part, symbols

SHADING = frozenset({Role.WALL_DARK, Role.WALL_LIGHT, Role.TRIM_DARK, Role.STEP_DARK, Role.GLINT, Role.FLOOR})
"""What has no edge of its own."""


@cache
def sprite() -> bytes:
    """The file: a definition for each part and group, and a symbol that fits itself to any size for each row in the distance."""
    drawn = [_named(name, paths(part(name))) for name in symbols()]
    grouped = [_named(name, (f'<use href="#{ids()[member]}"/>' for member in members)) for name, members in groups().items()]
    far = [_sheet(f"row{count}", count, paths(row(count))) for count in ROWS]
    lit = [_sheet(f"lit{index}", LIT, _lit(index)) for index in range(LIT_ROWS)]
    lines = "\n".join((*drawn, *grouped, *far, *lit))
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n<defs>\n{lines}\n</defs>\n</svg>\n'.encode()


def _named(name: str, elements: Iterable[str]) -> str:
    """Elements under one id. Not a symbol: that would cut off what falls outside the page's viewBox."""
    first, *more = elements
    if more:
        return f'<g id="{ids()[name]}">{first}{"".join(more)}</g>'
    return first.replace(" ", f' id="{ids()[name]}" ', 1)


def _sheet(name: str, count: int, content: Iterable[str]) -> str:
    """A row of houses, which takes the width that it is given."""
    return f'<symbol id="{ids()[name]}" viewBox="0 0 {PLOT * count * FINER} {SHEET_HEIGHT * FINER}">{"".join(content)}</symbol>'


def _lit(index: int) -> Iterator[str]:
    """Told houses in the distance: their colours are part of the picture, unless the page says otherwise."""
    for wall, paint, front, door in lit_row(index):
        yield f'<path fill="var(--far,{WALL_COLOURS[wall.name][Role.WALL]})" d="{outlines((front,))}"/>'
        yield f'<path fill="var(--lit,{PAINT_COLOURS[paint]})" d="{outlines((door,))}"/>'


def paths(shapes: Iterable[Shape]) -> Iterator[str]:
    """A path for each run of shapes of one style."""
    for (role, width), run in gathered(shapes):
        if width:
            thick = "" if width == LINE else f' stroke-width="{step(width)}"'
            yield f'<path stroke="{_line_colour(role, run)}"{thick} d="{outlines(run)}"/>'
        else:
            edge = ' stroke="none"' if role in SHADING else ""
            yield f'<path fill="var(--{role})"{edge} d="{outlines(run)}"/>'


def _line_colour(role: Role, run: Iterable[Shape]) -> str:
    """The colour of lines; dots are small areas and keep their own."""
    dots = all(isinstance(shape, Line) and len(shape.points) == 1 for shape in run)
    return f"var(--{role})" if dots or role in SHADING else f"var(--lines,var(--{role}))"
