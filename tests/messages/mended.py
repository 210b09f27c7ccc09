"""What an editor does with the hints that ask for more than typing what they say: a photo saved again, a sentence cut in two."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.messages.bakery import REGISTER


@dataclass(frozen=True)
class Mended:
    """Lines by their number in the case, with what they become (nothing: taken away); and other files than the text."""

    lines: Mapping[int, str | None] = field(default_factory=dict)
    files: Mapping[str, Callable[[Path], object]] = field(default_factory=dict)
    register: str = REGISTER
    folder_is_gone: bool = False


MENDED: dict[str, Mended] = {}
