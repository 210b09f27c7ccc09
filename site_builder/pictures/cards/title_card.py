"""The card of a page that is no story: its title on calm paper above a street of doors."""

from PIL import Image

from site_builder.pictures.cards.colours import CALM
from site_builder.pictures.cards.drawing import Canvas, Style, draw_block, draw_line, draw_row, fitted, new_canvas
from site_builder.pictures.cards.layout import Box, Scale
from site_builder.pictures.cards.order import SIZES, TitleOrder
from site_builder.pictures.cards.typefaces import Typefaces

LEFT, TOP, HEAD = 96, 84, 68
TITLE = Box(1008, 250)
SCALE = Scale(106, 72, 48, 1.06)
NOTE = Scale(34, 34, 28, 1.3)
ROW, TALL_ROW = 108, 236
GAP = 40


def draw_title_card(order: TitleOrder, faces: Typefaces) -> Image.Image:
    """The card in RGB."""
    canvas = new_canvas(*SIZES[order.shape], CALM, faces)
    row = ROW if order.campaign else TALL_ROW
    draw_row(canvas, order.first_door, row)
    bold, name = faces.text.face(30, 700), faces.display.face(30, 700)
    draw_line(canvas, order.kind, bold, LEFT, TOP + bold.cap_height())
    draw_line(canvas, order.campaign, name, round(canvas.width - LEFT - name.width(order.campaign)), TOP + bold.cap_height())
    style = Style(faces.display, 800, SCALE)
    block = fitted(order.title, style, TITLE)
    end = draw_block(canvas, block, style, LEFT, TOP + HEAD if order.campaign else TOP)
    _draw_note(canvas, order.note, end + GAP, canvas.height - row - GAP)
    return canvas.image


def _draw_note(canvas: Canvas, text: str, top: int, bottom: int) -> None:
    """A few words below the title; left out when there is no room for all of them."""
    style = Style(canvas.faces.text, 400, NOTE)
    note = fitted(text, style, Box(TITLE.width - 100, bottom - top))
    if not note.is_cut:
        draw_block(canvas, note, style, LEFT, top)
