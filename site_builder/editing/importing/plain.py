"""Plain text → blocks: paragraphs between empty lines, `## ` before a heading, a dash or dot before an item. All else is only words."""

import re
from collections.abc import Iterator

from site_builder.editing.importing.blocks import Block, Content, Heading, Items, Paragraph, Role
from site_builder.editing.importing.escaping import cleaned
from site_builder.editing.importing.inline import Run, line, words
from site_builder.editing.importing.remarks import Remark, look

LONGEST_TITLE = 100
LONGEST_SHORT_LINE = 50
"""Signs; longer lines are those of a text that was broken off at a fixed width."""
_BULLET = re.compile(r"^[ \t]*[-*•·–◦▪][ \t]+(?=\S)")
_HEADING = re.compile(r"^(#{2,6})[ \t]+(?=\S)")


def read_plain(text: str, *, titled: bool = True) -> Content:
    """The blocks of a text; with `titled` a short first line with an empty line after it is its title."""
    kept, invisible = cleaned(text)
    remarks: tuple[Remark, ...] = ()
    if invisible:
        remarks = (look(f"Er zaten {invisible} onzichtbare tekens in de tekst. Die zijn weggehaald."),)
    parts = [part for part in re.split(r"\n[ \t]*(?:\n[ \t]*)+", kept.strip("\n")) if part.strip()]
    blocks: list[Block] = []
    if titled and len(parts) > 1 and _is_title(parts[0]):
        first = parts.pop(0)
        blocks.append(Paragraph(line([Run(first)]), words([Run(first)]), Role.TITLE))
    blocks += (block for part in parts for block in _blocks(part.split("\n")))
    return Content(tuple(blocks), remarks=remarks)


def _is_title(part: str) -> bool:
    return (
        "\n" not in part.strip()
        and len(part) <= LONGEST_TITLE
        and not part.rstrip().endswith((".", ",", ";", ":"))
        and not _BULLET.match(part)
    )


def _blocks(lines: list[str]) -> Iterator[Block]:
    """The blocks of lines without an empty one between them: headings and items take a line, the others belong together."""
    waiting: list[str] = []
    items: list[tuple[Block, ...]] = []
    for text in [*lines, ""]:
        bullet, heading = _BULLET.match(text), _HEADING.match(text)
        if items and not bullet:
            yield Items(ordered=False, items=tuple(items))
            items = []
        if waiting and (bullet or heading or not text):
            yield from _paragraph(waiting)
            waiting = []
        if bullet:
            items += [tuple(_paragraph([text[bullet.end() :]]))]
        elif heading:
            run = Run(text[heading.end() :])
            yield Heading(len(heading[1]), line([run]), words([run]))
        elif text:
            waiting.append(text)


def _paragraph(lines: list[str]) -> Iterator[Paragraph]:
    """One paragraph. Short lines, as of an address or a poem, keep their ends; the others were only broken off by a mail program."""
    broken = len(lines) > 1 and max(len(text) for text in lines) <= LONGEST_SHORT_LINE
    run = Run(("\n" if broken else " ").join(text.strip().replace("\t", " ") for text in lines))
    if made := line([run]):
        yield Paragraph(made, words([run]))
