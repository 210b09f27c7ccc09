"""The kinds of part that a door can be put together from. Each is a choice of one; `design.py` chooses."""

from enum import StrEnum

from site_builder.model import StoryForm


class Panels(StrEnum):
    """How a leaf is divided. The first six are of employers, then six of employees, then six for double doors."""

    SIX = "six"
    GRILLE = "grille"
    TALL = "tall"
    NINE_PANES = "nine-panes"
    LOZENGE = "lozenge"
    STRIPS = "strips"
    PORTHOLE = "porthole"
    STABLE = "stable"
    ARCHED = "arched"
    DIAMOND = "diamond"
    SUNRISE = "sunrise"
    STAGGERED = "staggered"
    TWIN_GRILLES = "twin-grilles"
    TWIN_PANELS = "twin-panels"
    TWIN_ARCHES = "twin-arches"
    TWIN_PANES = "twin-panes"
    TWIN_OVALS = "twin-ovals"
    TWIN_BOARDS = "twin-boards"


PANELS_OF_FORM = {
    StoryForm.EMPLOYER: tuple(Panels)[:6],
    StoryForm.EMPLOYEE: tuple(Panels)[6:12],
    StoryForm.DIPTYCH: tuple(Panels)[12:],
}


class Transom(StrEnum):
    """The glazing of the light above the door (bovenlicht)."""

    PLAIN = "plain"
    BARS = "bars"
    FAN = "fan"
    LATTICE = "lattice"
    LOZENGES = "lozenges"
    TREE = "tree"
    SUN = "sun"
    RINGS = "rings"


class Gable(StrEnum):
    """The top of the front."""

    CORNICE = "cornice"
    STEPPED = "stepped"
    NECK = "neck"
    BELL = "bell"
    SPOUT = "spout"
    POINTED = "pointed"
    TILED = "tiled"
    THATCHED = "thatched"
    FLAT = "flat"
    CURVED = "curved"


ROOFED = frozenset({Gable.CORNICE, Gable.TILED, Gable.POINTED})
MARKED = frozenset({Gable.STEPPED, Gable.NECK, Gable.BELL, Gable.SPOUT, Gable.POINTED, Gable.CURVED})


class Mark(StrEnum):
    """What is in the top of the front; not every top has room."""

    NONE = "none"
    OCULUS = "oculus"
    WINDOW = "window"
    STONE = "stone"
    HATCH = "hatch"


class Head(StrEnum):
    """What carries the wall above the door."""

    LINTEL = "lintel"
    FLAT_ARCH = "flat-arch"
    ARCH = "arch"
    PEDIMENT = "pediment"
    CANOPY = "canopy"
    BOARD = "board"


class Bond(StrEnum):
    """How the wall is laid or finished."""

    PLAIN = "plain"
    STRETCHER = "stretcher"
    FLEMISH = "flemish"
    BANDS = "bands"
    QUOINS = "quoins"
    COURSES = "courses"
    UPRIGHT = "upright"
    DIAMONDS = "diamonds"


BONDS_OF_WALL = {
    "brick": (Bond.STRETCHER, Bond.FLEMISH, Bond.BANDS, Bond.QUOINS, Bond.DIAMONDS),
    "board": (Bond.COURSES, Bond.UPRIGHT),
    "plaster": (Bond.PLAIN, Bond.QUOINS, Bond.BANDS),
    "block": (Bond.COURSES, Bond.QUOINS),
}


class Knob(StrEnum):
    """What a hand takes hold of."""

    ROUND = "round"
    LEVER = "lever"
    BAR = "bar"


class Post(StrEnum):
    """Where the post goes, and what stands in its place when that is elsewhere."""

    SLOT = "slot"
    LOW_SLOT = "low-slot"
    KNOCKER = "knocker"
    WALL_BOX = "wall-box"


class Lamp(StrEnum):
    """The light outside."""

    NONE = "none"
    LANTERN = "lantern"
    BULB = "bulb"


class Plant(StrEnum):
    """What grows beside the door."""

    TOPIARY = "topiary"
    HOLLYHOCKS = "hollyhocks"
    TULIPS = "tulips"
    CONE = "cone"
    SUNFLOWER = "sunflower"
    ROSE = "rose"
    GERANIUMS = "geraniums"


class Thing(StrEnum):
    """What stands on the other side of the door."""

    NONE = "none"
    BENCH = "bench"
    BICYCLE = "bicycle"
    CLOGS = "clogs"
    HANDRAIL = "handrail"
    MILK = "milk"
    UMBRELLA = "umbrella"
    BELL = "bell"


class OnStep(StrEnum):
    """What lies or sits on the step."""

    NONE = "none"
    MAT = "mat"
    CAT = "cat"
    PAPER = "paper"
    SCRAPER = "scraper"


class Roof(StrEnum):
    """What covers the house, where that can be seen."""

    NONE = "none"
    RED_TILES = "red-tiles"
    BLUE_TILES = "blue-tiles"
    THATCH = "thatch"
