"""Sunbeds on the sand in a straight row along a string, and one that is not."""

import colours
from materials import cloth, matt, wood
from shapes import Point, Thing, box, chance, cylinder, grains, group, sheet, tube
from studio import backdrop, camera, daylight


def lounger(at: Point, turn: float, stripe: str) -> Thing:
    """A low wooden bed with striped cloth, its head end up."""
    stuff = wood(colours.PALE_WOOD, along=1)
    parts = [box((0.09, 2.1, 0.09), (side * 0.42, 0, 0.36), stuff, edge=0.02) for side in (-1, 1)]
    parts += [box((0.09, 0.09, 0.36), (side * 0.42, end, 0.18), stuff, edge=0.02) for side in (-1, 1) for end in (-0.95, 0.5)]
    rails = [box((0.07, 0.85, 0.07), (side * 0.42, 0.78, 0.68), stuff, (48, 0, 0), 0.02) for side in (-1, 1)]
    cross = [box((0.92, 0.08, 0.08), (0, end, height), wood(colours.PALE_WOOD), edge=0.02) for end, height in ((-1.04, 0.36), (1.07, 1.0))]
    for count in range(7):
        material = cloth(stripe if count % 2 else colours.PAPER)
        across = (count - 3) * 0.112
        parts.append(sheet((0.112, 1.6), lambda _, y: -0.05 * (1 - y * y), (across, -0.26, 0.42), material))
        parts.append(sheet((0.112, 0.86), lambda _, y: -0.03 * (1 - y * y), (across, 0.77, 0.72), material, (48, 0, 0)))
    return group([*parts, *rails, *cross], at, (0, 0, turn))


def build() -> None:
    """Five beds side by side from the post on, the string before their feet, and footprints of sand."""
    backdrop(colours.SAND, "#8e5a86", depth=5.5)
    for step in range(4):
        lounger((-2.25 + step * 1.22, 0.5, 0), 0, colours.AUBERGINE)
    lounger((2.75, 0.25, 0), -24, colours.AUBERGINE)
    cylinder(0.1, 1.5, (-3.1, -0.8, 0), wood(colours.WOOD, along=2))
    cylinder(0.07, 0.5, (3.5, -0.8, 0), wood(colours.WOOD, along=2))
    tube([(-3.1, -0.8, 0.3), (0.2, -0.82, 0.24), (3.5, -0.8, 0.3)], 0.018, matt(colours.PAPER))
    dice = chance(4)
    ridge = [(dice.uniform(-4.5, 4.5), dice.uniform(-3, 3), 0.0) for _ in range(700)]
    grains(ridge, 0.03, matt(colours.SAND, 0.8), (1.6, 1, 0.6))
    broom((1.2, -2.0, 0), 62)
    daylight(window=False)
    camera(at=(0.3, -12, 5.2), target=(0.15, 0.1, 0.72), lens=60)


def broom(at: Point, turn: float) -> Thing:
    """A broom that lies where somebody dropped it: a stick and a block with bristles."""
    stick = cylinder(0.05, 2.3, (0, 0, 0.12), wood(colours.PALE_WOOD, along=2), (0, 90, 0))
    head = box((0.22, 1.0, 0.2), (0, 0, 0.12), wood(colours.WOOD, along=1), edge=0.04)
    tufts = [box((0.3, 0.07, 0.16), (-0.22, -0.42 + step * 0.12, 0.1), cloth("#7a2c2a"), edge=0.02) for step in range(8)]
    return group([stick, head, *tufts], at, (0, 0, turn))
