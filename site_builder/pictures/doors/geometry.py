"""The simple shapes that a door is drawn with. Units are those of a sheet of 160 × 232, y downwards."""

from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

SHEET_WIDTH = 160
SHEET_HEIGHT = 232

Point = tuple[float, float]


class Role(StrEnum):
    """What a shape is made of. The colour comes from theme/css/doors.css in a browser and from `palette.py` in pixels."""

    WALL = "wall"
    WALL_DARK = "wall-dark"
    WALL_LIGHT = "wall-light"
    TRIM = "trim"
    TRIM_DARK = "trim-dark"
    FRAME = "frame"
    FRAME_DARK = "frame-dark"
    PAINT = "paint"
    PAINT_DARK = "paint-dark"
    PAINT_LIGHT = "paint-light"
    GLASS = "glass"
    GLASS_LIGHT = "glass-light"
    ROOM = "room"
    ROOM_FLOOR = "room-floor"
    BRASS = "brass"
    IRON = "iron"
    STEP = "step"
    STEP_DARK = "step-dark"
    PLATE = "plate"
    PLATE_TEXT = "plate-text"
    PLANT = "plant"
    PLANT_DARK = "plant-dark"
    FLOWER = "flower"
    POT = "pot"
    WOOD = "wood"
    ROOF = "roof"
    ROOF_DARK = "roof-dark"


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled area with straight sides."""

    role: Role
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Ellipse:
    """A filled ellipse around a centre."""

    role: Role
    x: float
    y: float
    radius_x: float
    radius_y: float


@dataclass(frozen=True, slots=True)
class Arch:
    """A filled box whose top is half an ellipse of height `rise`; `y` is its highest point."""

    role: Role
    x: float
    y: float
    width: float
    height: float
    rise: float


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke with round ends."""

    role: Role
    points: tuple[Point, ...]
    width: float = 1


Shape = Polygon | Ellipse | Arch | Line


@dataclass(frozen=True, slots=True)
class Leaf:
    """The part that turns: a browser may open it further, around its hinges on the left or the right."""

    hinges_left: bool
    shapes: tuple[Shape, ...]


Drawing = tuple[Shape | Leaf, ...]


def box(role: Role, x: float, y: float, width: float, height: float) -> Polygon:
    """A filled rectangle."""
    return Polygon(role, ((x, y), (x + width, y), (x + width, y + height), (x, y + height)))


def circle(role: Role, x: float, y: float, radius: float) -> Ellipse:
    """A filled circle."""
    return Ellipse(role, x, y, radius, radius)


def curve(center: Point, radii: Point, start: float, end: float, steps: int = 8) -> tuple[Point, ...]:
    """Points along an ellipse from one angle to another, in degrees; 0 is right, 90 up."""
    angles = (pi / 180 * (start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((center[0] + radii[0] * cos(angle), center[1] - radii[1] * sin(angle)) for angle in angles)


def mirrored(points: tuple[Point, ...], axis: float) -> tuple[Point, ...]:
    """The points with their image in a vertical axis after them, last one first: half an outline made whole."""
    return (*points, *((2 * axis - x, y) for x, y in reversed(points)))
