"""Photos of editors → files for browsers: turned upright, in sRGB, without metadata, in a few widths.

A file's name is the hash of the source's bytes and the recipe, so that a file which exists is right.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Photo
from site_builder.pictures.picture import Picture, PictureSource

WIDTHS = (480, 960, 1600)
FORMATS = (
    ("image/webp", "webp", "WEBP", {"quality": 76, "method": 4}),
    ("image/jpeg", "jpg", "JPEG", {"quality": 78, "optimize": True, "progressive": True}),
)
RECIPE = f"1 {WIDTHS} {FORMATS}"


@dataclass(frozen=True, slots=True)
class Published:
    """Photos ready for pages: what to show by the source's path, and the files of the site."""

    pictures: Mapping[Path, Picture]
    artifacts: tuple[Artifact, ...]


def publish_photos(photos: Iterable[Photo], cache: Path) -> Published:
    """Every photo in every width and format, made in `cache` where it is not there yet."""
    pictures: dict[Path, Picture] = {}
    files: dict[str, Artifact] = {}
    cache.mkdir(parents=True, exist_ok=True)
    for photo in photos:
        if photo.path not in pictures:
            picture, made = _publish(photo, cache)
            pictures[photo.path] = picture
            files.update({artifact.address: artifact for artifact in made})
    return Published(pictures, tuple(files[address] for address in sorted(files)))


def _publish(photo: Photo, cache: Path) -> tuple[Picture, list[Artifact]]:
    raw = photo.path.read_bytes()
    name = hashlib.sha256(raw + RECIPE.encode()).hexdigest()[:20]
    width, height = _upright_size(raw)
    widths = [wanted for wanted in WIDTHS if wanted < width] + ([width] if width <= WIDTHS[-1] else [])
    widths = widths or [width]
    made = [(mime, ending, wanted, cache / f"{name}-{wanted}.{ending}") for mime, ending, _, _ in FORMATS for wanted in widths]
    if not all(path.is_file() for *_, path in made):
        _encode(raw, name, widths, cache)
    sources = tuple(
        PictureSource(mime, tuple((f"{addresses.PICTURES}{name}-{wanted}.{ending}", wanted) for wanted in widths))
        for mime, ending, _, _ in FORMATS
    )
    largest = widths[-1]
    picture = Picture(sources[-1].files[-1][0], largest, round(height * largest / width), photo.alt, photo.maker, photo.focus, sources)
    artifacts = [Artifact(f"{addresses.PICTURES.lstrip('/')}{path.name}", copy_of=path) for *_, path in made]
    return picture, artifacts


def _upright_size(raw: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(raw)) as image:
        width, height = image.size
        turned = image.getexif().get(0x0112, 1) in {5, 6, 7, 8}
    return (height, width) if turned else (width, height)


def _encode(raw: bytes, name: str, widths: list[int], cache: Path) -> None:
    with Image.open(BytesIO(raw)) as image:
        image.draft("RGB", (widths[-1], widths[-1]))
        upright = _flat(ImageOps.exif_transpose(image))
    for wanted in sorted(widths, reverse=True):
        height = max(1, round(upright.height * wanted / upright.width))
        resized = upright if upright.width == wanted else upright.resize((wanted, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        for _, ending, kind, options in FORMATS:
            _save(resized, cache / f"{name}-{wanted}.{ending}", kind, dict(options))


def _flat(image: Image.Image) -> Image.Image:
    """The pixels in sRGB on white, without profile or metadata."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            image = converted if converted is not None else image
        except ImageCms.PyCMSError:
            image = image.convert("RGB")
    if "A" in image.getbands() or "transparency" in image.info:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        image = Image.alpha_composite(ground, layered)
    plain = image.convert("RGB")
    plain.info.clear()
    return plain


def _save(image: Image.Image, path: Path, kind: str, options: dict[str, object]) -> None:
    """Write a file whole or not at all."""
    half = path.with_name(f".{path.name}.{os.getpid()}")
    image.save(half, kind, **options)
    half.replace(path)
