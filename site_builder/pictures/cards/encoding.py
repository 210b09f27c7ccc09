"""Pixels → a file that is small enough to share: PNG with a palette, or JPEG when there is a photo in it. No metadata."""

from io import BytesIO

from PIL import Image

LARGEST_BYTES = 150_000
COLOURS = (128, 96, 64, 48, 32)
QUALITIES = (84, 78, 70, 62, 52, 40, 28, 16, 8)
SHARP_COLOUR = 60
"""Quality from which colour has as many pixels as light: that keeps letters on a coloured ground clean."""


class TooLargeError(Exception):
    """No setting makes the picture small enough."""


def encoded(image: Image.Image, *, with_photo: bool) -> bytes:
    """The picture in at most LARGEST_BYTES, as good as that allows."""
    for step in QUALITIES if with_photo else COLOURS:
        content = _jpeg(image, step) if with_photo else _png(image, step)
        if len(content) <= LARGEST_BYTES:
            return content
    raise TooLargeError(f"{image.width} × {image.height}")


def _jpeg(image: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling="4:4:4" if quality >= SHARP_COLOUR else "4:2:0", optimize=True, progressive=True)
    return out.getvalue()


def _png(image: Image.Image, colours: int) -> bytes:
    out = BytesIO()
    few = image.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.putpalette(_with_exact_ground(few, image))
    few.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _with_exact_ground(few: Image.Image, image: Image.Image) -> list[int]:
    """The palette in which the ground, which the first pixel has, is not the mean of its neighbours in colour but itself."""
    colours = list(few.getpalette() or ())
    index, ground = few.getpixel((0, 0)), image.getpixel((0, 0))
    if isinstance(index, int) and isinstance(ground, tuple):
        colours[index * 3 : index * 3 + 3] = [int(part) for part in ground]
    return colours
