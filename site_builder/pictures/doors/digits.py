"""House numbers, drawn with lines: an enamel plate has the same figures in every browser and in pixels."""

from collections.abc import Iterator

from site_builder.pictures.doors.geometry import Line, Point, Role, Shape, box

FIGURES: dict[str, tuple[tuple[Point, ...], ...]] = {
    "0": (((1, 0), (2, 0), (3, 1), (3, 5), (2, 6), (1, 6), (0, 5), (0, 1), (1, 0)),),
    "1": (((0.5, 1.5), (2, 0), (2, 6)),),
    "2": (((0, 1), (1, 0), (2, 0), (3, 1), (3, 2.5), (0, 6), (3, 6)),),
    "3": (((0, 0), (3, 0), (1.5, 2.5), (3, 4), (3, 5), (2, 6), (1, 6), (0, 5)),),
    "4": (((2.5, 6), (2.5, 0), (0, 4), (3.5, 4)),),
    "5": (((3, 0), (0.5, 0), (0, 2.5), (2, 2.5), (3, 3.5), (3, 5), (2, 6), (0, 6)),),
    "6": (((2.5, 0), (0, 3.5), (0, 5), (1, 6), (2, 6), (3, 5), (3, 3.5), (2, 2.5), (0.5, 2.5)),),
    "7": (((0, 0), (3, 0), (1, 6)),),
    "8": (((1, 2.75), (0, 2), (0, 1), (1, 0), (2, 0), (3, 1), (3, 2), (0, 4), (0, 5), (1, 6), (2, 6), (3, 5), (3, 4), (1, 2.75)),),
    "9": (((0.5, 6), (3, 2.5), (3, 1), (2, 0), (1, 0), (0, 1), (0, 2.5), (1, 3.5), (2.5, 3.5)),),
}
PITCH = 4.6
HEIGHT = 12


def plate(number: int, x: float, y: float) -> Iterator[Shape]:
    """An enamel plate with its middle at `x` and its top at `y`: white figures on blue."""
    text = str(number)
    width = PITCH * len(text) + 4.5
    left = x - width / 2
    yield box(Role.ENAMEL, left, y, width, HEIGHT)
    for index, figure in enumerate(text):
        corner = left + 3 + PITCH * index
        yield from (Line(Role.FIGURE, tuple((corner + px, y + 2.75 + 1.1 * py) for px, py in stroke)) for stroke in FIGURES[figure])
