"""Door → which parts it is put together from, and where they go: what a page writes as references and a drawing draws."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.digits import LONGEST, PITCH, plate_width
from site_builder.pictures.doors.fronts import LOOSE
from site_builder.pictures.doors.parts import Lamp, Mark, OnStep, Plant, Post, Thing
from site_builder.pictures.doors.plan import CENTER, KNOB_SIDE, NARROW, STEP_HEIGHT, Frame, Front, frame_of

FINER = 2
"""Steps to a unit of the sheet: drawings are rounded to whole steps, which are the units of every SVG."""
IN_MIDDLE = frozenset({OnStep.MAT, OnStep.PAPER})


class Part(NamedTuple):
    """A part by its name, and how many steps it goes to the right."""

    name: str
    right: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """The parts of a door from back to front, in groups that move together."""

    mirrored: bool
    """Whether the hinges are on the right: everything but the plate is drawn for the left."""
    lift: int = 0
    """How far the second step and the third raise what is raised."""
    house: tuple[Part, ...]
    raised: tuple[Part, ...]
    leaves: tuple[tuple[Part, ...], ...]
    """A second leaf stands as the image of what is drawn."""
    hung: tuple[Part, ...] = ()
    """What hangs on the wall and lies on the step; raised as well."""
    beside: tuple[Part, ...] = ()
    plate: tuple[Part, ...] = ()
    plate_right: int = 0


def compose(door: Door) -> Composition:
    """The whole door."""
    frame = frame_of(door.form, door.size)
    return Composition(
        mirrored=not door.hinges_left,
        lift=(door.steps - 1) * STEP_HEIGHT * FINER,
        house=(*_front(door, frame.front), Part(f"s-{frame.width}-{door.steps}")),
        raised=(Part(f"h-{door.head}-{frame.width}"), Part(f"f-{frame.name}-{door.transom}")),
        leaves=tuple(_leaves(door, frame)),
        hung=tuple(_hung(door, frame)),
        beside=tuple(_beside(door, frame.wider)),
        plate=tuple(_plate(door.number)),
        plate_right=_plate_right(door, frame.wider),
    )


def compose_small(door: Door) -> Composition:
    """The same door with less around it, on one step, for where it is small."""
    frame = frame_of(door.form, door.size)
    leaf = (Part(f"e-{door.panels}-{door.knob}", frame.off_center),)
    return Composition(
        mirrored=not door.hinges_left,
        house=_front(door, frame.front),
        raised=(Part(f"c-{door.head}-{frame.width}"), Part(f"f-{frame.name}-{door.transom}")),
        leaves=(leaf,) * frame.leaves,
        beside=(_plant(door, frame.wider, 1),),
    )


def compose_house(door: Door) -> Composition:
    """The small door without its plant, in a front of the width that all houses in the street have."""
    return replace(compose_small(door), house=_front(door, NARROW), beside=())


def _front(door: Door, front: Front) -> tuple[Part, Part]:
    """The wall and its top."""
    scatter = door.scatter if door.bond in LOOSE else ""
    mark = "" if door.mark is Mark.NONE else f"-{door.mark}"
    return Part(f"w-{door.bond}{scatter}{front.suffix}"), Part(f"g-{door.gable}{mark}{front.suffix}")


def _leaves(door: Door, frame: Frame) -> Iterator[tuple[Part, ...]]:
    """Each leaf with what is on it; of two, the first has the post."""
    right = frame.off_center
    for post in (door.post, Post.WALL_BOX)[: frame.leaves]:
        yield Part(f"l-{door.panels}", right), Part(f"k-{door.knob}-{post}-{frame.leaf_width}", right)


def _hung(door: Door, frame: Frame) -> Iterator[Part]:
    if door.lamp is not Lamp.NONE:
        yield Part(f"b-{door.lamp}", frame.wider)
    if door.post is Post.WALL_BOX:
        yield Part("b-box", frame.wider)
    if door.thing is Thing.BELL:
        yield Part("b-bell", frame.wider)
    if door.on_step is not OnStep.NONE:
        yield Part(f"o-{door.on_step}", frame.off_center if door.on_step in IN_MIDDLE else frame.wider)


def _beside(door: Door, wider: int) -> Iterator[Part]:
    if door.thing is Thing.HANDRAIL:
        yield Part(f"x-handrail{door.steps}", wider)
    elif door.thing not in {Thing.NONE, Thing.BELL}:
        yield Part(f"x-{door.thing}", wider)
    yield _plant(door, wider, door.steps)


def _plant(door: Door, wider: int, steps: int) -> Part:
    return Part(f"p-rose{steps}" if door.plant is Plant.ROSE else f"p-{door.plant}", -wider)


def _plate(number: int) -> Iterator[Part]:
    """The plate with its figures; none without a number, or with one too long."""
    figures = str(number)
    if number and len(figures) <= LONGEST:
        yield Part(f"n{len(figures)}")
        yield from (Part(f"d{figure}", index * PITCH * FINER) for index, figure in enumerate(figures))


def _plate_right(door: Door, wider: int) -> int:
    """How far the plate goes to the right to hang in the middle at the side of the knob."""
    narrower = round((plate_width(1) - plate_width(len(str(door.number)))) * FINER / 2)
    return narrower + (wider if door.hinges_left else round(2 * (CENTER - KNOB_SIDE) * FINER) - wider)
