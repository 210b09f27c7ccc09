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

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import TypeVar

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Every choice that a drawing of a door needs."""

    number: int
    """House number on the plate; 0 for none."""
    grain: int
    """Seeds the scatter of loose bricks; makes no door a different one."""
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


@dataclass(frozen=True, slots=True)
class Dice:
    """Choices that fall the same way for the same seed and name, on every machine and in every version of Python."""

    seed: str

    def number(self, name: str, below: int) -> int:
        """A whole number from 0 for the choice of that name."""
        digest = sha256(f"{self.seed}\n{name}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % below

    def pick(self, name: str, options: Sequence[Option]) -> Option:
        """One of the options."""
        return options[self.number(name, len(options))]


def design(story: Story) -> Door:
    """The door of a story."""
    dice = Dice(f"{story.slug} {story.day.isoformat()}")
    town = Dice(story.municipality.name if story.municipality else story.slug)
    manner, size = manner_of(story), _size(story, dice)
    wall, gable = town.pick("wall", manner.walls), dice.pick("gable", manner.gables)
    thing, on_step = _things(story, dice)
    return Door(
        number=story.number,
        grain=dice.number("grain", 1 << 16),
        paint=sector_paint(story.sector),
        form=story.form,
        panels=_for_side(dice, "panels", PANELS_OF_FORM[story.form], story.number),
        transom=_for_side(dice, "transom", tuple(Transom), story.number),
        size=size,
        steps=1 + (size + dice.number("steps", 2)) // 2,
        wall=wall,
        bond=dice.pick("bond", BONDS_OF_WALL[wall.kind]),
        gable=gable,
        mark=dice.pick("mark", tuple(Mark)[1:]) if gable in MARKED else Mark.NONE,
        head=dice.pick("head", manner.heads),
        roof=_roof(gable, dice.pick("roof", manner.roofs)),
        hinges_left=dice.pick("hinges", (True, False)),
        knob=dice.pick("knob", tuple(Knob)),
        post=dice.pick("post", tuple(Post)),
        lamp=_first(story.adjustments, LAMPS) or dice.pick("lamp", tuple(Lamp)),
        plant=_first(story.themes, PLANTS) or dice.pick("plant", tuple(Plant)),
        thing=thing,
        on_step=on_step,
    )


def signature(door: Door) -> tuple[object, ...]:
    """What an eye can tell apart: two doors with the same signature look alike but for their number and loose bricks."""
    return tuple(getattr(door, field.name) for field in fields(door) if field.name not in {"number", "grain"})


def _size(story: Story, dice: Dice) -> int:
    """The size of the organisation, or a small one when that is not known."""
    return SIZES.index(story.size.slug) if story.size and story.size.slug in SIZES else dice.number("size", 3)


def _things(story: Story, dice: Dice) -> tuple[Thing, OnStep]:
    """What stands beside the door and lies on the step; a cat does not sit where a bicycle stands."""
    thing = _first(story.adjustments, THINGS) or dice.pick("thing", tuple(Thing))
    on_step = _first(story.adjustments, ON_STEPS) or dice.pick("on step", tuple(OnStep))
    return thing, OnStep.MAT if thing is Thing.BICYCLE and on_step is OnStep.CAT else on_step


def _roof(gable: Gable, tiles: Roof) -> Roof:
    """What can be seen of the roof under that top."""
    if gable is Gable.THATCHED:
        return Roof.THATCH
    return tiles if gable in ROOFED else Roof.NONE


def _for_side(dice: Dice, name: str, options: Sequence[Option], number: int) -> Option:
    """One of every second option: odd numbers have the first, third and so on, even numbers the others."""
    return dice.pick(name, options[(number + 1) % 2 :: 2])


def _first(terms: Iterable[Term], meanings: dict[str, Option]) -> Option | None:
    """The meaning of the first term that has one."""
    return next((meanings[term.slug] for term in terms if term.slug in meanings), None)
