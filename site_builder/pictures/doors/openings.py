"""The opening in the wall: what carries the wall above it, the frame, and the side lights."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Role, Shape, box
from site_builder.pictures.doors.parts import Head
from site_builder.pictures.doors.plan import (
    CENTER,
    DOOR_TOP,
    FRAME_TOP,
    LEAF_HEIGHT,
    RAIL,
    SIDE_LIGHT,
    THRESHOLD,
    TRANSOM_HEIGHT,
    Frame,
    Width,
)


def doorway(frame: Frame) -> Iterator[Shape]:
    """The frame with its glass, and the light of the room behind the door."""
    yield box(Role.FRAME, frame.left, FRAME_TOP, frame.right - frame.left, THRESHOLD - FRAME_TOP)
    yield box(Role.GLASS, frame.left + frame.post, FRAME_TOP + RAIL, frame.inside, TRANSOM_HEIGHT)
    yield from _side_lights(frame)
    yield box(Role.ROOM, frame.door_left, DOOR_TOP, frame.doorway, LEAF_HEIGHT)
    if frame.leaves == 1:
        yield box(Role.FLOOR, frame.door_left, THRESHOLD - 8, frame.doorway, 8)


def head(kind: Head, width: Width) -> Iterator[Shape]:
    """What carries the wall above a frame of that width."""
    left, right, top = width.left, width.right, FRAME_TOP
    match kind:
        case Head.LINTEL:
            yield box(Role.TRIM, left - 6, top - 9, width + 12, 9)
            yield box(Role.TRIM_DARK, left - 6, top - 1.5, width + 12, 1.5)
        case Head.FLAT_ARCH:
            yield from _flat_arch(width)
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


def _flat_arch(width: Width) -> Iterator[Shape]:
    """Bricks on end, with a keystone."""
    left, right, top = width.left, width.right, FRAME_TOP
    yield Polygon(Role.WALL_LIGHT, ((left, top), (left - 5, top - 11), (right + 5, top - 11), (right, top)))
    for part in (0.25, 0.75):
        x = left + width * part
        yield Line(Role.WALL_DARK, ((x, top), (CENTER + (x - CENTER) * 1.12, top - 11)))
    yield Polygon(Role.TRIM, ((CENTER - 3, top), (CENTER - 5, top - 13), (CENTER + 5, top - 13), (CENTER + 3, top)))


def _side_lights(frame: Frame) -> Iterator[Shape]:
    """Narrow windows beside the door, above a panel in its paint."""
    for there, x in zip(frame.lights, (frame.door_left - RAIL - SIDE_LIGHT, frame.door_left + frame.doorway + RAIL), strict=True):
        if there:
            yield box(Role.GLASS, x, DOOR_TOP, SIDE_LIGHT, 64)
            yield from (Line(Role.FRAME, ((x, DOOR_TOP + y), (x + SIDE_LIGHT, DOOR_TOP + y))) for y in (21, 43))
            yield box(Role.PAINT, x, DOOR_TOP + 68, SIDE_LIGHT, LEAF_HEIGHT - 72)
