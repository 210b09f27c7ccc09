"""Shapes → the paths of an SVG, in whole steps, with as few figures as can be."""

from collections.abc import Iterable

from site_builder.pictures.doors.composition import FINER
from site_builder.pictures.doors.geometry import Arch, Ellipse, Line, Point, Polygon, Ring, Shape


def outlines(run: Iterable[Shape]) -> str:
    """The path of several shapes; each starts from where the one before it started or ended."""
    pen = _Pen()
    for shape in run:
        match shape:
            case Polygon(_, points):
                pen.lines(points, closed=True)
            case Line(_, points):
                pen.lines(points, closed=False)
            case Ellipse(_, x, y, radius_x, radius_y) | Ring(_, x, y, radius_x, radius_y):
                pen.ellipse((x, y), step(radius_x), step(radius_y))
            case Arch():
                pen.arch(shape)
    return "".join(pen.text)


def step(value: float) -> int:
    """A length in whole steps."""
    return round(value * FINER)


class _Pen:
    """Writes a path, relative to where it is."""

    def __init__(self) -> None:
        self.x = self.y = 0
        self.text: list[str] = []

    def move(self, point: Point) -> None:
        """Lift the pen and put it down there."""
        x, y = step(point[0]), step(point[1])
        self.text.append(f"m{x - self.x}{_next(y - self.y)}" if self.text else f"M{x}{_next(y)}")
        self.x, self.y = x, y

    def lines(self, points: tuple[Point, ...], *, closed: bool) -> None:
        """Straight lines from point to point; a single point becomes a dot."""
        self.move(points[0])
        start = self.x, self.y
        drawn = "".join(self._line(step(x), step(y)) for x, y in points[1:])
        self.text.append(f"{drawn}z" if closed else drawn or "h0")
        if closed:
            self.x, self.y = start

    def _line(self, x: int, y: int) -> str:
        right, down = x - self.x, y - self.y
        self.x, self.y = x, y
        if down == 0:
            return f"h{right}" if right else ""
        return f"l{right}{_next(down)}" if right else f"v{down}"

    def ellipse(self, center: Point, radius_x: int, radius_y: int) -> None:
        """Round from the left to a tenth of a step short of it, so that one arc does."""
        self.move((center[0] - radius_x / FINER, center[1]))
        self.text.append(f"a{radius_x} {radius_y} 0 1 1 0 .1z")

    def arch(self, arch: Arch) -> None:
        """Over the top from the left, down, and back along the foot."""
        self.move((arch.x, arch.y + arch.rise))
        half, rise, down = step(arch.width / 2), step(arch.rise), step(arch.height - arch.rise)
        self.text.append(f"a{half} {rise} 0 0 1 {2 * half} 0{f'v{down}h{-2 * half}' if down else ''}z")


def _next(number: int) -> str:
    """A number that follows another: a minus is enough to keep them apart."""
    return str(number) if number < 0 else f" {number}"
