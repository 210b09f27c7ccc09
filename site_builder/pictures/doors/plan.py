"""Where the parts of a door stand on the sheet. Everything is measured from here, so that parts that are drawn apart always meet.

A part is drawn as it stands when the door has one step and its hinges on the left. More steps raise it, and hinges on the right
mirror the house. Fronts come in two widths and frames in three, with the same room beside them: a part of one fits all others.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from site_builder.model import StoryForm

CENTER = 80
GROUND = 226
EAVES = 50
STEP_HEIGHT = 5
LEAF_HEIGHT = 106
TRANSOM_HEIGHT = 20
RAIL = 4
SIDE_LIGHT = 11
THRESHOLD = GROUND - STEP_HEIGHT
DOOR_TOP = THRESHOLD - LEAF_HEIGHT
FRAME_TOP = DOOR_TOP - TRANSOM_HEIGHT - 2 * RAIL
BESIDE = 9.5
"""From the frame to what hangs on the wall."""


class Width(IntEnum):
    """How wide a frame is at most, for what lies over and under it."""

    SLIM = 60
    MIDDLE = 75
    BROAD = 90

    @property
    def left(self) -> float:
        """The left edge."""
        return CENTER - self / 2

    @property
    def right(self) -> float:
        """The right edge."""
        return CENTER + self / 2


KNOB_SIDE = Width.SLIM.right + BESIDE
"""The middle of what hangs on the wall at the side of the knob, beside a slim frame; wider frames move it away from the door."""
HINGE_SIDE = Width.SLIM.left - BESIDE - 3
"""The middle of what grows at the side of the hinges, beside a slim frame."""


@dataclass(frozen=True, slots=True)
class Front:
    """A front of one of two widths; `suffix` tells its symbols apart."""

    suffix: str
    width: int

    @property
    def left(self) -> float:
        """The left corner."""
        return CENTER - self.width / 2

    @property
    def right(self) -> float:
        """The right corner."""
        return CENTER + self.width / 2


NARROW = Front("", 104)
WIDE = Front("-wide", 128)
FRONTS = (NARROW, WIDE)


@dataclass(frozen=True)
class Frame:
    """The doorway with its posts and side lights; `lights` says whether there is one on the left and on the right."""

    name: str
    width: Width
    post: int
    leaves: int
    leaf_width: int
    lights: tuple[bool, bool] = (False, False)

    @cached_property
    def front(self) -> Front:
        """The front that it stands in."""
        return NARROW if self.width is Width.SLIM else WIDE

    @cached_property
    def doorway(self) -> int:
        """The width of the opening."""
        return self.leaves * self.leaf_width

    @cached_property
    def inside(self) -> int:
        """From post to post, side lights included."""
        return self.doorway + sum(self.lights) * (SIDE_LIGHT + RAIL)

    @cached_property
    def left(self) -> float:
        """The left edge."""
        return CENTER - self.inside / 2 - self.post

    @cached_property
    def right(self) -> float:
        """The right edge."""
        return CENTER + self.inside / 2 + self.post

    @cached_property
    def door_left(self) -> float:
        """Where the opening starts, and the hinges of its left leaf are."""
        return self.left + self.post + self.lights[0] * (SIDE_LIGHT + RAIL)

    @cached_property
    def off_center(self) -> int:
        """How far the middle of the opening is from that of the front, in steps of half a unit."""
        return round(2 * (self.door_left + self.doorway / 2 - CENTER))

    @cached_property
    def wider(self) -> int:
        """How much farther than from a slim frame what stands beside it goes, in steps of half a unit."""
        return self.width - Width.SLIM


SINGLE, DOUBLE = 48, 37
THIN = Frame("thin", Width.SLIM, 4, 1, SINGLE)
THICK = Frame("thick", Width.SLIM, 6, 1, SINGLE)
LIT = Frame("lit", Width.MIDDLE, 6, 1, SINGLE, (True, False))
GRAND = Frame("grand", Width.BROAD, 6, 1, SINGLE, (True, True))
TWIN = Frame("twin", Width.BROAD, 5, 2, DOUBLE)
STOUT = Frame("stout", Width.BROAD, 8, 2, DOUBLE)
FRAMES = (THIN, THICK, LIT, GRAND, TWIN, STOUT)
FRAMES_OF_SIZE = (THIN, THICK, THICK, LIT, GRAND)
DOUBLE_FRAMES_OF_SIZE = (TWIN, TWIN, STOUT, STOUT, STOUT)


def frame_of(form: StoryForm, size: int) -> Frame:
    """The frame for who tells and the size of the organisation, 0–4: two voices have a double door, large ones side lights."""
    return (DOUBLE_FRAMES_OF_SIZE if form is StoryForm.DIPTYCH else FRAMES_OF_SIZE)[size]
