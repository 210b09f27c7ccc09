"""A tape recorder with two reels and a meter whose needle moves."""

import math

import colours
from materials import glow, matt, metal, paper, wood
from shapes import Point, Thing, box, cylinder, group, lathe, slab, tube
from studio import backdrop, camera, daylight

TAPE = "#6b3f2a"


def reel(at: Point, full: float, turn: float) -> Thing:
    """A reel facing the viewer: a wound tape of a radius, and a flange of three broad spokes."""
    alloy = metal("#d3d6d6", 0.35)
    wound = cylinder(full, 0.14, (0, 0, 0.02), matt(TAPE, 0.3))
    parts = [wound, cylinder(0.34, 0.2, (0, 0, 0), alloy), cylinder(0.1, 0.34, (0, 0, 0), matt(colours.IRON, 0.3))]
    parts.append(lathe([(0.94, 0.17), (1.08, 0.17), (1.08, 0.2), (0.94, 0.2), (0.94, 0.17)], (0, 0, 0), alloy))
    for step in range(3):
        start = math.radians(turn + step * 120)
        inner = [(0.3 * math.cos(start + edge), 0.3 * math.sin(start + edge)) for edge in (-0.5, 0.5)]
        outer = [(1.0 * math.cos(start + edge), 1.0 * math.sin(start + edge)) for edge in (0.38, 0.2, 0, -0.2, -0.38)]
        parts.append(slab([*inner, *outer], 0.03, (0, 0, 0.17), alloy))
    return group(parts, at, (90, 0, 0))


def meter(at: Point) -> Thing:
    """A lit dial with a scale, a red end and a needle."""
    face = slab([(-0.62, -0.36), (0.62, -0.36), (0.62, 0.36), (-0.62, 0.36)], 0.03, (0, 0, 0), glow("#f7e0a8", 0.55), (90, 0, 0))
    rim = tube(
        [(-0.64, -0.04, -0.38), (0.64, -0.04, -0.38), (0.64, -0.04, 0.38), (-0.64, -0.04, 0.38)],
        0.05,
        matt(colours.IRON, 0.3),
        closed=True,
        smooth=False,
    )
    parts = [face, rim]
    for step in range(11):
        angle = math.radians(140 - step * 10)
        colour = colours.RED if step > 7 else colours.IRON
        spot = (0.62 * math.cos(angle), -0.04, 0.62 * math.sin(angle) - 0.38)
        parts.append(box((0.02, 0.01, 0.11), spot, matt(colour), (0, 90 - math.degrees(angle), 0), 0))
    tilt = math.radians(68)
    parts.append(tube([(0, -0.06, -0.36), (0.6 * math.cos(tilt), -0.06, -0.36 + 0.6 * math.sin(tilt))], 0.014, matt(colours.RED)))
    return group(parts, at)


def knob(at: Point, radius: float, turn: float) -> Thing:
    """A knob with a white mark."""
    body = lathe(
        [(radius * 1.15, 0), (radius * 1.15, 0.05), (radius, 0.07), (radius * 0.92, 0.28), (radius * 0.8, 0.31), (0, 0.31)],
        (0, 0, 0),
        matt(colours.IRON, 0.35),
    )
    mark = box((0.03, radius * 0.7, 0.02), (0, radius * 0.5, 0.31), matt("#ffffff"), edge=0)
    return group([body, mark], at, (90, turn, 0))


def machine(at: Point, turn: Point) -> Thing:
    """The recorder: a wooden case, a face plate, reels, heads, a meter, knobs and keys."""
    parts = [
        box((4.9, 1.1, 3.9), (0, 0.5, 1.95), wood(colours.UMBER), edge=0.07),
        box((4.6, 0.1, 3.6), (0, -0.08, 1.95), matt(colours.TRIM, 0.45), edge=0.03),
    ]
    parts += [reel((-1.15, -0.16, 2.6), 0.86, 20), reel((1.15, -0.16, 2.6), 0.52, 65)]
    parts += [box((0.9, 0.26, 0.42), (0, -0.2, 1.42), matt("#3f3a3d", 0.35), edge=0.06)]
    parts += [cylinder(0.08, 0.22, (side * 0.72, -0.12, 1.5), metal("#d3d6d6"), (90, 0, 0)) for side in (-1, 1)]
    path = [(-1.95, 2.3), (-0.8, 1.48), (-0.4, 1.2), (0.4, 1.2), (0.8, 1.48), (1.62, 2.4)]
    parts.append(tube([(x, -0.28, z) for x, z in path], 0.022, matt(TAPE, 0.3), smooth=False))
    parts += [meter((-1.35, -0.16, 0.72)), knob((0.05, -0.13, 0.72), 0.24, 40), knob((0.78, -0.13, 0.72), 0.24, -70)]
    keys = (colours.PAPER, colours.PAPER, colours.RED)
    parts += [
        box((0.24, 0.24, 0.4), (1.4 + step * 0.32, -0.2 + 0.06 * (step == 1), 0.7), matt(colour, 0.35), edge=0.04)
        for step, colour in enumerate(keys)
    ]
    return group(parts, at, turn)


def build() -> None:
    """The recorder on a table, a tape box with a pencil before it, a loop of loose tape."""
    backdrop("#8a5a83", colours.AUBERGINE)
    machine((-0.2, 0.9, 0), (0, 0, -9))
    box((1.75, 1.75, 0.24), (1.85, -1.35, 0.12), paper("#c9a66f"), (0, 0, 15), 0.03)
    box((1.2, 0.34, 0.01), (1.8, -1.6, 0.245), paper(colours.PAPER), (0, 0, 15), 0)
    group([lathe([(0, 0), (0.06, 0), (0.06, 1.3), (0.0, 1.55)], (0, 0, 0), matt(colours.OCHRE, 0.4))], (1.3, -1.25, 0.31), (0, 90, -20))
    loop = [
        (-2.3, -1.3, 0.03),
        (-1.6, -1.7, 0.05),
        (-0.7, -1.35, 0.1),
        (-0.9, -0.95, 0.16),
        (-1.5, -1.2, 0.1),
        (-1.1, -1.9, 0.04),
        (0.1, -1.9, 0.03),
    ]
    tube(loop, 0.026, matt(TAPE, 0.3))
    daylight()
    camera(at=(0.5, -12, 4.0), target=(0, 0, 1.68), lens=57)
