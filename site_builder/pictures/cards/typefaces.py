"""The project's own fonts at any size and weight, and which signs they have. A family is two files: Latin and extended Latin."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

UNIT = 200
"""Size in pixels at which widths are measured; at other sizes they are in proportion."""
NO_SIGN = "\uffff"


@dataclass(frozen=True, slots=True)
class Face:
    """A family at one size in pixels and one weight."""

    family: "Family"
    size: int
    fonts: tuple[ImageFont.FreeTypeFont, ...]

    def width(self, text: str) -> float:
        """How far a text goes to the right, in pixels."""
        return sum(self.fonts[owner].getlength(run) for owner, run in self.family.runs(text))

    def bearing(self, text: str) -> int:
        """Pixels between where a text starts and the ink of its first sign."""
        owner, run = next(self.family.runs(text), (0, " "))
        mask, (left, _) = self.fonts[owner].getmask2(run[0], mode="L")
        ink = mask.getbbox()
        return left + ink[0] if ink else 0

    def cap_height(self) -> int:
        """Pixels from the baseline to the top of a capital."""
        return -int(self.fonts[0].getbbox("H", anchor="ls")[1])

    def draw(self, canvas: ImageDraw.ImageDraw, x: float, baseline: float, text: str, colour: str | int) -> None:
        """Set a text with its start and baseline there."""
        for owner, run in self.family.runs(text):
            canvas.text((x, baseline), run, fill=colour, font=self.fonts[owner], anchor="ls")
            x += self.fonts[owner].getlength(run)


@dataclass(frozen=True)
class Family:
    """The files of one family, and the faces made of them so far."""

    files: tuple[Path, ...]
    faces: dict[tuple[int, int], Face] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)

    def face(self, size: int, weight: int) -> Face:
        """The family at a size and weight."""
        if (size, weight) not in self.faces:
            fonts = tuple(ImageFont.truetype(str(path), size) for path in self.files)
            for font in fonts:
                font.set_variation_by_axes([weight])
            self.faces[size, weight] = Face(self, size, fonts)
        return self.faces[size, weight]

    def covers(self, sign: str) -> bool:
        """Whether one of the files has a drawing of a sign."""
        return self._owner(sign) >= 0

    def runs(self, text: str) -> Iterator[tuple[int, str]]:
        """The text in parts that come from one file each; signs that no file has are left out."""
        for owner, signs in groupby(text, self._owner):
            if owner >= 0:
                yield owner, "".join(signs)

    def _owner(self, sign: str) -> int:
        if sign not in self.owners:
            found = (place for place, font in enumerate(self._probes) if _drawing(font, sign) != _drawing(font, NO_SIGN))
            self.owners[sign] = next(found, -1)
        return self.owners[sign]

    @cached_property
    def _probes(self) -> tuple[ImageFont.FreeTypeFont, ...]:
        # Without Raqm, which would give a sign of its own for what is invisible.
        return tuple(ImageFont.truetype(str(path), 64, layout_engine=ImageFont.Layout.BASIC) for path in self.files)


def _drawing(font: ImageFont.FreeTypeFont, sign: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(sign)
    return mask.size, bytes(mask)


@dataclass(frozen=True, slots=True)
class Typefaces:
    """What cards are set in."""

    display: Family
    """For quotes, titles and numbers; weights 600–800."""
    text: Family
    """For all else; weights 400–700."""

    def covers(self, sign: str) -> bool:
        """Whether both families have a sign."""
        return self.display.covers(sign) and self.text.covers(sign)

    @property
    def files(self) -> tuple[Path, ...]:
        """All files, in a fixed order."""
        return self.display.files + self.text.files


def open_typefaces(folder: Path) -> Typefaces:
    """The typefaces of a theme's fonts folder. Raises OSError when one is not there."""
    display, text = (
        Family(tuple(folder / f"{name}-{part}.woff2" for part in ("latin", "latin-ext")))
        for name in ("bricolage-grotesque", "atkinson-hyperlegible-next")
    )
    return Typefaces(display, text)
