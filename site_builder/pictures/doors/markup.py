"""Door → the SVG in a page: references to parts in the sprite of the site."""

from collections.abc import Iterable

from site_builder.pictures.doors.composition import FINER, Composition, Part, compose, compose_house, compose_small
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.distance import PLOT, PLOT_LEFT
from site_builder.pictures.doors.geometry import SHEET_HEIGHT
from site_builder.pictures.doors.parts import Roof
from site_builder.pictures.doors.svg import BOX
from site_builder.pictures.doors.symbols import ids

HOUSE_BOX = f"{PLOT_LEFT * FINER:.0f} 0 {PLOT * FINER} {SHEET_HEIGHT * FINER}"
"""What is shown of a house in a row."""
FLIPPED = '<g class="flip">'
HIDDEN = 'aria-hidden="true" focusable="false"'


def door_markup(door: Door, sprite: str) -> str:
    """The whole door; `sprite` is where the sprite is. It says nothing that the text beside it does not say."""
    return _svg(door, BOX, compose(door), sprite)


def small_door_markup(door: Door, sprite: str) -> str:
    """The same door with less around it, for where it is small."""
    return _svg(door, BOX, compose_small(door), sprite)


def house_markup(door: Door, sprite: str) -> str:
    """The same door in a house as wide as all others, for a row."""
    return _svg(door, HOUSE_BOX, compose_house(door), sprite)


def _svg(door: Door, box: str, parts: Composition, sprite: str) -> str:
    return f'<svg class="door {colour_classes(door)}" viewBox="{box}" {HIDDEN}>{references(parts, sprite)}</svg>'


def colour_classes(door: Door) -> str:
    """The classes that say which paint, wall and roof a drawing has; red tiles are what a roof has anyway."""
    roof = f" roof-{door.roof}" if door.roof in {Roof.BLUE_TILES, Roof.THATCH} else ""
    return f"paint-{door.paint} wall-{door.wall.name}{roof}"


def references(parts: Composition, sprite: str) -> str:
    """The references to all parts of a door, in groups that move together."""
    raised = f"{_uses(parts.raised, sprite)}{_leaves(parts.leaves, sprite)}{_uses(parts.hung, sprite)}"
    if parts.lift:
        raised = f'<g transform="translate(0-{parts.lift})">{raised}</g>'
    house = f"{_uses(parts.house, sprite)}{raised}{_uses(parts.beside, sprite)}"
    if parts.mirrored:
        house = f"{FLIPPED}{house}</g>"
    if not parts.plate:
        return house
    return f'{house}<g transform="translate({parts.plate_right} {-parts.lift})">{_uses(parts.plate, sprite)}</g>'


def reference(name: str, sprite: str) -> str:
    """A reference to one part."""
    return f'<use href="{sprite}#{ids()[name]}"/>'


def _uses(parts: Iterable[Part], sprite: str, attributes: str = "") -> str:
    """A reference to each part, in its place."""
    known, start = ids(), f'<use{attributes} href="{sprite}#'
    return "".join([f'{start}{known[name]}" x="{right}"/>' if right else f'{start}{known[name]}"/>' for name, right in parts])


def _leaves(leaves: tuple[tuple[Part, ...], ...], sprite: str) -> str:
    """The parts that a browser may open further."""
    first, *second = (
        _uses(leaf, sprite, ' class="leaf"') if len(leaf) == 1 else f'<g class="leaf">{_uses(leaf, sprite)}</g>' for leaf in leaves
    )
    return first + "".join(f"{FLIPPED}{leaf}</g>" for leaf in second)
