"""What people have put beside a door."""

from collections.abc import Callable, Iterator

from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Ring, Role, Shape, box, circle
from site_builder.pictures.doors.parts import Thing
from site_builder.pictures.doors.plan import GROUND, Plan

CLOG = ((-5, -5), (0, -6), (2, -3), (8, -4.5), (7, 0), (-5, 0))


def thing(kind: Thing, x: float, away: int, plan: Plan) -> Iterator[Shape]:
    """A thing around `x`; `away` is 1 or -1, from the door."""
    yield from THINGS[kind](x, away, plan)


def _nothing(_x: float, _away: int, _plan: Plan) -> Iterator[Shape]:
    yield from ()


def _bench(x: float, _away: int, _plan: Plan) -> Iterator[Shape]:
    yield from (box(Role.WOOD, x - 13, y, 28, 3) for y in (193, 199, 207))
    yield from (box(Role.IRON, x + foot, 193, 2, GROUND - 193) for foot in (-11, 11))


def _bicycle(x: float, away: int, _plan: Plan) -> Iterator[Shape]:
    back, front, hub = x - away * 13, x + away * 13, GROUND - 11
    pedals, saddle, steer = (x - away, hub), (x - away * 5, hub - 16), (x + away * 9, hub - 17)
    top = (steer[0] - away, hub - 21)
    yield from (Ring(Role.IRON, wheel, hub, 10, 10) for wheel in (back, front))
    yield Line(Role.FLOWER, ((back, hub), pedals, steer, saddle, (back, hub)))
    yield Line(Role.FLOWER, (pedals, saddle))
    yield Line(Role.FLOWER, ((front, hub), top))
    yield Line(Role.IRON, (top, (steer[0] - away * 6, hub - 22)))


def _clogs(x: float, _away: int, _plan: Plan) -> Iterator[Shape]:
    for heel in (x - 8, x + 4):
        yield Polygon(Role.BRASS, tuple((heel + right, GROUND + down) for right, down in CLOG))


def _handrail(_x: float, away: int, plan: Plan) -> Iterator[Shape]:
    edge = plan.frame_right + 2 if away > 0 else plan.frame_left - 2
    foot = edge + away * 12
    yield Line(Role.IRON, ((edge, plan.threshold), (edge, plan.threshold - 36), (foot, GROUND - 30), (foot, GROUND)))


def _milk(x: float, _away: int, _plan: Plan) -> Iterator[Shape]:
    for middle in (x - 4, x + 4):
        yield Arch(Role.FIGURE, middle - 3, GROUND - 14, 6, 14, 6)
        yield box(Role.ENAMEL, middle - 1.5, GROUND - 15.5, 3, 2)


def _umbrella(x: float, _away: int, _plan: Plan) -> Iterator[Shape]:
    yield Polygon(Role.FLOWER, ((x - 1, GROUND - 4), (x - 4, GROUND - 26), (x + 4, GROUND - 26), (x + 1, GROUND - 4)))
    yield Line(Role.IRON, ((x, GROUND), (x, GROUND - 33), (x + 2.5, GROUND - 35.5), (x + 5, GROUND - 33)))


def _bell(_x: float, away: int, plan: Plan) -> Iterator[Shape]:
    """A bell pull on the wall."""
    edge, y = plan.frame_right + 5 if away > 0 else plan.frame_left - 5, plan.door_top + 72
    yield circle(Role.IRON, edge, y, 3.5)
    yield Line(Role.BRASS, ((edge, y), (edge, y + 14)))
    yield circle(Role.BRASS, edge, y + 15, 2.5)


THINGS: dict[Thing, Callable[[float, int, Plan], Iterator[Shape]]] = {
    Thing.NONE: _nothing,
    Thing.BENCH: _bench,
    Thing.BICYCLE: _bicycle,
    Thing.CLOGS: _clogs,
    Thing.HANDRAIL: _handrail,
    Thing.MILK: _milk,
    Thing.UMBRELLA: _umbrella,
    Thing.BELL: _bell,
}
