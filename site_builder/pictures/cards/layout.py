"""Text fitting: the largest size at which a text fits its box, in lines of much the same length. Pure; widths come from a ruler.

Widths are in em, so that one measurement serves all sizes. A text that does not fit at the smallest size is cut at a word.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder.pictures.cards.breaking import Unit, all_units
from site_builder.pictures.cards.wording import LOOSE, ending

Ruler = Callable[[str], float]
ORPHAN_SHARE = 1 / 3
"""A last line of one word that is narrower than this part of the box is an orphan."""
ORPHAN_COST = 100.0
NEARLY = 0.88
"""Sizes down to this part of the largest one are compared as well."""
SMALLER_COST = 0.5
STOPS = ".?!:;"
LOOSE_COST = 0.07
STOP_GAIN = 0.08
"""A line that ends where a sentence does reads best; one that ends with the first word of a sentence reads badly."""
DESCENT = 0.25
"""Room in em below the last baseline and above the first capitals together, less what is gained by a first line of capitals only."""
CAPITALS = 0.72


@dataclass(frozen=True, slots=True)
class Box:
    """Room for a text, in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes a text may have in pixels. From `hyphenated` down a word that is too wide may be divided. `leading` is in em."""

    largest: int
    hyphenated: int
    smallest: int
    leading: float


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text that fits: its size in pixels and its lines."""

    size: int
    lines: tuple[str, ...]
    is_cut: bool = False


def fit(text: str, ruler: Ruler, box: Box, scale: Scale, closing: str = "") -> TextBlock:
    """The text as large as it fits; an empty text gives no lines. Nothing is ever wider than the box.

    `closing` comes right after the text or, when that is cut, after its ….
    """
    setter = _Setter(ruler, box, scale, closing)
    return setter.whole(_words(text + closing)) or setter.cut(_words(text))


def _words(text: str) -> list[str]:
    return [word for word in text.split(" ") if word]


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets words in one box."""

    ruler: Ruler
    box: Box
    scale: Scale
    closing: str

    def whole(self, words: Sequence[str]) -> TextBlock | None:
        """All words, none left out: the largest size, or one just below it when its lines are clearly better."""
        best: tuple[float, TextBlock] | None = None
        largest = 0
        for size, may_divide in self._sizes():
            if size < largest * NEARLY:
                break
            found = self._lines(words, size, may_divide=may_divide)
            if found is None:
                continue
            cost, lines = found
            largest = largest if largest or cost >= ORPHAN_COST else size
            cost += SMALLER_COST * (1 - size / (largest or size))
            if best is None or cost < best[0]:
                best = (cost, TextBlock(size, lines))
        return best[1] if best else None

    def cut(self, words: Sequence[str]) -> TextBlock:
        """As many words as fit at the smallest size, with … after them."""
        low, high = 1, len(words) - 1
        best: TextBlock | None = None
        while low <= high:
            middle = (low + high) // 2
            shorter = self._shortest(_words(ending(" ".join(words[:middle])) + self.closing))
            low, high, best = (middle + 1, high, shorter) if shorter else (low, middle - 1, best)
        return best or self._cut_word(words[0] if words else "")

    def _cut_word(self, word: str) -> TextBlock:
        """The beginning of a single word that fills the box by itself."""
        tries = (self._shortest([word[:length] + "…" + self.closing]) for length in range(len(word) - 1, 0, -1))
        return next(filter(None, tries), TextBlock(self.scale.smallest, ()))

    def _shortest(self, words: Sequence[str]) -> TextBlock | None:
        found = self._lines(words, self.scale.smallest, may_divide=True)
        return TextBlock(self.scale.smallest, found[1], is_cut=True) if found else None

    def _sizes(self) -> Iterator[tuple[int, bool]]:
        for size in range(self.scale.largest, self.scale.hyphenated - 1, -2):
            yield size, False
        for size in range(self.scale.hyphenated, self.scale.smallest - 1, -2):
            yield size, True

    def _lines(self, words: Sequence[str], size: int, *, may_divide: bool) -> tuple[float, tuple[str, ...]] | None:
        """The lines at one size with what is wrong with them on average, or None when they do not fit."""
        limit, space = self.box.width / size, self.ruler(" ")
        units = all_units(words, self.ruler, limit, may_divide=may_divide)
        if units is None:
            return None
        count = _fewest_lines(units, space, limit)
        if count == 0:
            return 0, ()
        height = CAPITALS + DESCENT + (count - 1) * self.scale.leading
        return _balanced(units, space, limit, count) if height <= self.box.height / size else None


def _fewest_lines(units: Sequence[Unit], space: float, limit: float) -> int:
    count, used = 0, limit + 1
    for unit in units:
        if used + space + unit.width > limit:
            count, used = count + 1, unit.width
        else:
            used += space + unit.width
        if unit.ends_line:
            used = limit + 1
    return count


def _balanced(units: Sequence[Unit], space: float, limit: float, count: int) -> tuple[float, tuple[str, ...]]:
    """Mean cost of a line, and the division into so many lines with the least cost (dynamic programming over line ends)."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in best.items():
            for end, width in _line_ends(units, start, space, limit):
                is_last = end == len(units)
                if is_last is not (line == count):
                    continue
                total = cost + _line_cost(units, start, end, width, limit)
                if end not in following or total < following[end][0]:
                    following[end] = (total, (*ends, end))
        best = following
    cost, ends = best[len(units)]
    return cost / count, tuple(" ".join(unit.text for unit in units[start:end]) for start, end in pairwise((0, *ends)))


def _line_ends(units: Sequence[Unit], start: int, space: float, limit: float) -> Iterator[tuple[int, float]]:
    """Where a line that begins at a unit may end, and how wide it then is."""
    width = -space
    for end in range(start, len(units)):
        width += space + units[end].width
        if width > limit and end > start:
            return
        yield end + 1, width
        if units[end].ends_line:
            return


def _line_cost(units: Sequence[Unit], start: int, end: int, width: float, limit: float) -> float:
    slack = (1 - width / limit) ** 2
    if end == len(units):
        return slack + (ORPHAN_COST if start > 0 and end - start == 1 and width < ORPHAN_SHARE * limit else 0)
    last = units[end - 1].text
    starts_sentence = end - start > 1 and units[end - 2].text[-1] in STOPS
    if starts_sentence or last.casefold() in LOOSE or last.isdigit():
        return slack + LOOSE_COST
    return slack - STOP_GAIN if last[-1] in STOPS else slack
