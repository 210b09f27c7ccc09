"""The leaves of a door, seen straight on: x from the hinges, y from the top, the rail with the post and the knob at 57–69."""

from collections.abc import Callable, Iterator

from site_builder.pictures.doors import twins
from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Ring, Role, Shape, box, circle, curve, layered
from site_builder.pictures.doors.parts import Panels
from site_builder.pictures.doors.plan import LEAF_HEIGHT
from site_builder.pictures.doors.twins import EDGE, FOOT, raised_panel


def panels(kind: Panels, width: float) -> Iterator[Shape]:
    """A leaf of that kind and width without its fittings."""
    yield box(Role.PAINT, 0, 0, width, LEAF_HEIGHT)
    yield from PANELS[kind](width)
    yield box(Role.PAINT_DARK, 0, 102, width, 4)


def _pane(x: float, y: float, width: float, height: float) -> Iterator[Shape]:
    """Glass in a leaf, with a glint."""
    yield box(Role.PAINT_DARK, x - 1.5, y - 1.5, width + 3, height + 3)
    yield box(Role.GLASS, x, y, width, height)
    glint = min(width, height) - 3
    yield Line(Role.GLINT, ((x + 3, y + glint), (x + glint, y + 3)))


def _six(width: float) -> Iterator[Shape]:
    half = (width - 3 * EDGE) / 2 + 1
    columns, rows = (EDGE - 1, width - EDGE + 1 - half), ((7, 15), (26, 30), (71, 26))
    yield from layered(raised_panel(x, y, half, height) for x in columns for y, height in rows)


def _grille(width: float) -> Iterator[Shape]:
    """Glass behind cast iron, as front doors had around 1900."""
    inside = width - 2 * EDGE - 4
    x = EDGE + 2
    yield from _pane(x, 8, inside, 47)
    yield from (Line(Role.IRON, ((x + inside * part / 4, 8), (x + inside * part / 4, 55))) for part in (1, 2, 3))
    yield from (Line(Role.IRON, ((x, y), (x + inside, y))) for y in (17, 46))
    yield Ring(Role.IRON, width / 2, 31.5, 9, 9)
    yield from raised_panel(EDGE, 71, width - 2 * EDGE, 26)


def _tall(width: float) -> Iterator[Shape]:
    """Two tall panels with round tops over two square ones."""
    half = (width - 3 * EDGE) / 2 + 1
    columns = (EDGE - 1, width - EDGE + 1 - half)
    yield from layered((*(_arched_panel(x, half) for x in columns), *(raised_panel(x, 71, half, 26) for x in columns)))


def _arched_panel(x: float, width: float) -> Iterator[Shape]:
    left, right, top = x + 0.75, x + width - 0.75, 7 + width / 2
    yield Line(Role.PAINT_LIGHT, ((left, 55), (right, 55), (right, top)))
    yield Line(Role.PAINT_DARK, ((left, 55), *curve((x + width / 2, top), (width / 2 - 0.75, width / 2), 180, 0, 6)))


def _nine_panes(width: float) -> Iterator[Shape]:
    inside = width - 2 * EDGE
    yield box(Role.PAINT_DARK, EDGE - 1, 7, inside + 2, 48)
    yield box(Role.GLASS, EDGE, 8, inside, 46)
    yield from (Line(Role.PAINT, ((EDGE + inside * part / 3, 8), (EDGE + inside * part / 3, 54))) for part in (1, 2))
    yield from (Line(Role.PAINT, ((EDGE, y), (EDGE + inside, y))) for y in (23, 39))
    yield Line(Role.GLINT, ((EDGE + 3, 18), (EDGE + 8, 12)))
    yield from raised_panel(EDGE, 71, width - 2 * EDGE, 26)


def _lozenge(width: float) -> Iterator[Shape]:
    """One field with a raised lozenge, and one below."""
    middle = width / 2
    yield from raised_panel(EDGE, 7, width - 2 * EDGE, 48)
    yield Line(Role.PAINT_LIGHT, ((middle, 51), (width - 10, 31), (middle, 11)))
    yield Line(Role.PAINT_DARK, ((middle, 51), (10, 31), (middle, 11)))
    yield from raised_panel(EDGE, 71, width - 2 * EDGE, 26)


def _strips(width: float) -> Iterator[Shape]:
    """The glazed strips of a door of the sixties."""
    yield from layered(_pane(EDGE + 3, y, width - 2 * EDGE - 6, 8) for y in (10, 26, 42, 74, 88))


def _boards(width: float) -> Iterator[Shape]:
    yield from (Line(Role.PAINT_DARK, ((width * part / 5, 1), (width * part / 5, FOOT))) for part in range(1, 5))


