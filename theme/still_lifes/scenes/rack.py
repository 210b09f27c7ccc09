"""A warehouse rack; at the bottom left a garden hose, and a headset that tells where to go."""

import math

import colours
from materials import Material, cloth, matt, paper, wood
from shapes import Point, Thing, ball, box, cylinder, group, lathe, ring, tube
from studio import backdrop, camera, daylight

HEIGHTS = (0.12, 1.42, 2.72)


def frame() -> None:
    """Blue posts with braces, orange beams, and plank shelves."""
    post, beam = matt(colours.CANAL_BLUE, 0.4), matt("#d9752b", 0.4)
    for across in (-2.3, 0, 2.3):
        for away in (-0.55, 0.55):
            box((0.16, 0.16, 4.1), (across, away, 2.05), post, edge=0.02)
            box((0.34, 0.3, 0.05), (across, away, 0.025), post, edge=0.01)
        for foot in (0.25, 1.55, 2.85):
            tube([(across, -0.5, foot), (across, 0.5, foot + 1.0)], 0.035, post, smooth=False)
    for height in HEIGHTS:
        for away in (-0.58, 0.58):
            box((4.75, 0.07, 0.18), (0, away, height), beam, edge=0.02)
        for step in range(5):
            box((4.6, 0.2, 0.05), (0, -0.44 + step * 0.22, height + 0.1), wood(colours.PALE_WOOD), edge=0.01)


def carton(size: Point, at: Point, turn: float = 0) -> Thing:
    """A closed cardboard box with tape over its seam, standing at a place."""
    stuff, tape = paper(colours.CARDBOARD), paper("#d8bd8c")
    width, depth, height = size
    parts = [
        box(size, (0, 0, height / 2), stuff, edge=0.02),
        box((width * 0.16, depth + 0.01, height * 0.3), (0, 0, height * 0.86), tape, edge=0.005),
    ]
    parts.append(box((width * 0.3, 0.01, height * 0.24), (width * 0.24, -depth / 2, height * 0.32), paper(colours.PAPER), edge=0))
    return group(parts, at, (0, 0, turn))


def hose(at: Point, material: Material) -> Thing:
    """A coil of garden hose with a brass end."""
    turns = 5.4
    path = []
    for step in range(int(turns * 16)):
        angle = 2 * math.pi * step / 16
        wobble = 0.03 * math.sin(step * 1.7)
        path.append(((0.48 + wobble) * math.cos(angle), (0.4 + wobble) * math.sin(angle), 0.08 + step / 16 * 0.125))
    path += [(0.1, -0.62, 0.55), (0.45, -0.78, 0.1), (0.62, -0.8, -0.28)]
    return group([tube(path, 0.072, material), cylinder(0.09, 0.2, (0.62, -0.8, -0.46), matt(colours.BRASS, 0.3))], at)


def headset(at: Point, turn: Point) -> Thing:
    """A headset with one microphone, lying on its side of the table."""
    iron, pad = matt(colours.IRON, 0.4), cloth("#3a4147")
    arc = [(0.72 * math.cos(angle), 0, 0.62 + 0.78 * math.sin(angle)) for angle in (math.pi * step / 12 for step in range(13))]
    parts = [tube(arc, 0.07, iron), tube(arc[3:10], 0.11, pad)]
    for side in (-1, 1):
        shell = lathe([(0, 0.2), (0.28, 0.18), (0.36, 0.06), (0.36, 0), (0, 0)], (side * 0.7, 0, 0.52), iron, (0, 90 * side, 0))
        parts += [shell, ring(0.26, 0.11, (side * 0.66, 0, 0.52), pad, (0, 90, 0))]
    parts += [
        tube([(-0.84, 0, 0.4), (-0.8, -0.06, 0.0), (-0.42, -0.1, -0.3)], 0.03, iron),
        ball(0.1, (-0.36, -0.1, -0.32), pad, (1.3, 1, 1)),
    ]
    return group(parts, at, turn)


def build() -> None:
    """Boxes on three levels, the hose at the bottom left, one box askew, grit on the floor, the headset in front."""
    backdrop(colours.SKY)
    frame()
    hose((-1.2, -0.05, 0.26), matt("#3f8a4a", 0.35))
    carton((0.9, 0.85, 0.8), (0.62, 0, 0.25), 2)
    carton((0.7, 0.8, 0.55), (1.58, 0, 0.25), -4)
    carton((1.0, 0.9, 0.62), (-1.55, 0, 1.55), 1)
    carton((0.6, 0.8, 0.9), (-0.62, -0.02, 1.55), -3)
    carton((1.7, 0.9, 0.72), (1.1, 0, 1.55), 2)
    carton((1.1, 0.9, 0.9), (-1.45, 0, 2.85), -2)
    carton((0.62, 0.8, 0.5), (-0.55, -0.05, 2.85), 8)
    carton((0.8, 0.8, 0.7), (1.25, -0.12, 2.85), -16)
    headset((1.35, -1.75, 0.29), (-80, 0, 24))
    daylight()
    camera(at=(0.9, -13, 4.0), target=(0.05, 0, 1.75), lens=60)
