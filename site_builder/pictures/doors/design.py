"""Story → Door: what decides how a door looks. Pure; the same story always gives the same door.

| of the story | of the door |
| --- | --- |
| sector | the lacquer |
| who tells | the division of the leaf; two voices have a double door |
| size of the organisation | side lights, thickness of the frame, number of steps |
| municipality, region, province | wall, its laying, top, lintel, roof |
| themes | what grows beside it |
| adjustments | lamp, what stands beside it, what lies on the step |
| house number | enamel plate; odd and even choose from other panels and transoms, so neighbours always differ in two parts |
| slug and day | what is left to choose |

Impairments decide nothing: a door may not tell what a person did not want told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import NamedTuple, TypeVar
from zlib import crc32

from site_builder.model import Story, StoryForm, Term
from site_builder.pictures.doors.paint import Paint, Wall, sector_paint
from site_builder.pictures.doors.parts import (
    BONDS_OF_WALL,
    MARKED,
    PANELS_OF_FORM,
    ROOFED,
    Bond,
    Gable,
    Head,
    Knob,
    Lamp,
    Mark,
    OnStep,
    Panels,
    Plant,
    Post,
    Roof,
    Thing,
    Transom,
)
from site_builder.pictures.doors.places import manner_of

Option = TypeVar("Option")

SIZES = ("1", "2-9", "10-49", "50-249", "250-plus")
PLANTS = {
    "elkaar-vinden": Plant.ROSE,
    "praten": Plant.HOLLYHOCKS,
    "uren": Plant.SUNFLOWER,
    "voorzieningen": Plant.CONE,
    "selectie": Plant.TULIPS,
    "samenwerken": Plant.GERANIUMS,
    "beeldvorming": Plant.TOPIARY,
}
THINGS = {
    "minder-uren": Thing.BENCH,
    "vervoer": Thing.BICYCLE,
    "vast-team": Thing.CLOGS,
    "hulpmiddel": Thing.HANDRAIL,
    "jobcoach": Thing.BELL,
    "opleiding": Thing.MILK,
    "tolk": Thing.UMBRELLA,
}
ON_STEPS = {
    "rustige-werkplek": OnStep.CAT,
    "thuiswerken": OnStep.MAT,
    "duidelijke-instructie": OnStep.PAPER,
    "proefplaatsing": OnStep.SCRAPER,
}
LAMPS = {"werktijden": Lamp.LANTERN, "vaste-begeleider": Lamp.BULB}
SCATTERS = 3
TRANSOMS, MARKS, KNOBS, POSTS = tuple(Transom), tuple(Mark)[1:], tuple(Knob), tuple(Post)
ALL_LAMPS, ALL_PLANTS, ALL_THINGS, ALL_ON_STEPS = tuple(Lamp), tuple(Plant), tuple(Thing), tuple(OnStep)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Every choice that a drawing of a door needs."""

    number: int
    """House number on the plate; 0 for none."""
    scatter: int
    """Which scatter of loose bricks; makes no door a different one."""
    paint: Paint
    form: StoryForm
    panels: Panels
    transom: Transom
    size: int
    """0 for one person up to 4 for 250 people and more."""
    steps: int
    wall: Wall
    bond: Bond
    gable: Gable
    mark: Mark
    head: Head
    roof: Roof
    hinges_left: bool
    knob: Knob
    post: Post
    lamp: Lamp
    plant: Plant
    thing: Thing
    on_step: OnStep


class Rolls(NamedTuple):
    """What is left to choose, each a number from 0 to 255. A new choice goes last, or every door changes."""

    gable: int
    mark: int
    head: int
    roof: int
    panels: int
    transom: int
    hinges: int
    knob: int
    post: int
    bond: int
    scatter: int
    size: int
    steps: int
    lamp: int
    plant: int
    thing: int
    on_step: int


def roll(story: Story) -> Rolls:
    """The choices of a story: one digest cut into numbers, the same on every machine and in every version of Python."""
    digest = sha256(f"{story.slug} {story.day.isoformat()}".encode()).digest()
    return Rolls._make(digest[: len(Rolls._fields)])


def design(story: Story) -> Door:
    """The door of a story."""
    rolls, manner = roll(story), manner_of(story)
    size = _size(story, rolls)
    wall, gable = _town_wall(story, manner.walls), _pick(manner.gables, rolls.gable)
    thing, on_step = _things(story, rolls)
    return Door(
        number=story.number,
        scatter=rolls.scatter % SCATTERS,
        paint=sector_paint(story.sector),
        form=story.form,
        panels=_for_side(PANELS_OF_FORM[story.form], story.number, rolls.panels),
        transom=_for_side(TRANSOMS, story.number, rolls.transom),
        size=size,
        steps=1 + (size + rolls.steps % 2) // 2,
        wall=wall,
        bond=_pick(BONDS_OF_WALL[wall.kind], rolls.bond),
        gable=gable,
        mark=_pick(MARKS, rolls.mark) if gable in MARKED else Mark.NONE,
        head=_pick(manner.heads, rolls.head),
        roof=_roof(gable, _pick(manner.roofs, rolls.roof)),
        hinges_left=rolls.hinges % 2 == 0,
        knob=_pick(KNOBS, rolls.knob),
        post=_pick(POSTS, rolls.post),
        lamp=_first(story.adjustments, LAMPS) or _pick(ALL_LAMPS, rolls.lamp),
        plant=_first(story.themes, PLANTS) or _pick(ALL_PLANTS, rolls.plant),
        thing=thing,
        on_step=on_step,
    )


def signature(door: Door) -> tuple[object, ...]:
    """What an eye can tell apart: two doors with the same signature look alike but for their number and loose bricks."""
    return tuple(getattr(door, field.name) for field in fields(door) if field.name not in {"number", "scatter"})


def _pick(options: Sequence[Option], roll: int) -> Option:
    return options[roll % len(options)]


def _town_wall(story: Story, walls: Sequence[Wall]) -> Wall:
    """The wall of a municipality is the same for all its stories."""
    town = story.municipality.name if story.municipality else story.slug
    return walls[crc32(town.encode()) % len(walls)]


def _size(story: Story, rolls: Rolls) -> int:
    """The size of the organisation, or a small one when that is not known."""
    return SIZES.index(story.size.slug) if story.size and story.size.slug in SIZES else rolls.size % 3


def _things(story: Story, rolls: Rolls) -> tuple[Thing, OnStep]:
    """What stands beside the door and lies on the step; a cat does not sit where a bicycle stands."""
    thing = _first(story.adjustments, THINGS) or _pick(ALL_THINGS, rolls.thing)
    on_step = _first(story.adjustments, ON_STEPS) or _pick(ALL_ON_STEPS, rolls.on_step)
    return thing, OnStep.MAT if thing is Thing.BICYCLE and on_step is OnStep.CAT else on_step


def _roof(gable: Gable, tiles: Roof) -> Roof:
    """What can be seen of the roof under that top."""
    if gable is Gable.THATCHED:
        return Roof.THATCH
    return tiles if gable in ROOFED else Roof.NONE


def _for_side(options: Sequence[Option], number: int, roll: int) -> Option:
    """One of every second option: odd numbers have the first, third and so on, even numbers the others."""
    return _pick(options[(number + 1) % 2 :: 2], roll)


def _first(terms: Iterable[Term], meanings: Mapping[str, Option]) -> Option | None:
    """The meaning of the first term that has one."""
    for term in terms:
        if term.slug in meanings:
            return meanings[term.slug]
    return None
