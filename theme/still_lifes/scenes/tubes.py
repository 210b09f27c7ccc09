"""Tubes of blood in a rack, a colour of cap for each test; one serum is pink that should be yellow."""

import math

import colours
from materials import Material, glass, matt, wood
from shapes import Point, Thing, box, group, lathe
from studio import backdrop, camera, daylight

PURPLE, YELLOW, BLUE, GREY, PINK = "#6b4a94", colours.OCHRE, "#8fc0dd", "#8b8f90", "#e58aa0"
BLOOD, SERUM, SPOILT = "#7a1f1c", "#e9c66a", "#ea8f8a"


def bottom(radius: float) -> list[tuple[float, float]]:
    """The round end of a tube, from its lowest point up."""
    angles = [math.pi / 2 * step / 12 for step in range(1, 13)]
    return [(0, 0), *((radius * math.sin(angle), radius - radius * math.cos(angle)) for angle in angles)]


def tube(cap: str, filling: str, at: Point, turn: Point = (0, 0, 0)) -> Thing:
    """A glass tube with a cap, a label and what is in it."""
    wall = lathe([*bottom(0.21), (0.21, 2.05)], (0, 0, 0), glass())
    content = lathe([*bottom(0.185), (0.185, 1.45), (0, 1.45)], (0, 0, 0.02), matt(filling, 0.2))
    lid = matt(cap, 0.4)
    ribbed = lathe([(0, 1.98), (0.25, 1.98), (0.26, 2.0), (0.26, 2.42), (0.23, 2.47), (0, 2.47)], (0, 0, 0), lid)
    ridges = [box((0.03, 0.03, 0.34), (0.255, 0, 2.21), lid, (0, 0, 0), 0.01)]
    label = lathe([(0.218, 0.75), (0.218, 1.35)], (0, 0, 0), matt(colours.PAPER, 0.8))
    return group([wall, content, ribbed, *ridges, label], at, turn)


def plank(width: float, height: float, material: Material) -> Thing:
    """A shelf of the rack."""
    return box((width, 0.85, 0.14), (0, 0, height), material, edge=0.03)


def rack(at: Point, turn: Point) -> Thing:
    """A wooden rack: a foot, a shelf with holes suggested by collars, two ends."""
    stuff = wood(colours.PALE_WOOD)
    ends = [box((0.14, 0.85, 1.5), (side * 2.2, 0, 0.75), wood(colours.PALE_WOOD, along=2), edge=0.03) for side in (-1, 1)]
    collars = [
        lathe([(0.23, 1.37), (0.31, 1.37), (0.31, 1.41), (0.23, 1.41)], (0.72 * (step - 2.5), 0, 0), matt(colours.TRIM))
        for step in range(6)
    ]
    return group([plank(4.4, 0.1, stuff), plank(4.4, 1.3, stuff), *ends, *collars], at, turn)


def build() -> None:
    """Five tubes in the rack, one place empty, one tube lying before it."""
    backdrop(colours.CELADON)
    rack((-0.25, 0.2, 0), (0, 0, -6))
    for step, (cap, filling) in enumerate(((PURPLE, BLOOD), (YELLOW, SERUM), (BLUE, BLOOD), (GREY, BLOOD), (PINK, BLOOD))):
        tube(cap, filling, (-0.25 + 0.715 * (step - 2.5), 0.2 - 0.075 * (step - 2.5), 0.18), (0, 0, 40 * step))
    tube(YELLOW, SPOILT, (-0.9, -1.75, 0.26), (0, 90, 12))
    daylight()
    camera(at=(0.6, -12, 3.7), target=(0.05, -0.2, 1.05), lens=66)
