"""A red bucket on a dam says: come by. In the water beside it the gauge."""

import math

import colours
from materials import matt, metal, wood
from shapes import Point, Thing, ball, box, chance, cylinder, group, lathe, ring, slab, tube
from studio import backdrop, camera, daylight

GRASS, MUD = "#7d9c4f", "#7a5a3c"


def bucket(at: Point, turn: float) -> Thing:
    """A bucket with a rolled rim, a handle that hangs down, and a letter S in white paint."""
    red, steel = matt(colours.RED, 0.3), metal("#aab0b2")
    body = lathe(
        [(0, 0.02), (0.72, 0.02), (0.72, 0), (0.76, 0), (0.78, 0.08), (1.02, 1.7), (0.97, 1.7), (0.72, 0.1), (0, 0.1)], (0, 0, 0), red
    )
    hoops = [ring(1.0, 0.055, (0, 0, 1.7), red), ring(0.795, 0.03, (0, 0, 0.16), red), ring(0.95, 0.025, (0, 0, 1.3), red)]
    arc = [
        (1.04 * math.cos(angle), -0.35 * math.sin(angle) - 0.1, 1.58 + 0.98 * math.sin(angle))
        for angle in (math.pi * step / 16 for step in range(17))
    ]
    handle = [tube(arc, 0.035, steel), *[cylinder(0.1, 0.06, (side * 1.0, 0, 1.55), steel, (0, side * 90, 0)) for side in (-1, 1)]]
    grip = tube(arc[6:11], 0.075, wood(colours.PALE_WOOD))
    letter = [
        (0.24, 1.05),
        (0.12, 1.18),
        (-0.12, 1.18),
        (-0.24, 1.02),
        (-0.1, 0.85),
        (0.12, 0.74),
        (0.24, 0.55),
        (0.1, 0.4),
        (-0.14, 0.4),
        (-0.26, 0.53),
    ]
    stroke = tube([(x, -math.sqrt((0.785 + z * 0.141) ** 2 - x * x) + 0.02, z) for x, z in letter], 0.06, matt("#f7f3e8", 0.6))
    return group([body, *hoops, *handle, grip, stroke], at, (0, 0, turn))


def gauge(at: Point) -> Thing:
    """A white board with black blocks for each decimetre, on a post in the water."""
    parts = [
        box((0.42, 0.06, 3.4), (0, 0, 0.6), matt("#f2efe6", 0.4), edge=0.015),
        box((0.2, 0.16, 3.6), (0, 0.12, 0.5), wood(colours.WOOD, along=2), edge=0.02),
    ]
    ink = matt(colours.IRON)
    for step in range(14):
        across = -0.1 if step % 2 else 0.1
        parts.append(box((0.2, 0.01, 0.11), (across, -0.034, -0.95 + step * 0.235), ink, edge=0))
    return group(parts, at, (0, 0, -6))


def reed(at: Point, height: float, lean: float) -> Thing:
    """A stem of bulrush with its brown cigar and two leaves."""
    stem = tube([(0, 0, -0.5), (lean * 0.3, 0, height * 0.6), (lean, 0, height)], 0.028, matt("#8a9a4a"))
    head = lathe(
        [(0, 0), (0.09, 0.05), (0.1, 0.3), (0.08, 0.52), (0, 0.56)], (lean * 0.93, 0, height - 0.15), matt("#5b3a20"), (0, lean * 14, 0)
    )
    leaves = [
        tube([(0, 0, -0.5), (side * 0.12, 0.05, height * 0.5), (side * 0.55, 0.1, height * 0.82)], 0.03, matt("#7d9c4f"))
        for side in (-1, 1)
    ]
    return group([stem, head, *leaves], at)


def build() -> None:
    """A dam across a ditch with a pipe under it; the bucket stands on it, a bit of white paint on the rim."""
    backdrop("#9fbfd6", "#4f7ba8", depth=5.5)
    box((14, 4.6, 0.1), (0, -0.6, 0.02), matt("#2f6187", 0.08), edge=0)
    box((14, 1.8, 1.0), (0, 2.9, 0.2), matt(GRASS, 0.9), edge=0.25)
    box((3.4, 4.4, 0.9), (-0.5, 0.9, 0.25), matt(MUD, 0.9), edge=0.3)
    box((3.2, 4.2, 0.3), (-0.5, 0.95, 0.68), matt(GRASS, 0.9), edge=0.13)
    lathe([(0.3, 0), (0.3, 1.0), (0.24, 1.0), (0.24, 0)], (-1.45, -0.6, 0.32), matt(colours.STONE, 0.7), (90, 0, 0))
    bucket((-0.35, -0.05, 0.83), 8)
    gauge((2.05, 0.1, 0.55))
    for across, away, height, lean in (
        (3.1, 1.2, 2.6, 0.35),
        (2.75, 1.5, 3.0, -0.15),
        (3.5, 1.4, 2.3, 0.5),
        (-3.1, 1.3, 2.5, -0.35),
        (-3.5, 1.5, 2.9, 0.1),
    ):
        reed((across, away, 0.2), height, lean)
    dice = chance(6)
    for _ in range(26):
        ball(dice.uniform(0.04, 0.1), (dice.uniform(1.3, 3.4), dice.uniform(-1.6, -0.4), 0.075), matt("#93b556", 0.6), (1.2, 1, 0.12))
    for _ in range(60):
        spot = (dice.uniform(-1.9, 0.95), dice.uniform(-1.0, 1.2))
        slab([(-0.02, 0), (0.02, 0), (dice.gauss(0, 0.05), 0.26)], 0.012, (*spot, 0.82), matt("#92b25c"), (90, 0, dice.uniform(-40, 40)))
    daylight()
    camera(at=(0.4, -12, 4.4), target=(0, 0, 1.45), lens=60)
