"""The lacquers of the doors and the materials of the fronts, and which paint belongs to what."""

from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from site_builder.model import Term


class Paint(StrEnum):
    """A door paint, named as in theme/css/tokens.css."""

    CANAL_GREEN = "canal-green"
    OXBLOOD = "oxblood"
    CANAL_BLUE = "canal-blue"
    CREAM = "cream"
    SLATE = "slate"
    OCHRE = "ochre"
    AUBERGINE = "aubergine"
    CELADON = "celadon"
    PETROL = "petrol"
    SALMON = "salmon"
    UMBER = "umber"
    SKY = "sky"


PAINTS = tuple(Paint)

SECTOR_PAINTS = {
    "zorg-welzijn": Paint.CELADON,
    "overheid": Paint.CANAL_BLUE,
    "onderwijs": Paint.OCHRE,
    "techniek": Paint.PETROL,
    "industrie": Paint.SLATE,
    "bouw": Paint.OXBLOOD,
    "groen": Paint.CANAL_GREEN,
    "winkel-handel": Paint.SALMON,
    "logistiek": Paint.SKY,
    "horeca-recreatie": Paint.AUBERGINE,
    "schoonmaak-facilitair": Paint.SKY,
    "zakelijk": Paint.UMBER,
    "bank-verzekering": Paint.CANAL_GREEN,
    "ict": Paint.PETROL,
    "media": Paint.AUBERGINE,
    "energie-afval-water": Paint.CANAL_BLUE,
    "wonen": Paint.OXBLOOD,
    "cultuur-sport": Paint.OCHRE,
    "overig": Paint.CREAM,
}


@dataclass(frozen=True, slots=True)
class Wall:
    """What a front is made of: its name in the style sheet and how it is laid."""

    name: str
    kind: str
    """`brick`, `board`, `plaster` or `block`."""


RED = Wall("red", "brick")
BROWN = Wall("brown", "brick")
ORANGE = Wall("orange", "brick")
YELLOW = Wall("yellow", "brick")
GREY = Wall("grey", "brick")
GREEN_BOARDS = Wall("green-boards", "board")
TARRED_BOARDS = Wall("tarred-boards", "board")
BLUE_BOARDS = Wall("blue-boards", "board")
WHITE_PLASTER = Wall("white-plaster", "plaster")
SAND_PLASTER = Wall("sand-plaster", "plaster")
MARL = Wall("marl", "block")

WALLS = (RED, BROWN, ORANGE, YELLOW, GREY, GREEN_BOARDS, TARRED_BOARDS, BLUE_BOARDS, WHITE_PLASTER, SAND_PLASTER, MARL)


def paint_named(slug: str) -> Paint:
    """A paint that always is the same for the same name."""
    return PAINTS[crc32(slug.encode()) % len(PAINTS)]


def sector_paint(sector: Term) -> Paint:
    """The paint of a sector's doors; a sector that is new here gets one by its name."""
    return SECTOR_PAINTS.get(sector.slug) or paint_named(sector.slug)
