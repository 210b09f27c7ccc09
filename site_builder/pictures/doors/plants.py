"""What grows beside a door, at the side of the hinges."""

from collections.abc import Callable, Iterator

from site_builder.pictures.doors.geometry import Line, Polygon, Role, Shape, box, circle, curve
from site_builder.pictures.doors.parts import Plant
from site_builder.pictures.doors.plan import FRAME_TOP, GROUND, HINGE_SIDE, STEP_HEIGHT

X = HINGE_SIDE
TULIP = ((-3, -6), (-1.5, -3.5), (0, -6.5), (1.5, -3.5), (3, -6), (2.5, 0), (0, 2), (-2.5, 0))
ROSE_BENDS = ((0, GROUND), (4, 190), (-2, 160), (3, 130), (-2, 105))


def plant(kind: Plant) -> Iterator[Shape]:
    """A plant that stands on the ground, whatever the door does; a rose is drawn by `rose`."""
    return PLANTS[kind]()


def rose(steps: int) -> Iterator[Shape]:
    """A rose that climbs beside a door with so many steps and over a corner of its frame."""
    top = FRAME_TOP - STEP_HEIGHT * (steps - 1) - 4
    way = tuple((X + bend, y) for bend, y in (*ROSE_BENDS, (2, top + 8), (12, top), (26, top - 4)))
    yield Line(Role.PLANT, way)
    yield from (circle(Role.PLANT, right + 3, down + 4, 5) for right, down in way[1::2])
    yield from (circle(Role.FLOWER, right + (2 if index % 2 else -3), down - 2, 3) for index, (right, down) in enumerate(way[1:]))


def _pot(height: float) -> Iterator[Shape]:
    top = GROUND - height
    yield Polygon(Role.CLAY, ((X - 8, top), (X + 8, top), (X + 6, GROUND), (X - 6, GROUND)))
    yield box(Role.CLAY, X - 9, top - 1, 18, 4)


def _topiary() -> Iterator[Shape]:
    yield from _pot(15)
    yield Line(Role.WOOD, ((X, 210), (X, 176)))
    yield circle(Role.PLANT, X, 192, 11)
    yield circle(Role.PLANT, X, 172, 8)


def _cone() -> Iterator[Shape]:
    yield from _pot(15)
    yield Polygon(Role.PLANT, ((X, 158), (X + 10, 209), (X - 10, 209)))


def _hollyhocks() -> Iterator[Shape]:
    stalks = ((X - 5, 150), (X + 5, 136))
    yield from (Line(Role.PLANT, ((foot, GROUND), (foot, top - 2))) for foot, top in stalks)
    yield from (circle(Role.PLANT, X + right, y, 4.5) for right, y in ((-8, 218), (8, 220), (-1, 209), (7, 204)))
    for foot, top in stalks:
        yield from (circle(Role.FLOWER, foot + (1 if step % 2 else -1), top + 10 * step, 3) for step in range(4))


def _sunflower() -> Iterator[Shape]:
    yield from _pot(14)
    yield Line(Role.PLANT, ((X, 212), (X - 1, 160)))
    yield Line(Role.PLANT, ((X - 7, 190), (X, 198), (X + 8, 184)))
    yield from (circle(Role.STRAW, *petal, 4.5) for petal in curve((X - 1, 154), (7.5, 7.5), 0, 300, 5))
    yield circle(Role.WOOD, X - 1, 154, 5.5)


def _tulips() -> Iterator[Shape]:
    for offset, top in ((-7, 192), (0, 184), (7, 195)):
        yield Line(Role.PLANT, ((X + offset * 0.6, 212), (X + offset, top)))
        yield Polygon(Role.FLOWER, tuple((X + offset + right, top + down) for right, down in TULIP))
    yield box(Role.WOOD, X - 10, 208, 20, GROUND - 208)


def _geraniums() -> Iterator[Shape]:
    yield from _pot(13)
    yield from (circle(Role.PLANT, X + right, y, 5.5) for right, y in ((-6, 207), (6, 207), (0, 202)))
    yield from (circle(Role.FLOWER, X + right, y, 3.5) for right, y in ((-7, 200), (0, 194), (7, 199), (2, 204)))


PLANTS: dict[Plant, Callable[[], Iterator[Shape]]] = {
    Plant.TOPIARY: _topiary,
    Plant.CONE: _cone,
    Plant.HOLLYHOCKS: _hollyhocks,
    Plant.SUNFLOWER: _sunflower,
    Plant.TULIPS: _tulips,
    Plant.GERANIUMS: _geraniums,
}
