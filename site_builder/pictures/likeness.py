"""Two files, one picture? Answered by what the eye sees, so that another size, format or quality makes no difference.

A difference hash (dHash): whether each of a coarse grid of cells is lighter than the next, to the right and down.
"""

from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

from site_builder.pictures.cards.drawing import cropped
from site_builder.pictures.cards.layout import Box
from site_builder.pictures.cards.order import SIZES
from site_builder.pictures.cards.quote_card import PHOTO_GRIDS

CELLS: Final = 16
BITS: Final = 2 * CELLS * CELLS
MOST_DIFFERENT: Final = 110
"""Bits of BITS in which one picture in two files may differ. Ours differ in 70 at most; two photos from one studio in 190 at least."""
PLAIN: Final = 8
"""Levels of grey between darkest and lightest cell below which there is nothing to compare."""
FORMATS: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "JPEG2000")


def likeness(content: bytes) -> int | None:
    """The hash of a picture file; None for a plain one, in which there is nothing to see. Raises ValueError when it can't be read."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            image.draft("L", (CELLS * 8, CELLS * 8))
            return _hash(image)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as broken:
        raise ValueError("a picture that can't be read") from broken


def likenesses_on_cards(content: bytes, focus: tuple[float, float]) -> tuple[int | None, ...]:
    """The hashes of a photo as the cards for sharing would show it."""
    boxes = [grid.photo for grid in PHOTO_GRIDS.values() if grid.photo]
    return tuple(_hash(cropped(content, Box(right - left, bottom - top), focus)) for left, top, right, bottom in boxes)


def likenesses_of_card(content: bytes) -> tuple[int | None, ...]:
    """The hash of the part of a card where a photo would be; nothing when the picture does not have the size of a card."""
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        shapes = [shape for shape, size in SIZES.items() if size == image.size]
        return tuple(_hash(image.crop(photo)) for shape in shapes if (photo := PHOTO_GRIDS[shape].photo))


def alike(first: int, second: int) -> bool:
    """Whether two hashes are of one picture."""
    return (first ^ second).bit_count() <= MOST_DIFFERENT


def metadata(content: bytes) -> tuple[bytes, ...]:
    """What a picture file says besides its pixels: EXIF, XMP, comments and texts. Raises ValueError when it can't be read."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            values = list(image.info.values())
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as broken:
        raise ValueError("a picture that can't be read") from broken
    return tuple(value if isinstance(value, bytes) else value.encode("utf-8") for value in values if isinstance(value, (bytes, str)))


def _hash(image: Image.Image) -> int | None:
    grey = image.convert("L").resize((CELLS + 1, CELLS + 1), Image.Resampling.BOX)
    cells = grey.tobytes()
    if max(cells) - min(cells) < PLAIN:
        return None
    wide = CELLS + 1
    found = 0
    for row in range(CELLS):
        for place in range(row * wide, row * wide + CELLS):
            found = found << 2 | (cells[place] > cells[place + 1]) << 1 | (cells[place] > cells[place + wide])
    return found
