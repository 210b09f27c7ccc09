"""What grows beside a door."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Line, Polygon, Role, Shape, box, circle, curve
from site_builder.pictures.doors.parts import Plant
from site_builder.pictures.doors.plan import GROUND, Plan

TULIP = ((-3, -6), (-1.5, -3.5), (0, -6.5), (1.5, -3.5), (3, -6), (2.5, 0), (0, 2), (-2.5, 0))
ROSE_BENDS = ((0, GROUND), (4, 190), (-2, 160), (3, 130), (-2, 105))


def plant(kind: Plant, x: float, away: int, plan: Plan) -> Iterator[Shape]:
    """A plant with its foot at `x`; `away` is 1 or -1, from the door."""
    match kind:
        case Plant.TOPIARY:
            yield from _topiary(x)
        case Plant.CONE:
            yield from _pot(x, 15)
            yield Polygon(Role.PLANT, ((x, 158), (x + 10, 209), (x - 10, 209)))
        case Plant.HOLLYHOCKS:
            yield from _hollyhocks(x)
        case Plant.SUNFLOWER:
            yield from _sunflower(x, away)
        case Plant.TULIPS:
            yield from _tulips(x)
        case Plant.GERANIUMS:
            yield from _geraniums(x)
        case Plant.ROSE:
            yield from _rose(x, away, plan)


def _pot(x: float, height: float) -> Iterator[Shape]:
    top = GROUND - height
    yield Polygon(Role.CLAY, ((x - 8, top), (x + 8, top), (x + 6, GROUND), (x - 6, GROUND)))
    yield box(Role.CLAY, x - 9, top - 1, 18, 4)


def _topiary(x: float) -> Iterator[Shape]:
    yield from _pot(x, 15)
    yield Line(Role.WOOD, ((x, 210), (x, 176)))
    yield circle(Role.PLANT, x, 192, 11)
    yield circle(Role.PLANT, x, 172, 8)


def _hollyhocks(x: float) -> Iterator[Shape]:
    stalks = ((x - 5, 150), (x + 5, 136))
    yield from (Line(Role.PLANT, ((foot, GROUND), (foot, top - 2))) for foot, top in stalks)
    yield from (circle(Role.PLANT, x + right, y, 4.5) for right, y in ((-8, 218), (8, 220), (-1, 209), (7, 204)))
    for foot, top in stalks:
        yield from (circle(Role.FLOWER, foot + (1 if step % 2 else -1), top + 10 * step, 3) for step in range(4))


def _sunflower(x: float, away: int) -> Iterator[Shape]:
    yield from _pot(x, 14)
    yield Line(Role.PLANT, ((x, 212), (x + away, 160)))
    yield Line(Role.PLANT, ((x - 7, 190), (x, 198), (x + 8, 184)))
    yield from (circle(Role.BRASS, *petal, 4.5) for petal in curve((x + away, 154), (7.5, 7.5), 0, 300, 5))
    yield circle(Role.WOOD, x + away, 154, 5.5)


def _tulips(x: float) -> Iterator[Shape]:
    for offset, top in ((-7, 192), (0, 184), (7, 195)):
        yield Line(Role.PLANT, ((x + offset * 0.6, 212), (x + offset, top)))
        yield Polygon(Role.FLOWER, tuple((x + offset + right, top + down) for right, down in TULIP))
    yield box(Role.WOOD, x - 10, 208, 20, GROUND - 208)


def _geraniums(x: float) -> Iterator[Shape]:
    yield from _pot(x, 13)
    yield from (circle(Role.PLANT, x + right, y, 5.5) for right, y in ((-6, 207), (6, 207), (0, 202)))
    yield from (circle(Role.FLOWER, x + right, y, 3.5) for right, y in ((-7, 200), (0, 194), (7, 199), (2, 204)))


def _rose(x: float, away: int, plan: Plan) -> Iterator[Shape]:
    """A rose that climbs beside the door and over a corner of the frame."""
    top = plan.frame_top - 4
    way = tuple((x - away * bend, y) for bend, y in (*ROSE_BENDS, (2, top + 8), (12, top), (26, top - 4)))
    yield Line(Role.PLANT, way)
    yield from (circle(Role.PLANT, right + 3, down + 4, 5) for right, down in way[1::2])
    yield from (circle(Role.FLOWER, right + (2 if index % 2 else -3), down - 2, 3) for index, (right, down) in enumerate(way[1:]))
