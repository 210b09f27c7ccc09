"""The colours of every role as hex. theme/css/tokens.css and doors.css say the same for pages; a test compares them."""

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import Role
from site_builder.pictures.doors.paint import Paint
from site_builder.pictures.doors.parts import Roof

Palette = dict[Role, str]

PAINT_COLOURS = {
    Paint.CANAL_GREEN: "#1d4a38",
    Paint.OXBLOOD: "#74211d",
    Paint.CANAL_BLUE: "#1c4574",
    Paint.CREAM: "#f2e3bd",
    Paint.SLATE: "#3d4a52",
    Paint.OCHRE: "#efb540",
    Paint.AUBERGINE: "#56264f",
    Paint.CELADON: "#a8ccb5",
    Paint.PETROL: "#0c4f5c",
    Paint.SALMON: "#f2b49b",
    Paint.UMBER: "#4f3624",
    Paint.SKY: "#a6cbe0",
}
FIXED: Palette = {
    Role.TRIM: "#ecdfc4",
    Role.TRIM_DARK: "#c2b394",
    Role.FRAME: "#fbf7ec",
    Role.GLASS: "#3f5560",
    Role.GLINT: "#7f99a3",
    Role.ROOM: "#ffd774",
    Role.FLOOR: "#e9a94a",
    Role.BRASS: "#e3b04b",
    Role.STRAW: "#e3b04b",
    Role.IRON: "#20262b",
    Role.STEP: "#b7b4aa",
    Role.STEP_DARK: "#83817a",
    Role.ENAMEL: "#12306b",
    Role.FIGURE: "#ffffff",
    Role.PLANT: "#4d7f4b",
    Role.FLOWER: "#d9485f",
    Role.CLAY: "#b5653f",
    Role.WOOD: "#8a6237",
    Role.OUTLINE: "#6d746f",
}
WALL_COLOURS: dict[str, Palette] = {
    "red": {Role.WALL: "#a4503c", Role.WALL_DARK: "#8a3f2f", Role.WALL_LIGHT: "#b8654e"},
    "brown": {Role.WALL: "#75493b", Role.WALL_DARK: "#5f392e", Role.WALL_LIGHT: "#895b4a"},
    "orange": {Role.WALL: "#c67c50", Role.WALL_DARK: "#ac653d", Role.WALL_LIGHT: "#d69468"},
    "yellow": {Role.WALL: "#d8b878", Role.WALL_DARK: "#bf9c5b", Role.WALL_LIGHT: "#e6cc95"},
    "grey": {Role.WALL: "#989a96", Role.WALL_DARK: "#7f827e", Role.WALL_LIGHT: "#adafaa"},
    "green-boards": {Role.WALL: "#3d6b55", Role.WALL_DARK: "#2f5644", Role.WALL_LIGHT: "#4e7e67"},
    "tarred-boards": {Role.WALL: "#35393a", Role.WALL_DARK: "#25292a", Role.WALL_LIGHT: "#484d4e"},
    "blue-boards": {Role.WALL: "#6d8fa0", Role.WALL_DARK: "#577787", Role.WALL_LIGHT: "#86a5b4"},
    "white-plaster": {
        Role.WALL: "#efe9dc", Role.WALL_DARK: "#d3cab8", Role.WALL_LIGHT: "#dcd3c1", Role.TRIM: "#b3ab9b", Role.TRIM_DARK: "#8f8778",
    },
    "sand-plaster": {Role.WALL: "#e4c48f", Role.WALL_DARK: "#c8a570", Role.WALL_LIGHT: "#efd7ac"},
    "marl": {Role.WALL: "#dfcb93", Role.WALL_DARK: "#c3ad74", Role.WALL_LIGHT: "#ebdcb0"},
}  # fmt: skip
ROOF_COLOURS: dict[Roof, Palette] = {
    Roof.NONE: {Role.ROOF: "#c2572f", Role.ROOF_DARK: "#9b4123"},
    Roof.RED_TILES: {Role.ROOF: "#c2572f", Role.ROOF_DARK: "#9b4123"},
    Roof.BLUE_TILES: {Role.ROOF: "#4a5560", Role.ROOF_DARK: "#343d46"},
    Roof.THATCH: {Role.ROOF: "#b49a63", Role.ROOF_DARK: "#8d7645"},
}
BRASS_ON_PAINT: dict[Paint, Palette] = {Paint.OCHRE: {Role.BRASS: "#8a5f14"}}
"""Brass has the colour of ochre: there it is old."""
SHADE = 0.32
SHINE = 0.22


def palette(door: Door) -> Palette:
    """The colour of every role for a door."""
    paint = PAINT_COLOURS[door.paint]
    painted = {Role.PAINT: paint, Role.PAINT_DARK: mix(paint, "#000000", SHADE), Role.PAINT_LIGHT: mix(paint, "#ffffff", SHINE)}
    return FIXED | BRASS_ON_PAINT.get(door.paint, {}) | painted | WALL_COLOURS[door.wall.name] | ROOF_COLOURS[door.roof]


def mix(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it, as CSS's `color-mix(in srgb, …)` gives it."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(mine * (1 - share) + its * share):02x}" for mine, its in pairs)
