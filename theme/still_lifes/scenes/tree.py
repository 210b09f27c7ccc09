"""A young tree that two growers measure at different heights: a ribbon and a notebook of each colour."""

import math

import colours
from materials import cloth, matt, paper, wood
from shapes import Point, Thing, ball, box, crisp, crumbs, group, lathe, ring, slab, tube
from studio import backdrop, camera, daylight

ORANGE, BLUE = "#e07b2e", "#4c8fc9"
BARK = "#86705a"


def ribbon(at: Point, colour: str, turn: float) -> Thing:
    """A measuring tape tied round the trunk, its end hanging down."""
    tape = cloth(colour)
    around = lathe([(0.262, 0), (0.275, 0), (0.275, 0.2), (0.262, 0.2)], (0, 0, 0), tape)
    end = slab([(-0.1, 0.1), (0.1, 0.1), (0.13, -0.7), (0.02, -0.62), (-0.08, -0.72)], 0.02, (0, -0.28, 0), tape, (96, 0, 0))
    knot = ball(0.1, (0, -0.29, 0.1), tape, (1.2, 0.6, 0.9))
    return group([around, end, knot], at, (0, 0, turn))


def root_ball(at: Point) -> Thing:
    """Roots in a sack, tied round the foot of the trunk."""
    sack = cloth("#c2a26b")
    swell = [(0.28 + 0.8 * math.sin(math.pi * (step / 20) ** 0.8) ** 0.8, 1.24 * step / 20) for step in range(2, 20)]
    body = lathe([(0, 0), (0.5, 0.0), *swell, (0.27, 1.3), (0.33, 1.4), (0.44, 1.56), (0.39, 1.55), (0.24, 1.3)], (0, 0, 0), sack)
    for corner in body.data.vertices:
        angle, height = math.atan2(corner.co.y, corner.co.x), corner.co.z
        fold = 1 + 0.03 * math.sin(11 * angle + 2 * height) + 0.025 * math.sin(5 * angle) * math.cos(3 * height)
        corner.co.x, corner.co.y = corner.co.x * fold, corner.co.y * fold
    crisp(body, 80)
    cord = [ring(0.3, 0.035, (0, 0, 1.27), matt(colours.UMBER)), ring(0.31, 0.035, (0, 0, 1.33), matt(colours.UMBER), (5, 0, 0))]
    return group([body, *cord], at)


def notebook(at: Point, colour: str, turn: Point) -> Thing:
    """A notebook with an elastic band round it."""
    cover, leaves, band = matt(colour, 0.5), paper(colours.PAPER), matt(colours.IRON)
    parts = [box((1.5, 2.0, 0.04), (0, 0, side * 0.13), cover, edge=0.015) for side in (-1, 1)]
    parts += [box((1.42, 1.94, 0.22), (0.02, 0, 0), leaves, edge=0.01), box((0.05, 2.0, 0.3), (-0.74, 0, 0), cover, edge=0.02)]
    parts.append(box((0.05, 2.02, 0.31), (0.55, 0, 0), band, edge=0.01))
    return group(parts, at, turn)


def pencil(at: Point, turn: Point) -> Thing:
    """A short pencil, chewed by use."""
    parts = [
        lathe([(0, 0), (0.075, 0), (0.075, 1.2)], (0, 0, 0), matt(colours.BRASS, 0.4)),
        lathe([(0.075, 1.2), (0.02, 1.42)], (0, 0, 0), wood("#dcb37d", along=2)),
    ]
    parts.append(lathe([(0.024, 1.41), (0, 1.5)], (0, 0, 0), matt(colours.IRON)))
    return group(parts, at, turn)


def leaf(at: Point, turn: float) -> Thing:
    """A leaf of a linden, hanging from its stalk."""
    around = [2 * math.pi * step / 28 for step in range(28)]
    outline = [
        (0.26 * math.sin(angle), 0.3 * math.cos(angle) * (1 + 0.35 * abs(math.cos(angle / 2 - math.pi / 2)) ** 6) - 0.3) for angle in around
    ]
    return slab(outline, 0.02, at, matt("#7aa653", 0.5), (80, turn, 0))


def build() -> None:
    """The trunk runs out of the picture; an orange ribbon lower, a blue one higher; the notebooks lie apart."""
    backdrop(colours.CANAL_GREEN)
    root_ball((-0.35, 0.5, 0))
    tube([(-0.35, 0.5, 1.0), (-0.31, 0.5, 2.6), (-0.36, 0.5, 4.6), (-0.3, 0.5, 7.5)], 0.255, wood(BARK, along=2))
    tube([(0.32, 0.75, 0.4), (0.22, 0.7, 7.5)], 0.07, wood("#c9ac62", along=2), smooth=False)
    for step in range(6):
        ring(0.08, 0.02, (0.31 - step * 0.014, 0.74, 1.3 + step * 0.62), matt("#a98b45"))
    ribbon((-0.32, 0.5, 1.95), ORANGE, -20)
    ribbon((-0.33, 0.5, 2.95), BLUE, 12)
    notebook((-2.25, -0.45, 0.16), ORANGE, (0, 0, 17))
    notebook((1.75, -0.3, 0.16), BLUE, (0, 0, -21))
    tube([(-0.34, 0.4, 3.3), (-0.85, 0.1, 3.6), (-1.25, 0.0, 3.7)], 0.05, wood(BARK))
    for across, height, turn in ((-1.22, 3.68, 15), (-0.92, 3.62, -22), (-1.02, 3.74, 150), (-1.3, 3.72, 82)):
        leaf((across, -0.02, height), turn)
    pencil((0.25, -2.2, 0.08), (0, 90, 14))
    tube(
        [(0.3, -2.2, 0.1), (0.05, -2.25, 0.03), (-0.3, -1.75, 0.03), (-0.55, -2.05, 0.03), (-1.1, -1.75, 0.03)], 0.018, matt(colours.PAPER)
    )
    crumbs((-0.6, -0.75, 0), 0.4, 60, matt("#4a3422"), 12)
    daylight()
    camera(at=(0.2, -12, 4.4), target=(-0.1, 0, 1.85), lens=55)
