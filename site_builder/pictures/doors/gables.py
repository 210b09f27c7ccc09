"""The tops of the fronts, from the eaves up: the outline by which a Dutch street is known."""

from collections.abc import Callable, Iterator

from site_builder.pictures.doors.geometry import Arch, Ellipse, Line, Point, Polygon, Role, Shape, box, circle, curve, mirrored
from site_builder.pictures.doors.parts import Gable, Mark
from site_builder.pictures.doors.plan import CENTER, EAVES, Front

TOP = 5
CAP = 3
OVERLAP = 1
"""How far a wall goes on below the eaves, so that no seam shows there."""


def _cornice(front: Front) -> Iterator[Shape]:
    left, right = front.left, front.right
    yield box(Role.WALL, right - 24, 10, 10, 20)
    yield box(Role.TRIM, right - 26, 8, 14, 3)
    yield Polygon(Role.ROOF, ((left + 2, 38), (left + 14, 18), (right - 14, 18), (right - 2, 38)))
    yield Line(Role.ROOF_DARK, ((left + 9, 28), (right - 9, 28)))
    yield box(Role.TRIM, left - 5, 36, front.width + 10, 5)
    yield box(Role.TRIM, left - 2, 41, front.width + 4, 9)
    count = int(front.width) // 18
    gap = front.width / count
    places = (left + gap * (index + 0.5) for index in range(count))
    yield from (Line(Role.TRIM_DARK, ((x, 44), (x, 48)), 3) for x in places)


def _stepped(front: Front) -> Iterator[Shape]:
    rise, run, count = 10, (front.width / 2 - 9) / 4, 4
    corners = tuple((front.left + run * step, EAVES - rise * (step + up)) for step in range(count) for up in (0, 1))
    top = ((CENTER - 9, EAVES - rise * count), (CENTER - 9, TOP))
    yield Polygon(Role.WALL, mirrored((*corners, *top), CENTER))
    for step in range(count):
        start, end, y = front.left + run * step, front.left + run * (step + 1), EAVES - rise * (step + 1) + 1
        yield Line(Role.TRIM, ((start, y), (end - 2, y)), CAP)
        yield Line(Role.TRIM, ((2 * CENTER - start, y), (2 * CENTER - end + 2, y)), CAP)
    yield Line(Role.TRIM, ((CENTER - 9, TOP), (CENTER + 9, TOP)), CAP)


def _neck(front: Front) -> Iterator[Shape]:
    half = max(20, front.width * 0.24)
    for side in (-1, 1):
        outer = CENTER + side * (front.width / 2)
        inner = CENTER + side * half
        scroll = curve((outer, 24), (abs(outer - inner), 24), 270, 180 if side > 0 else 360, 5)
        yield Polygon(Role.TRIM, (*scroll, (inner, EAVES)))
        yield Ellipse(Role.TRIM, outer - side * 5, 44.5, 5.5, 5.5)
    yield box(Role.WALL, CENTER - half, 17, 2 * half, EAVES - 17)
    yield Arch(Role.TRIM, CENTER - half - 3, 5, 2 * half + 6, 10, 10)
    yield box(Role.TRIM, CENTER - half - 4, 14, 2 * half + 8, 4)
    yield box(Role.TRIM, front.left - 2, EAVES - 1, front.width + 4, 3)


def _bell(front: Front) -> Iterator[Shape]:
    inner = _bell_outline(front.left, 14, 15, EAVES + OVERLAP)
    outer = _bell_outline(front.left - 3, 9, 18, EAVES)
    yield Polygon(Role.TRIM, mirrored(outer, CENTER))
    yield Polygon(Role.WALL, mirrored(inner, CENTER))
    yield Arch(Role.TRIM, CENTER - 13, 4, 26, 8, 8)
    yield box(Role.TRIM, CENTER - 16, 11, 32, 3)


def _bell_outline(left: float, top: float, half: float, foot: float) -> tuple[Point, ...]:
    """The left half of a bell: hollow below, round above."""
    shoulder = left + (CENTER - half - left) * 0.5
    hollow = curve((left, 34), (shoulder - left, 16), 270, 360, 3)
    crown = curve((CENTER - half, 34), (CENTER - half - shoulder, 34 - top), 180, 90, 4)
    return ((left, foot), *hollow, *crown)


def _spout(front: Front) -> Iterator[Shape]:
    slope = ((front.left - 1, EAVES - 5), (CENTER - 8, 13))
    yield Polygon(Role.TRIM, mirrored(((front.left - 1, EAVES), *slope), CENTER))
    yield Polygon(
        Role.WALL, mirrored(((front.left, EAVES + OVERLAP), (front.left, EAVES), (front.left + 4, EAVES - 3), (CENTER - 6, 18)), CENTER)
    )
    yield box(Role.WALL, CENTER - 7, 8, 14, 12)
    yield box(Role.TRIM, CENTER - 10, 4, 20, 4)
    yield box(Role.TRIM, front.left - 3, EAVES - 7, 11, 4)
    yield box(Role.TRIM, front.right - 8, EAVES - 7, 11, 4)


def _pointed(front: Front) -> Iterator[Shape]:
    yield Polygon(Role.ROOF, ((front.left - 8, EAVES + 2), (CENTER, 1), (front.right + 8, EAVES + 2)))
    yield Polygon(Role.TRIM, ((front.left - 3, EAVES + 2), (CENTER, 7), (front.right + 3, EAVES + 2)))
    yield Polygon(Role.WALL, ((front.left + 3, EAVES + 2), (CENTER, 13), (front.right - 3, EAVES + 2)))
    yield box(Role.TRIM, CENTER - 1.5, 0, 3, 16)
    yield box(Role.TRIM, front.left, EAVES, front.width, 3)


