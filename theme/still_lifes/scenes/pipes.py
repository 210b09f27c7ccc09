"""A pipe and a bundle of cables through the same hole in a ship's frame, and the tape measure that knows it."""

import math

import colours
from materials import matt, metal, paper
from shapes import Point, Thing, box, cylinder, group, lathe, ring, tube
from studio import backdrop, camera, daylight


def bolted(at: Point, turn: Point, radius: float) -> Thing:
    """A pair of flanges with bolts, as where two pipes meet."""
    steel, paint = metal("#aeb4b6", 0.4), matt(colours.PETROL, 0.35)
    plates = [cylinder(radius, 0.14, (0, 0, foot), paint) for foot in (-0.16, 0.02)]
    around = [math.pi * step / 3 for step in range(6)]
    bolts = [cylinder(0.07, 0.5, (radius * 0.8 * math.cos(angle), radius * 0.8 * math.sin(angle), -0.25), steel) for angle in around]
    return group([*plates, *bolts], at, turn)


def frame(at: Point) -> Thing:
    """A steel plate on its edge with a hole cut in it, a rim round the hole and a foot along the floor."""
    steel = matt("#7d9096", 0.5)
    left, right, low, high = -0.95, 1.1, 1.0, 2.5
    parts = [
        box((1.5, 0.16, 3.6), (left - 0.75, 0, 1.8), steel, edge=0.01),
        box((1.5, 0.16, 3.6), (right + 0.75, 0, 1.8), steel, edge=0.01),
    ]
    parts += [box((right - left, 0.16, low), ((left + right) / 2, 0, low / 2), steel, edge=0.01)]
    parts += [box((right - left, 0.16, 3.6 - high), ((left + right) / 2, 0, (3.6 + high) / 2), steel, edge=0.01)]
    rim = [(left, high), (right, high), (right, low), (left, low)]
    path = [
        (x + dx, -0.06, z + dz)
        for (x, z), steps in zip(
            rim, (((0, -0.3), (0.3, 0)), ((-0.3, 0), (0, -0.3)), ((0, 0.3), (-0.3, 0)), ((0.3, 0), (0, 0.3))), strict=True
        )
        for dx, dz in steps
    ]
    parts += [tube(path, 0.09, matt("#93a5aa", 0.45), closed=True), box((5.0, 0.7, 0.14), (-0.08, -0.2, 0.07), steel, edge=0.02)]
    parts.append(box((5.0, 0.5, 0.12), (-0.08, 0, 3.6), steel, edge=0.02))
    return group(parts, at)


def tape(at: Point, turn: float) -> Thing:
    """A tape measure with its blade run out along the table."""
    case, rubber, blade = matt(colours.OCHRE, 0.35), matt(colours.IRON, 0.6), matt("#f0d27a", 0.4)
    body = [
        box((1.05, 0.5, 0.95), (0, 0, 0.5), case, edge=0.16),
        cylinder(0.34, 0.04, (0, -0.26, 0.52), rubber, (90, 0, 0)),
        box((0.5, 0.52, 0.14), (0.3, 0, 1.0), rubber, (0, 24, 0), 0.05),
    ]
    strip = box((3.3, 0.3, 0.02), (-2.1, 0, 0.12), blade, edge=0)
    marks = [box((0.015, 0.12 if step % 5 else 0.22, 0.004), (-3.6 + step * 0.12, -0.06, 0.133), rubber, edge=0) for step in range(26)]
    hook = box((0.03, 0.28, 0.22), (-3.76, 0, 0.06), metal("#b4b9bb"), edge=0.008)
    return group([*body, strip, *marks, hook], at, (0, 0, turn))


def build() -> None:
    """The pipe comes forward and turns up; the cables squeeze past; a rolled drawing leans on the frame."""
    backdrop("#5d8f98", colours.PETROL)
    frame((0, 1.1, 0))
    pipe = matt(colours.CREAM, 0.35)
    tube(
        [(-0.35, 4.0, 1.65), (-0.35, 0.2, 1.65), (-0.35, -0.35, 1.68), (-0.36, -0.62, 1.95), (-0.36, -0.65, 2.4), (-0.36, -0.65, 6)],
        0.38,
        pipe,
    )
    bolted((-0.36, -0.65, 3.1), (0, 0, 0), 0.6)
    for step, colour in enumerate((colours.OXBLOOD, colours.OCHRE, colours.IRON, "#3f74b5", colours.IRON, colours.CLAY)):
        row, side = divmod(step, 3)
        start = (0.3 + side * 0.19, 3.0, 1.3 + row * 0.2)
        middle = (0.34 + side * 0.19, 1.1, 1.26 + row * 0.19)
        bend = (0.7 + side * 0.24 + row * 0.1, 0.35, 0.9 + row * 0.25)
        end = (1.9 + side * 0.26, 0.1 - row * 0.22, 0.1 + row * 0.02)
        tube([start, middle, bend, end, (4.6, 0.35 - side * 0.22 - row * 0.66, 0.1)], 0.085, matt(colour, 0.45))
    tape((1.1, -1.75, 0), 7)
    roll = lathe([(0.2, 0), (0.2, 3.1), (0.16, 3.1), (0.16, 0), (0.2, 0)], (0, 0, 0), paper(colours.PAPER))
    bands = [ring(0.2, 0.02, (0, 0, height), matt(colours.OXBLOOD)) for height in (1.1, 1.16)]
    group([roll, *bands], (-2.35, -0.2, 0.05), (-13, -9, 0))
    daylight()
    camera(at=(0.5, -12, 4.1), target=(-0.05, 0, 1.5), lens=62)
