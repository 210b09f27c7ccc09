"""The opening in the wall: what carries the wall above it, the frame, the transom light and the side lights."""

from collections.abc import Iterator

from site_builder.model import StoryForm
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Role, Shape, box
from site_builder.pictures.doors.parts import Head
from site_builder.pictures.doors.plan import CENTER, LEAF_HEIGHT, RAIL, SIDE_LIGHT, TRANSOM_HEIGHT, Plan
from site_builder.pictures.doors.transoms import glazing


def opening(door: Door, plan: Plan) -> Iterator[Shape]:
    """Everything of the doorway but the leaf."""
    yield from head(door, plan)
    height = plan.threshold - plan.frame_top
    yield box(Role.FRAME, plan.frame_left, plan.frame_top, plan.frame_right - plan.frame_left, height)
    left, right = plan.frame_left + plan.post, plan.frame_right - plan.post
    yield box(Role.GLASS, left, plan.frame_top + RAIL, right - left, TRANSOM_HEIGHT)
    yield from glazing(door.transom, left, right, plan.frame_top + RAIL)
    yield from _side_lights(plan)
    width = plan.door_right - plan.door_left
    yield box(Role.ROOM, plan.door_left, plan.door_top, width, LEAF_HEIGHT)
    if door.form is not StoryForm.DIPTYCH:
        yield box(Role.FLOOR, plan.door_left, plan.threshold - 8, width, 8)


def head(door: Door, plan: Plan) -> Iterator[Shape]:
    """What carries the wall above the door."""
    left, right, top = plan.frame_left, plan.frame_right, plan.frame_top
    width = right - left
    match door.head:
        case Head.LINTEL:
            yield box(Role.TRIM, left - 6, top - 9, width + 12, 9)
            yield box(Role.TRIM_DARK, left - 6, top - 1.5, width + 12, 1.5)
        case Head.FLAT_ARCH:
            yield from _flat_arch(plan)
        case Head.ARCH:
            yield Arch(Role.TRIM, left - 4, top - 17, width + 8, 17, 14)
            yield Arch(Role.WALL_LIGHT, left, top - 13, width, 13, 11)
            yield Polygon(Role.TRIM, ((CENTER - 3, top - 10), (CENTER - 5, top - 20), (CENTER + 5, top - 20), (CENTER + 3, top - 10)))
        case Head.PEDIMENT:
            yield Polygon(Role.TRIM, ((left - 8, top - 5), (CENTER, top - 20), (right + 8, top - 5)))
            yield Polygon(Role.TRIM_DARK, ((left + 4, top - 7), (CENTER, top - 16), (right - 4, top - 7)))
            yield box(Role.TRIM, left - 8, top - 5, width + 16, 5)
        case Head.CANOPY:
            yield box(Role.IRON, left - 9, top - 6, width + 18, 4)
            yield box(Role.TRIM_DARK, left - 7, top - 2, width + 14, 2)
        case Head.BOARD:
            yield box(Role.FRAME, left - 4, top - 8, width + 8, 8)
            yield box(Role.PAINT, left - 1, top - 6, width + 2, 4)


def _flat_arch(plan: Plan) -> Iterator[Shape]:
    """Bricks on end, with a keystone."""
    left, right, top = plan.frame_left, plan.frame_right, plan.frame_top
    yield Polygon(Role.WALL_LIGHT, ((left, top), (left - 5, top - 11), (right + 5, top - 11), (right, top)))
    for part in (0.25, 0.75):
        x = left + (right - left) * part
        yield Line(Role.WALL_DARK, ((x, top), (CENTER + (x - CENTER) * 1.12, top - 11)))
    yield Polygon(Role.TRIM, ((CENTER - 3, top), (CENTER - 5, top - 13), (CENTER + 5, top - 13), (CENTER + 3, top)))


def _side_lights(plan: Plan) -> Iterator[Shape]:
    """Narrow windows beside the door, above a panel in its paint."""
    wide = SIDE_LIGHT + RAIL
    for there, x in (
        (plan.door_left - plan.frame_left > wide, plan.frame_left + plan.post),
        (plan.frame_right - plan.door_right > wide, plan.door_right + RAIL),
    ):
        if there:
            yield box(Role.GLASS, x, plan.door_top, SIDE_LIGHT, 64)
            yield from (Line(Role.FRAME, ((x, plan.door_top + y), (x + SIDE_LIGHT, plan.door_top + y))) for y in (21, 43))
            yield box(Role.PAINT, x, plan.door_top + 68, SIDE_LIGHT, LEAF_HEIGHT - 72)
