"""A wheel in the truing stand; spoke eleven is too low. Before it hangs the rope for the customers."""

import itertools
import math

import colours
from materials import cloth, matt, metal
from shapes import Point, Thing, box, cylinder, group, lathe, ring, tube
from studio import backdrop, camera, daylight

SPOKES, ODD = 28, 11
RADIUS = 1.62
RIM = (
    (-0.08, -0.12),
    (0.08, -0.14),
    (0.08, -0.1),
    (0, -0.06),
    (0, 0.06),
    (0.08, 0.1),
    (0.08, 0.14),
    (-0.08, 0.12),
    (-0.12, 0),
    (-0.08, -0.12),
)
HALF_HUB = ((0.12, 0.2), (0.28, 0.24), (0.28, 0.29), (0.1, 0.3), (0.09, 0.4), (0.05, 0.4), (0.05, 0.62), (0, 0.62))


def spoke(step: int) -> list[Thing]:
    """A spoke from the hub to the rim with its brass nipple; the one that is too low has another colour."""
    side, out = (1 if step % 2 else -1), 2 * math.pi * step / SPOKES
    hub = out + (1.15 if step % 4 < 2 else -1.15)
    start = (0.25 * math.cos(hub), 0.25 * math.sin(hub), side * 0.265)
    end = ((RADIUS - 0.1) * math.cos(out), (RADIUS - 0.1) * math.sin(out), side * 0.02)
    near = tuple(a + (b - a) * 0.93 for a, b in zip(start, end, strict=True))
    wire = tube([start, end], 0.026, matt(colours.OXBLOOD, 0.4)) if step == ODD else tube([start, end], 0.016, metal("#d0d4d5", 0.3))
    return [wire, tube([near, end], 0.034, metal(colours.BRASS))]


def wheel(at: Point, turn: Point) -> Thing:
    """A rim, a hub and crossed spokes. Its axle runs along z."""
    hoop = lathe([(RADIUS + out, along) for out, along in RIM], (0, 0, 0), metal("#b9bfc1", 0.3))
    profile = [(radius, -along) for radius, along in reversed(HALF_HUB)] + list(HALF_HUB)
    spokes = [part for step in range(SPOKES) for part in spoke(step)]
    return group([hoop, lathe(profile, (0, 0, 0), metal("#d0d4d5", 0.3)), *spokes], at, turn)


def stand(at: Point) -> Thing:
    """A heavy foot with two uprights that hold the axle, and a pair of feelers at the rim."""
    paint, steel = matt("#b5473c", 0.35), metal("#aab0b2")
    parts = [box((1.9, 1.9, 0.18), (0, 0, 0.09), paint, edge=0.06)]
    for side in (-1, 1):
        parts += [
            box((0.3, 0.1, 2.3), (0, side * 0.62, 1.2), paint, edge=0.03),
            cylinder(0.13, 0.1, (0, side * 0.68 + 0.05, 2.22), steel, (90, 0, 0)),
        ]
    for side in (-1, 1):
        parts.append(tube([(-0.75, side * 0.55, 0.15), (-0.85, side * 0.5, 0.75), (-0.62, side * 0.17, 0.88)], 0.045, steel))
    parts.append(cylinder(0.16, 0.2, (-0.75, -0.55, 0.18), matt(colours.IRON, 0.4)))
    return group(parts, at)


def rope(path: list[Point], thick: float) -> list[Thing]:
    """Three strands of hemp wound round a path."""
    hemp = cloth("#c9a468")
    fine = [
        tuple(a + (b - a) * part / 12 for a, b in zip(start, end, strict=True))
        for start, end in itertools.pairwise(path)
        for part in range(12)
    ]
    strands = []
    for strand in range(3):
        wound = []
        for step, (x, y, z) in enumerate(fine):
            angle = step * 0.55 + strand * 2 * math.pi / 3
            wound.append((x, y + thick * math.cos(angle), z + thick * math.sin(angle)))
        strands.append(tube(wound, thick * 1.02, hemp))
    return strands


def spoke_key(at: Point, turn: Point) -> Thing:
    """The round key that turns a nipple: a disc with slots."""
    disc = cylinder(0.3, 0.1, (0, 0, 0), matt(colours.OXBLOOD, 0.35))
    slots = [
        box((0.14, 0.08, 0.14), (0.28 * math.cos(angle), 0.28 * math.sin(angle), 0.05), metal("#777d80"), (0, 0, math.degrees(angle)), 0.01)
        for angle in (math.pi * step / 3 for step in range(6))
    ]
    return group([disc, *slots], at, turn)


def build() -> None:
    """The wheel stands turned a little to the viewer; the key lies on the bench, the rope hangs in front at the side."""
    backdrop(colours.SALMON)
    group([stand((0, 0, 0)), wheel((0, 0, 2.22), (90, 9, 0))], (-0.35, 0.7, 0), (0, 0, 16))
    spoke_key((0.95, -1.25, 0), (0, 0, 20))
    coil = [
        ((0.62 + 0.02 * step) * math.cos(step * 0.5), (0.5 + 0.016 * step) * math.sin(step * 0.5), 0.12 + 0.012 * step)
        for step in range(30)
    ]
    group(rope([*coil, (2.0, 0.35, 0.12), (3.2, 0.0, 0.12)], 0.075), (2.1, -0.3, 0))
    for step in range(3):
        tube(
            [(-2.3 + step * 0.2, -1.2 - step * 0.22, 0.03), (-1.0 + step * 0.15, -1.5 - step * 0.12, 0.03)],
            0.02,
            metal("#b9bfc1"),
            smooth=False,
        )
        ring(0.03, 0.02, (-2.3 + step * 0.2, -1.2 - step * 0.22, 0.04), metal("#b9bfc1"))
    daylight()
    camera(at=(0.3, -12.5, 3.9), target=(0.1, 0, 1.8), lens=61)
