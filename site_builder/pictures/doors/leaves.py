"""The leaf of a door and its fittings, set ajar: it opens inwards, so its free edge is nearer the middle and lower."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.pictures.doors.geometry import Arch, Ellipse, Line, Point, Polygon, Ring, Role, Shape, box, circle
from site_builder.pictures.doors.panels import panels
from site_builder.pictures.doors.parts import Knob, Panels, Post
from site_builder.pictures.doors.plan import CENTER, DOOR_TOP, DOUBLE, LEAF_HEIGHT, SINGLE

AJAR = 0.84
"""Width of an ajar leaf against a closed one."""
DEPTH = 0.06
"""How much shorter the free edge looks."""
EYE = 62
"""The height, from the top of the leaf, that perspective leaves alone."""
HINGES = {SINGLE: CENTER - SINGLE / 2, DOUBLE: CENTER - DOUBLE}
"""Where the hinges of a leaf of that width are: on the left, in the middle of the sheet or left of it."""


def leaf(kind: Panels, width: int) -> Iterator[Shape]:
    """A leaf without its fittings."""
    return _ajar(panels(kind, width), width)


def fittings(knob: Knob, post: Post, width: int) -> Iterator[Shape]:
    """What is screwed on a leaf."""
    return _ajar((*_knob(knob, width), *_post(post, width)), width)


def _ajar(shapes: Iterable[Shape], width: int) -> Iterator[Shape]:
    """The shapes of a leaf, seen straight on, where they are when it stands ajar; round ones stay upright, which no eye sees."""

    def turned(point: Point) -> Point:
        x, y = point
        return HINGES[width] + x * AJAR, DOOR_TOP + EYE + (y - EYE) * (1 - DEPTH * x / width)

    for shape in shapes:
        match shape:
            case Polygon() | Line():
                yield replace(shape, points=tuple(map(turned, shape.points)))
            case Ellipse() | Ring():
                x, y = turned((shape.x, shape.y))
                yield replace(shape, x=x, y=y, radius_x=shape.radius_x * AJAR)
            case Arch(role, x, y, across, height, rise):
                middle = x + across / 2
                (_, top), (_, bottom) = turned((middle, y)), turned((middle, y + height))
                yield Arch(role, turned((x, y))[0], top, across * AJAR, bottom - top, rise * (bottom - top) / height)


def _knob(knob: Knob, width: int) -> Iterator[Shape]:
    x = width - 5.5
    match knob:
        case Knob.ROUND:
            yield circle(Role.BRASS, x, 63, 3.2)
        case Knob.LEVER:
            yield Line(Role.BRASS, ((x + 1, 57), (x + 1, 69)))
            yield Line(Role.BRASS, ((x + 1, 62), (x - 7, 62)))
        case Knob.BAR:
            yield Line(Role.BRASS, ((x, 46), (x, 77)))
            yield Line(Role.BRASS, ((x + 1, 46), (x + 1, 77)))


def _post(post: Post, width: int) -> Iterator[Shape]:
    middle = width / 2 - 1
    match post:
        case Post.SLOT:
            yield box(Role.BRASS, middle - 8, 60, 16, 5)
        case Post.LOW_SLOT:
            yield box(Role.BRASS, middle - 8, LEAF_HEIGHT - 10, 16, 4.5)
        case Post.KNOCKER:
            yield circle(Role.BRASS, middle, 58.5, 3.2)
            yield Ring(Role.BRASS, middle, 63.5, 4, 4.5)
        case Post.WALL_BOX:
            pass