def _tiled(front: Front) -> Iterator[Shape]:
    left, right = front.left - 7, front.right + 7
    yield box(Role.WALL, left + 20, 4, 11, 16)
    yield box(Role.TRIM, left + 18, 3, 15, 3)
    yield Polygon(Role.ROOF, ((left, EAVES + 4), (left + 16, 12), (right - 16, 12), (right, EAVES + 4)))
    for y in (22, 32, 42):
        inset = 16 * (EAVES + 4 - y) / 42
        yield Line(Role.ROOF_DARK, ((left + inset + 1, y), (right - inset - 1, y)))
    yield Line(Role.ROOF_DARK, ((left + 16, 12), (right - 16, 12)))
    yield box(Role.TRIM, left - 1, EAVES + 2, right - left + 2, 4)


def _thatched(front: Front) -> Iterator[Shape]:
    left, width = front.left - 9, front.width + 18
    yield box(Role.WALL, front.right - 30, 3, 10, 16)
    slope = ((left, EAVES + 8), (left + 1, EAVES + 2), (left + 13, 20), (left + 17, 14), (left + 24, 11))
    yield Polygon(Role.ROOF, mirrored(slope, CENTER))
    ridge = ((left + 16, 18), (left + 20, 10), (left + 26, 8))
    scallops = tuple((left + 16 + (width - 32) * part / 8, 22 if part % 2 else 18) for part in range(1, 8))
    yield Polygon(Role.ROOF_DARK, (*mirrored(ridge, CENTER), *reversed(scallops)))
    for offset in (-0.36, -0.16, 0.1, 0.34):
        x = CENTER + width * offset
        yield Line(Role.ROOF_DARK, ((x, 32 + 20 * offset * offset), (x + 10 * offset, 50)))


def _flat(front: Front) -> Iterator[Shape]:
    yield box(Role.WALL, front.left, 30, front.width, EAVES - 30)
    yield box(Role.IRON, front.left - 3, 26, front.width + 6, 5)
    yield box(Role.FRAME, front.left + 10, 38, front.width - 20, 15)
    yield box(Role.GLASS, front.left + 12, 40, front.width - 24, 11)
    third = (front.width - 24) / 3
    yield from (box(Role.FRAME, front.left + 11 + third * index, 40, 2, 11) for index in (1, 2))


def _curved(front: Front) -> Iterator[Shape]:
    half = front.width * 0.3
    yield box(Role.TRIM, front.left - 3, EAVES - 16, front.width + 6, 4)
    yield Arch(Role.TRIM, CENTER - half - 4, 6, 2 * half + 8, 40, 28)
    yield box(Role.WALL, front.left, EAVES - 12, front.width, 12)
    yield Arch(Role.WALL, CENTER - half, 10, 2 * half, 40, 25)


def _oculus() -> Iterator[Shape]:
    yield Ellipse(Role.TRIM, CENTER, 35, 8, 8)
    yield Ellipse(Role.GLASS, CENTER, 35, 5.5, 5.5)
    yield Line(Role.TRIM, ((CENTER, 29), (CENTER, 41)))
    yield Line(Role.TRIM, ((CENTER - 6, 35), (CENTER + 6, 35)))


def _window() -> Iterator[Shape]:
    yield Arch(Role.TRIM, CENTER - 8, 24, 16, 24, 7)
    yield Arch(Role.GLASS, CENTER - 6, 26, 12, 20, 5)
    yield box(Role.TRIM, CENTER - 0.75, 26, 1.5, 20)


def _stone() -> Iterator[Shape]:
    """A gable stone with a flower, as houses had before they had numbers."""
    yield box(Role.TRIM, CENTER - 9, 27, 18, 17)
    yield box(Role.ENAMEL, CENTER - 7, 29, 14, 13)
    yield from (circle(Role.ROOM, CENTER + x, 35.5 + y, 2.2) for x, y in ((-2.5, 0), (2.5, 0), (0, -2.5), (0, 2.5)))


def _hatch() -> Iterator[Shape]:
    """A loading hatch in the paint of the door, with the hoisting beam above it."""
    yield box(Role.TRIM, CENTER - 9, 28, 18, 20)
    yield box(Role.PAINT, CENTER - 7, 30, 6.5, 18)
    yield box(Role.PAINT, CENTER + 0.5, 30, 6.5, 18)
    yield box(Role.IRON, CENTER - 1, 19, 2, 13)


GABLES: dict[Gable, Callable[[Front], Iterator[Shape]]] = {
    Gable.CORNICE: _cornice,
    Gable.STEPPED: _stepped,
    Gable.NECK: _neck,
    Gable.BELL: _bell,
    Gable.SPOUT: _spout,
    Gable.POINTED: _pointed,
    Gable.TILED: _tiled,
    Gable.THATCHED: _thatched,
    Gable.FLAT: _flat,
    Gable.CURVED: _curved,
}
MARKS: dict[Mark, Callable[[], Iterator[Shape]]] = {
    Mark.OCULUS: _oculus,
    Mark.WINDOW: _window,
    Mark.STONE: _stone,
    Mark.HATCH: _hatch,
}
