"""Photos of 12 megapixels that are nobody's: noise of every size as nature has it, hard edges, blurred ground, grain of a sensor.

    python -m tests.benchmarks.pictures_source FOLDER [--count 10]

The same number always gives the same pixels. Only Pillow is needed.
"""

import argparse
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4000, 3000)
OCTAVES = (4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048)
QUALITY = 90
"""What phones use, more or less: 3 to 6 MB a photo."""


def photo(number: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """The nth photo."""
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    ground = _painted(_fractal(chance, size), chance)
    front = _painted(_fractal(chance, size), chance)
    scene = Image.composite(front, ground.filter(ImageFilter.GaussianBlur(size[0] / 3000)), _shapes(chance, size))
    return _with_grain(scene, chance)


def save(number: int, path: Path, size: tuple[int, int] = SIZE) -> Path:
    """The nth photo as a camera writes it, with a place and a camera in its EXIF."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Proefcamera", f"Model {number}"
    photo(number, size).save(path, quality=QUALITY, exif=exif, subsampling=2)
    return path


def _fractal(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    """Noise in octaves, each as strong as it is large: the spectrum of natural pictures."""
    total = Image.new("L", size, 128)
    for cells in OCTAVES:
        rows = max(1, cells * size[1] // size[0])
        noise = Image.frombytes("L", (cells, rows), chance.randbytes(cells * rows))
        strength = min(1.0, 2.6 / cells**0.55)
        layer = noise.point([round(128 + (value - 128) * strength) for value in range(256)])
        total = ImageChops.add(total, layer.resize(size, Image.Resampling.BICUBIC), scale=1, offset=-128)
    return total


def _painted(grey: Image.Image, chance: random.Random) -> Image.Image:
    """Light and shadow in three colours of one mood."""
    ramps = [sorted(chance.uniform(0, 255) for _ in range(5)) for _ in range(3)]
    tables = [[round(_at(ramp, value / 255)) for value in range(256)] for ramp in ramps]
    return Image.merge("RGB", [grey.point(table) for table in tables])


def _at(ramp: list[float], place: float) -> float:
    step = place * (len(ramp) - 1)
    low = min(int(step), len(ramp) - 2)
    return ramp[low] + (ramp[low + 1] - ramp[low]) * (step - low)


def _shapes(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    """Things in front: round and straight, large and small, with edges as sharp as a lens makes them."""
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    for _ in range(90):
        width, height = (chance.expovariate(14) * side + 4 for side in size)
        left, top = chance.uniform(-0.1, 1) * size[0], chance.uniform(-0.1, 1) * size[1]
        box = (left, top, left + width, top + height)
        shade = chance.choice((0, 255, 255))
        if chance.random() < 0.5:
            draw.ellipse(box, fill=shade)
        else:
            draw.polygon([(chance.uniform(box[0], box[2]), chance.uniform(box[1], box[3])) for _ in range(4)], fill=shade)
    return mask.filter(ImageFilter.GaussianBlur(1.2))


def _with_grain(scene: Image.Image, chance: random.Random) -> Image.Image:
    grain = Image.frombytes("L", scene.size, chance.randbytes(scene.width * scene.height))
    soft = grain.filter(ImageFilter.GaussianBlur(0.8)).point([round(128 + (value - 128) * 0.1) for value in range(256)])
    return ImageChops.add(scene, Image.merge("RGB", [soft] * 3), scale=1, offset=-128)


def main() -> None:
    """Reads the command line and writes the photos that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=10)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for number in range(arguments.count):
        path = arguments.folder / f"{number:04}.jpg"
        if not path.exists():
            save(number, path)


if __name__ == "__main__":
    main()