def _porthole(width: float) -> Iterator[Shape]:
    yield from _boards(width)
    yield box(Role.PAINT, 0, 57, width, 12)
    yield circle(Role.PAINT_LIGHT, width / 2, 31, 16)
    yield circle(Role.PAINT_DARK, width / 2, 31, 14)
    yield circle(Role.GLASS, width / 2, 31, 12)
    yield Line(Role.GLINT, ((width / 2 - 6, 33), (width / 2 + 3, 24)))


def _stable(width: float) -> Iterator[Shape]:
    """The two halves of a farm door, that open apart from each other."""
    middle = width / 2
    yield from _pane(EDGE + 3, 9, width - 2 * EDGE - 6, 42)
    yield Line(Role.PAINT, ((middle, 9), (middle, 51)))
    yield Line(Role.PAINT, ((EDGE + 3, 30), (width - EDGE - 3, 30)))
    yield box(Role.IRON, 0, 55.5, width, 1.5)
    yield from raised_panel(EDGE - 1, 71, width - 2 * EDGE + 2, 27)
    yield Line(Role.PAINT_DARK, ((EDGE + 2, 74), (width - EDGE - 2, 95)))
    yield Line(Role.PAINT_DARK, ((EDGE + 2, 95), (width - EDGE - 2, 74)))


def _arched(width: float) -> Iterator[Shape]:
    inside = width - 2 * EDGE - 4
    x = EDGE + 2
    yield Arch(Role.PAINT_DARK, x - 2, 7, inside + 4, 49, inside / 2 + 2)
    yield Arch(Role.GLASS, x, 9, inside, 45, inside / 2)
    yield Line(Role.PAINT, ((width / 2, 10), (width / 2, 54)))
    yield Line(Role.PAINT, ((x, 28), (x + inside, 28)))
    yield Line(Role.GLINT, ((x + 4, 46), (x + 10, 37)))
    yield from raised_panel(EDGE, 71, width - 2 * EDGE, 26)


def _diamond(width: float) -> Iterator[Shape]:
    middle = width / 2
    yield Polygon(Role.PAINT_DARK, ((middle, 8), (middle + 16, 31), (middle, 54), (middle - 16, 31)))
    yield Polygon(Role.GLASS, ((middle, 12), (middle + 13, 31), (middle, 50), (middle - 13, 31)))
    yield Line(Role.GLINT, ((middle - 6, 33), (middle + 2, 22)))
    yield from (Line(Role.PAINT_DARK, ((EDGE, y), (width - EDGE, y))) for y in (73, 81, 89, 97))


def _sunrise(width: float) -> Iterator[Shape]:
    """Half a round window with rays, and two long panels."""
    middle, radius = width / 2, width / 2 - EDGE
    yield Arch(Role.GLASS, EDGE, 29.5 - radius, 2 * radius, radius, radius)
    starts = curve((middle, 29.5), (5, 5), 150, 30, 2)
    ends = curve((middle, 29.5), (radius, radius), 150, 30, 2)
    yield from (Line(Role.PAINT, pair) for pair in zip(starts, ends, strict=True))
    half = (width - 3 * EDGE) / 2 + 1
    yield from layered(raised_panel(x, y, half, height) for x in (EDGE - 1, width - EDGE + 1 - half) for y, height in ((35, 21), (71, 26)))


def _staggered(width: float) -> Iterator[Shape]:
    """Three small windows that climb towards the knob, as in the thirties."""
    yield from layered(_pane(x, y, 8, 13) for x, y in ((EDGE + 2, 38), (width / 2 - 4, 24), (width - EDGE - 10, 10)))
    yield from (Line(Role.PAINT_DARK, ((width * part / 5, 73), (width * part / 5, 96))) for part in range(1, 5))


PANELS: dict[Panels, Callable[[float], Iterator[Shape]]] = {
    Panels.SIX: _six,
    Panels.GRILLE: _grille,
    Panels.TALL: _tall,
    Panels.NINE_PANES: _nine_panes,
    Panels.LOZENGE: _lozenge,
    Panels.STRIPS: _strips,
    Panels.PORTHOLE: _porthole,
    Panels.STABLE: _stable,
    Panels.ARCHED: _arched,
    Panels.DIAMOND: _diamond,
    Panels.SUNRISE: _sunrise,
    Panels.STAGGERED: _staggered,
    Panels.TWIN_GRILLES: twins.twin_grilles,
    Panels.TWIN_PANELS: twins.twin_panels,
    Panels.TWIN_ARCHES: twins.twin_arches,
    Panels.TWIN_PANES: twins.twin_panes,
    Panels.TWIN_OVALS: twins.twin_ovals,
    Panels.TWIN_BOARDS: twins.twin_boards,
}
