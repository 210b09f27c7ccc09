"""Size, quality and processor time of every encoder setting: what the efforts and qualities in `pictures/recipe.py` were chosen on.

    python -m tests.benchmarks.pictures_quality FOLDER [--photos 3] [--widths 480 960 1600] [--ssim 0.95]

FOLDER holds photos, such as those of `pictures_source`. For each setting the quality number is looked up that just reaches
the wished likeness to the source, so that the sizes and times in a row can be compared.
"""

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageMath

WINDOW = 8
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
Setting = tuple[str, str, dict[str, int]]
"""A name for the table, Pillow's name of the format and what its encoder is told."""
SETTINGS: tuple[Setting, ...] = (
    *((f"WebP, method {method}", "WEBP", {"method": method}) for method in range(7)),
    *((f"AVIF, speed {speed}", "AVIF", {"speed": speed, "max_threads": 1}) for speed in (6, 7, 8, 9)),
    ("JPEG", "JPEG", {}),
    ("JPEG, optimised", "JPEG", {"optimize": True}),
    ("JPEG, progressive", "JPEG", {"optimize": True, "progressive": True}),
)


@dataclass(frozen=True, slots=True)
class Point:
    """One setting at the wished likeness: quality number, bytes, likeness and processor seconds, over all photos."""

    name: str
    quality: int
    size: int
    likeness: float
    seconds: float


def ssim(one: Image.Image, other: Image.Image) -> float:
    """The mean structural similarity of the brightness of two pictures of one size, 1 when they are the same.

    Wang et al., 2004 (doi:10.1109/TIP.2003.819861) with its plain 8 × 8 windows, a half window apart.
    """
    x, y = (picture.convert("L").convert("F") for picture in (one, other))
    half = WINDOW // 2
    corners = [(left, top) for left in (0, half) for top in (0, half)]
    return sum(_mean_similarity(x, y, left, top) for left, top in corners) / len(corners)


def _mean_similarity(x: Image.Image, y: Image.Image, left: int, top: int) -> float:
    width, height = ((side - start) // WINDOW * WINDOW for side, start in zip(x.size, (left, top), strict=True))
    box = (left, top, left + width, top + height)

    def mean(picture: Image.Image) -> Image.Image:
        return picture.reduce(WINDOW, box)

    def product(a: Image.Image, b: Image.Image) -> Image.Image:
        result: Image.Image = ImageMath.lambda_eval(lambda names: names["a"] * names["b"], a=a, b=b)
        return result

    table = ImageMath.lambda_eval(
        lambda n: (
            ((n["x"] * n["y"] * 2.0 + C1) * ((n["xy"] - n["x"] * n["y"]) * 2.0 + C2))
            / ((n["x"] * n["x"] + n["y"] * n["y"] + C1) * (n["xx"] - n["x"] * n["x"] + n["yy"] - n["y"] * n["y"] + C2))
        ),
        x=mean(x), y=mean(y), xx=mean(product(x, x)), yy=mean(product(y, y)), xy=mean(product(x, y)),
    )  # fmt: skip
    values = table.get_flattened_data()
    return float(sum(values)) / len(values)


def source_at(path: Path, width: int) -> Image.Image:
    """A photo at a width, as well as it can be made: every pixel decoded, one Lanczos step."""
    with Image.open(path) as photo:
        return photo.convert("RGB").resize((width, round(photo.height * width / photo.width)), Image.Resampling.LANCZOS)


def at_likeness(setting: Setting, pictures: Sequence[Image.Image], wished: float) -> Point:
    """The lowest quality number with which a setting reaches the wished likeness on average."""
    low, high = 20, 98
    while low < high:
        middle = (low + high) // 2
        if _encode(setting, pictures, middle).likeness >= wished:
            high = middle
        else:
            low = middle + 1
    return _encode(setting, pictures, low)


def _encode(setting: Setting, pictures: Sequence[Image.Image], quality: int) -> Point:
    name, kind, options = setting
    size, likeness, seconds = 0, 0.0, 0.0
    for picture in pictures:
        file = BytesIO()
        started = time.process_time()
        picture.save(file, kind, quality=quality, **options)
        seconds += time.process_time() - started
        size += len(file.getvalue())
        with Image.open(file) as decoded:
            likeness += ssim(picture, decoded)
    count = len(pictures)
    return Point(name, quality, size // count, likeness / count, seconds / count)


def main() -> None:
    """Reads the command line, measures and prints a table for each width."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=3)
    parser.add_argument("--widths", type=int, nargs="+", default=[480, 960, 1600])
    parser.add_argument("--ssim", type=float, default=0.95)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.glob("*.jpg"))[: arguments.photos]
    for width in arguments.widths:
        pictures = [source_at(path, width) for path in paths]
        print(f"\n{width} px, SSIM ≥ {arguments.ssim}, mean of {len(paths)} photos\n")
        print("| setting | quality | kB | SSIM | CPU ms |\n| --- | ---: | ---: | ---: | ---: |")
        for setting in SETTINGS:
            point = at_likeness(setting, pictures, arguments.ssim)
            print(f"| {point.name} | {point.quality} | {point.size / 1000:.1f} | {point.likeness:.4f} | {point.seconds * 1000:.0f} |")


if __name__ == "__main__":
    main()
