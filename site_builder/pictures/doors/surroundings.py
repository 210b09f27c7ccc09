"""What hangs on the wall and lies on the step, and where plants and things stand."""

from collections.abc import Iterator

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.digits import plate
from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Role, Shape, box, circle, mirrored
from site_builder.pictures.doors.parts import Lamp, OnStep, Post
from site_builder.pictures.doors.plan import MARGIN, Plan
from site_builder.pictures.doors.plants import plant
from site_builder.pictures.doors.things import thing

BESIDE = MARGIN / 2


def surroundings(door: Door, plan: Plan) -> Iterator[Shape]:
    """Plate, lamp and things at the side of the knob, the plant at the side of the hinges."""
    knob_side = 1 if door.hinges_left else -1
    by_knob = plan.frame_right + BESIDE if door.hinges_left else plan.frame_left - BESIDE
    by_hinges = plan.frame_left - BESIDE if door.hinges_left else plan.frame_right + BESIDE
    if door.number:
        yield from plate(door.number, by_knob, plan.door_top + 28)
    yield from _lamp(door.lamp, by_knob, plan.door_top - 2)
    if door.post is Post.WALL_BOX:
        yield from _wall_box(by_knob, plan.door_top + 50)
    yield from thing(door.thing, by_knob + knob_side * 4, knob_side, plan)
    yield from plant(door.plant, by_hinges - knob_side * 3, -knob_side, plan)
    yield from _on_step(door.on_step, plan, knob_side)


def _lamp(lamp: Lamp, x: float, y: float) -> Iterator[Shape]:
    match lamp:
        case Lamp.LANTERN:
            yield Polygon(Role.IRON, mirrored(((x - 1, y - 7), (x - 1, y - 2), (x - 5, y + 3)), x))
            yield box(Role.IRON, x - 3.5, y + 13, 7, 2)
            yield Polygon(Role.ROOM, ((x - 4, y + 3), (x + 4, y + 3), (x + 3, y + 13), (x - 3, y + 13)))
        case Lamp.BULB:
            yield Arch(Role.IRON, x - 6, y - 2, 12, 7, 7)
            yield circle(Role.ROOM, x, y + 6, 3.5)
        case Lamp.NONE:
            pass


def _wall_box(x: float, y: float) -> Iterator[Shape]:
    yield Arch(Role.IRON, x - 6, y, 12, 17, 4)
    yield box(Role.FIGURE, x - 4, y + 5, 8, 1.5)
    yield box(Role.BRASS, x - 1, y + 11, 2, 3)


def _on_step(kind: OnStep, plan: Plan, knob_side: int) -> Iterator[Shape]:
    y, middle = plan.threshold, (plan.door_left + plan.door_right) / 2
    edge = plan.frame_right if knob_side > 0 else plan.frame_left
    match kind:
        case OnStep.MAT:
            yield Polygon(Role.WOOD, ((middle - 16, y - 2), (middle + 16, y - 2), (middle + 19, y + 2), (middle - 19, y + 2)))
        case OnStep.CAT:
            yield from _cat(edge - knob_side * 9, y + 1, knob_side)
        case OnStep.PAPER:
            yield Polygon(Role.FIGURE, ((middle - 8, y), (middle + 5, y - 4), (middle + 8, y - 1), (middle - 5, y + 3)))
        case OnStep.SCRAPER:
            x = edge - knob_side * 4
            yield Line(Role.IRON, ((x - 5, y), (x - 5, y - 7), (x + 5, y - 7), (x + 5, y)))
            yield Line(Role.IRON, ((x - 5, y - 3), (x + 5, y - 3)))
        case OnStep.NONE:
            pass


def _cat(x: float, y: float, side: int) -> Iterator[Shape]:
    """A black cat, seen from behind."""
    yield Arch(Role.IRON, x - 5, y - 13, 10, 13, 11)
    head = x - side * 2
    ear = ((0, -10.5), (-2.5, -11), (-4, -14), (-3.7, -20), (-1.5, -17.5))
    yield Polygon(Role.IRON, mirrored(tuple((head + right, y + down) for right, down in ear), head))
    yield Line(Role.IRON, ((x + side * 3, y - 1), (x + side * 9, y - 1), (x + side * 10, y - 5)))
