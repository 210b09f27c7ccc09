"""The opening in the wall: what carries the wall above it, the frame, the transom light and the side lights."""

from collections.abc import Iterator

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import Arch, Line, Polygon, Role, Shape, box, circle, curve
from site_builder.pictures.doors.parts import Head, Transom
from site_builder.pictures.doors.plan import LEAF_HEIGHT, RAIL, SIDE_LIGHT, TRANSOM_HEIGHT, Plan


def opening(door: Door, plan: Plan) -> Iterator[Shape]:
    """Everything of the doorway but the leaf."""
    yield from head(door, plan)
    height = plan.threshold - plan.frame_top
    yield box(Role.FRAME, plan.frame_left, plan.frame_top, plan.frame_right - plan.frame_left, height)
    yield box(Role.FRAME_DARK, plan.frame_left, plan.frame_top, plan.frame_right - plan.frame_left, 1.5)
    yield box(Role.STEP_DARK, plan.frame_left, plan.threshold - 5, plan.post, 5)
    yield box(Role.STEP_DARK, plan.frame_right - plan.post, plan.threshold - 5, plan.post, 5)
    yield from _transom(door, plan)
    yield from _side_lights(plan)
    width = plan.door_right - plan.door_left
    yield box(Role.ROOM, plan.door_left, plan.door_top, width, LEAF_HEIGHT)
    yield box(Role.ROOM_FLOOR, plan.door_left, plan.threshold - 8, width, 8)


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
            yield Polygon(Role.TRIM, ((80 - 3, top - 10), (80 - 5, top - 20), (80 + 5, top - 20), (80 + 3, top - 10)))
        case Head.PEDIMENT:
            yield Polygon(Role.TRIM, ((left - 8, top - 5), (80, top - 20), (right + 8, top - 5)))
            yield Polygon(Role.TRIM_DARK, ((left + 4, top - 7), (80, top - 16), (right - 4, top - 7)))
            yield box(Role.TRIM, left - 8, top - 5, width + 16, 5)
        case Head.CANOPY:
            yield box(Role.IRON, left - 9, top - 6, width + 18, 4)
            yield box(Role.TRIM_DARK, left - 7, top - 2, width + 14, 2)
        case Head.BOARD:
            yield box(Role.FRAME, left - 4, top - 8, width + 8, 8)
            yield box(Role.PAINT, left - 1, top - 6, width + 2, 4)


def _flat_arch(plan: Plan) -> Iterator[Shape]:
    """Bricks on end, with a keystone and two end stones."""
    left, right, top = plan.frame_left, plan.frame_right, plan.frame_top
    yield Polygon(Role.WALL_LIGHT, ((left, top), (left - 5, top - 11), (right + 5, top - 11), (right, top)))
    count = 6
    for index in range(1, count):
        x = left + (right - left) * index / count
        yield Line(Role.WALL_DARK, ((x, top), (80 + (x - 80) * 1.12, top - 11)), 1)
    yield Polygon(Role.TRIM, ((77, top), (75, top - 13), (85, top - 13), (83, top)))
    yield Polygon(Role.TRIM, ((left, top), (left - 5, top - 11), (left + 2, top - 11), (left + 6, top)))
    yield Polygon(Role.TRIM, ((right, top), (right + 5, top - 11), (right - 2, top - 11), (right - 6, top)))


def _side_lights(plan: Plan) -> Iterator[Shape]:
    """Narrow windows beside the door, above a panel in its paint."""
    wide = SIDE_LIGHT + RAIL
    for there, x in (
        (plan.door_left - plan.frame_left > wide, plan.frame_left + plan.post),
        (plan.frame_right - plan.door_right > wide, plan.door_right + RAIL),
    ):
        if there:
            yield box(Role.GLASS, x, plan.door_top, SIDE_LIGHT, 64)
            yield box(Role.FRAME, x, plan.door_top + 20, SIDE_LIGHT, 1.5)
            yield box(Role.FRAME, x, plan.door_top + 42, SIDE_LIGHT, 1.5)
            yield box(Role.PAINT, x, plan.door_top + 68, SIDE_LIGHT, LEAF_HEIGHT - 72)
            yield box(Role.PAINT_DARK, x + 2.5, plan.door_top + 72, SIDE_LIGHT - 5, LEAF_HEIGHT - 80)


