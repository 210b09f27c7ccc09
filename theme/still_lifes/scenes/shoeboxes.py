"""Four shoe boxes with the receipts of a plasterer; in one of them a sandwich."""

import math

import colours
from materials import matt, paper
from shapes import Point, Thing, box, chance, crumbs, group, sheet, slab
from studio import backdrop, camera, daylight


def shoebox(at: Point, colour: str, turn: float, receipts: int = 0) -> Thing:
    """An open box with so many receipts sticking out."""
    stuff, dark = paper(colour), paper("#6e563f")
    walls = [box((2.0, 0.05, 0.95), (0, side * 0.6, 0.475), stuff, edge=0.012) for side in (-1, 1)]
    walls += [box((0.05, 1.2, 0.95), (side * 0.98, 0, 0.475), stuff, edge=0.012) for side in (-1, 1)]
    walls += [box((1.96, 1.2, 0.04), (0, 0, 0.02), dark, edge=0), box((0.5, 0.01, 0.34), (0.55, -0.63, 0.5), paper(colours.PAPER), edge=0)]
    dice = chance(receipts + len(colour) + round(at[0] * 10))
    slips = [
        slip(
            (dice.uniform(-0.72, 0.72), dice.uniform(-0.42, 0.42), 0.75 + dice.uniform(0, 0.32)),
            dice.uniform(-35, 35),
            dice.uniform(-25, 25),
        )
        for _ in range(receipts)
    ]
    return group([*walls, *slips], at, (0, 0, turn))


def slip(at: Point, lean: float, turn: float) -> Thing:
    """A curled receipt with lines of print."""
    dice = chance(round(at[0] * 1000))
    width, length, curl = dice.choice((0.3, 0.42, 0.5)), dice.uniform(0.8, 1.25), dice.uniform(-0.3, 0.3)
    leaf = sheet(
        (width, length),
        lambda _, y: curl * (y + 1) ** 2 / 4,
        (0, 0, 0),
        paper(dice.choice((colours.PAPER, "#fdfaf2", "#f2dcae", "#f0c9c0"))),
        (90, 0, 0),
    )
    lines = [
        box(
            (width * dice.uniform(0.3, 0.7), 0.004, 0.02),
            (0, -curl * (row / 4 + 0.5) ** 2 - 0.012, length * (row / 8)),
            matt("#57534c"),
            edge=0,
        )
        for row in range(4)
    ]
    return group([leaf, *lines], at, (dice.uniform(-14, 14), lean, turn))


def lid(at: Point, colour: str, turn: Point) -> Thing:
    """The lid of a box."""
    stuff = paper(colour)
    parts = [box((2.12, 1.36, 0.04), (0, 0, 0.24), stuff, edge=0.01)]
    parts += [box((2.12, 0.04, 0.24), (0, side * 0.67, 0.12), stuff, edge=0.01) for side in (-1, 1)]
    parts += [box((0.04, 1.36, 0.24), (side * 1.05, 0, 0.12), stuff, edge=0.01) for side in (-1, 1)]
    return group(parts, at, turn)


def sandwich(at: Point, turn: Point) -> Thing:
    """Two slices of brown bread with cheese between them, and a bite taken out."""
    arc = [(0.5 * math.cos(angle) - 0.03, 0.12 + 0.42 * math.sin(angle)) for angle in (math.pi * step / 10 for step in range(11))]
    outline = [(0.45, -0.5), *arc, (-0.45, -0.1), (-0.3, -0.2), (-0.34, -0.34), (-0.16, -0.38), (-0.14, -0.5)]
    crust, soft = matt("#8a5a2e", 0.8), matt("#cda06a", 0.9)
    slices = [slab(outline, 0.16, (0, 0, height), crust) for height in (0, 0.24)]
    tops = [slab([(x * 0.9, y * 0.9) for x, y in outline], 0.05, (0, 0, height), soft) for height in (0.13, 0.37)]
    cheese = slab([(0.55, -0.42), (0.5, 0.4), (-0.48, 0.36), (-0.4, -0.05), (-0.15, -0.42)], 0.07, (0, 0, 0.175), matt(colours.OCHRE, 0.4))
    return group([*slices, *tops, cheese], at, turn, 1.1)


def build() -> None:
    """Two boxes on two others, the lids off, the sandwich on the lid before them, a slip on the table."""
    backdrop("#a98d70", colours.UMBER)
    shoebox((-1.25, 0.8, 0), "#c8643f", 5, 0)
    shoebox((1.15, 0.75, 0), "#5f7f8c", -6, 9)
    lid((-1.25, 0.8, 0.82), "#c8643f", (0, 0, 5))
    shoebox((-1.1, 0.85, 1.09), colours.CREAM, -9, 12)
    shoebox((2.2, -0.95, 0), "#7d9c6f", 22, 7)
    lid((-1.0, -1.2, 0), colours.CREAM, (0, 0, 12))
    sandwich((-0.95, -1.2, 0.27), (0, 0, 205))
    crumbs((-0.25, -1.75, 0), 0.22, 22, matt("#a8743f"), 4)
    lid((2.75, 1.25, 0.72), "#5f7f8c", (0, -64, 8))
    for spot, turn in (((0.85, -1.6, 0.02), 70), ((0.45, -0.85, 0.02), 15)):
        leaf = sheet((0.42, 1.1), lambda x, y: 0.1 * (y * y) + 0.01 * x, (0, 0, 0.02), paper("#fdfaf2"))
        print_lines = [box((0.22, 0.02, 0.004), (0, -0.2 + row * 0.1, 0.045), matt("#57534c"), edge=0) for row in range(5)]
        group([leaf, *print_lines], spot, (0, 0, turn))
    daylight()
    camera(at=(0.4, -11.5, 5.4), target=(0.2, 0, 0.98), lens=61)
