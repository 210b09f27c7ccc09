"""The parts that all doors are put together from, each with a name: what the sprite, a standalone drawing and pixels are made of.

| name | part |
| --- | --- |
| `w-` | wall with its bond, perhaps a scatter of loose bricks; `-wide` for the wider fronts |
| `g-` `m-` | gable, and the mark that some have in them |
| `s-` `h-` | steps and head, for a width of frame |
| `f-` `t-` | frame, and the transom's bars for what is between its posts |
| `l-` `k-` | leaf, and the knob and post on it, for one leaf or two |
| `c-` `e-` | for small doors: head with one step, leaf with its knob |
| `b-` | what hangs beside the door: lamp, letter box, bell |
| `o-` `p-` `x-` | what lies on the step, plant, thing; some for a number of steps |
| `n` `d` | plate for so many digits, digit |
| `u` | house whose door is still to open |
| `row` `lit` | so many of those in a row, on a sheet of their own; a row of told ones |
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import product
from string import ascii_lowercase, digits
from types import MappingProxyType

from site_builder.model import StoryForm
from site_builder.pictures.doors import surroundings
from site_builder.pictures.doors.design import SCATTERS
from site_builder.pictures.doors.digits import FIGURES, LONGEST, digit, plate
from site_builder.pictures.doors.distance import LIT_ROWS, OUTLINES, outline
from site_builder.pictures.doors.fronts import LOOSE, steps, wall
from site_builder.pictures.doors.gables import GABLES, MARKS
from site_builder.pictures.doors.geometry import Shape
from site_builder.pictures.doors.leaves import fittings, leaf
from site_builder.pictures.doors.openings import doorway, head
from site_builder.pictures.doors.parts import MARKED, PANELS_OF_FORM, Bond, Gable, Head, Knob, Lamp, OnStep, Panels, Post, Transom
from site_builder.pictures.doors.plan import DOUBLE, FRAMES, FRONTS, SINGLE, Width
from site_builder.pictures.doors.plants import PLANTS, rose
from site_builder.pictures.doors.things import THINGS, bell, handrail
from site_builder.pictures.doors.transoms import glazing

Drawn = Callable[[], Iterable[Shape]]
STEPS = range(1, 4)
ROWS = (1, 5, 10)
"""How many waiting houses a row has."""


@cache
def symbols() -> Mapping[str, Drawn]:
    """Every part by its name, in the order of the sprite; it is drawn when it is asked for."""
    return MappingProxyType({name: draw for group in (_house(), _opening(), _leaves(), _around(), _waiting()) for name, draw in group})


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """Names for parts that always go together in this way: one reference for two."""
    framed = {f"f-{frame.name}-{kind}": (f"f-{frame.name}", f"t-{kind}-{frame.inside}") for frame, kind in product(FRAMES, Transom)}
    marked = {
        f"g-{kind}-{mark}{front.suffix}": (f"g-{kind}{front.suffix}", f"m-{mark}")
        for kind, mark, front in product(Gable, MARKS, FRONTS)
        if kind in MARKED
    }
    capped = {f"c-{kind}-{width}": (f"s-{width}-1", f"h-{kind}-{width}") for kind, width in product(Head, Width)}
    handled = {f"e-{kind}-{knob}": (f"l-{kind}", f"k-{knob}-{Post.WALL_BOX}-{leaf_width(kind)}") for kind, knob in product(Panels, Knob)}
    return MappingProxyType(framed | marked | capped | handled)


@cache
def ids() -> Mapping[str, str]:
    """The id in the sprite of every part and group: two signs, because pages say thousands of them."""
    names = (*symbols(), *groups(), *(f"row{count}" for count in ROWS), *(f"lit{index}" for index in range(LIT_ROWS)))
    return MappingProxyType(dict(zip(names, map("".join, product(ascii_lowercase, ascii_lowercase + digits)), strict=False)))


@cache
def part(name: str) -> tuple[Shape, ...]:
    """The shapes of a part or a group of parts."""
    if name in groups():
        return tuple(shape for member in groups()[name] for shape in part(member))
    return tuple(symbols()[name]())


def leaf_width(kind: Panels) -> int:
    """How wide a leaf of that kind is."""
    return DOUBLE if kind in PANELS_OF_FORM[StoryForm.DIPTYCH] else SINGLE


def _house() -> Iterator[tuple[str, Drawn]]:
    for bond, front in product(Bond, FRONTS):
        if bond in LOOSE:
            yield from ((f"w-{bond}{scatter}{front.suffix}", partial(wall, bond, front, scatter)) for scatter in range(SCATTERS))
        else:
            yield f"w-{bond}{front.suffix}", partial(wall, bond, front)
    yield from ((f"g-{kind}{front.suffix}", partial(draw, front)) for (kind, draw), front in product(GABLES.items(), FRONTS))
    yield from ((f"m-{kind}", draw) for kind, draw in MARKS.items())


def _opening() -> Iterator[tuple[str, Drawn]]:
    for width in Width:
        most = 2 if width is Width.SLIM else 3
        yield from ((f"s-{width}-{count}", partial(steps, width, count)) for count in range(1, most + 1))
        yield from ((f"h-{kind}-{width}", partial(head, kind, width)) for kind in Head)
    yield from ((f"f-{frame.name}", partial(doorway, frame)) for frame in FRAMES)
    insides = sorted({frame.inside for frame in FRAMES})
    yield from ((f"t-{kind}-{inside}", partial(glazing, kind, inside)) for kind, inside in product(Transom, insides))


def _leaves() -> Iterator[tuple[str, Drawn]]:
    yield from ((f"l-{kind}", partial(leaf, kind, leaf_width(kind))) for kind in Panels)
    for width, knob, post in product((SINGLE, DOUBLE), Knob, Post):
        yield f"k-{knob}-{post}-{width}", partial(fittings, knob, post, width)


def _around() -> Iterator[tuple[str, Drawn]]:
    yield from ((f"b-{kind}", partial(surroundings.lamp, kind)) for kind in Lamp if kind is not Lamp.NONE)
    yield from (("b-box", surroundings.wall_box), ("b-bell", bell))
    yield from ((f"o-{kind}", partial(surroundings.on_step, kind)) for kind in OnStep if kind is not OnStep.NONE)
    yield from ((f"p-{kind}", draw) for kind, draw in PLANTS.items())
    yield from ((f"x-{kind}", draw) for kind, draw in THINGS.items())
    for count in STEPS:
        yield from ((f"p-rose{count}", partial(rose, count)), (f"x-handrail{count}", partial(handrail, count)))
    yield from ((f"n{count}", partial(plate, count)) for count in range(1, LONGEST + 1))
    yield from ((f"d{figure}", partial(digit, figure)) for figure in FIGURES)


def _waiting() -> Iterator[tuple[str, Drawn]]:
    yield from ((f"u{index}", partial(outline, index)) for index in range(len(OUTLINES)))
