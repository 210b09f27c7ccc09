"""What hangs on the wall at the side of the knob, and what lies on the step."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Role, Shape, box, circle, mirrored
from site_builder.pictures.doors.parts import Lamp, OnStep
from site_builder.pictures.doors.plan import CENTER, DOOR_TOP, KNOB_SIDE, THRESHOLD, Width


def lamp(kind: Lamp) -> Iterator[Shape]:
    """The light outside."""
    x, y = KNOB_SIDE, DOOR_TOP - 2
    match kind:
        case Lamp.LANTERN:
            yield Polygon(Role.IRON, mirrored(((x - 1, y - 7), (x - 1, y - 2), (x - 5, y + 3)), x))
            yield box(Role.IRON, x - 3.5, y + 13, 7, 2)
            yield Polygon(Role.ROOM, ((x - 4, y + 3), (x + 4, y + 3), (x + 3, y + 13), (x - 3, y + 13)))
        case Lamp.BULB:
            yield Arch(Role.IRON, x - 6, y - 2, 12, 7, 7)
            yield circle(Role.ROOM, x, y + 6, 3.5)
        case Lamp.NONE:
            pass


def wall_box() -> Iterator[Shape]:
    """A letter box on the wall."""
    x, y = KNOB_SIDE, DOOR_TOP + 50
    yield Arch(Role.IRON, x - 6, y, 12, 17, 4)
    yield box(Role.FIGURE, x - 4, y + 5, 8, 1.5)
    yield box(Role.BRASS, x - 1, y + 11, 2, 3)


def on_step(kind: OnStep) -> Iterator[Shape]:
    """What lies before the door, or sits or stands at the side of the knob."""
    y, edge = THRESHOLD, Width.SLIM.right
    match kind:
        case OnStep.MAT:
            yield Polygon(Role.WOOD, ((CENTER - 16, y - 2), (CENTER + 16, y - 2), (CENTER + 19, y + 2), (CENTER - 19, y + 2)))
        case OnStep.CAT:
            yield from _cat(edge - 9, y + 1)
        case OnStep.PAPER:
            yield Polygon(Role.FIGURE, ((CENTER - 8, y), (CENTER + 5, y - 4), (CENTER + 8, y - 1), (CENTER - 5, y + 3)))
        case OnStep.SCRAPER:
            x = edge - 4
            yield Line(Role.IRON, ((x - 5, y), (x - 5, y - 7), (x + 5, y - 7), (x + 5, y)))
            yield Line(Role.IRON, ((x - 5, y - 3), (x + 5, y - 3)))
        case OnStep.NONE:
            pass


def _cat(x: float, y: float) -> Iterator[Shape]:
    """A black cat, seen from behind."""
    yield Arch(Role.IRON, x - 5, y - 13, 10, 13, 11)
    head = x - 2
    ear = ((0, -10.5), (-2.5, -11), (-4, -14), (-3.7, -20), (-1.5, -17.5))
    yield Polygon(Role.IRON, mirrored(tuple((head + right, y + down) for right, down in ear), head))
    yield Line(Role.IRON, ((x + 3, y - 1), (x + 9, y - 1), (x + 10, y - 5)))
