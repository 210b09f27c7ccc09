"""Which files a photo becomes. Pure: nothing here reads or writes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    for place, width in reversed(list(enumerate(widths(size[0], recipe)))):
        pixels = (width, max(1, round(size[1] * width / size[0])))
        for kind in recipe.formats:
            yield Output(f"{name}-{width}.{kind.ending}", kind, pixels, place)


def widths(width: int, recipe: Recipe) -> list[int]:
    """The recipe's widths that are smaller than the photo, and that of the photo itself."""
    return [*(wanted for wanted in recipe.widths if wanted < width), min(width, recipe.widths[-1])][: len(recipe.widths)]
