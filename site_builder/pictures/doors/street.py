"""The street of all doors: told ones are links with a door of their own kind, the others outlines that wait.

The told doors stand in front, in the order of their numbers; the others small in the distance, so that a thousand doors fit on a phone.
Houses stand in groups of five, which wrap as the page is wide. Drawings are made once as symbols and used by reference: a told door costs
some 250 bytes, five others 36.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.gables import GABLES
from site_builder.pictures.doors.geometry import SHEET_HEIGHT, Line, Role, Shape, box
from site_builder.pictures.doors.leaves import leaves
from site_builder.pictures.doors.parts import Gable, Knob, Panels, Post, Transom
from site_builder.pictures.doors.plan import CENTER, EAVES, GROUND, Plan, plan
from site_builder.pictures.doors.svg import FINER, colour_classes, paths

FIVE = 5
LEFT, WIDTH = 22, 116
WALL = 52
"""Half the width of a front: in the street all houses are as wide."""
BOX = f"{LEFT * FINER} 0 {WIDTH * FINER} {SHEET_HEIGHT * FINER}"
TOO_SMALL = frozenset({Role.GLINT, Role.PAINT_LIGHT, Role.IRON})
"""What is left out of doors of this size."""
OUTLINES = (
    ((0, -38), (52, -38)),
    ((0, 0), (52, -46)),
    ((0, 0), (11, 0), (11, -12), (22, -12), (22, -24), (33, -24), (33, -36), (44, -36), (44, -46), (52, -46)),
    ((0, 0), (28, 0), (28, -34), (38, -46), (52, -46)),
    ((0, 0), (15, -4), (22, -16), (28, -34), (40, -44), (52, -46)),
)
"""The left halves of five tops, from the eaves: a roof edge, a point, steps, a neck and a bell."""


@dataclass(frozen=True, slots=True)
class House:
    """A place in the street. `classes` give a told door its colours; `number` is 0 for the others."""

    number: int
    classes: str
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Five:
    """Five houses in a row; without houses when none is told, then one drawing (`<use href="#s"/>`) shows them."""

    houses: tuple[House, ...]


@dataclass(frozen=True, slots=True)
class Street:
    """What a template needs: `symbols` once, then the houses in front and those in the distance."""

    symbols: Markup
    near: tuple[Five, ...]
    far: tuple[Five, ...]


def street(doors: Mapping[int, Door], goal: int) -> Street:
    """The street with the doors of told stories by house number, and as many places as the goal, or as there are doors if that is more."""
    told = [_told_house(number, doors[number]) for number in sorted(doors)]
    places = max(goal, len(told))
    fill = min(-len(told) % FIVE, places - len(told))
    near = (*told, *(_untold_house(index) for index in range(FIVE - fill, FIVE)))
    fives, rest = divmod(places - len(near), FIVE)
    last = (Five(tuple(_untold_house(index) for index in range(rest))),) if rest else ()
    in_front = tuple(Five(near[start : start + FIVE]) for start in range(0, len(near), FIVE))
    return Street(_symbols(doors.values()), in_front, (*(Five(()) for _ in range(fives)), *last))


def _told_house(number: int, door: Door) -> House:
    return House(number, colour_classes(door), _uses(f"g-{door.gable}", f"d-{door.panels}"))


def _untold_house(index: int) -> House:
    return House(0, "", _uses(f"s{index}"))


def _uses(*names: str) -> Markup:
    return Markup("").join(Markup('<use href="#{}"/>').format(name) for name in names)


def _symbols(doors: Iterable[Door]) -> Markup:
    """The tops and doors that the street has, and the outlines of those it has not."""
    told = tuple(doors)
    gables = {door.gable for door in told}
    panels = {door.panels: door for door in told}
    parts = [
        *(_symbol(f"g-{gable}", _gable(gable)) for gable in Gable if gable in gables),
        *(_symbol(f"d-{kind}", _door(panels[kind])) for kind in Panels if kind in panels),
        *(_symbol(f"s{index}", _outline(index)) for index in range(FIVE)),
        _row_of_outlines(),
    ]
    return Markup("".join(parts))  # noqa: S704 - our own drawing


def _symbol(name: str, shapes: Iterable[Shape]) -> str:
    return f'<symbol id="{name}" class="part" viewBox="{BOX}">{"".join(paths(shapes))}</symbol>'


def _row_of_outlines() -> str:
    uses = "".join(f'<use href="#s{index}" x="{index * WIDTH}" width="{WIDTH}" height="{SHEET_HEIGHT}"/>' for index in range(FIVE))
    return f'<symbol id="s" viewBox="0 0 {WIDTH * FIVE} {SHEET_HEIGHT}">{uses}</symbol>'


def _gable(gable: Gable) -> Iterator[Shape]:
    """A front of the street's width with that top."""
    measures = Plan(CENTER - WALL, CENTER + WALL, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    yield box(Role.WALL, CENTER - WALL, EAVES - 0.5, 2 * WALL, GROUND + 6 - EAVES)
    yield from GABLES[gable](measures)


def _door(door: Door) -> Iterator[Shape]:
    """A plain door with that leaf: frame, light above it, and the leaf ajar."""
    hinges_left = tuple(Panels).index(door.panels) % 2 == 0
    plain = replace(door, size=0, steps=1, hinges_left=hinges_left, knob=Knob.ROUND, post=Post.SLOT, transom=Transom.PLAIN)
    measures = plan(plain)
    yield box(Role.STEP, measures.frame_left - 6, measures.threshold, measures.frame_right - measures.frame_left + 12, 11)
    yield box(Role.FRAME, measures.frame_left, measures.frame_top, measures.frame_right - measures.frame_left, 136)
    yield box(Role.GLASS, measures.door_left, measures.frame_top + 4, measures.door_right - measures.door_left, 20)
    yield box(Role.ROOM, measures.door_left, measures.door_top, measures.door_right - measures.door_left, 106)
    for leaf in leaves(plain, measures):
        yield from (shape for shape in leaf.shapes if shape.role not in TOO_SMALL)


def _outline(index: int) -> Iterator[Shape]:
    """A house without a story yet."""
    half = tuple((CENTER - WALL + x, EAVES + y) for x, y in OUTLINES[index])
    other = tuple((2 * CENTER - x, y) for x, y in reversed(half))
    ground = GROUND + 5.5
    wall = ((CENTER - WALL, ground), *half, *other, (CENTER + WALL, ground))
    door = ((CENTER - 26, ground), (CENTER - 26, 90), (CENTER + 26, 90), (CENTER + 26, ground))
    yield Line(Role.OUTLINE, wall)
    yield Line(Role.OUTLINE, door)
