"""An opened picture → pixels for the site: 8 bits of sRGB on white, upright, no larger than asked, nothing else.

In steps, so that a picture of 60 megapixels never stands in memory twice: decode as small as the format can, halve in bands
by whole numbers, and only then flatten, resize, convert and turn.
"""

from io import BytesIO
from typing import Final

from PIL import Image, ImageCms

ORIENTATION: Final = 0x0112
"""The EXIF tag; its values from 5 lie on their side."""
TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ON_ITS_SIDE: Final = frozenset({5, 6, 7, 8})
DRAFTS: Final = {"JPEG", "MPO"}
"""Formats that can be decoded at half, a quarter or an eighth. (HEIC would give its thumbnail.)"""
SMOOTHLY: Final = Image.Resampling.HAMMING
"""Lanczos costs 2.4 times as much for 2 per cent fewer bytes of the same likeness (tests/benchmarks/pictures_quality.py)."""
BAND: Final = 512
"""Rows that are converted at a time."""


def upright(image: Image.Image, widest: int) -> Image.Image:
    """The picture as it is to be seen, at most `widest` pixels wide."""
    turn = _orientation(image)
    goal = _goal(image.size, widest, on_its_side=turn in ON_ITS_SIDE)
    profile = image.info.get("icc_profile")
    if image.format in DRAFTS:
        image.draft(None, goal)  # None keeps the mode, which a CMYK picture needs
    image.load()
    small = _reduced(image, goal)
    if small.size != goal:
        small = small.resize(goal, SMOOTHLY)
    seen = _in_srgb(small, profile)
    return seen.transpose(TURNS[turn]) if turn in TURNS else seen


def _orientation(image: Image.Image) -> int:
    """How the camera was held. A picture with broken EXIF is shown as it lies."""
    try:
        found = image.getexif().get(ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - what a parser of metadata raises on rubbish is no reason to refuse good pixels
        return 1
    return found if isinstance(found, int) else 1


def _goal(size: tuple[int, int], widest: int, *, on_its_side: bool) -> tuple[int, int]:
    """The size in the file's own direction at which the upright picture is at most `widest` wide."""
    width, height = reversed(size) if on_its_side else size
    if width > widest:
        width, height = widest, max(1, round(height * widest / width))
    return (height, width) if on_its_side else (width, height)


def _reduced(image: Image.Image, goal: tuple[int, int]) -> Image.Image:
    """Grey, RGB or CMYK of 8 bits, made smaller by a whole number when there is room, at least as large as the goal."""
    factor = max(1, min(image.width // goal[0], image.height // goal[1]))
    if factor == 1 and _convert_to(image) is None:
        return image
    rows = BAND // factor * factor or factor
    reduced: Image.Image | None = None
    for top in range(0, image.height, rows):
        band = _in_eight_bits(image.crop((0, top, image.width, min(top + rows, image.height))))
        band = _on_white(band.reduce(factor))
        reduced = reduced or Image.new(band.mode, (band.width, -(-image.height // factor)))
        reduced.paste(band, (0, top // factor))
    return reduced or image


def _convert_to(image: Image.Image) -> str | None:
    """The mode of 8 bits a channel in which nothing is lost that we need; None when the picture is in it."""
    if image.mode in {"RGBA", "RGBa", "La", "LA", "PA"} or image.has_transparency_data:
        return "RGBA"
    if image.mode in {"1", "F", "I"} or image.mode.startswith("I;16"):
        return "L"
    return None if image.mode in {"L", "RGB", "CMYK"} else "RGB"


def _in_eight_bits(band: Image.Image) -> Image.Image:
    if band.mode.startswith("I"):  # `convert` would cut off at 255 instead of dividing
        band = band.point(lambda value: value * (1 / 256))
    return band.convert(_convert_to(band) or band.mode)


def _on_white(band: Image.Image) -> Image.Image:
    """What is transparent becomes white, as paper is."""
    if band.mode != "RGBA":
        return band
    ground = Image.new("RGB", band.size, "white")
    ground.paste(band.convert("RGB"), mask=band.getchannel("A"))
    return ground


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours as a screen without a profile shows them. A profile that is broken or of another kind is passed over."""
    plain = _converted(image, profile) if profile else None
    plain = plain or image.convert("RGB")
    plain.info.clear()  # the encoders would write a profile that stands here
    return plain


def _converted(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if ImageCms.getProfileDescription(source).startswith("sRGB"):
            return None
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
