"""A deed with red wax and ribbon, the stamp beside it, and an egg timer that nobody knows the use of."""

import math

import colours
from materials import matt, metal, paper
from shapes import Point, Thing, ball, blend, box, chance, cylinder, group, lathe, slab, tube
from studio import backdrop, camera, daylight

WAX = "#b5261e"


def pile(count: int, size: tuple[float, float], seed: int) -> list[Thing]:
    """Deeds on each other, none quite straight."""
    dice, stuff = chance(seed), [paper(colours.PAPER), paper("#e8dcc3"), paper("#fbf5e6")]
    return [
        box(
            (*size, 0.06),
            (dice.gauss(0, 0.03), dice.gauss(0, 0.03), 0.03 + step * 0.066),
            stuff[step % 3],
            (0, 0, dice.gauss(0, 1.3)),
            0.008,
        )
        for step in range(count)
    ]


def seal(at: Point) -> Thing:
    """A blob of wax with the print of a stamp: a ring and a door."""
    edge = [
        (
            (0.42 * math.cos(angle), 0.42 * math.sin(angle), 0),
            (0.3 * math.cos(angle), 0.3 * math.sin(angle), 0),
            0.13 + 0.03 * math.sin(3 * angle),
        )
        for angle in (math.pi * step / 6 for step in range(12))
    ]
    blob = blend(
        [*edge, ((-0.2, 0, 0), (0.2, 0, 0), 0.12), ((0.5, 0.2, -0.03), (0.62, 0.3, -0.05), 0.09)], 0.025, (0, 0, 0), matt(WAX, 0.18)
    )
    blob.scale = (1, 1, 0.7)
    middle = cylinder(0.34, 0.05, (0, 0, 0.045), matt("#a01f18", 0.18))
    door = box((0.2, 0.34, 0.05), (0, 0, 0.1), matt(WAX, 0.18), edge=0.02)
    return group([blob, middle, door], at)


def stamp(at: Point, turn: Point) -> Thing:
    """A brass stamp with a turned handle."""
    brass, handle = metal(colours.BRASS, 0.3), matt(colours.IRON, 0.2)
    foot = lathe([(0, 0), (0.36, 0), (0.38, 0.05), (0.38, 0.28), (0.26, 0.36), (0.2, 0.5), (0.24, 0.56), (0, 0.56)], (0, 0, 0), brass)
    grip = lathe([(0.17, 0.56), (0.15, 0.7), (0.27, 1.1), (0.3, 1.35), (0.24, 1.55), (0.1, 1.66), (0, 1.68)], (0, 0, 0), handle)
    return group([foot, grip], at, turn)


def egg_timer(at: Point, turn: Point) -> Thing:
    """A timer in the shape of an egg, turned a little about its middle."""
    steps = [math.pi * step / 32 for step in range(33)]
    outline = [(0.62 * math.sin(step) * (1 + 0.12 * math.cos(step)), 0.8 - 0.8 * math.cos(step)) for step in steps]
    outline[0], outline[-1] = (0, 0), (0, 1.6)
    shell = lathe(outline, (0, 0, 0), matt(colours.CREAM, 0.25))
    band = lathe([(0.655, 0.56), (0.672, 0.58), (0.672, 0.78), (0.655, 0.8)], (0, 0, 0), matt(colours.PAPER, 0.3))
    ink = matt(colours.IRON)
    marks = [
        box((0.02, 0.012, 0.14 if step % 5 else 0.2), (0.675 * math.sin(a), -0.675 * math.cos(a), 0.68), ink, (0, 0, math.degrees(a)), 0)
        for step, a in enumerate(2 * math.pi * count / 40 for count in range(40))
    ]
    pointer = slab([(-0.08, 0), (0.08, 0), (0, -0.14)], 0.02, (0, -0.665, 0.94), matt(WAX), (84, 0, 0))
    return group([shell, band, *marks, pointer], at, turn)


def ribbon(top: float) -> list[Thing]:
    """A red ribbon over the pile and down its front, with two loose ends from under the seal."""
    silk = matt(WAX, 0.5)
    end = [(-0.11, 0), (0.11, 0), (0.14, -1.1), (0, -0.95), (-0.13, -1.12)]
    bands = [box((0.24, 2.66, 0.02), (0.5, 0, top + 0.02), silk, edge=0), box((0.24, 0.02, top), (0.5, -1.36, top / 2), silk, edge=0)]
    return bands + [slab(end, 0.015, (0.5 + side * 0.06, -0.6, top + 0.035 + side * 0.01), silk, (0, 0, side * 16)) for side in (-1, 1)]


def writing(height: float) -> list[Thing]:
    """A heading, lines too small to read, and a signature."""
    ink = matt("#4a4036")
    heading = [box((0.9, 0.02, 0.004), (-0.75, 0.72 - step * 0.17, height), ink, edge=0) for step in range(2)]
    lines = [box((1.3 + 0.2 * (step % 3), 0.018, 0.004), (-0.7, 0.25 - step * 0.15, height), ink, edge=0) for step in range(7)]
    strokes = ((-1.2, -0.98), (-1.0, -0.85), (-0.9, -1.05), (-0.6, -0.88), (-0.2, -1.0))
    return [*heading, *lines, tube([(x, y, height) for x, y in strokes], 0.015, matt(colours.ENAMEL))]


def build() -> None:
    """The pile with ribbon and seal, the stamp lying against it, the timer on the other side."""
    backdrop("#9a734f", colours.UMBER)
    top = 15 * 0.066
    parts = [*pile(15, (3.3, 2.6), 3), *ribbon(top), *writing(top + 0.007), seal((0.5, -0.35, top + 0.1))]
    group(parts, (-0.55, 0.15, 0), (0, 0, 8))
    stamp((1.75, -1.2, 0.34), (0, 86, 28))
    egg_timer((2.25, 1.3, 0), (0, 0, 25))
    ball(0.07, (1.2, -1.75, 0.03), matt(WAX, 0.2), (1.2, 1, 0.5))
    ball(0.045, (1.42, -1.95, 0.02), matt(WAX, 0.2), (1, 1.3, 0.5))
    daylight()
    camera(at=(0.5, -11.2, 6.0), target=(0.2, 0.1, 0.78), lens=68)
