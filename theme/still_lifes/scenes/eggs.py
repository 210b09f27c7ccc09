"""Boiled eggs under crocheted hats: yellow for soft, blue for hard."""

import math

import colours
from materials import cloth, matt, wood
from shapes import Point, Thing, box, chance, crumbs, cylinder, grains, group, lathe
from studio import backdrop, camera, daylight

YELLOW, BLUE = colours.OCHRE, "#3f74b5"


def egg_in_cup(at: Point) -> Thing:
    """An egg in a turned cup."""
    cup = lathe(
        [
            (0, 0),
            (0.4, 0),
            (0.42, 0.05),
            (0.3, 0.12),
            (0.14, 0.25),
            (0.14, 0.36),
            (0.36, 0.56),
            (0.43, 0.8),
            (0.38, 0.8),
            (0.3, 0.58),
            (0, 0.5),
        ],
        (0, 0, 0),
        matt(colours.PAPER, 0.35),
    )
    steps = [math.pi * step / 24 for step in range(25)]
    outline = [(0.37 * math.sin(step) * (1 + 0.13 * math.cos(step)), 0.98 - 0.5 * math.cos(step)) for step in steps]
    outline[0], outline[-1] = (0, outline[0][1]), (0, outline[-1][1])
    return group([cup, lathe(outline, (0, 0, 0), matt("#d9a679", 0.45))], at)


def hat(colour: str, at: Point, turn: Point = (0, 0, 0)) -> Thing:
    """A crocheted hat: rows of stitches round a dome, a thick brim and a bobble."""
    dome = [(0.46 * math.cos(step * math.pi / 32) ** 0.75, 0.72 * math.sin(step * math.pi / 32)) for step in range(16)]
    stitches = []
    for row, (radius, height) in enumerate(dome):
        count = max(5, round(radius * 66))
        angles = [2 * math.pi * (step + row % 2 / 2) / count for step in range(count)]
        stitches += [(radius * math.cos(angle), radius * math.sin(angle), height) for angle in angles]
    yarn = cloth(colour)
    brim = [(0.49 * math.cos(a), 0.49 * math.sin(a), -0.03) for a in (2 * math.pi * step / 26 for step in range(26))]
    dice = chance(3)
    tufts = [[dice.gauss(0, 1) for _ in range(3)] for _ in range(150)]
    bobble = [(0.13 * x / length, 0.13 * y / length, 0.84 + 0.13 * z / length) for x, y, z in tufts for length in [math.hypot(x, y, z)]]
    lining = lathe([(radius * 0.97, height) for radius, height in dome], (0, 0, 0), yarn)
    knitted = [grains(stitches, 0.047, yarn, (1, 1, 1.15)), grains(brim, 0.075, yarn), grains(bobble, 0.045, yarn), lining]
    return group(knitted, at, turn)


def timer(colour: str, at: Point, turn: Point, size: float = 1.0) -> Thing:
    """A kitchen timer: a foot, a dome with marks, a knob to turn."""
    dome = lathe([(0, 0.28), (0.62, 0.28), (0.6, 0.42), (0.45, 0.62), (0.3, 0.7), (0, 0.72)], (0, 0, 0), matt(colour, 0.3))
    foot = cylinder(0.64, 0.26, (0, 0, 0), matt(colours.PAPER, 0.3))
    marks = [
        box((0.025, 0.01, 0.1), (0.645 * math.sin(a), -0.645 * math.cos(a), 0.15), matt(colours.IRON), (0, 0, math.degrees(a)), 0)
        for a in (2 * math.pi * step / 24 for step in range(24))
    ]
    knob = box((0.12, 0.72, 0.2), (0, 0, 0.76), matt(colour, 0.3), (0, 0, 25), 0.05)
    return group([dome, foot, *marks, knob], at, turn, size)


def build() -> None:
    """A board with three eggs, one hat off, and a timer on either side."""
    backdrop(colours.AUBERGINE)
    box((3.9, 1.7, 0.16), (-0.1, 0, 0.08), wood(colours.PALE_WOOD), (0, 0, -4), 0.06)
    for across, colour in ((-1.3, YELLOW), (-0.1, BLUE)):
        egg_in_cup((across, 0.06, 0.16))
        hat(colour, (across, 0.06, 1.12), (4, 5 * across, 20 * across))
    egg_in_cup((1.1, -0.08, 0.16))
    hat(YELLOW, (1.75, -1.3, 0.44), (-62, 0, 24))
    timer(YELLOW, (-2.55, 1.5, 0), (0, 0, 12), 1.15)
    timer(BLUE, (2.5, 1.2, 0), (0, 0, -20), 1.15)
    crumbs((-0.6, -1.45, 0), 0.35, 26, matt("#c98d4f"))
    daylight()
    camera(target=(0, 0, 0.82), lens=66)
