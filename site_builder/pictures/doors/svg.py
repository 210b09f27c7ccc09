"""Shapes → SVG. Colours come from theme/css/doors.css through one class for each role, so dark, print and forced colours can differ."""

from collections.abc import Iterable, Iterator

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import LINE, SHEET_HEIGHT, SHEET_WIDTH, Arch, Ellipse, Leaf, Line, Point, Polygon, Ring, Shape
from site_builder.pictures.doors.order import gathered
from site_builder.pictures.doors.parts import Roof
from site_builder.pictures.doors.shapes import shapes

FINER = 2
"""Steps to a unit: everything is rounded to whole steps, which are the units of the SVG."""


def svg(door: Door) -> str:
    """The drawing of a door for a page; it says nothing that the text beside it does not say."""
    box = f"0 0 {SHEET_WIDTH * FINER} {SHEET_HEIGHT * FINER}"
    return f'<svg class="door {colour_classes(door)}" viewBox="{box}" aria-hidden="true" focusable="false">{"".join(_elements(door))}</svg>'


def colour_classes(door: Door) -> str:
    """The classes that say which paint, wall and roof a drawing has; red tiles are what a roof has anyway."""
    roof = f" roof-{door.roof}" if door.roof in {Roof.BLUE_TILES, Roof.THATCH} else ""
    return f"paint-{door.paint} wall-{door.wall.name}{roof}"


def _elements(door: Door) -> Iterator[str]:
    """Paths, and a group for each leaf."""
    still: list[Shape] = []
    for part in shapes(door):
        if isinstance(part, Leaf):
            yield from paths(still)
            still.clear()
            yield f'<g class="{"hl" if part.hinges_left else "hr"}">{"".join(paths(part.shapes))}</g>'
        else:
            still.append(part)
    yield from paths(still)


def paths(parts: Iterable[Shape]) -> Iterator[str]:
    """One path for each run of shapes of one style. Class `l` is a line, `o` one of another width; the rest is filled."""
    for (role, width), run in gathered(parts):
        if width in {0, LINE}:
            yield f'<path class="{role}{" l" if width else ""}" d="{_outlines(run)}"/>'
        else:
            yield f'<path class="{role} o" stroke-width="{_step(width)}" d="{_outlines(run)}"/>'


def _outlines(run: Iterable[Shape]) -> str:
    """The path of several shapes; each starts from where the one before it started or ended, which takes fewer figures."""
    pen = _Pen()
    for shape in run:
        match shape:
            case Polygon(_, points):
                pen.lines(points, closed=True)
            case Line(_, points):
                pen.lines(points, closed=False)
            case Ellipse(_, x, y, radius_x, radius_y) | Ring(_, x, y, radius_x, radius_y):
                pen.ellipse((x, y), _step(radius_x), _step(radius_y))
            case Arch():
                pen.arch(shape)
    return "".join(pen.text)


class _Pen:
    """Writes a path in whole steps, relative to where it is."""

    def __init__(self) -> None:
        self.x = self.y = 0
        self.text: list[str] = []

    def move(self, point: Point) -> None:
        """Lift the pen and put it down there."""
        x, y = _step(point[0]), _step(point[1])
        self.text.append(f"m{x - self.x}{_next(y - self.y)}" if self.text else f"M{x}{_next(y)}")
        self.x, self.y = x, y

    def lines(self, points: tuple[Point, ...], *, closed: bool) -> None:
        """Straight lines from point to point; a single point becomes a dot."""
        self.move(points[0])
        start_x, start_y = x, y = self.x, self.y
        steps = []
        for point in points[1:]:
            next_x, next_y = round(point[0] * FINER), round(point[1] * FINER)
            right, down = next_x - x, next_y - y
            if down == 0:
                steps.append(f"h{right}")
            elif right == 0:
                steps.append(f"v{down}")
            else:
                steps.append(f"l{right}{down}" if down < 0 else f"l{right} {down}")
            x, y = next_x, next_y
        self.text.append("".join(steps) + "z" if closed else "".join(steps) or "h0")
        self.x, self.y = (start_x, start_y) if closed else (x, y)

    def ellipse(self, center: Point, radius_x: int, radius_y: int) -> None:
        """Round from the left to a tenth of a step short of it, so that one arc does."""
        self.move((center[0] - radius_x / FINER, center[1]))
        self.text.append(f"a{radius_x} {radius_y} 0 1 1 0 .1z")

    def arch(self, arch: Arch) -> None:
        """Over the top from the left, down, and back along the foot."""
        self.move((arch.x, arch.y + arch.rise))
        half, rise, down = _step(arch.width / 2), _step(arch.rise), _step(arch.height - arch.rise)
        self.text.append(f"a{half} {rise} 0 0 1 {2 * half} 0v{down}h{-2 * half}z")


def _step(value: float) -> int:
    return round(value * FINER)


def _next(number: int) -> str:
    """A number that follows another: a minus is enough to keep them apart."""
    return str(number) if number < 0 else f" {number}"
