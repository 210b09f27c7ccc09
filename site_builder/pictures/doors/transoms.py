"""The glazing of the light above a door (bovenlicht)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.pictures.doors.geometry import Arch, Line, Ring, Role, Shape, curve
from site_builder.pictures.doors.parts import Transom
from site_builder.pictures.doors.plan import CENTER, FRAME_TOP, RAIL, TRANSOM_HEIGHT


@dataclass(frozen=True, slots=True)
class Pane:
    """The glass that is divided."""

    left: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half-way across."""
        return (self.left + self.right) / 2

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + TRANSOM_HEIGHT


def glazing(transom: Transom, width: int) -> Iterator[Shape]:
    """The bars in a transom light of that width, without the glass."""
    return GLAZINGS[transom](Pane(CENTER - width / 2, CENTER + width / 2, FRAME_TOP + RAIL))


def _plain(pane: Pane) -> Iterator[Shape]:
    yield from (Line(Role.GLINT, ((pane.left + start, pane.top + 16), (pane.left + start + 10, pane.top + 4))) for start in (5, 10))


def _bars(pane: Pane, count: int = 3) -> Iterator[Shape]:
    places = (pane.left + pane.width * part / (count + 1) for part in range(1, count + 1))
    yield from (Line(Role.FRAME, ((x, pane.top), (x, pane.bottom))) for x in places)


def _lattice(pane: Pane) -> Iterator[Shape]:
    yield from _bars(pane, 4)
    y = pane.top + TRANSOM_HEIGHT / 2
    yield Line(Role.FRAME, ((pane.left, y), (pane.right, y)))


def _fan(pane: Pane) -> Iterator[Shape]:
    start = (pane.middle, pane.bottom)
    ends = curve(start, (pane.width * 0.46, TRANSOM_HEIGHT - 1), 180, 0, 6)
    yield from (Line(Role.FRAME, (start, end)) for end in ends[1:-1])
    yield Line(Role.FRAME, ends)


def _lozenges(pane: Pane) -> Iterator[Shape]:
    count = max(3, round(pane.width / 14))
    places = tuple(pane.left + pane.width * index / count for index in range(count + 1))
    yield Line(Role.FRAME, tuple((x, pane.bottom if index % 2 else pane.top) for index, x in enumerate(places)))
    yield Line(Role.FRAME, tuple((x, pane.top if index % 2 else pane.bottom) for index, x in enumerate(places)))


def _tree(pane: Pane) -> Iterator[Shape]:
    """The tree of life (levensboom) of farmhouses: a stem and two pairs of bent branches."""
    yield Line(Role.FRAME, ((pane.middle, pane.top), (pane.middle, pane.bottom)))
    for end in (350, 190):
        for height, reach in ((16, 0.42), (9, 0.3)):
            yield Line(Role.FRAME, curve((pane.middle, pane.top + 2), (pane.width * reach, height), 270, end, 3))


def _sun(pane: Pane) -> Iterator[Shape]:
    start = (pane.middle, pane.bottom)
    yield Arch(Role.ROOM, pane.middle - 10, pane.top + 9, 20, 11, 11)
    rays = zip(curve(start, (13, 13), 160, 20, 4), curve(start, (pane.width / 2, 20), 160, 20, 4), strict=True)
    yield from (Line(Role.FRAME, ray) for ray in rays)


def _rings(pane: Pane) -> Iterator[Shape]:
    y = pane.top + TRANSOM_HEIGHT / 2
    yield from (Ring(Role.FRAME, pane.middle + pane.width * part, y, 7, 7) for part in (-0.3, 0, 0.3))


GLAZINGS: dict[Transom, Callable[[Pane], Iterator[Shape]]] = {
    Transom.PLAIN: _plain,
    Transom.BARS: _bars,
    Transom.FAN: _fan,
    Transom.LATTICE: _lattice,
    Transom.LOZENGES: _lozenges,
    Transom.TREE: _tree,
    Transom.SUN: _sun,
    Transom.RINGS: _rings,
}
