"""A pipe and a bundle of cables through the same hole in a ship's frame, and the tape measure that knows it."""

import math

import colours
from materials import matt, metal, paper
from shapes import Point, Thing, box, cut, cylinder, group, lathe, ring, slab, tube
from studio import backdrop, camera, daylight


def bolted(at: Point, turn: Point, radius: float) -> Thing:
    """A pair of flanges with bolts, as where two pipes meet."""
    steel, paint = metal("#aeb4b6", 0.4), matt(colours.PETROL, 0.35)
    plates = [cylinder(radius, 0.14, (0, 0, foot), paint) for foot in (-0.16, 0.02)]
    around = [math.pi * step / 3 for step in range(6)]
    bolts = [cylinder(0.07, 0.5, (radius * 0.8 * math.cos(angle), radius * 0.8 * math.sin(angle), -0.25), steel) for angle in around]
    return group([*plates, *bolts], at, turn)


def rounded(width: float, height: float, radius: float) -> list[tuple[float, float]]:
    """The outline of a rectangle with round corners, about its middle."""
    corners = [(side * (width / 2 - radius), end * (height / 2 - radius)) for side, end in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
    quarter = [math.pi / 2 * step / 8 for step in range(9)]
    return [
        (x + radius * math.cos(start * math.pi / 2 + angle), z + radius * math.sin(start * math.pi / 2 + angle))
        for start, (x, z) in enumerate(corners)
        for angle in quarter
    ]


def frame(at: Point) -> Thing:
    """A steel plate on its edge with a hole cut in it, a rim round the hole, a foot along the floor and a flange on top."""
    steel, edge = matt("#8fa1a7", 0.5), matt("#a9b8bc", 0.45)
    hole = rounded(2.5, 1.5, 0.6)
    plate = box((4.9, 0.16, 3.5), (0, 0, 1.75), steel, edge=0)
    tool = slab(hole, 1.0, (0.15, 0.5, 1.75), steel, (90, 0, 0))
    rim = tube([(0.15 + x, -0.06, 1.75 + z) for x, z in hole], 0.075, edge, closed=True, smooth=False)
    ledges = [box((5.1, 0.7, 0.12), (0, -0.15, 0.06), steel, edge=0.02), box((5.1, 0.6, 0.12), (0, -0.05, 3.52), edge, edge=0.02)]
    return group([cut(plate, tool), tool, rim, *ledges], at)


def tape(at: Point, turn: float) -> Thing:
    """A tape measure with its blade run out along the table."""
    case, rubber, blade = matt(colours.OCHRE, 0.35), matt(colours.IRON, 0.6), matt("#f0d27a", 0.4)
    body = [
        box((1.05, 0.5, 0.95), (0, 0, 0.5), case, edge=0.16),
        cylinder(0.34, 0.04, (0, -0.26, 0.52), rubber, (90, 0, 0)),
        box((0.5, 0.52, 0.14), (0.3, 0, 1.0), rubber, (0, 24, 0), 0.05),
    ]
    strip = box((2.7, 0.3, 0.02), (-1.8, 0, 0.12), blade, edge=0)
    marks = [box((0.015, 0.12 if step % 5 else 0.22, 0.004), (-3.0 + step * 0.12, -0.06, 0.133), rubber, edge=0) for step in range(21)]
    hook = box((0.03, 0.28, 0.22), (-3.16, 0, 0.06), metal("#b4b9bb"), edge=0.008)
    return group([*body, strip, *marks, hook], at, (0, 0, turn))


def cables() -> None:
    """Six cables that come through the hole beside the pipe, hang down and lie on the table."""
    for step, colour in enumerate((colours.OXBLOOD, colours.OCHRE, colours.IRON, "#3f74b5", colours.IRON, colours.CLAY)):
        row, side = divmod(step, 3)
        across, height = 0.55 + side * 0.2, 1.4 + row * 0.2
        path = [(across, 3.0, height), (across, 1.0, height), (across + 0.25, 0.35, height - 0.35)]
        path += [(1.75 + side * 0.26, 0.0 - row * 0.22, 0.1), (4.6, 0.3 - side * 0.22 - row * 0.66, 0.1)]
        tube(path, 0.085, matt(colour, 0.45))


def build() -> None:
    """The pipe comes through and turns left; the cables squeeze past it; a rolled drawing leans on the frame."""
    backdrop("#5d8f98", colours.PETROL)
    frame((0, 1.1, 0))
    bend = [(-0.4, 4.0), (-0.4, 0.75), (-0.5, 0.28), (-0.85, -0.08), (-1.35, -0.18), (-6.0, -0.18)]
    tube([(x, y, 1.8) for x, y in bend], 0.4, matt(colours.CREAM, 0.35))
    bolted((-1.75, -0.18, 1.8), (0, 90, 0), 0.62)
    cables()
    tape((0.35, -1.75, 0), 6)
    roll = lathe([(0.2, 0), (0.2, 3.1), (0.16, 3.1), (0.16, 0), (0.2, 0)], (0, 0, 0), paper(colours.PAPER))
    bands = [ring(0.2, 0.02, (0, 0, height), matt(colours.OXBLOOD)) for height in (1.1, 1.16)]
    group([roll, *bands], (2.15, 0.3, 0.05), (-12, 7, 0))
    daylight()
    camera(at=(0.3, -12, 4.1), target=(0, 0, 1.5), lens=62)
