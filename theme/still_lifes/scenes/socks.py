"""Five socks on a line, all left ones, one with a shark."""

import colours
from materials import cloth, matt, metal, wood
from shapes import Point, Thing, ball, blend, box, crisp, cylinder, group, lathe, ring, slab, tube
from studio import backdrop, camera, daylight

STRIPES = ((0.62, 0.8), (0.98, 1.16))


def sock(at: Point, colour: str, trim: str, size: float, turn: float) -> Thing:
    """A sock that hangs by its cuff, the toe to the left; cuff, heel and toe in a second colour."""
    yarn, other = cloth(colour), cloth(trim)
    body = blend(
        [((0, 0, 1.3), (0.02, 0, 0.5), 0.33), ((0.02, 0, 0.5), (0.0, 0, 0.34), 0.34), ((0, 0, 0.32), (-0.62, 0, 0.22), 0.29)],
        0.03,
        (0, 0, 0),
        yarn,
    )
    toe = blend([((-0.6, 0, 0.22), (-0.68, 0, 0.21), 0.315)], 0.025, (0, 0, 0), other)
    heel = blend([((0.1, 0, 0.36), (0.13, 0, 0.3), 0.285)], 0.025, (0, 0, 0), other)
    ribs = [(0.33 + 0.025 * (step % 2), 1.26 + step * 0.035) for step in range(13)]
    cuff = lathe([(0.3, 1.26), *ribs, (0.29, 1.68), (0.28, 1.3)], (0, 0, 0), other)
    crisp(cuff, 80)
    parts = [body, toe, heel, cuff]
    for part in parts:
        part.scale = (1, 0.32, 1)
    return group(parts, at, (0, 0, turn), size)


def banded(at: Point, colour: str, trim: str, size: float, turn: float) -> Thing:
    """A sock with two stripes round its leg."""
    bands = [blend([((0.01, 0, low), (0.01, 0, low + 0.06), 0.342)], 0.025, (0, 0, 0), cloth(trim)) for low, _ in STRIPES]
    for band in bands:
        band.scale = (1.01, 0.34, 0.42)
        band.location.z = 0.32 + 0.1 * bands.index(band)
    return group([sock((0, 0, 0), colour, trim, 1, 0), *bands], at, (0, 0, turn), size)


def shark(at: Point, turn: float) -> Thing:
    """A child's sock with a fin, an eye and a mouth of teeth."""
    base = sock((0, 0, 0), "#6f8fa6", "#dfe6e6", 1, 0)
    fin = slab([(-0.1, 0), (0.32, 0), (0.3, 0.42)], 0.05, (-0.22, 0.03, 0.5), cloth("#557589"), (90, 0, 0))
    eye = [
        ball(0.06, (-0.5, -0.085, 0.36), matt("#ffffff"), (1, 0.5, 1)),
        ball(0.032, (-0.51, -0.115, 0.36), matt(colours.IRON), (1, 0.5, 1)),
    ]
    teeth = [
        slab([(-0.045, 0), (0.045, 0), (0, -0.09)], 0.02, (-0.78 + step * 0.085, -0.088, 0.2), matt("#ffffff"), (90, 0, 0))
        for step in range(5)
    ]
    return group([base, fin, *eye, *teeth], at, (0, 0, turn), 0.82)


def peg(at: Point, turn: float) -> Thing:
    """A wooden clothes peg over the line."""
    halves = [box((0.09, 0.07, 0.5), (0, side * 0.06, 0), wood(colours.PALE_WOOD, along=2), (side * -5, 0, 0), 0.015) for side in (-1, 1)]
    spring = cylinder(0.055, 0.13, (0, 0.065, 0.03), matt(colours.STONE, 0.3), (90, 0, 0))
    return group([*halves, spring], at, (0, turn, 0))


def wristband(at: Point) -> Thing:
    """A rubber band with the key of a locker."""
    rubber, steel = matt("#3f74b5", 0.6), metal("#b9bec0")
    strap = lathe([(0.5, -0.1), (0.54, -0.1), (0.54, 0.1), (0.5, 0.1), (0.5, -0.1)], (0, 0, 0), rubber)
    tag = cylinder(0.2, 0.06, (0.1, -0.52, 0.0), matt(colours.PAPER, 0.4), (80, 0, 10))
    key = [ring(0.13, 0.03, (0.75, -0.3, -0.08), steel), box((0.4, 0.08, 0.05), (1.05, -0.32, -0.08), steel, (0, 0, -5), 0.01)]
    return group([strap, tag, *key], at)


def build() -> None:
    """The line hangs a little; below it the wristband with the key of a locker."""
    backdrop(colours.OCHRE)
    tube([(-6, 0, 3.35), (-2.6, 0, 3.1), (0, 0, 3.0), (2.6, 0, 3.1), (6, 0, 3.35)], 0.022, matt(colours.PAPER))
    sock((-2.6, 0, 1.42), colours.OXBLOOD, colours.CREAM, 1.0, 6)
    banded((-1.18, 0, 1.42), colours.PAPER, colours.PETROL, 1.02, -5)
    shark((0.14, 0, 1.66), 4)
    sock((1.5, 0, 1.4), colours.CANAL_GREEN, "#d9826a", 1.02, -8)
    banded((2.9, 0, 1.5), "#3f74b5", colours.CREAM, 0.98, 5)
    for across, height in ((-2.6, 3.18), (-1.18, 3.12), (0.14, 3.07), (1.5, 3.13), (2.9, 3.2)):
        peg((across + 0.12, -0.01, height), 3 * across)
    wristband((-0.9, -1.3, 0.12))
    daylight()
    camera(at=(0, -12, 3.3), target=(0.05, 0, 1.75), lens=57)
