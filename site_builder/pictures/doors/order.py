"""Shapes in an order that brings what is alike together, without changing the picture."""

from collections.abc import Iterable

from site_builder.pictures.doors.geometry import Arch, Ellipse, Line, Polygon, Ring, Role, Shape

Style = tuple[Role, float]
"""A role, and the width of its line; 0 for a filled area."""
Extent = tuple[float, float, float, float]


def gathered(shapes: Iterable[Shape]) -> list[tuple[Style, list[Shape]]]:
    """The shapes in runs of one style. A shape joins an earlier run when nothing drawn since then lies in its place."""
    runs: list[tuple[Style, list[Shape]]] = []
    extents: list[list[Extent]] = []
    latest: dict[Style, int] = {}
    for shape in shapes:
        style, extent = _style(shape), _extent(shape)
        index = latest.get(style)
        if index is None or not _is_free(extent, extents[index + 1 :]):
            index = latest[style] = len(runs)
            runs.append((style, []))
            extents.append([])
        runs[index][1].append(shape)
        extents[index].append(extent)
    return runs


def _style(shape: Shape) -> Style:
    return shape.role, shape.width if isinstance(shape, Line | Ring) else 0


def _is_free(place: Extent, since: Iterable[list[Extent]]) -> bool:
    """Whether nothing drawn since lies in that place."""
    left, top, right, bottom = place
    return not any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for run in since for other in run)


def _extent(shape: Shape) -> Extent:
    """Left, top, right and bottom of a shape."""
    match shape:
        case Ellipse(_, x, y, radius_x, radius_y):
            return x - radius_x, y - radius_y, x + radius_x, y + radius_y
        case Ring(_, x, y, radius_x, radius_y, width):
            return x - radius_x - width, y - radius_y - width, x + radius_x + width, y + radius_y + width
        case Arch(_, x, y, width, height):
            return x, y, x + width, y + height
        case Polygon() | Line():
            around = shape.width / 2 if isinstance(shape, Line) else 0
            across, down = zip(*shape.points, strict=True)
            return min(across) - around, min(down) - around, max(across) + around, max(down) + around
