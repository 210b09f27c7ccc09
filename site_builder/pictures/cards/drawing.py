"""What all cards are drawn with: a canvas with lines of text, the enamel plate, pictures and doors in a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from site_builder.pictures.cards.colours import ENAMEL, INK, LIGHT, WHITE, Plane
from site_builder.pictures.cards.layout import Box, Scale, TextBlock, fit
from site_builder.pictures.cards.typefaces import UNIT, Face, Family, Typefaces
from site_builder.pictures.doors.palette import PAINT_COLOURS

FINE = 4
"""How many times larger a shape is drawn before it is made small again, for smooth edges."""
HANGING = "“‘–"


@dataclass(frozen=True, slots=True)
class Canvas:
    """A card being drawn."""

    image: Image.Image
    pen: ImageDraw.ImageDraw
    plane: Plane
    faces: Typefaces

    @property
    def width(self) -> int:
        """In pixels."""
        return self.image.width

    @property
    def height(self) -> int:
        """In pixels."""
        return self.image.height


def new_canvas(width: int, height: int, plane: Plane, faces: Typefaces) -> Canvas:
    """An empty card in the colour of its plane."""
    image = Image.new("RGB", (width, height), plane.ground)
    return Canvas(image, ImageDraw.Draw(image), plane, faces)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: family, weight and the sizes it may have."""

    family: Family
    weight: int
    scale: Scale

    def face(self, block: TextBlock) -> Face:
        """The face of a text that was set in this style."""
        return self.family.face(block.size, self.weight)


def fitted(text: str, style: Style, box: Box, closing: str = "") -> TextBlock:
    """A text as large as it fits in a box, with a closing sign after it, also when it is cut."""
    face = style.family.face(UNIT, style.weight)
    widths: dict[str, float] = {}

    def ruler(words: str) -> float:
        if words not in widths:
            widths[words] = face.width(words) / UNIT
        return widths[words]

    return fit(text, ruler, box, style.scale, closing)


def draw_block(canvas: Canvas, block: TextBlock, style: Style, x: int, top: int) -> int:
    """Set lines with their ink at `x` and the first capitals at `top`; gives the last baseline. An opening sign hangs in the margin."""
    face = style.face(block)
    baseline = top + face.cap_height()
    for place, line in enumerate(block.lines):
        baseline = top + face.cap_height() + round(place * style.scale.leading * block.size)
        hanging = line[: len(line) - len(line.lstrip(HANGING))]
        rest = line[len(hanging) :]
        start = x - face.bearing(rest)
        face.draw(canvas.pen, start - face.width(hanging), baseline, hanging, canvas.plane.ink)
        face.draw(canvas.pen, start, baseline, rest, canvas.plane.ink)
    return baseline


def draw_line(canvas: Canvas, text: str, face: Face, x: int, baseline: int) -> None:
    """Set one line with its ink at `x`."""
    face.draw(canvas.pen, x - face.bearing(text), baseline, text, canvas.plane.ink)


def draw_plate(canvas: Canvas, number: int, x: int, top: int, height: int) -> int:
    """The enamel house-number plate: blue rim, white line, white figures, as on the site. Gives its right side."""
    figures, mark = canvas.faces.display.face(round(height * 0.62), 800), canvas.faces.display.face(round(height * 0.42), 600)
    gap, side = round(height * 0.14), round(height * 0.34)
    width = round(2 * side + mark.width("nr.") + gap + figures.width(str(number)))
    canvas.image.paste(_enamel(width, height), (x, top), _rounded(width, height, 0, round(height * 0.2)))
    baseline = top + (height + figures.cap_height()) // 2
    mark.draw(canvas.pen, x + side, baseline, "nr.", WHITE)
    figures.draw(canvas.pen, x + side + mark.width("nr.") + gap, baseline, str(number), WHITE)
    return x + width


def _enamel(width: int, height: int) -> Image.Image:
    rim, line, radius = round(height * 0.075), max(2, round(height * 0.055)), round(height * 0.2)
    plate = Image.new("RGB", (width, height), ENAMEL)
    plate.paste(WHITE, mask=_rounded(width, height, rim, radius - rim))
    plate.paste(ENAMEL, mask=_rounded(width, height, rim + line, radius - rim - line))
    return plate


def _rounded(width: int, height: int, inset: int, radius: int) -> Image.Image:
    """A mask of a rectangle with round corners, so far from the edges."""
    mask = Image.new("L", (width * FINE, height * FINE), 0)
    box = (inset * FINE, inset * FINE, (width - inset) * FINE - 1, (height - inset) * FINE - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, max(1, radius) * FINE, fill=255)
    return mask.resize((width, height), Image.Resampling.BOX)


def cropped(photo: bytes, box: Box, focus: tuple[float, float]) -> Image.Image:
    """The part of a photo around its focus that fills a box."""
    with Image.open(BytesIO(photo)) as image:
        image.draft("RGB", (box.width, box.height))
        picture = image.convert("RGB")
    scale = max(box.width / picture.width, box.height / picture.height)
    width, height = box.width / scale, box.height / scale
    left = max(0.0, min(picture.width * focus[0] / 100 - width / 2, picture.width - width))
    top = max(0.0, min(picture.height * focus[1] / 100 - height / 2, picture.height - height))
    return picture.resize(
        (box.width, box.height),
        Image.Resampling.LANCZOS,
        box=(left, top, min(left + width, picture.width), min(top + height, picture.height)),
    )


def draw_row(canvas: Canvas, first: int, door_height: int) -> None:
    """The street in brief: doors side by side on the lower edge, each in another lacquer, one of them open."""
    width, gap = round(door_height * 0.5), round(door_height * 0.2)
    count = (canvas.width - gap) // (width + gap)
    start = (canvas.width - count * (width + gap) + gap) // 2
    paints = tuple(PAINT_COLOURS.values())
    top = canvas.height - door_height
    for place in range(count):
        left = start + place * (width + gap)
        paint = paints[(first + place * 5) % len(paints)]
        if place == (first % 5) + count // 2 - 2:
            _open_door(canvas, left, top, width, paint)
        else:
            _closed_door(canvas, left, top, width, paint)


def _closed_door(canvas: Canvas, left: int, top: int, width: int, paint: str) -> None:
    edge = max(2, width // 14)
    canvas.pen.rectangle((left - edge, top - edge, left + width + edge, canvas.height), fill=INK)
    canvas.pen.rectangle((left, top, left + width, canvas.height), fill=paint)
    _knob(canvas, left + width * 6 // 7, top + (canvas.height - top) * 4 // 7, width)


def _open_door(canvas: Canvas, left: int, top: int, width: int, paint: str) -> None:
    edge, lean = max(2, width // 14), width // 6
    canvas.pen.rectangle((left - edge, top - edge, left + width + edge, canvas.height), fill=INK)
    canvas.pen.rectangle((left, top, left + width, canvas.height), fill=LIGHT)
    leaf: Sequence[tuple[float, float]] = (
        (left, top), (left + width * 0.55, top + lean), (left + width * 0.55, canvas.height + lean), (left, canvas.height),
    )  # fmt: skip
    canvas.pen.polygon(leaf, fill=paint)
    _knob(canvas, left + width * 5 // 11, top + (canvas.height - top) * 4 // 7 + lean // 2, width)


def _knob(canvas: Canvas, x: int, y: int, width: int) -> None:
    radius = max(2, width // 16)
    canvas.pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=LIGHT, outline=INK)
