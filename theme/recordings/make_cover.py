"""Draws the cover of the podcast: a door ajar that sound comes out of. Give the file to write."""  # noqa: INP001 - a script beside what it explains

import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE, SHARP = 1400, 2
"""Pixels of a side, and how many times larger it is drawn."""
BLUE, DARK, YELLOW, WHITE, PAPER = "#12306b", "#0d1a38", "#efb540", "#ffffff", "#f8f6f0"
FONT = Path(__file__).parent.parent / "fonts" / "bricolage-grotesque-latin.woff2"
DOORWAY = (140, 470, 560, 1290)
LEAF = ((140, 470), (420, 530), (420, 1230), (140, 1290))
PANELS = (((185, 540), (375, 575), (375, 845), (185, 870)), ((185, 930), (375, 915), (375, 1165), (185, 1215)))
WAVES = (180, 330, 480, 630)


def scaled(points: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Points on the large drawing."""
    return [(across * SHARP, down * SHARP) for across, down in points]


def draw_door(pen: ImageDraw.ImageDraw) -> None:
    """The doorway with light in it, the leaf that stands open, its panels and its knob."""
    left, top, right, bottom = DOORWAY
    pen.rectangle(scaled(((left - 40, top - 40), (right + 40, bottom))), fill=PAPER)
    pen.rectangle(scaled(((left, top), (right, bottom))), fill=YELLOW)
    pen.polygon(scaled(LEAF), fill="#1d4a38")
    for panel in PANELS:
        pen.line([*scaled(panel), scaled(panel)[0]], fill="#cfdcd2", width=6 * SHARP)
    pen.ellipse(scaled(((383, 860), (411, 888))), fill=YELLOW)
    pen.rectangle(scaled(((0, bottom), (SIZE, SIZE))), fill=DARK)


def draw_sound(pen: ImageDraw.ImageDraw) -> None:
    """Four arcs out of the doorway, each wider than the one before."""
    for radius in WAVES:
        middle = (600, 880)
        box = scaled(((middle[0] - radius, middle[1] - radius), (middle[0] + radius, middle[1] + radius)))
        pen.arc((*box[0], *box[1]), -38, 38, fill=YELLOW, width=34 * SHARP)


def draw_title(pen: ImageDraw.ImageDraw) -> None:
    """The name of the series in three lines."""
    font = ImageFont.truetype(str(FONT), 158 * SHARP)
    font.set_variation_by_axes([800])
    pen.multiline_text((100 * SHARP, 60 * SHARP), "Open deuren\nvoor inclusie", font=font, fill=WHITE, spacing=0)


def make(target: Path) -> None:
    """Writes the cover as a JPEG."""
    image = Image.new("RGB", (SIZE * SHARP, SIZE * SHARP), BLUE)
    pen = ImageDraw.Draw(image)
    draw_sound(pen)
    draw_door(pen)
    draw_title(pen)
    image.resize((SIZE, SIZE), Image.Resampling.LANCZOS).save(target, quality=88, optimize=True)


make(Path(sys.argv[1]))
