"""House numbers, drawn with lines: an enamel plate has the same figures in every browser and in pixels."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Line, Point, Role, Shape, box
from site_builder.pictures.doors.plan import DOOR_TOP, KNOB_SIDE

FIGURES: dict[str, tuple[tuple[Point, ...], ...]] = {
    "0": (((1, 0), (2, 0), (3, 1), (3, 5), (2, 6), (1, 6), (0, 5), (0, 1), (1, 0)),),
    "1": (((0.5, 1.5), (2, 0), (2, 6)),),
    "2": (((0, 1), (1, 0), (2, 0), (3, 1), (3, 2.5), (0, 6), (3, 6)),),
    "3": (((0, 0), (3, 0), (1.5, 2.5), (3, 4), (3, 5), (2, 6), (1, 6), (0, 5)),),
    "4": (((2.5, 6), (2.5, 0), (0, 4), (3.5, 4)),),
    "5": (((3, 0), (0.5, 0), (0, 2.5), (2, 2.5), (3, 3.5), (3, 5), (2, 6), (0, 6)),),
    "6": (((2.5, 0), (0, 3.5), (0, 5), (1, 6), (2, 6), (3, 5), (3, 3.5), (2, 2.5), (0.5, 2.5)),),
    "7": (((0, 0), (3, 0), (1, 6)),),
    "8": (((1, 2.75), (0, 2), (0, 1), (1, 0), (2, 0), (3, 1), (3, 2), (0, 4), (0, 5), (1, 6), (2, 6), (3, 5), (3, 4), (1, 2.75)),),
    "9": (((0.5, 6), (3, 2.5), (3, 1), (2, 0), (1, 0), (0, 1), (0, 2.5), (1, 3.5), (2.5, 3.5)),),
}
PITCH = 5
HEIGHT = 12
LEFT, TOP = KNOB_SIDE - 4.5, DOOR_TOP + 28
LONGEST = 4
"""Digits of the highest number that has a plate wide enough."""


def plate_width(digits: int) -> float:
    """The width of the plate for so many digits."""
    return PITCH * digits + 4


def plate(digits: int) -> Iterator[Shape]:
    """An enamel plate for so many digits."""
    yield box(Role.ENAMEL, LEFT, TOP, plate_width(digits), HEIGHT)


def digit(figure: str) -> Iterator[Shape]:
    """A white figure at the place of a plate's first."""
    for stroke in FIGURES[figure]:
        yield Line(Role.FIGURE, tuple((LEFT + 3 + x, TOP + 2.75 + 1.1 * y) for x, y in stroke))
