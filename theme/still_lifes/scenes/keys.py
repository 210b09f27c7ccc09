"""A board of keys: each has a hook, two hooks have a red label; before it a grey glove for the left hand."""

import colours
from materials import Material, cloth, matt, metal, wood
from shapes import Point, Thing, blend, box, chance, cylinder, group, lathe, ring, slab, tube
from studio import backdrop, camera, daylight

OUT = {(1, 4), (2, 1)}


def key(at: Point, material: Material, turn: float, teeth: int) -> Thing:
    """A key that hangs by its bow."""
    bow = lathe([(0.07, 0), (0.17, 0), (0.17, 0.05), (0.07, 0.05), (0.07, 0)], (0, 0.025, -0.12), material, (90, 0, 0))
    shaft = box((0.075, 0.045, 0.46), (0, 0, -0.5), material, edge=0.012)
    notches = [box((0.1, 0.04, 0.06), (0.06, 0, -0.5 - step * 0.085), material, edge=0.008) for step in range(1 + teeth % 3)]
    return group([bow, shaft, *notches], at, (0, turn, 0))


def hook(at: Point) -> Thing:
    """A small brass hook."""
    return group([tube([(0, 0.04, 0.02), (0, -0.1, 0.0), (0, -0.16, 0.03), (0, -0.17, 0.1)], 0.022, metal(colours.BRASS))], at)


def label(at: Point, turn: float) -> Thing:
    """A red label on a ring, where a key is out."""
    card = slab(
        [(-0.17, -0.58), (0.17, -0.58), (0.17, -0.1), (0.08, 0.02), (-0.08, 0.02), (-0.17, -0.1)],
        0.03,
        (0, 0.02, -0.08),
        matt(colours.RED, 0.4),
        (90, 0, 0),
    )
    return group([card, ring(0.07, 0.015, (0, 0, -0.02), metal("#c0c4c6"), (90, 0, 0))], at, (0, turn, 0))


def board(at: Point, turn: Point) -> Thing:
    """Three rows of seven hooks on a panel with a frame and a ledge."""
    dice, stuff = chance(7), wood(colours.PALE_WOOD)
    parts = [box((5.1, 0.14, 3.5), (0, 0.12, 1.85), matt(colours.TRIM, 0.6), edge=0.01)]
    parts += [box((5.4, 0.3, 0.2), (0, 0.05, height), stuff, edge=0.03) for height in (0.1, 3.6)]
    parts += [box((0.2, 0.3, 3.7), (side * 2.6, 0.05, 1.85), wood(colours.PALE_WOOD, along=2), edge=0.03) for side in (-1, 1)]
    metals = (metal(colours.BRASS, 0.35), metal("#b9bec0", 0.35), metal("#d7dadb", 0.3), metal("#a8743f", 0.4))
    for row in range(3):
        for column in range(7):
            spot = (-2.0 + column * 0.667, 0, 3.15 - row * 1.03)
            parts += [hook(spot), box((0.26, 0.02, 0.1), (spot[0], 0.045, spot[2] + 0.2), matt(colours.PAPER), edge=0)]
            hung = (spot[0], -0.13, spot[2])
            swing = dice.gauss(0, 4)
            parts.append(label(hung, swing) if (row, column) in OUT else key(hung, dice.choice(metals), swing, dice.randrange(3)))
    return group(parts, at, turn)


def glove(at: Point, turn: Point) -> Thing:
    """A knitted glove lying on its palm; the thumb on the right makes it a left one."""
    yarn = cloth("#8c9094")
    palm = [((-0.22, 0, 0), (-0.2, 0.5, 0), 0.22), ((0.2, 0, 0), (0.22, 0.5, 0), 0.22), ((0, -0.1, 0), (0, 0.45, 0), 0.24)]
    fingers = [
        ((-0.36, 0.5, 0), (-0.56, 0.98, 0), 0.12),
        ((-0.13, 0.6, 0), (-0.2, 1.28, 0), 0.135),
        ((0.12, 0.6, 0), (0.13, 1.36, 0), 0.14),
        ((0.35, 0.55, 0), (0.42, 1.2, 0), 0.13),
    ]
    thumb = [((0.32, 0.1, 0), (0.72, 0.48, 0), 0.145)]
    hand = blend([*palm, *fingers, *thumb], 0.03, (0, 0, 0), yarn)
    hand.scale = (1, 1, 0.7)
    cuff = [ring(0.4, 0.05, (0, -0.2 - step * 0.085, 0), cloth("#74787d"), (90, 0, 0)) for step in range(5)]
    for edge in cuff:
        edge.scale = (1, 0.42, 1)
    return group([hand, *cuff], at, turn, 1.15)


def build() -> None:
    """The board leans on the wall, the glove lies on the counter, one key beside it."""
    backdrop("#e3c07a", colours.OCHRE, depth=2.2)
    board((-0.25, 1.1, 0.0), (-6, 0, 2))
    glove((1.15, -1.5, 0.17), (0, 0, -24))
    loose = key((0, 0, 0), metal(colours.BRASS, 0.35), 0, 2)
    group([loose], (-1.9, -1.1, 0.04), (90, 0, 130))
    cylinder(0.17, 0.03, (-1.7, -1.6, 0), matt(colours.RED, 0.4))
    daylight()
    camera(at=(0.6, -12, 4.3), target=(-0.05, 0, 1.5), lens=60)
