"""How people build where a story comes from: walls, tops and lintels by labour-market region, or else by province."""

from dataclasses import dataclass

from site_builder.model import Story
from site_builder.pictures.doors.paint import (
    BLUE_BOARDS,
    BROWN,
    GREEN_BOARDS,
    GREY,
    MARL,
    ORANGE,
    RED,
    SAND_PLASTER,
    TARRED_BOARDS,
    WHITE_PLASTER,
    YELLOW,
    Wall,
)
from site_builder.pictures.doors.parts import Gable, Head, Roof


@dataclass(frozen=True, slots=True)
class Manner:
    """A way of building: what a front there can be made of, end in and carry its wall with."""

    walls: tuple[Wall, ...]
    gables: tuple[Gable, ...]
    heads: tuple[Head, ...]
    roofs: tuple[Roof, ...] = (Roof.RED_TILES, Roof.BLUE_TILES)


CANAL = Manner(
    (BROWN, RED, TARRED_BOARDS), (Gable.NECK, Gable.STEPPED, Gable.BELL, Gable.CORNICE, Gable.SPOUT), (Head.PEDIMENT, Head.LINTEL)
)
WOODEN = Manner((GREEN_BOARDS, BLUE_BOARDS, TARRED_BOARDS), (Gable.POINTED, Gable.BELL, Gable.NECK), (Head.BOARD, Head.PEDIMENT))
OLD_TOWN = Manner((ORANGE, RED, YELLOW), (Gable.STEPPED, Gable.SPOUT, Gable.BELL, Gable.CORNICE), (Head.FLAT_ARCH, Head.ARCH, Head.LINTEL))
HARBOUR = Manner(
    (GREY, BROWN, WHITE_PLASTER, YELLOW), (Gable.FLAT, Gable.CURVED, Gable.CORNICE), (Head.CANOPY, Head.LINTEL, Head.FLAT_ARCH)
)
VILLA = Manner(
    (WHITE_PLASTER, RED, SAND_PLASTER),
    (Gable.THATCHED, Gable.TILED, Gable.CORNICE, Gable.CURVED),
    (Head.CANOPY, Head.ARCH, Head.PEDIMENT),
)
COAST = Manner(
    (YELLOW, TARRED_BOARDS, RED), (Gable.STEPPED, Gable.SPOUT, Gable.TILED, Gable.CORNICE), (Head.FLAT_ARCH, Head.ARCH, Head.BOARD)
)
SOUTH = Manner((RED, BROWN, ORANGE), (Gable.TILED, Gable.SPOUT, Gable.CURVED, Gable.CORNICE), (Head.ARCH, Head.FLAT_ARCH, Head.LINTEL))
HILLS = Manner(
    (WHITE_PLASTER, MARL, SAND_PLASTER), (Gable.CORNICE, Gable.TILED, Gable.CURVED), (Head.LINTEL, Head.ARCH), (Roof.BLUE_TILES,)
)
HEATH = Manner((RED, ORANGE, BROWN), (Gable.THATCHED, Gable.TILED, Gable.POINTED), (Head.ARCH, Head.FLAT_ARCH, Head.BOARD))
HANSE = Manner((RED, ORANGE, BROWN), (Gable.STEPPED, Gable.CORNICE, Gable.NECK, Gable.SPOUT), (Head.LINTEL, Head.ARCH, Head.FLAT_ARCH))
FRISIAN = Manner((YELLOW, RED, YELLOW), (Gable.STEPPED, Gable.BELL, Gable.TILED, Gable.SPOUT), (Head.FLAT_ARCH, Head.PEDIMENT, Head.ARCH))
POLDER = Manner((GREY, WHITE_PLASTER, YELLOW, ORANGE), (Gable.FLAT, Gable.TILED, Gable.POINTED), (Head.CANOPY, Head.LINTEL))
ANYWHERE = Manner((RED, GREY, BROWN, SAND_PLASTER, BLUE_BOARDS), tuple(Gable), tuple(Head))

REGIONS = {
    "groot-amsterdam": CANAL,
    "zaanstreek-waterland": WOODEN,
    "gooi-en-vechtstreek": VILLA,
    "rijnmond": HARBOUR,
    "haaglanden": HARBOUR,
    "twente": HEATH,
    "achterhoek": HEATH,
    "regio-zwolle": HANSE,
    "zuidoost-brabant": HARBOUR,
}
PROVINCES = {
    "drenthe": HEATH,
    "flevoland": POLDER,
    "friesland": FRISIAN,
    "gelderland": HANSE,
    "groningen": HANSE,
    "limburg": HILLS,
    "noord-brabant": SOUTH,
    "noord-holland": OLD_TOWN,
    "overijssel": HANSE,
    "utrecht": OLD_TOWN,
    "zeeland": COAST,
    "zuid-holland": OLD_TOWN,
}


def manner_of(story: Story) -> Manner:
    """The way of building where a story comes from; a national story can be from anywhere."""
    by_region = REGIONS.get(story.region.slug) if story.region else None
    by_province = PROVINCES.get(story.province.slug) if story.province else None
    return by_region or by_province or ANYWHERE
