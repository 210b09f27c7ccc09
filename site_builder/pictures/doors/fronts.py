"""The wall around a door: what it is made of, how it is laid, its plinth, the street before it and the steps up."""

from collections.abc import Iterator
from hashlib import sha256

from site_builder.pictures.doors.geometry import SHEET_WIDTH, Line, Polygon, Role, Shape, box, layered
from site_builder.pictures.doors.parts import Bond
from site_builder.pictures.doors.plan import CENTER, EAVES, GROUND, STEP_HEIGHT, THRESHOLD, Front, Width

COURSE = 5
BRICK = 9
PLINTH = 11
LOOSE = frozenset({Bond.STRETCHER, Bond.FLEMISH})
"""The bonds of which a few bricks show, scattered in another way on other doors."""


def wall(bond: Bond, front: Front, scatter: int = 0) -> Iterator[Shape]:
    """The wall up to the eaves with what is laid in it, and the pavement."""
    yield box(Role.WALL, front.left, EAVES - 0.5, front.width, GROUND - EAVES)
    match bond:
        case Bond.STRETCHER | Bond.FLEMISH:
            yield from _loose_bricks(bond, front, scatter)
        case Bond.DIAMONDS:
            yield from _diamonds(front)
        case Bond.BANDS:
            yield from (box(Role.TRIM, front.left, y, front.width, 3) for y in (84, 114, 144, 174))
        case Bond.QUOINS:
            yield from _quoins(front)
        case Bond.COURSES:
            heights = range(EAVES + 10, GROUND - PLINTH, 10)
            yield from (Line(Role.WALL_DARK, ((front.left + 0.5, y), (front.right - 0.5, y))) for y in heights)
        case Bond.UPRIGHT:
            places = range(int(front.left) + 9, int(front.right), 9)
            yield from (Line(Role.WALL_DARK, ((x, EAVES), (x, GROUND))) for x in places)
        case Bond.PLAIN:
            pass
    yield box(Role.STEP_DARK, front.left, GROUND - PLINTH, front.width, PLINTH)
    yield box(Role.STEP, 0, GROUND, SHEET_WIDTH, 6)


def steps(width: Width, count: int) -> Iterator[Shape]:
    """The steps up to a door of that width."""
    return layered(_step(width, step, count) for step in range(count))


def _step(width: Width, step: int, count: int) -> Iterator[Shape]:
    y, wider = THRESHOLD - STEP_HEIGHT * (count - 1 - step), 2 + 4 * step
    left, length = CENTER - width / 2 - wider, width + 2 * wider
    yield box(Role.STEP, left, y, length, STEP_HEIGHT)
    yield box(Role.STEP_DARK, left, y + 3.5, length, 1.5)


def _loose_bricks(bond: Bond, front: Front, scatter: int) -> Iterator[Shape]:
    """A few bricks fired lighter or darker: enough to see what the wall is made of."""
    dice = sha256(f"{bond} {front.width} {scatter}".encode()).digest()
    above = [(x, y) for y in range(EAVES + COURSE, 80, COURSE) for x in _places(front.left, front.right, y)]
    edge = front.left + (front.width - (Width.SLIM if front.width < Width.BROAD + 20 else Width.BROAD)) / 2
    beside = [(x, y) for y in range(90, GROUND - PLINTH - COURSE, COURSE) for x in _places(front.left, edge, y)]
    beyond = [(2 * CENTER - x - BRICK, y) for x, y in beside]
    bricks = {above[roll % len(above)] for roll in dice[:2]}
    bricks |= {beside[roll % len(beside)] for roll in dice[3:6]} | {beyond[roll % len(beyond)] for roll in dice[6:9]}
    for index, (x, y) in enumerate(sorted(bricks)):
        yield box(Role.WALL_LIGHT if index % 3 == 1 else Role.WALL_DARK, x, y, BRICK, 4)
        if bond is Bond.FLEMISH and index % 5 == 0:
            yield box(Role.WALL_DARK, x + (5 if x < front.left + 4 else -5), y + COURSE, 4, 4)


def _places(left: float, right: float, y: int) -> Iterator[float]:
    """Where a brick can lie in a course, half a brick further in every second one."""
    x = left + (1 if y // COURSE % 2 else 5.5)
    while x + BRICK < right:
        yield x
        x += BRICK + 1


def _diamonds(front: Front) -> Iterator[Shape]:
    """Diamonds of darker brick on both sides of the door, at the side of the knob below the plate."""
    for x, top in ((front.left + 9, 92), (front.right - 9, 152)):
        for y in range(top, GROUND - PLINTH - 14, 24):
            yield Polygon(Role.WALL_DARK, ((x, y - 8), (x + 6, y), (x, y + 8), (x - 6, y)))


def _quoins(front: Front) -> Iterator[Shape]:
    """Stones up both corners."""
    for x in (front.left, front.right - 8):
        yield from (box(Role.TRIM, x, y, 8, 12) for y in range(EAVES + 10, GROUND - PLINTH - 8, 24))
