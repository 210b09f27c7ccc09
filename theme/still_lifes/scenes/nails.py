"""A nail every fifteen centimetres: a beam, nails in a row, the last one crooked, and the hammer."""

import colours
from materials import matt, metal, wood
from shapes import Point, Thing, box, cylinder, group, lathe, slab, tube
from studio import backdrop, camera, daylight

STEEL = "#9aa0a4"


def nail(at: Point, turn: Point = (0, 0, 0)) -> Thing:
    """A nail with a flat head, standing on its point."""
    stuff = metal(STEEL, 0.4)
    shaft = lathe([(0, 0), (0.035, 0.14), (0.035, 1.0), (0.13, 1.02), (0.14, 1.04), (0.13, 1.07), (0, 1.07)], (0, 0, 0), stuff)
    return group([shaft], at, turn)


def bent_nail(at: Point) -> Thing:
    """A nail that was hit askew."""
    stuff = metal(STEEL, 0.4)
    bend = tube([(0, 0, -0.2), (0, 0, 0.3), (0.1, -0.02, 0.5), (0.42, -0.08, 0.66)], 0.036, stuff)
    head = cylinder(0.135, 0.05, (0.42, -0.08, 0.66), stuff, (8, 66, -10))
    return group([bend, head], at)


def hammer(at: Point, turn: Point) -> Thing:
    """A claw hammer: an ash handle, a painted head."""
    steel, paint = metal("#b4b9bb", 0.35), matt(colours.OXBLOOD, 0.35)
    grip = lathe(
        [(0, 0), (0.17, 0.02), (0.19, 0.2), (0.16, 1.0), (0.13, 1.7), (0.14, 2.9), (0, 2.9)], (0, 0, 0), wood(colours.PALE_WOOD, along=2)
    )
    grip.scale = (1, 0.75, 1)
    eye = box((0.5, 0.4, 0.5), (0, 0, 2.85), paint, edge=0.07)
    neck = lathe(
        [(0.17, 0), (0.15, 0.2), (0.25, 0.3), (0.27, 0.34), (0.27, 0.55), (0.24, 0.6), (0, 0.6)], (0.2, 0, 2.85), steel, (0, 90, 0)
    )
    outline = [(0, 0.2), (-0.4, 0.17), (-0.8, 0.0), (-1.12, -0.34), (-1.0, -0.38), (-0.7, -0.16), (-0.4, -0.1), (0, -0.2)]
    claws = [slab(outline, 0.14, (-0.2, side, 2.85), paint, (90, 0, 0)) for side in (-0.05, 0.19)]
    return group([grip, eye, neck, *claws], at, turn)


def build() -> None:
    """Six nails at even distances, the seventh crooked; the hammer leans on the beam, loose nails before it."""
    backdrop("#d8b9ac", "#7f2a24")
    box((7.6, 1.0, 0.85), (-0.2, 0.7, 0.42), wood("#cda269"), (0, 0, -2), 0.04)
    box((0.02, 0.5, 0.01), (2.62, 0.4, 0.85), matt(colours.IRON), edge=0)
    for step in range(6):
        across = -2.95 + step * 0.95
        nail((across, 0.72 - across * 0.035, 0.5 + 0.05 * (step > 4)), (0, 1.5 * (-1) ** step, 0))
        box((0.015, 0.22, 0.01), (across, 0.4 - across * 0.035, 0.852), matt("#5b4a3a"), edge=0)
    bent_nail((2.62, 0.6, 0.82))
    hammer((-2.3, -1.95, 0.22), (-90, 0, -80))
    for across, away, turn in ((1.7, -0.75, 25), (1.95, -1.9, -38), (2.35, -0.95, 70), (2.45, -1.35, -8)):
        nail((across, away, 0.04), (0, 87, turn))
    daylight()
    camera(at=(0.8, -12, 4.6), target=(-0.05, 0, 0.72), lens=62)
