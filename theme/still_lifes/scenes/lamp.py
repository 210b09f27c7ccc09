"""The signal lamp of a milling machine, finished flanges and a caliper."""

import math

import colours
from materials import glow, matt, metal
from shapes import Point, Thing, box, cylinder, group, lathe, slab
from studio import backdrop, camera, daylight

STEEL = "#c9cdcf"


def lamp(at: Point) -> Thing:
    """Three lights on a post; the green one, at the bottom, is on."""
    iron = matt(colours.IRON, 0.4)
    parts = [
        cylinder(0.75, 0.16, (0, 0, 0), iron),
        cylinder(0.14, 0.95, (0, 0, 0.1), metal(STEEL)),
        cylinder(0.5, 0.18, (0, 0, 0.98), iron),
    ]
    lights = (glow("#2fc46a", 1.3), matt("#e08a2c", 0.25), matt("#b5302a", 0.25))
    for step, light in enumerate(lights):
        foot = 1.16 + step * 0.82
        rib = [(0.44 + 0.018 * (count % 2), foot + 0.02 + count * 0.068) for count in range(11)]
        parts += [lathe(rib, (0, 0, 0), light), cylinder(0.49, 0.1, (0, 0, foot + 0.71), iron)]
    parts.append(lathe([(0.47, 3.62), (0.42, 3.76), (0.2, 3.84), (0, 3.86)], (0, 0, 0), iron))
    return group(parts, at)


def flange(at: Point, turn: Point = (0, 0, 0)) -> Thing:
    """A turned flange: a plate with six bolt holes and a collar with a bore."""
    steel, dark = metal(STEEL, 0.28), matt("#15181a")
    plate = lathe(
        [
            (0.38, 0),
            (1.0, 0),
            (1.02, 0.03),
            (1.02, 0.25),
            (0.99, 0.28),
            (0.58, 0.28),
            (0.54, 0.36),
            (0.54, 0.62),
            (0.5, 0.66),
            (0.38, 0.66),
            (0.38, 0),
        ],
        (0, 0, 0),
        steel,
    )
    angles = [math.pi * step / 3 for step in range(6)]
    holes = [cylinder(0.095, 0.012, (0.78 * math.cos(angle), 0.78 * math.sin(angle), 0.275), dark) for angle in angles]
    return group([plate, *holes], at, turn)


def caliper(at: Point, turn: Point) -> Thing:
    """A vernier caliper, lying down: a rule with jaws and a slide with jaws."""
    steel, dark = metal("#dadcdc", 0.35), matt(colours.IRON)
    rule = box((3.4, 0.3, 0.08), (0.4, 0, 0.05), steel, edge=0.015)
    fixed = slab(
        [(-1.3, 0.15), (-1.3, -0.2), (-1.1, -0.95), (-0.98, -0.95), (-0.98, -0.15), (-0.98, 0.15), (-1.08, 0.55), (-1.2, 0.2)],
        0.1,
        (0, 0, 0),
        steel,
    )
    moving = slab(
        [(-0.3, 0.2), (-0.3, -0.95), (-0.18, -0.95), (0.1, -0.24), (0.75, -0.24), (0.75, 0.22), (-0.16, 0.22), (-0.25, 0.55)],
        0.14,
        (0, 0, 0),
        steel,
    )
    marks = [box((0.012, 0.16 if step % 5 else 0.24, 0.01), (-0.9 + step * 0.1, 0.02, 0.096), dark, edge=0) for step in range(29)]
    screw = cylinder(0.09, 0.16, (0.35, 0.22, 0.07), metal(colours.BRASS), (90, 0, 0))
    return group([rule, fixed, moving, *marks, screw], at, turn)


def build() -> None:
    """The lamp stands behind a pile of flanges; the caliper lies before them, where somebody left it."""
    backdrop("#7d8d96", "#4d5c65")
    lamp((0.95, 0.9, 0))
    for height, turn in ((0, 10), (0.68, 34), (1.36, -8)):
        flange((-1.55 + height * 0.06, 0.35, height), (0, 0, turn))
    flange((1.85, -1.0, 0), (0, 0, 15))
    caliper((-0.35, -1.35, 0), (0, 0, 9))
    daylight()
    camera(at=(0, -12, 4.6), target=(0, 0, 1.6), lens=54)
