"""Which files a photo becomes, and what a `<picture>` needs to name them. Pure: nothing here reads or writes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Photo
from site_builder.pictures.picture import Picture, PictureSource
from site_builder.pictures.recipe import Format, Recipe


@dataclass(frozen=True, slots=True)
class Output:
    """One file to make: its name, format, pixels, and which width of the recipe it stands for."""

    name: str
    format: Format
    size: tuple[int, int]
    place: int


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of a photo that was made: the name of its files, its largest size, its colours, and every file's bytes."""

    name: str
    size: tuple[int, int]
    placeholder: tuple[tuple[str, ...], ...]
    files: Mapping[str, int]


def outputs(name: str, size: tuple[int, int], recipe: Recipe) -> Iterator[Output]:
    """The files of a photo, widest first. `size` is that of the upright photo, as wide as the recipe wants or smaller."""
    for place, width in reversed(list(enumerate(_widths(size[0], recipe)))):
        pixels = (width, max(1, round(size[1] * width / size[0])))
        for kind in recipe.formats:
            yield Output(f"{name}-{width}.{kind.ending}", kind, pixels, place)


def _widths(width: int, recipe: Recipe) -> list[int]:
    """The recipe's widths that are smaller than the photo, and that of the photo itself."""
    return [*(wanted for wanted in recipe.widths if wanted < width), min(width, recipe.widths[-1])][: len(recipe.widths)]


def as_picture(made: Made, photo: Photo, recipe: Recipe) -> Picture:
    """What a page needs."""
    widths = _widths(made.size[0], recipe)

    def files(kind: Format) -> tuple[tuple[str, int], ...]:
        return tuple((f"{addresses.PICTURES}{made.name}-{width}.{kind.ending}", width) for width in widths)

    sources = tuple(PictureSource(kind.mime, files(kind)) for kind in recipe.formats)
    src = sources[-1].files[-1][0]
    return Picture(src, *made.size, photo.alt, photo.maker, photo.focus, sources, made.placeholder)
