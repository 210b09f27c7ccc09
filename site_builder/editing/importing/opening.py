"""What stands at the head of a document and belongs in the front matter: its title, its summary, its first photo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.editing.importing.blocks import Block, Heading, Lost, Paragraph, Picture, Role, plain_of
from site_builder.editing.importing.guesses import Guess
from site_builder.editing.importing.photos import Photos
from site_builder.editing.importing.remarks import Remark, look
from site_builder.reading.body_rules import alt_complaint

FIRST_BLOCKS = 10
MOST_BEFORE = 3
"""Blocks before a heading that is the title all the same: a name, a day, a photo."""
MADE_BY_COMPUTER = ("Automatisch gegenereerde beschrijving", "Description automatically generated")


@dataclass(frozen=True, slots=True)
class Opened:
    """The blocks that are left, and what was found."""

    blocks: tuple[Block, ...]
    found: Mapping[str, Guess]
    photo: int | None = None
    """The number of the picture that became the story's photo."""


def titled(blocks: Sequence[Block], called: str) -> Opened:
    """The title: by its style, or else the heading that the document begins with or the only one of its level, or the file's name."""
    for index, block in enumerate(blocks[:FIRST_BLOCKS]):
        if isinstance(block, Paragraph) and block.role is Role.TITLE:
            return _taken(blocks, index, Guess(" ".join(block.plain.split()), "de titel van het document"))
    place = _heading_for_title(blocks)
    if place is None:
        return Opened(tuple(blocks), {"titel": Guess(called, "de naam van het bestand")})
    return _taken(blocks, place, Guess(plain_of(blocks[place]), "de eerste kop"))


def _heading_for_title(blocks: Sequence[Block]) -> int | None:
    """The heading that everything else is under: nothing stands before it, or little and no other is as high."""
    headings = [(index, block.level) for index, block in enumerate(blocks) if isinstance(block, Heading)]
    if not headings:
        return None
    before = [block for block in blocks[: headings[0][0]] if not isinstance(block, (Lost, Picture))]
    levels = [level for _, level in headings]
    alone = levels.count(min(levels)) == 1 and levels[0] == min(levels)
    return headings[0][0] if not before or (alone and len(before) <= MOST_BEFORE) else None


def _taken(blocks: Sequence[Block], index: int, title: Guess) -> Opened:
    block = blocks[index]
    kept = Lost(block.remarks) if block.remarks else None
    rest = [*blocks[:index], *((kept,) if kept else ()), *blocks[index + 1 :]]
    return Opened(tuple(rest), {"titel": title})


def without_summary(blocks: Sequence[Block], summary: Guess | None) -> tuple[Block, ...]:
    """The blocks without the subtitle that became the summary: the page shows that right above the text."""
    return tuple(
        block
        for block in blocks
        if not (summary and isinstance(block, Paragraph) and block.role is Role.SUBTITLE and " ".join(block.plain.split()) == summary.value)
    )


def pictured(blocks: Sequence[Block], photos: Photos) -> Opened:
    """The first picture that the site can show, as the photo of the story."""
    for index, block in enumerate(blocks):
        if isinstance(block, Picture) and block.number in photos.files:
            found = {
                "foto": Guess(photos.files[block.number].name, "de eerste foto in het document"),
                "foto_alt": Guess(_alt(block.alt), "uit het document") if _alt(block.alt) else Guess("", ""),
            }
            rest = [*blocks[:index], *blocks[index + 1 :]]
            return Opened(tuple(_without_caption(rest, index)), found, block.number)
    return Opened(tuple(blocks), {})


def _without_caption(blocks: list[Block], index: int) -> list[Block]:
    """The blocks, of which the one below the photo says that it lost its photo when it was a caption."""
    block = blocks[index] if index < len(blocks) else None
    if isinstance(block, Paragraph) and block.role is Role.CAPTION:
        told = look("Dit was het bijschrift van de eerste foto; die staat nu bovenaan de pagina. Haal het weg als het hier niet past.")
        blocks[index] = replace(block, remarks=(*block.remarks, told))
    return blocks


def _alt(typed: str) -> str:
    """The words for who doesn't see the picture, unless a program made them up or they are the name of a file."""
    complaint = alt_complaint(typed, "", "")
    made_up = any(words in typed for words in MADE_BY_COMPUTER)
    return "" if made_up or (complaint and complaint[0] == "alt-bestandsnaam") else typed.strip()


def told_of_pictures(blocks: Sequence[Block], photos: Photos) -> list[Block]:
    """The blocks, in which every picture that can't be shown says so; others lose words that a program made up."""
    return [
        replace(block, alt=_alt(block.alt), remarks=_refused(block, photos)) if isinstance(block, Picture) else block for block in blocks
    ]


def _refused(block: Picture, photos: Photos) -> tuple[Remark, ...]:
    refused = photos.refused.get(block.number)
    return (*block.remarks, refused) if refused else block.remarks
