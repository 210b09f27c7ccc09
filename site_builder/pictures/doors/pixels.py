"""Shapes → pixels, for share cards."""

from collections.abc import Iterable
from math import ceil

from PIL import Image, ImageDraw

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import (
    SHEET_HEIGHT,
    SHEET_WIDTH,
    Arch,
    Ellipse,
    Line,
    Point,
    Polygon,
    Ring,
    Shape,
    curve,
)
from site_builder.pictures.doors.palette import Palette, palette
from site_builder.pictures.doors.shapes import shapes

FINER = 3
"""How many times finer than asked it is drawn, so that edges come out smooth."""


def paint_door(door: Door, height: int) -> Image.Image:
    """The drawing of a door, `height` pixels high, on a transparent ground (RGBA)."""
    width = ceil(height * SHEET_WIDTH / SHEET_HEIGHT)
    sheet = Image.new("RGBA", (width * FINER, height * FINER))
    _Brush(ImageDraw.Draw(sheet), palette(door), height * FINER / SHEET_HEIGHT).draw(shapes(door))
    return sheet.reduce(FINER)


class _Brush:
    """Draws shapes on a sheet in the colours of a palette; `scale` in pixels a unit."""

    def __init__(self, pen: ImageDraw.ImageDraw, colours: Palette, scale: float) -> None:
        self.pen, self.colours, self.scale = pen, colours, scale

    def draw(self, drawing: Iterable[Shape]) -> None:
        """Everything, from back to front."""
        for part in drawing:
            match part:
                case Polygon(_, points):
                    self._fill(part, points)
                case Ellipse(_, x, y, radius_x, radius_y):
                    self._fill(part, curve((x, y), (radius_x, radius_y), 0, 360, 48))
                case Arch(_, x, y, width, height, rise):
                    top = curve((x + width / 2, y + rise), (width / 2, rise), 180, 0, 32)
                    self._fill(part, (*top, (x + width, y + height), (x, y + height)))
                case Ring(_, x, y, radius_x, radius_y, width):
                    self._stroke(part, curve((x, y), (radius_x, radius_y), 0, 360, 48), width)
                case Line(_, points, width):
                    self._stroke(part, points, width)

    def _fill(self, shape: Shape, points: tuple[Point, ...]) -> None:
        self.pen.polygon(self._scaled(points), fill=self.colours[shape.role])

    def _stroke(self, shape: Shape, points: tuple[Point, ...], width: float) -> None:
        """A line with round ends, which Pillow does not have."""
        colour, thick = self.colours[shape.role], width * self.scale
        scaled = self._scaled(points)
        if len(scaled) > 1:
            self.pen.line(scaled, fill=colour, width=max(1, round(thick)), joint="curve")
        for x, y in {scaled[0], scaled[-1]}:
            self.pen.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=colour)

    def _scaled(self, points: tuple[Point, ...]) -> list[Point]:
        return [(x * self.scale, y * self.scale) for x, y in points]
