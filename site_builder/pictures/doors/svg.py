"""Door → an SVG that stands on its own, in the colours of day, for wherever the sprite of the site is not."""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.pictures.doors.composition import FINER
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import LINE, SHEET_HEIGHT, SHEET_WIDTH
from site_builder.pictures.doors.order import gathered
from site_builder.pictures.doors.palette import Palette, palette
from site_builder.pictures.doors.paths import outlines, step
from site_builder.pictures.doors.shapes import shapes

BOX = f"0 0 {SHEET_WIDTH * FINER} {SHEET_HEIGHT * FINER}"
SHORT = {"#ffffff": "#fff"}
LINES = f'fill="none" stroke-width="{step(LINE)}" stroke-linecap="round" stroke-linejoin="round"'


def svg(door: Door) -> str:
    """The drawing of a door as a picture of under 3 kB; what it shows is for the text beside it to say."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{BOX}" {LINES}>{"".join(_paths(door, palette(door)))}</svg>'


def _paths(door: Door, colours: Palette) -> Iterator[str]:
    """One path for each run of shapes of one colour and width."""
    alike = {colour: role for role, colour in reversed(colours.items())}
    drawn = (replace(shape, role=alike[colours[shape.role]]) for shape in shapes(door))
    for (role, width), run in gathered(drawn):
        colour = SHORT.get(colours[role], colours[role])
        if width:
            thick = "" if width == LINE else f' stroke-width="{step(width)}"'
            yield f'<path stroke="{colour}"{thick} d="{outlines(run)}"/>'
        else:
            yield f'<path fill="{colour}" d="{outlines(run)}"/>'
