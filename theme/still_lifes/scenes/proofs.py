"""A pile of proofs, a ruler under the line, and the green pencil of the corrector."""

import colours
from materials import matt, paper, wood
from shapes import Point, Thing, box, chance, crumbs, cylinder, group, lathe, ring, tube
from studio import backdrop, camera, daylight

GREEN = "#2f8f4f"


def pile(width: float, depth: float, count: int, seed: int) -> list[Thing]:
    """Sheets on each other, none quite straight; the last one lies on top."""
    dice = chance(seed)
    stuff = [paper(colours.PAPER), paper("#e9dfca"), paper("#fbf7ec")]
    return [
        box(
            (width, depth, 0.03),
            (dice.gauss(0, 0.025), dice.gauss(0, 0.025), 0.015 + step * 0.034),
            stuff[step % 3],
            (0, 0, dice.gauss(0, 0.9)),
            0.004,
        )
        for step in range(count)
    ]


def print_on(width: float, depth: float, height: float) -> list[Thing]:
    """Lines of print, too small to read, with here and there a green stroke or a curl."""
    dice = chance(8)
    ink, green = matt("#4a4a46", 0.9), matt(GREEN, 0.9)
    marks = []
    for row in range(17):
        away = depth * 0.4 - row * depth * 0.047
        line = width * (0.72 if row % 6 != 5 else 0.4)
        start = -width * 0.36
        while start < line - width * 0.36 - 0.05:
            word = dice.uniform(0.07, 0.22)
            marks.append(box((word, 0.035, 0.004), (start + word / 2, away, height), ink, edge=0))
            start += word + 0.05
        if row in {3, 8, 13}:
            wave = [(-0.5 + row * 0.06 + step * 0.1, away + 0.02 * (-1) ** step, height + 0.008) for step in range(6)]
            marks.append(tube(wave, 0.016, green))
    marks.append(tube([(1.2, 0.5, height), (1.32, 0.62, height), (1.28, 0.36, height), (1.42, 0.42, height)], 0.016, green))
    return marks


def pencil(at: Point, turn: Point) -> Thing:
    """A green pencil with a cut point."""
    shaft = lathe([(0, 0), (0.1, 0.0), (0.1, 2.1)], (0, 0, 0), matt(GREEN, 0.35))
    cone = lathe([(0.1, 2.1), (0.03, 2.42)], (0, 0, 0), wood("#dcb37d", along=2))
    lead = lathe([(0.032, 2.41), (0, 2.52)], (0, 0, 0), matt(GREEN))
    band = lathe([(0.103, 0.12), (0.103, 0.2)], (0, 0, 0), matt(colours.BRASS, 0.3))
    return group([shaft, cone, lead, band], at, turn)


def build() -> None:
    """A thick pile with the ruler and the pencil on it, a second pile behind it tied with string."""
    backdrop(colours.AUBERGINE)
    top = 26 * 0.034
    group([*pile(3.0, 3.9, 26, 2), *print_on(3.0, 3.9, top + 0.002)], (-0.55, -0.5, 0), (0, 0, 11))
    box((3.4, 0.3, 0.05), (-0.5, -0.33, top + 0.04), wood(colours.PALE_WOOD), (0, 0, 11), 0.01)
    for step in range(16):
        box(
            (0.012, 0.12 if step % 5 else 0.2, 0.01),
            (-2.02 + step * 0.19, -0.54 + step * 0.037, top + 0.068),
            matt(colours.IRON),
            (0, 0, 11),
            0,
        )
    pencil((1.15, -2.1, top + 0.11), (-90, 0, 36))
    bundle = pile(2.1, 2.7, 44, 6)
    cord = matt(colours.CLAY)
    bundle += [box((2.16, 0.05, 1.53), (0, 0, 0.75), cord, edge=0.01), box((0.05, 2.78, 1.53), (0, 0, 0.75), cord, edge=0.01)]
    group(bundle, (2.35, 1.75, 0), (0, 0, -14))
    cylinder(0.5, 0.95, (-2.6, 1.9, 0), matt(colours.PAPER, 0.3))
    cylinder(0.44, 0.02, (-2.6, 1.9, 0.94), matt("#3a2419", 0.15))
    ring(0.3, 0.07, (-3.15, 1.85, 0.5), matt(colours.PAPER, 0.3), (90, 0, 0))
    crumbs((1.75, -1.55, 0), 0.2, 30, matt(GREEN), 9)
    daylight()
    camera(at=(0.5, -10.2, 7.6), target=(0.1, -0.15, 0.62), lens=62)
