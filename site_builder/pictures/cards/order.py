"""What a card is made of: everything that goes in and nothing else, so that its hash can be its name."""

from dataclasses import dataclass
from enum import StrEnum

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.paint import Paint


class Shape(StrEnum):
    """The two shapes of cards, named by what they are for."""

    WIDE = "wide"
    SQUARE = "square"


SIZES = {Shape.WIDE: (1200, 630), Shape.SQUARE: (1080, 1080)}
"""In pixels: what Open Graph asks for, and what fits in a feed of pictures."""


@dataclass(frozen=True, slots=True)
class PhotoPart:
    """A photo by the hash of what it is published as, and what stays in view, in per cent from left and top."""

    name: str
    focus: tuple[float, float]


@dataclass(frozen=True, slots=True)
class QuoteOrder:
    """The card of a story. All texts have only signs that can be set."""

    shape: Shape
    quote: str
    speaker: str
    notes: tuple[str, ...]
    number: int
    campaign: str
    paint: Paint
    door: Door
    photo: PhotoPart | None = None


@dataclass(frozen=True, slots=True)
class TitleOrder:
    """The card of any other page: a title with its kind above and perhaps a line below."""

    shape: Shape
    title: str
    kind: str
    note: str
    campaign: str
    first_door: int


Order = QuoteOrder | TitleOrder
