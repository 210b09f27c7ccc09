"""The street of all doors: told ones are links with a door of their own kind, the others outlines that wait.

The newest told doors stand in front, in the order of their numbers, with a few outlines to fill the row; all others small in the
distance. So a thousand doors fit on a phone, and however many are told, the street weighs little.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.pictures.doors.composition import compose_house
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.distance import LIT, LIT_ROWS, OUTLINES
from site_builder.pictures.doors.markup import HOUSE_BOX, colour_classes, reference, references

IN_FRONT = 72
ROW = 24
"""Houses beside each other on a wide page; narrower ones have 12, 8 or 6, so that all rows are full."""
TEN, FIVE = 10, 5
"""How many waiting houses a row in the distance has."""


@dataclass(frozen=True, slots=True)
class House:
    """A place in front: the classes and the content of its SVG. `number` is 0 when its door is still to open."""

    number: int
    classes: str
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Street:
    """What a template needs: the houses in front, the rows in the distance, and how many doors are still to open."""

    box: str
    """The viewBox of a house."""
    near: tuple[House, ...]
    far: tuple[Markup, ...]
    waiting: int
    more: bool
    """Whether more doors are told than stand in front."""


def in_front(told: int, goal: int) -> int:
    """How many of the told doors stand in front; what is left, up to the goal, makes whole rows in the distance."""
    return min(told, IN_FRONT - (IN_FRONT - min(told, goal)) % LIT)


def street(doors: Mapping[int, Door], told: int, goal: int, sprite: str) -> Street:
    """The street, from the doors in front by house number and how many are told; it has as many places as the goal, or more in front."""
    places = max(goal, len(doors))
    waiting = max(places - told, 0)
    fill = min(-len(doors) % ROW if doors else ROW, waiting)
    near = (*(_told(number, doors[number], sprite) for number in sorted(doors)), *(_waiting(index, sprite) for index in range(fill)))
    return Street(HOUSE_BOX, near, tuple(_far(places - len(doors) - waiting, waiting - fill, sprite)), waiting, told > len(doors))


def _told(number: int, door: Door, sprite: str) -> House:
    drawing = references(compose_house(door), sprite)
    return House(number, f"door {colour_classes(door)}", Markup(drawing))  # noqa: S704 - our own drawing


def _waiting(index: int, sprite: str) -> House:
    drawing = reference(f"u{index % len(OUTLINES)}", sprite)
    return House(0, "shut", Markup(drawing))  # noqa: S704 - our own drawing


def _far(told: int, waiting: int, sprite: str) -> Iterator[Markup]:
    """Rows of told houses, then tens of outlines, with what is left of ten after them."""
    yield from (_row(f"lit{index % LIT_ROWS}", sprite) for index in range(told // LIT))
    tens, rest = divmod(waiting, TEN)
    fives, ones = divmod(rest, FIVE)
    yield from (_row(name, sprite) for name, count in (("row10", tens), ("row5", fives), ("row1", ones)) for _ in range(count))


def _row(name: str, sprite: str) -> Markup:
    kind = f"row{LIT}" if name.startswith("lit") else name
    return Markup(f'<svg class="{kind}">{reference(name, sprite)}</svg>')  # noqa: S704 - our own drawing
