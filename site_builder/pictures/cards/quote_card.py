"""The card of a story: its quote on the lacquer of its door, the number on enamel, and the door or a photo."""

from dataclasses import dataclass

from PIL import Image

from site_builder.pictures.cards.colours import plane_of
from site_builder.pictures.cards.doorway import door_picture
from site_builder.pictures.cards.drawing import Canvas, Style, cropped, draw_block, draw_line, draw_plate, fitted, new_canvas
from site_builder.pictures.cards.layout import Box, Scale, TextBlock
from site_builder.pictures.cards.order import SIZES, QuoteOrder, Shape
from site_builder.pictures.cards.typefaces import Typefaces

QUOTE_WEIGHT, SPEAKER_WEIGHT, NOTE_WEIGHT = 700, 700, 400
FOOT_LEADING = 1.3
SPEAKER_LINES = 2
GAP = 32
"""Least pixels between things that belong to different lines of thought."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where things stand on one shape of card, in pixels from the left top; baselines for text."""

    left: int
    """Where the ink of all texts starts; an opening quotation mark hangs left of it."""
    plate_top: int
    plate_height: int
    quote_top: int
    quote: Box
    scale: Scale
    foot_baseline: int
    """Of the last line."""
    foot_size: int
    door_height: int
    door_right: int
    """Where the door ends on the right, and on what height it stands."""
    door_bottom: int
    photo: tuple[int, int, int, int] | None = None
    """Left, top, right and bottom."""


DOOR_GRIDS = {
    Shape.WIDE: Grid(104, 58, 60, 166, Box(676, 324), Scale(96, 60, 38, 1.1), 572, 30, 512, 1144, 630),
    Shape.SQUARE: Grid(108, 84, 72, 216, Box(880, 440), Scale(108, 68, 44, 1.1), 990, 36, 400, 1000, 1080),
}
PHOTO_GRIDS = {
    Shape.WIDE: Grid(104, 58, 60, 166, Box(590, 324), Scale(84, 56, 36, 1.1), 572, 30, 176, 720, 630, (744, 0, 1200, 630)),
    Shape.SQUARE: Grid(108, 72, 72, 196, Box(880, 300), Scale(92, 60, 40, 1.1), 600, 34, 210, 1000, 648, (0, 648, 1080, 1080)),
}


def draw_quote_card(order: QuoteOrder, photo: bytes | None, faces: Typefaces) -> Image.Image:
    """The card in RGB."""
    grid = grid_of(order)
    canvas = new_canvas(*SIZES[order.shape], plane_of(order.paint), faces)
    if photo and order.photo and grid.photo:
        left, top, right, bottom = grid.photo
        canvas.image.paste(cropped(photo, Box(right - left, bottom - top), order.photo.focus), (left, top))
    door = door_picture(order.door, grid.door_height)
    canvas.image.paste(door, (grid.door_right - door.width, grid.door_bottom - door.height), door)
    _draw_head(canvas, order, grid)
    foot_top = _draw_foot(canvas, order, grid, grid.door_right - door.width - GAP - grid.left)
    block = quote_block(order, faces, foot_top)
    draw_block(canvas, block, Style(faces.display, QUOTE_WEIGHT, grid.scale), grid.left, grid.quote_top)
    return canvas.image


def grid_of(order: QuoteOrder) -> Grid:
    """Where things stand on the card of an order."""
    return (PHOTO_GRIDS if order.photo else DOOR_GRIDS)[order.shape]


def quote_block(order: QuoteOrder, faces: Typefaces, foot_top: int) -> TextBlock:
    """The quote as it is set, between the head and a foot that begins there."""
    grid = grid_of(order)
    box = Box(grid.quote.width, min(grid.quote.height, foot_top - GAP - grid.quote_top))
    return fitted(f"“{order.quote}", Style(faces.display, QUOTE_WEIGHT, grid.scale), box, "”")


def _draw_head(canvas: Canvas, order: QuoteOrder, grid: Grid) -> None:
    """The plate with the number and beside it the name of the campaign."""
    size = round(grid.plate_height * 0.48)
    start = grid.left
    if order.number:
        start = draw_plate(canvas, order.number, grid.left, grid.plate_top, grid.plate_height) + 24
    room = grid.left + grid.quote.width - start
    style = Style(canvas.faces.display, QUOTE_WEIGHT, Scale(size, size, size - 8, 3))
    block = fitted(order.campaign, style, Box(room, size * 2))
    face = style.face(block)
    for line in block.lines:
        draw_line(canvas, line, face, start, grid.plate_top + (grid.plate_height + face.cap_height()) // 2)


def _draw_foot(canvas: Canvas, order: QuoteOrder, grid: Grid, room: int) -> int:
    """Who says it, and below that the notes, from the foot upwards; gives the top."""
    step = round(grid.foot_size * FOOT_LEADING)
    top = grid.foot_baseline + step
    for text, weight in (*((note, NOTE_WEIGHT) for note in reversed(_notes(canvas, order, grid, room))), (order.speaker, SPEAKER_WEIGHT)):
        for line in reversed(_foot_lines(canvas, text, weight, grid.foot_size, room)):
            top -= step
            draw_line(canvas, line, canvas.faces.text.face(grid.foot_size, weight), grid.left, top)
    return top - canvas.faces.text.face(grid.foot_size, SPEAKER_WEIGHT).cap_height()


def _notes(canvas: Canvas, order: QuoteOrder, grid: Grid, room: int) -> tuple[str, ...]:
    """The notes on one line, or on a line each when they don't fit."""
    together = " · ".join(filter(None, order.notes))
    return (together,) if canvas.faces.text.face(grid.foot_size, NOTE_WEIGHT).width(together) <= room else order.notes


def _foot_lines(canvas: Canvas, text: str, weight: int, size: int, room: int) -> tuple[str, ...]:
    most = SPEAKER_LINES if weight == SPEAKER_WEIGHT else 1
    box = Box(room, round(size * (1 + FOOT_LEADING * (most - 1))))
    return fitted(text, Style(canvas.faces.text, weight, Scale(size, size, size, FOOT_LEADING)), box).lines
