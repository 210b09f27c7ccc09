"""Houses without a story yet, and how houses look from afar: rows of small ones, told or not."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Line, Point, Polygon, Role, Shape, moved
from site_builder.pictures.doors.paint import PAINTS, WALLS, Paint, Wall
from site_builder.pictures.doors.plan import CENTER, EAVES, GROUND, NARROW

PLOT = 116
"""The width of a house in the street with the air beside it."""
PLOT_LEFT = CENTER - PLOT / 2
FOOT = GROUND + 5.5
OUTLINES = (
    ((0, -38), (52, -38)),
    ((0, 0), (52, -46)),
    ((0, 0), (11, 0), (11, -12), (22, -12), (22, -24), (33, -24), (33, -36), (44, -36), (44, -46), (52, -46)),
    ((0, 0), (28, 0), (28, -34), (38, -46), (52, -46)),
    ((0, 0), (15, -4), (22, -16), (28, -34), (40, -44), (52, -46)),
)
"""The left halves of five tops, from the eaves: a roof edge, a point, steps, a neck and a bell."""
LIT_ROWS, LIT = 3, 4
"""How many different rows of told houses there are, and how many houses each has: as many as there are paints."""
FAR_WALLS = WALLS[:8]
"""The walls that stand out against the sky."""


def outline(index: int) -> Iterator[Shape]:
    """A house whose door is still to open, with the top of that index."""
    yield Line(Role.OUTLINE, _house(index))
    yield Line(Role.OUTLINE, _door())


def row(count: int) -> Iterator[Shape]:
    """So many of those side by side, from the left edge of a sheet that is as wide as they are."""
    for place in range(count):
        for shape in outline(place % len(OUTLINES)):
            yield moved(shape, PLOT * place - PLOT_LEFT, 0)


def lit_row(index: int) -> Iterator[tuple[Wall, Paint, Shape, Shape]]:
    """Told houses from afar: wall, paint, front and door of each."""
    for place in range(LIT):
        nth = index * LIT + place
        front, door = Polygon(Role.WALL, _house(nth % len(OUTLINES))), Polygon(Role.PAINT, _door())
        right = PLOT * place - PLOT_LEFT
        yield FAR_WALLS[nth * 3 % len(FAR_WALLS)], PAINTS[nth * 7 % len(PAINTS)], moved(front, right, 0), moved(door, right, 0)


def _house(index: int) -> tuple[Point, ...]:
    half = tuple((NARROW.left + x, EAVES + y) for x, y in OUTLINES[index])
    other = tuple((2 * CENTER - x, y) for x, y in reversed(half))
    return ((NARROW.left, FOOT), *half, *other, (NARROW.right, FOOT))


def _door() -> tuple[Point, ...]:
    return ((CENTER - 26, FOOT), (CENTER - 26, 90), (CENTER + 26, 90), (CENTER + 26, FOOT))
