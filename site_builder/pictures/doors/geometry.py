"""The simple shapes that a door is drawn with. Units are those of a sheet of 160 × 232, y downwards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

SHEET_WIDTH = 160
SHEET_HEIGHT = 232
LINE = 1.5
"""The width that most lines have."""

Point = tuple[float, float]


class Role(StrEnum):
    """What a shape is made of. The colour comes from theme/css/doors.css in a browser and from `palette.py` in pixels.

    The values are classes that are written dozens of times in each of a thousand drawings: that is why they are this short.
    """

    WALL = "wa"
    WALL_DARK = "wd"
    WALL_LIGHT = "wl"
    TRIM = "tr"
    TRIM_DARK = "td"
    FRAME = "fr"
    PAINT = "pa"
    PAINT_DARK = "pd"
    PAINT_LIGHT = "pl"
    GLASS = "gl"
    GLINT = "gt"
    ROOM = "ro"
    FLOOR = "fo"
    BRASS = "br"
    IRON = "ir"
    STEP = "st"
    STEP_DARK = "sd"
    ENAMEL = "en"
    FIGURE = "fi"
    PLANT = "pt"
    FLOWER = "fl"
    CLAY = "cl"
    WOOD = "wo"
    ROOF = "rf"
    ROOF_DARK = "rd"
    OUTLINE = "ol"


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


@dataclass(frozen=True, slots=True)
class Leaf:
    """The part that turns: a browser may open it further, around its hinges on the left or the right."""

    hinges_left: bool
    shapes: tuple[Shape, ...]


Drawing = tuple[Shape | Leaf, ...]


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


def layered(units: Iterable[Iterable[Shape]]) -> Iterator[Shape]:
    """The shapes of units that do not touch each other, layer by layer: what is alike comes together and can be drawn in one go."""
    return (shape for layer in zip(*units, strict=True) for shape in layer)
