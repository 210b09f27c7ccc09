"""The wall around a door: what it is made of, how it is laid, its plinth and the street before it."""

from collections.abc import Iterator
from random import Random

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import SHEET_WIDTH, Polygon, Role, Shape, box
from site_builder.pictures.doors.parts import Bond
from site_builder.pictures.doors.plan import EAVES, GROUND, Plan

COURSE = 5
BRICK = 9
PLINTH = 11
LOOSE_BRICKS = 16


def front(door: Door, plan: Plan) -> Iterator[Shape]:
    """The wall up to the eaves, with what is laid in it."""
    yield box(Role.WALL, plan.left, EAVES, plan.width, GROUND - EAVES)
    match door.bond:
        case Bond.STRETCHER | Bond.FLEMISH:
            yield from _loose_bricks(door, plan)
        case Bond.DIAMONDS:
            yield from _diamonds(plan)
        case Bond.BANDS:
            yield from (box(Role.TRIM, plan.left, y, plan.width, 3) for y in (84, 114, 144, 174))
        case Bond.QUOINS:
            yield from _quoins(plan)
        case Bond.COURSES:
            yield from (box(Role.WALL_DARK, plan.left, y, plan.width, 1) for y in range(EAVES + 8, GROUND - PLINTH, 10))
        case Bond.UPRIGHT:
            yield from (box(Role.WALL_DARK, x, EAVES, 1, GROUND - EAVES) for x in range(int(plan.left) + 8, int(plan.right), 8))
        case Bond.PLAIN:
            pass
    yield box(Role.STEP_DARK, plan.left, GROUND - PLINTH, plan.width, PLINTH)


def street(door: Door, plan: Plan) -> Iterator[Shape]:
    """The pavement, and the steps up to the door."""
    yield box(Role.STEP, 0, GROUND, SHEET_WIDTH, 6)
    yield box(Role.STEP_DARK, 0, GROUND, SHEET_WIDTH, 1.5)
    for step in range(door.steps):
        y = plan.threshold + 5 * step
        wider = 2 + 4 * step
        yield box(Role.STEP, plan.frame_left - wider, y, plan.frame_right - plan.frame_left + 2 * wider, 5)
        yield box(Role.STEP_DARK, plan.frame_left - wider, y + 3.5, plan.frame_right - plan.frame_left + 2 * wider, 1.5)


def _loose_bricks(door: Door, plan: Plan) -> Iterator[Shape]:
    """A few bricks fired lighter or darker: enough to see what the wall is made of."""
    dice = Random(door.grain)  # noqa: S311 - where a brick lies is no secret
    flemish = door.bond is Bond.FLEMISH
    columns = int(plan.width) // (BRICK + 1)
    for role in (Role.WALL_DARK, Role.WALL_LIGHT):
        for _ in range(LOOSE_BRICKS):
            row, column = dice.randrange(1, 31), dice.randrange(columns)
            x = plan.left + 1 + column * (BRICK + 1) + (row % 2) * 4
            y = EAVES + row * COURSE
            short = flemish and (row + column) % 2 == 0
            width = min(4 if short else BRICK, plan.right - x)
            if width >= 3 and not (plan.frame_left - BRICK < x < plan.frame_right and y > plan.frame_top - COURSE):
                yield box(role, x, y, width, 4)


def _diamonds(plan: Plan) -> Iterator[Shape]:
    """Diamonds of darker brick on both sides of the door."""
    for x in (plan.left + 9, plan.right - 9):
        for y in range(92, GROUND - PLINTH - 12, 26):
            yield Polygon(Role.WALL_DARK, ((x, y - 9), (x + 6, y), (x, y + 9), (x - 6, y)))
            yield Polygon(Role.WALL_LIGHT, ((x, y - 4), (x + 2.5, y), (x, y + 4), (x - 2.5, y)))


def _quoins(plan: Plan) -> Iterator[Shape]:
    """Long and short stones up both corners."""
    for index, y in enumerate(range(EAVES + 6, GROUND - PLINTH - 8, 12)):
        width = 11 if index % 2 else 7
        yield box(Role.TRIM, plan.left, y, width, 8)
        yield box(Role.TRIM, plan.right - width, y, width, 8)
