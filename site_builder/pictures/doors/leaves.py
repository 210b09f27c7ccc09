"""The leaf of a door with its fittings, set ajar: it opens inwards, so its free edge is nearer the middle and lower."""

from collections.abc import Iterator

from site_builder.model import StoryForm
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import Arch, Ellipse, Leaf, Line, Point, Polygon, Ring, Role, Shape, box, circle
from site_builder.pictures.doors.panels import panels
from site_builder.pictures.doors.parts import Knob, Post
from site_builder.pictures.doors.plan import LEAF_HEIGHT, Plan

AJAR = 0.84
"""Width of an ajar leaf against a closed one."""
DEPTH = 0.06
"""How much shorter the free edge looks."""
EYE = 62
"""The height, from the top of the leaf, that perspective leaves alone."""


def leaves(door: Door, plan: Plan) -> Iterator[Leaf]:
    """One leaf, or two that meet in the middle."""
    if door.form is StoryForm.DIPTYCH:
        yield _leaf(door, plan, hinges_left=True, active=door.hinges_left)
        yield _leaf(door, plan, hinges_left=False, active=not door.hinges_left)
    else:
        yield _leaf(door, plan, hinges_left=door.hinges_left, active=True)


def _leaf(door: Door, plan: Plan, *, hinges_left: bool, active: bool) -> Leaf:
    """A leaf in its place; only the active one of two has the post."""
    width = plan.leaf_width
    flat = (*panels(door.panels, width), *_knob(door.knob, width), *(_post(door.post, width) if active else ()))
    turn = _Turn(plan.door_left if hinges_left else plan.door_right, plan.door_top, width, 1 if hinges_left else -1)
    return Leaf(hinges_left, tuple(turn.shape(shape) for shape in flat))


class _Turn:
    """Moves the shapes of a leaf, seen straight on, to where they are when it stands ajar."""

    def __init__(self, hinge: float, top: float, width: float, direction: int) -> None:
        self.hinge, self.top, self.width, self.direction = hinge, top, width, direction

    def point(self, point: Point) -> Point:
        """Where a point of the leaf comes."""
        x, y = point
        return self.hinge + self.direction * x * AJAR, self.top + EYE + (y - EYE) * (1 - DEPTH * x / self.width)

    def shape(self, shape: Shape) -> Shape:
        """The shape in its new place; round ones stay upright, which at this angle no eye sees."""
        match shape:
            case Polygon(role, points):
                return Polygon(role, tuple(map(self.point, points)))
            case Line(role, points, width):
                return Line(role, tuple(map(self.point, points)), width)
            case Ellipse(role, x, y, radius_x, radius_y):
                return Ellipse(role, *self.point((x, y)), radius_x * AJAR, radius_y)
            case Ring(role, x, y, radius_x, radius_y, width):
                return Ring(role, *self.point((x, y)), radius_x * AJAR, radius_y, width)
            case Arch(role, x, y, width, height, rise):
                near, _ = self.point((x + (0 if self.direction > 0 else width), y))
                (_, top), (_, bottom) = self.point((x + width / 2, y)), self.point((x + width / 2, y + height))
                return Arch(role, near, top, width * AJAR, bottom - top, rise * (bottom - top) / height)


def _knob(knob: Knob, width: float) -> Iterator[Shape]:
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


def _post(post: Post, width: float) -> Iterator[Shape]:
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
