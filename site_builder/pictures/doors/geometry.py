"""The simple shapes that a door is drawn with. Units are those of a sheet of 160 × 232, y downwards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from math import cos, pi, sin

SHEET_WIDTH = 160
SHEET_HEIGHT = 232
LINE = 1.5
"""The width that most lines have."""

Point = tuple[float, float]


class Role(StrEnum):
    """What a shape is made of: a custom property of theme/css/doors.css in pages, a colour of `palette.py` elsewhere."""

    WALL = "brick"
    WALL_DARK = "brick-dark"
    WALL_LIGHT = "brick-light"
    TRIM = "trim"
    TRIM_DARK = "trim-dark"
    FRAME = "frame"
    PAINT = "paint"
    PAINT_DARK = "paint-dark"
    PAINT_LIGHT = "paint-light"
    GLASS = "glass"
    GLINT = "glint"
    ROOM = "room"
    FLOOR = "floor"
    BRASS = "brass"
    STRAW = "straw"
    IRON = "iron"
    STEP = "stone"
    STEP_DARK = "stone-dark"
    ENAMEL = "enamel"
    FIGURE = "figure"
    PLANT = "plant"
    FLOWER = "flower"
    CLAY = "clay"
    WOOD = "wood"
    ROOF = "tiles"
    ROOF_DARK = "tiles-dark"
    OUTLINE = "outline"


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
    """A stroke with round ends; with a single point a dot. Dots cost an SVG far less than circles."""

    role: Role
    points: tuple[Point, ...]
    width: float = LINE


@dataclass(frozen=True, slots=True)
class Ring:
    """The outline of an ellipse."""

    role: Role
    x: float
    y: float
    radius_x: float
    radius_y: float
    width: float = LINE


Shape = Polygon | Ellipse | Arch | Line | Ring


def box(role: Role, x: float, y: float, width: float, height: float) -> Polygon:
    """A filled rectangle."""
    return Polygon(role, ((x, y), (x + width, y), (x + width, y + height), (x, y + height)))


def circle(role: Role, x: float, y: float, radius: float) -> Line:
    """A filled circle."""
    return Line(role, ((x, y),), 2 * radius)


def curve(center: Point, radii: Point, start: float, end: float, steps: int = 8) -> tuple[Point, ...]:
    """Points along an ellipse from one angle to another, in degrees; 0 is right, 90 up."""
    angles = (pi / 180 * (start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((center[0] + radii[0] * cos(angle), center[1] - radii[1] * sin(angle)) for angle in angles)


def mirrored(points: tuple[Point, ...], axis: float) -> tuple[Point, ...]:
    """The points with their image in a vertical axis after them, last one first: half an outline made whole."""
    return (*points, *((2 * axis - x, y) for x, y in reversed(points)))


def moved(shape: Shape, right: float, down: float) -> Shape:
    """The shape somewhere else."""
    match shape:
        case Polygon() | Line():
            return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
        case Ellipse() | Ring() | Arch():
            return replace(shape, x=shape.x + right, y=shape.y + down)


def reflected(shape: Shape, axis: float) -> Shape:
    """The image of the shape in a vertical axis; its points go round the same way, or areas that overlap would cut holes in each other."""
    match shape:
        case Polygon() | Line():
            return replace(shape, points=tuple((2 * axis - x, y) for x, y in reversed(shape.points)))
        case Ellipse() | Ring():
            return replace(shape, x=2 * axis - shape.x)
        case Arch():
            return replace(shape, x=2 * axis - shape.x - shape.width)


def layered(units: Iterable[Iterable[Shape]]) -> Iterator[Shape]:
    """The shapes of units that do not touch each other, layer by layer: what is alike comes together and can be drawn in one go."""
    return (shape for layer in zip(*units, strict=True) for shape in layer)
