"""One photo → its files on disk. Runs in a process of its own, so it takes and gives plain values."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from site_builder.pictures import complaints
from site_builder.pictures.complaints import Complaint, RefusedError
from site_builder.pictures.folder import write_made, write_whole
from site_builder.pictures.inspection import opened
from site_builder.pictures.pixels import SMOOTHLY, upright
from site_builder.pictures.plan import Made, Output, outputs
from site_builder.pictures.recipe import Recipe

GRID: Final = (4, 3)
"""Cells of the placeholder along the long and the short side."""
GLANCE: Final = 32
"""Pixels to decode when only the question is whether all of a picture can be."""


@dataclass(frozen=True, slots=True)
class Job:
    """A photo to make under a name in a folder, or only to read when `folder` is None."""

    path: Path
    name: str
    folder: Path | None
    recipe: Recipe


def make(job: Job) -> Complaint | None:
    """Do the work; gives why it can't be done, or None when it was. Files that are there already are written again."""
    try:
        pixels = _pixels(job.path, job.recipe.widths[-1] if job.folder else GLANCE)
    except RefusedError as refused:
        return refused.complaint
    except OSError:  # gone since it was seen, or not ours to read
        return complaints.unreadable(job.path.name)
    if job.folder is None:
        return None
    try:
        _write(pixels, job, job.folder)
    except (OSError, ValueError):  # a full disk, or an encoder that does not want these pixels
        return complaints.not_made(job.path.name)
    return None


def _pixels(path: Path, widest: int) -> Image.Image:
    """In a function of its own: the picture as decoded is let go before the encoders need memory."""
    with opened(path) as image:
        return upright(image, widest)


def _write(pixels: Image.Image, job: Job, folder: Path) -> None:
    size = pixels.size
    files: dict[str, int] = {}
    for output in outputs(job.name, size, job.recipe):
        if pixels.size != output.size:
            pixels = pixels.resize(output.size, SMOOTHLY)
        content = encoded(pixels, output)
        write_whole(folder / output.name, content)
        files[output.name] = len(content)
    write_made(folder, Made(job.name, size, _placeholder(pixels), files))


def encoded(pixels: Image.Image, output: Output) -> bytes:
    """The bytes of one file."""
    file = BytesIO()
    pixels.save(file, output.format.encoder, **output.format.settings(output.place))
    return file.getvalue()


def _placeholder(pixels: Image.Image) -> tuple[tuple[str, ...], ...]:
    """The average colour of each cell of a coarse grid."""
    columns, rows = GRID if pixels.width >= pixels.height else GRID[::-1]
    cells = pixels.resize((columns, rows), Image.Resampling.BOX).tobytes()
    colours = [f"#{cells[at : at + 3].hex()}" for at in range(0, len(cells), 3)]
    return tuple(tuple(colours[row * columns : (row + 1) * columns]) for row in range(rows))
