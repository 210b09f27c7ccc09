"""Is a file a picture that we can publish? Answered from its first bytes, before its pixels take memory."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image, ImageFile

from site_builder.pictures import complaints
from site_builder.pictures.complaints import RefusedError

FORMATS: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
"""The readers that are tried, by content and not by name. Pillow has 40 more, some of which start other programs. GIF is
here to say of an animation that it is one."""
LARGEST_BYTES: Final = 100_000_000
"""What GitHub takes of one file."""
LARGEST_PIXELS: Final = {"WEBP": 25_000_000, "AVIF": 48_000_000, "HEIF": 50_000_000}
"""Where a reader keeps several copies of the picture, so that no process goes past 500 MB (tests/unit/test_photo_memory.py)."""
MOST_PIXELS: Final = 60_000_000
LARGEST_UNFOLDED: Final = 400_000_000
"""Bytes that a progressive JPEG may take while its scans come in: two for each sample."""
LONGEST_SIDE: Final = 10
"""How many times the short side the long side may be; past it no encoder makes a useful picture."""
MOVING: Final = {"GIF", "PNG", "WEBP", "AVIF"}
"""Formats in which more than one picture is an animation. In a JPEG or HEIC the others are previews."""
HEIC_BRANDS: Final = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """A picture that may be published, as far as its header tells; its pixels are not read yet.

    Raises RefusedError when it may not, also for what goes wrong with its pixels within the `with`.
    """
    check_weight(path, path.stat().st_size)
    with reading(path), _open(path) as image:
        _check_header(image, path.name)
        yield image


def check_weight(path: Path, size: int) -> None:
    """Raise RefusedError for a file of 0 bytes or far too many."""
    if size == 0:
        raise RefusedError(complaints.empty(path.name))
    if size > LARGEST_BYTES:
        raise RefusedError(complaints.too_heavy(path.name, size, LARGEST_BYTES))


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns whatever a reader of pictures raises on a broken file into RefusedError."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint switches it on for everyone, and half a photo would pass
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of odd metadata, and of large pictures: that we judge ourselves
            yield
    except RefusedError:
        raise
    except Image.DecompressionBombError:
        raise RefusedError(complaints.too_many_pixels(path.name, None, MOST_PIXELS)) from None
    except Exception as error:  # fed with rubbish the readers raise from OSError to struct.error and IndexError
        raise RefusedError(complaints.unreadable(path.name)) from error


def _open(path: Path) -> Image.Image:
    with path.open("rb") as file:
        start = file.read(64)
    if start[4:8] != b"ftyp" or start[8:12] not in HEIC_BRANDS or b"avif" in start:
        return Image.open(path, formats=FORMATS)
    try:
        from pillow_heif import HeifImageFile  # noqa: PLC0415 - there are computers without it, and most sites don't need it
    except ImportError:
        raise RefusedError(complaints.heic_unreadable(path.name)) from None
    image: Image.Image = HeifImageFile(path)  # type: ignore[no-untyped-call]
    return image


def _check_header(image: Image.Image, name: str) -> None:
    kind = image.format or ""
    width, height = image.size
    limit = LARGEST_PIXELS.get(kind, MOST_PIXELS)
    if width * height > limit:
        raise RefusedError(complaints.too_many_pixels(name, image.size, limit))
    if kind in MOVING and getattr(image, "n_frames", 1) > 1:
        raise RefusedError(complaints.moving(name))
    if max(width, height) > LONGEST_SIDE * min(width, height):
        raise RefusedError(complaints.too_narrow(name, image.size))
    if kind in {"JPEG", "MPO"} and _unfolded(image) > LARGEST_UNFOLDED:
        raise RefusedError(complaints.too_large_to_unfold(name))


def _unfolded(image: Image.Image) -> int:
    """Bytes of all coefficients of a JPEG, which the reader keeps when they come in several scans."""
    layers: list[tuple[int, int, int, int]] = getattr(image, "layer", [])
    if not layers or not image.info.get("progressive"):
        return 0
    finest = max(across * down for _, across, down, _ in layers)
    samples = sum(across * down for _, across, down, _ in layers) / finest
    return round(image.width * image.height * samples * 2)