def _transom(door: Door, plan: Plan) -> Iterator[Shape]:
    left, right = plan.frame_left + plan.post, plan.frame_right - plan.post
    y = plan.frame_top + RAIL
    yield box(Role.GLASS, left, y, right - left, TRANSOM_HEIGHT)
    middle = (left + right) / 2
    slant = ((left + 4, y + TRANSOM_HEIGHT), (left + 14, y), (left + 20, y), (left + 10, y + TRANSOM_HEIGHT))
    yield Polygon(Role.GLASS_LIGHT, slant)
    yield from _glazing(door.transom, left, right, middle, y)


def _glazing(transom: Transom, left: float, right: float, middle: float, y: float) -> Iterator[Shape]:
    width, bottom, center = right - left, y + TRANSOM_HEIGHT, y + TRANSOM_HEIGHT / 2
    bar = Role.FRAME
    match transom:
        case Transom.PLAIN:
            pass
        case Transom.BARS:
            yield from (box(bar, left + width * part / 4 - 1, y, 2, TRANSOM_HEIGHT) for part in (1, 2, 3))
        case Transom.LATTICE:
            yield from (box(bar, left + width * part / 5 - 0.75, y, 1.5, TRANSOM_HEIGHT) for part in range(1, 5))
            yield box(bar, left, center - 0.75, width, 1.5)
        case Transom.FAN:
            ends = curve((middle, bottom), (width * 0.46, TRANSOM_HEIGHT - 1), 180, 0, 6)
            yield from (Line(bar, ((middle, bottom), end), 1.5) for end in ends[1:-1])
            yield Line(bar, ends, 1.5)
            yield Arch(bar, middle - 5, bottom - 5, 10, 5, 5)
        case Transom.LOZENGES:
            yield from _lozenges(left, right, y)
        case Transom.TREE:
            yield from _tree_of_life(middle, y, width)
        case Transom.SUN:
            yield Arch(Role.ROOM, middle - 10, y + 9, 20, 11, 11)
            rays = curve((middle, bottom), (width / 2, 20), 165, 15, 6)
            starts = curve((middle, bottom), (13, 13), 165, 15, 6)
            yield from (Line(bar, (start, end), 1.5) for start, end in zip(starts, rays, strict=True))
        case Transom.RINGS:
            for x in (middle - width * 0.3, middle, middle + width * 0.3):
                yield Line(bar, curve((x, center), (7, 7), 0, 360, 14), 1.5)


def _lozenges(left: float, right: float, y: float) -> Iterator[Shape]:
    count = max(3, round((right - left) / 14))
    step, bottom = (right - left) / count, y + TRANSOM_HEIGHT
    down = tuple((left + step * index, bottom if index % 2 else y) for index in range(count + 1))
    up = tuple((left + step * index, y if index % 2 else bottom) for index in range(count + 1))
    yield Line(Role.FRAME, down, 1.5)
    yield Line(Role.FRAME, up, 1.5)


def _tree_of_life(middle: float, y: float, width: float) -> Iterator[Shape]:
    """The levensboom of farmhouse transoms: a stem and pairs of bent branches."""
    yield Line(Role.FRAME, ((middle, y), (middle, y + TRANSOM_HEIGHT)), 2)
    for side in (0, 180):
        for height, reach in ((18, 0.42), (11, 0.3)):
            turned = curve((middle, y + 2), (width * reach, height - 2), 270, 270 + 80 if side == 0 else 270 - 80, 6)
            yield Line(Role.FRAME, turned, 1.5)
            yield circle(Role.FRAME, *turned[-1], 1.8)
