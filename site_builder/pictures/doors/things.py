"""What people have put beside a door, at the side of the knob."""

from collections.abc import Callable, Iterator

from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Ring, Role, Shape, box, circle
from site_builder.pictures.doors.parts import Thing
from site_builder.pictures.doors.plan import DOOR_TOP, GROUND, KNOB_SIDE, STEP_HEIGHT, THRESHOLD, Width

X = KNOB_SIDE + 4
EDGE = Width.SLIM.right
CLOG = ((-5, -5), (0, -6), (2, -3), (8, -4.5), (7, 0), (-5, 0))


def thing(kind: Thing) -> Iterator[Shape]:
    """A thing that stands on the ground, whatever the door does."""
    return THINGS[kind]()


def handrail(steps: int) -> Iterator[Shape]:
    """A rail beside so many steps."""
    threshold = THRESHOLD - STEP_HEIGHT * (steps - 1)
    edge, foot = EDGE + 2, EDGE + 14
    yield Line(Role.IRON, ((edge, threshold), (edge, threshold - 36), (foot, GROUND - 30), (foot, GROUND)))


def bell() -> Iterator[Shape]:
    """A bell pull on the wall."""
    x, y = EDGE + 5, DOOR_TOP + 72
    yield circle(Role.IRON, x, y, 3.5)
    yield Line(Role.BRASS, ((x, y), (x, y + 14)))
    yield circle(Role.BRASS, x, y + 15, 2.5)


def _bench() -> Iterator[Shape]:
    yield from (box(Role.WOOD, X - 13, y, 28, 3) for y in (193, 199, 207))
    yield from (box(Role.IRON, X + foot, 193, 2, GROUND - 193) for foot in (-11, 11))


def _bicycle() -> Iterator[Shape]:
    back, front, hub = X - 13, X + 13, GROUND - 11
    pedals, saddle, steer = (X - 1, hub), (X - 5, hub - 16), (X + 9, hub - 17)
    top = (steer[0] - 1, hub - 21)
    yield from (Ring(Role.IRON, wheel, hub, 10, 10) for wheel in (back, front))
    yield Line(Role.FLOWER, ((back, hub), pedals, steer, saddle, (back, hub)))
    yield Line(Role.FLOWER, (pedals, saddle))
    yield Line(Role.FLOWER, ((front, hub), top))
    yield Line(Role.IRON, (top, (steer[0] - 6, hub - 22)))


def _clogs() -> Iterator[Shape]:
    for heel in (X - 8, X + 4):
        yield Polygon(Role.STRAW, tuple((heel + right, GROUND + down) for right, down in CLOG))


def _milk() -> Iterator[Shape]:
    for middle in (X - 4, X + 4):
        yield Arch(Role.FIGURE, middle - 3, GROUND - 14, 6, 14, 6)
        yield box(Role.ENAMEL, middle - 1.5, GROUND - 15.5, 3, 2)


def _umbrella() -> Iterator[Shape]:
    yield Polygon(Role.FLOWER, ((X - 1, GROUND - 4), (X - 4, GROUND - 26), (X + 4, GROUND - 26), (X + 1, GROUND - 4)))
    yield Line(Role.IRON, ((X, GROUND), (X, GROUND - 33), (X + 2.5, GROUND - 35.5), (X + 5, GROUND - 33)))


THINGS: dict[Thing, Callable[[], Iterator[Shape]]] = {
    Thing.BENCH: _bench,
    Thing.BICYCLE: _bicycle,
    Thing.CLOGS: _clogs,
    Thing.MILK: _milk,
    Thing.UMBRELLA: _umbrella,
}
