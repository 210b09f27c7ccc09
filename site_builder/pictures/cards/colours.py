"""The colours of cards: those of theme/css/tokens.css, which a test compares with these. The lacquers are those of the doors."""

from dataclasses import dataclass

from site_builder.pictures.doors.paint import Paint
from site_builder.pictures.doors.palette import PAINT_COLOURS

WHITE = "#ffffff"
INK = "#17211d"
PAPER = "#f8f6f0"
ENAMEL = "#12306b"
LIGHT = "#ffe9a8"
"""What comes out of an open door; the same as in the site's icon."""

LIGHT_PAINTS = frozenset({Paint.CREAM, Paint.OCHRE, Paint.CELADON, Paint.SALMON, Paint.SKY})


@dataclass(frozen=True, slots=True)
class Plane:
    """A ground and the colour that text has on it, at 7:1 or more."""

    ground: str
    ink: str


def plane_of(paint: Paint) -> Plane:
    """The plane of a door paint."""
    return Plane(PAINT_COLOURS[paint], INK if paint in LIGHT_PAINTS else WHITE)


CALM = Plane(PAPER, INK)
