"""Door → the shapes that draw it, from back to front."""

from collections.abc import Iterable, Iterator

from site_builder.pictures.doors.composition import FINER, Part, compose
from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.geometry import Shape, moved, reflected
from site_builder.pictures.doors.plan import CENTER
from site_builder.pictures.doors.symbols import part


def shapes(door: Door) -> tuple[Shape, ...]:
    """All shapes of a door on its sheet."""
    parts = compose(door)
    leaves = [tuple(_placed(leaf, parts.lift)) for leaf in parts.leaves]
    house = (
        *_placed(parts.house),
        *_placed(parts.raised, parts.lift),
        *leaves[0],
        *(reflected(shape, CENTER) for leaf in leaves[1:] for shape in leaf),
        *_placed(parts.hung, parts.lift),
        *_placed(parts.beside),
    )
    whole = tuple(reflected(shape, CENTER) for shape in house) if parts.mirrored else house
    return (*whole, *(moved(shape, parts.plate_right / FINER, 0) for shape in _placed(parts.plate, parts.lift)))


def _placed(parts: Iterable[Part], lift: int = 0) -> Iterator[Shape]:
    for name, right in parts:
        for shape in part(name):
            yield moved(shape, right / FINER, -lift / FINER) if right or lift else shape
