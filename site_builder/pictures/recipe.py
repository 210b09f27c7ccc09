"""How photos are made: widths, formats, and for each format and width a quality and an effort.

Chosen on the curves that `python -m tests.benchmarks.pictures_quality` measures.
"""

import hashlib
from dataclasses import dataclass
from typing import Final

import PIL
from PIL import features


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its MIME type, ending, Pillow's name, and what its encoder is told."""

    mime: str
    ending: str
    encoder: str
    qualities: tuple[int, ...]
    """One for each width of the recipe: the smaller a picture, the less each pixel may cost."""
    options: tuple[tuple[str, int | bool | str], ...]

    def settings(self, place: int) -> dict[str, int | bool | str]:
        """What to tell the encoder at the nth width of the recipe."""
        return {"quality": self.qualities[place], **dict(self.options)}


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to make of a photo: every format in every width. The last format is the one that every browser reads."""

    widths: tuple[int, ...]
    formats: tuple[Format, ...]
    version: int = 1
    """Goes up when the pixels change for a reason that is not in the numbers here."""

    def name(self, digest: str) -> str:
        """The name of all that is made of a file with that digest: other bytes, recipe or encoders give another name."""
        return hashlib.sha256(f"{digest} {self} {ENCODERS}".encode()).hexdigest()[:20]


# A file that is there is what a clean build would make, also after an update of the encoders.
ENCODERS: Final = f"{PIL.__version__} {features.version('avif')} {features.version('webp')} {features.version('jpg')}"

# As like the source as WebP of quality 80, in a seventh fewer bytes. Speed 8 takes three times as long for 5 per cent less.
# One thread: with more of them libaom gives other bytes, and photos already have a process each. Tiles would cost 2 per cent.
AVIF: Final = Format(
    "image/avif",
    "avif",
    "AVIF",
    (62, 58, 56),
    (("speed", 9), ("max_threads", 1), ("subsampling", "4:2:0"), ("autotiling", False)),
)
# For browsers older than early 2024 and for whoever copies the picture. Progressive is 2 per cent smaller and costs twice the time.
JPEG: Final = Format("image/jpeg", "jpg", "JPEG", (70, 72, 75), (("optimize", True),))

RECIPE: Final = Recipe((480, 960, 1600), (AVIF, JPEG))
