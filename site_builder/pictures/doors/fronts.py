"""The wall around a door: what it is made of, how it is laid, its plinth and the street before it."""

from collections.abc import Iterator
from hashlib import sha256

from site_builder.model import StoryForm
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import SHEET_WIDTH, Line, Polygon, Role, Shape, box, layered
from site_builder.pictures.doors.parts import Bond
from site_builder.pictures.doors.plan import EAVES, GROUND, STEP_HEIGHT, Plan

COURSE = 5
BRICK = 9
PLINTH = 11


def front(door: Door, plan: Plan) -> Iterator[Shape]:
    """The wall up to the eaves, with what is laid in it."""
    yield box(Role.WALL, plan.left, EAVES - 0.5, plan.width, GROUND - EAVES)
    match door.bond:
        case Bond.STRETCHER | Bond.FLEMISH:
            yield from _loose_bricks(door, plan)
        case Bond.DIAMONDS:
            yield from _diamonds(door, plan)
        case Bond.BANDS:
            yield from (box(Role.TRIM, plan.left, y, plan.width, 3) for y in (84, 114, 144, 174))
        case Bond.QUOINS:
            yield from _quoins(plan)
        case Bond.COURSES:
            heights = range(EAVES + 10, GROUND - PLINTH, 10)
            yield from (Line(Role.WALL_DARK, ((plan.left + 0.5, y), (plan.right - 0.5, y))) for y in heights)
        case Bond.UPRIGHT:
            places = range(int(plan.left) + 9, int(plan.right), 9)
            yield from (Line(Role.WALL_DARK, ((x, EAVES), (x, GROUND))) for x in places)
        case Bond.PLAIN:
            pass
    yield box(Role.STEP_DARK, plan.left, GROUND - PLINTH, plan.width, PLINTH)


def street(door: Door, plan: Plan) -> Iterator[Shape]:
    """The pavement, and the steps up to the door."""
    yield box(Role.STEP, 0, GROUND, SHEET_WIDTH, 6)
    yield from layered(_step(plan, step) for step in range(door.steps))


def _step(plan: Plan, step: int) -> Iterator[Shape]:
    y, wider = plan.threshold + STEP_HEIGHT * step, 2 + 4 * step
    width = plan.frame_right - plan.frame_left + 2 * wider
    yield box(Role.STEP, plan.frame_left - wider, y, width, STEP_HEIGHT)
    yield box(Role.STEP_DARK, plan.frame_left - wider, y + 3.5, width, 1.5)


def _loose_bricks(door: Door, plan: Plan) -> Iterator[Shape]:
    """A few bricks fired lighter or darker: enough to see what the wall is made of."""
    dice = sha256(str(door.grain).encode()).digest()
    above = [(x, y) for y in range(EAVES + COURSE, int(plan.frame_top) - 20, COURSE) for x in _places(plan.left, plan.right, y)]
    beside = [(x, y) for y in range(90, GROUND - PLINTH - COURSE, COURSE) for x in _places(plan.left, plan.frame_left, y)]
    beyond = [(x + plan.frame_right - plan.left, y) for x, y in beside]
    low = (*beside, *beyond)
    count = 4 if door.form is StoryForm.DIPTYCH else 6
    bricks = sorted({*(above[roll % len(above)] for roll in dice[:3]), *(low[roll % len(low)] for roll in dice[3 : 3 + count])})
    for index, (x, y) in enumerate(bricks):
        yield box(Role.WALL_LIGHT if index % 3 == 1 else Role.WALL_DARK, x, y, BRICK, 4)
        if door.bond is Bond.FLEMISH and index % 4 == 0:
            yield box(Role.WALL_DARK, x + (5 if x < plan.left + 4 else -5), y + COURSE, 4, 4)


def _places(left: float, right: float, y: int) -> Iterator[float]:
    """Where a brick can lie in a course, half a brick further in every second one."""
    x = left + (1 if y // COURSE % 2 else 5.5)
    while x + BRICK < right:
        yield x
        x += BRICK + 1


def _diamonds(door: Door, plan: Plan) -> Iterator[Shape]:
    """Diamonds of darker brick on both sides of the door, below the plate."""
    for x, top in ((plan.left + 9, 152 if door.hinges_left is False else 92), (plan.right - 9, 152 if door.hinges_left else 92)):
        for y in range(top, GROUND - PLINTH - 14, 24):
            yield Polygon(Role.WALL_DARK, ((x, y - 8), (x + 6, y), (x, y + 8), (x - 6, y)))


def _quoins(plan: Plan) -> Iterator[Shape]:
    """Stones up both corners."""
    for x in (plan.left, plan.right - 8):
        yield from (box(Role.TRIM, x, y, 8, 12) for y in range(EAVES + 10, GROUND - PLINTH - 8, 24))
