"""What an editor should know of an import: what to look at, and what was not taken over."""

from dataclasses import dataclass
from enum import Enum

LONGEST_SHOWN = 80


class Kind(Enum):
    """Why something is told; the values are the headings of the report."""

    LOOK = "Kijk dit na"
    LOST = "Niet overgenomen"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell. Where it stands in the new file follows from the block that it belongs to."""

    kind: Kind
    text: str


def look(text: str) -> Remark:
    """Something that was taken over, and may not be as it was meant."""
    return Remark(Kind.LOOK, text)


def lost(text: str) -> Remark:
    """Something that was not taken over."""
    return Remark(Kind.LOST, text)


def shown(text: str) -> str:
    """A piece of someone else's text between « and », short and on one line, without signs that move what is around it."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text[: LONGEST_SHOWN * 4]).split())
    return f"«{plain}»" if len(plain) <= LONGEST_SHOWN else f"«{plain[: LONGEST_SHOWN - 1].rstrip()}…»"
