"""The leaves of double doors, and the raised panel that all leaves share. A leaf is seen straight on: x from the hinges, y from the top."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Ellipse, Line, Polygon, Ring, Role, Shape, box, curve, layered

EDGE = 6
FOOT = 98


def raised_panel(x: float, y: float, width: float, height: float) -> Iterator[Shape]:
    """A raised panel: two edges in shadow and two in the light."""
    left, top, right, bottom = x + 0.75, y + 0.75, x + width - 0.75, y + height - 0.75
    yield Line(Role.PAINT_LIGHT, ((left, bottom), (right, bottom), (right, top)))
    yield Line(Role.PAINT_DARK, ((left, bottom), (left, top), (right, top)))


def twin_grilles(width: float) -> Iterator[Shape]:
    """Glass with iron bars."""
    inside = width - 2 * EDGE
    yield box(Role.GLASS, EDGE, 8, inside, 47)
    yield from (Line(Role.IRON, ((EDGE + inside * part / 3, 8), (EDGE + inside * part / 3, 55))) for part in (1, 2))
    yield Line(Role.IRON, ((EDGE, 20), (width - EDGE, 20)))
    yield from raised_panel(EDGE, 71, inside, 26)


def twin_panels(width: float) -> Iterator[Shape]:
    """Three panels."""
    inside = width - 2 * EDGE
    yield from layered(raised_panel(EDGE, y, inside, height) for y, height in ((7, 14), (25, 31), (71, 26)))


def twin_arches(width: float) -> Iterator[Shape]:
    """Glass whose round tops make one arch together: high at the meeting edge."""
    inside = width - EDGE - 4
    yield Polygon(Role.GLASS, (*curve((width - 4, 34), (inside, 26), 180, 90, 5), (width - 4, 54), (EDGE, 54)))
    yield Line(Role.PAINT, ((EDGE, 35), (width - 4, 35)))
    yield from raised_panel(EDGE, 71, width - 2 * EDGE, 26)


def twin_panes(width: float) -> Iterator[Shape]:
    """Six panes over a panel."""
    inside = width - 2 * EDGE
    yield box(Role.GLASS, EDGE, 8, inside, 46)
    yield from (Line(Role.PAINT, ((EDGE, y), (EDGE + inside, y))) for y in (23, 39))
    yield Line(Role.PAINT, ((width / 2, 8), (width / 2, 54)))
    yield from raised_panel(EDGE, 71, inside, 26)


def twin_ovals(width: float) -> Iterator[Shape]:
    """An oval window over a panel."""
    yield Ellipse(Role.GLASS, width / 2, 32, 10, 20)
    yield Ring(Role.PAINT_DARK, width / 2, 32, 12, 22)
    yield from raised_panel(EDGE, 71, width - 2 * EDGE, 26)


def twin_boards(width: float) -> Iterator[Shape]:
    """Barn doors: boards with a rail at top and bottom and a brace between."""
    yield from (Line(Role.PAINT_DARK, ((width * part / 4, 1), (width * part / 4, FOOT))) for part in (1, 2, 3))
    brace = ((width - 4, 74), (4, 94), (width - 4, 97), (4, 97))
    yield Line(Role.PAINT_LIGHT, brace, 5)
    yield Line(Role.PAINT_LIGHT, ((4, 66), (width - 4, 66)), 5)
    yield box(Role.GLASS, EDGE + 5, 16, width - 2 * EDGE - 10, 22)
