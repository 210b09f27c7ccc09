"""A work jacket with two breast pockets: in the one what must still be done, in the other what is done."""

import itertools
import math

import colours
from materials import Material, cloth, glass, matt, metal, paper, wood
from shapes import Point, Thing, box, chance, cylinder, group, lathe, ring, sheet, slab, tube
from studio import backdrop, camera, daylight

COTTON = "#3a4a5e"


def seam(path: list[Point]) -> Thing:
    """A line of stitches along a path, in light thread."""
    thread = matt("#d9c9a3", 0.8)
    stitches = []
    for start, end in itertools.pairwise(path):
        count = max(1, round(math.dist(start, end) / 0.11))
        for step in range(count):
            middle = [a + (b - a) * (step + 0.5) / count for a, b in zip(start, end, strict=True)]
            angle = math.degrees(math.atan2(end[2] - start[2], end[0] - start[0]))
            stitches.append(box((0.07, 0.012, 0.014), (middle[0], middle[1], middle[2]), thread, (0, -angle, 0), 0))
    return group(stitches, (0, 0, 0))


def pocket(at: Point, cards: int, seed: int) -> Thing:
    """A patch pocket, and so many blue cards that stick out of it."""
    stuff, dice = cloth("#43556b"), chance(seed)
    outline = [(-0.62, 0.7), (0.62, 0.7), (0.62, -0.45), (0.42, -0.68), (-0.42, -0.68), (-0.62, -0.45)]
    parts = [slab(outline, 0.09, (0, 0, 0), stuff, (90, 0, 0)), box((1.3, 0.13, 0.2), (0, -0.05, 0.64), stuff, edge=0.03)]
    inner = [(0.55 * x / 0.62, -0.1, y * 0.92) for x, y in outline]
    parts += [seam([*inner, inner[0]]), cylinder(0.08, 0.05, (0, -0.11, 0.64), matt(colours.BRASS, 0.3), (90, 0, 0))]
    blues = (paper("#6fa3d8"), paper("#8bb8e6"), paper("#5f94cb"))
    for step in range(cards):
        middle = (dice.gauss(0, 0.07), 0.02 + step * 0.012, 0.55 + dice.uniform(0, 0.42) + step * 0.02)
        parts.append(box((0.92, 0.012, 1.1), middle, blues[step % 3], (0, dice.gauss(0, 5), 0), 0.004))
        parts.append(box((0.5, 0.005, 0.02), (middle[0] - 0.1, middle[1] - 0.008, middle[2] + 0.36), matt("#3a3f45"), edge=0))
    return group(parts, at)


def half(side: int, material: Material) -> list[Thing]:
    """One half of the front, with its collar; `side` is -1 on the left of the picture, 1 on the right."""
    folds = sheet(
        (2.5, 5.2), lambda x, y: 0.06 * math.sin(5 * x + y) + 0.04 * math.sin(9 * y + 2 * x), (side * 1.27, 0.12, 1.5), material, (90, 0, 0)
    )
    flap = slab(
        [(0, 0), (side * 1.05, 0.12), (side * 1.2, -0.3), (side * 0.42, -0.78)],
        0.1,
        (side * 0.03, -0.02, 3.65),
        cloth("#34435a"),
        (90, 0, 0),
    )
    return [folds, flap]


def bulb(at: Point, turn: Point) -> Thing:
    """A light bulb with a brass cap."""
    steps = [math.pi * step / 20 for step in range(17)]
    pear = [(0.42 * math.sin(step) * (1 if step < 1.6 else 1 - (step - 1.6) * 0.12), -0.42 * math.cos(step)) for step in steps]
    shell = lathe([(0, -0.42), *pear[1:], (0.2, 0.5)], (0, 0, 0), glass("#fff4dc"))
    cap = lathe([(0.21 + 0.02 * (step % 2), 0.46 + step * 0.045) for step in range(9)], (0, 0, 0), metal(colours.BRASS))
    foot = lathe([(0.2, 0.84), (0.1, 0.92), (0, 0.93)], (0, 0, 0), matt(colours.IRON))
    wire = tube([(-0.06, 0, 0.4), (-0.12, 0, 0.0), (0, 0, 0.08), (0.12, 0, 0.0), (0.06, 0, 0.4)], 0.012, metal("#888888"))
    return group([shell, cap, foot, wire], at, turn)


def build() -> None:
    """The jacket hangs on the wall over the table, with the full pocket on the right; a bulb and keys below it."""
    backdrop("#c9a08f", colours.OXBLOOD, depth=2.4)
    stuff = cloth(COTTON)
    parts = [*half(-1, stuff), *half(1, stuff), box((0.34, 0.1, 5.0), (0.02, -0.06, 1.4), cloth("#34435a"), edge=0.03)]
    parts += [seam([(side, -0.12, -1.0), (side, -0.12, 3.0)]) for side in (-0.11, 0.15)]
    parts += [cylinder(0.085, 0.05, (0.02, -0.11, height), matt(colours.BRASS, 0.3), (90, 0, 0)) for height in (0.35, 1.35, 2.35)]
    parts += [pocket((-1.25, -0.05, 1.75), 1, 4), pocket((1.28, -0.05, 1.75), 7, 11)]
    group(parts, (-0.1, 1.5, 0.45), (-3, 0, 0))
    bulb((-1.2, -1.35, 0.42), (0, 82, -28))
    ring(0.32, 0.03, (1.1, -1.35, 0.04), metal("#b9bec0"))
    for step, turn in enumerate((-8, 30, 62)):
        shaft = box((0.62, 0.09, 0.05), (0.62, 0, 0), metal(colours.BRASS if step % 2 else "#b9bec0"), edge=0.012)
        bow = lathe(
            [(0.07, 0), (0.19, 0), (0.19, 0.05), (0.07, 0.05), (0.07, 0)],
            (0.22, 0, -0.025),
            metal(colours.BRASS if step % 2 else "#b9bec0"),
        )
        group([shaft, bow], (1.35, -1.3, 0.05 + step * 0.05), (0, 0, -turn))
    box((1.0, 0.72, 0.02), (0.1, -1.75, 0.012), paper("#6fa3d8"), (0, 0, 14), 0.004)
    box((0.5, 0.02, 0.004), (0.05, -1.65, 0.026), matt("#3a3f45"), (0, 0, 14), 0)
    cylinder(0.06, 0.9, (-0.35, -2.0, 0.07), wood(colours.OCHRE, along=2), (0, 90, 30))
    daylight()
    camera(at=(0.3, -12, 4.0), target=(0, 0, 1.5), lens=60)
