"""Blocks → the body of a content file, and for each remark the line that it is about."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.editing.importing.blocks import Block, Code, Heading, Items, Lost, Paragraph, Picture, Quote, Role, Table
from site_builder.editing.importing.escaping import escaped
from site_builder.editing.importing.remarks import Remark, look

Names = Mapping[int, str]
"""The file of a picture by its number; none for a picture that isn't in the text."""
NO_ALT = look("Schrijf tussen de rechte haken wat er op de foto te zien is.")


@dataclass(slots=True)
class Body:
    """The lines so far, and the remarks with their line, from 1."""

    lines: list[str] = field(default_factory=list)
    remarks: list[tuple[int, Remark]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines) + "\n"

    def add(self, lines: Iterable[str], remarks: Iterable[Remark]) -> None:
        """A block after an empty line."""
        if self.lines:
            self.lines.append("")
        self.remarks += [(len(self.lines) + 1, remark) for remark in remarks]
        self.lines += lines


def body_of(blocks: Sequence[Block], footnotes: Sequence[tuple[str, Sequence[Block]]], names: Names) -> Body:
    """The blocks with an empty line between them, then the footnotes."""
    body = Body()
    waiting: list[Remark] = []
    for lines, block in _written(blocks, names):
        waiting += _remarks(block)
        if lines:
            body.add(lines, waiting)
            waiting = []
    for name, inside in footnotes:
        body.add(_hung(f"[^{name}]: ", inside, names, "    "), [remark for block in inside for remark in _remarks(block)])
    body.remarks += [(max(len(body.lines), 1), remark) for remark in waiting]
    return body


def levelled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with headings from the second level on, none of which skips a level: the page's title is the first."""
    above: list[int] = []
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            made.append(Heading(min(len(above) + 1, 6), block.markdown, block.plain, block.remarks))
        else:
            made.append(block)
    return made


def _written(blocks: Sequence[Block], names: Names) -> Iterator[tuple[list[str], Block]]:
    """Each block with its lines. A list right after one of its own kind gets another sign, or the two would be one."""
    before: Items | None = None
    other = False
    for block in blocks:
        other = isinstance(block, Items) and before is not None and before.ordered == block.ordered and not other
        lines = _lines(block, names, other_sign=other)
        yield lines, block
        before = block if isinstance(block, Items) else before if not lines else None


def _lines(block: Block, names: Names, *, other_sign: bool = False) -> list[str]:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Heading):
        return [f"{'#' * block.level} " + re.sub(r"(?<=\s)(#+)$", r"\\\1", block.markdown)]  # closing hashes would be no words
    if isinstance(block, Items):
        return _items(block, names, other_sign=other_sign)
    if isinstance(block, Quote):
        return [f"> {line}".rstrip() for line in _inside(block.blocks, names)]
    return _table(block) if isinstance(block, Table) else _other_lines(block, names)


def _other_lines(block: Block, names: Names) -> list[str]:
    if isinstance(block, Picture):
        return [f"![{escaped(block.alt)}]({names[block.number]})"] if block.number in names else []
    return _code(block) if isinstance(block, Code) else []


def _paragraph(block: Paragraph) -> list[str]:
    lines = block.markdown.split("\n")
    plain_caption = block.role is Role.CAPTION and len(lines) == 1 and not re.search(r"[*_]", lines[0])
    return [f"*{lines[0]}*"] if plain_caption else lines


def _items(block: Items, names: Names, *, other_sign: bool) -> list[str]:
    lines: list[str] = []
    loose = any(sum(not isinstance(inner, (Items, Lost)) for inner in item) > 1 for item in block.items)
    for number, item in enumerate(block.items, 1):
        sign = f"{number}{')' if other_sign else '.'} " if block.ordered else "* " if other_sign else "- "
        if loose and lines:
            lines.append("")
        lines += _hung(sign, item, names, " " * len(sign), tight=not loose)
    return lines


def _hung(sign: str, blocks: Sequence[Block], names: Names, indent: str, *, tight: bool = False) -> list[str]:
    """Blocks with a sign before the first line and the others under its words."""
    inside = _inside(blocks, names, tight=tight) or [""]
    return [(sign if index == 0 else indent if line else "") + line for index, line in enumerate(inside)]


def _inside(blocks: Sequence[Block], names: Names, *, tight: bool = False) -> list[str]:
    """The lines of blocks in a list, a quote or a footnote; headings can't be there and become bold."""
    lines: list[str] = []
    plain = [Paragraph(f"**{block.markdown}**", block.plain) if isinstance(block, Heading) else block for block in blocks]
    for made, _ in _written(plain, names):
        if lines and made and not tight:
            lines.append("")
        lines += made
    return lines


def _table(block: Table) -> list[str]:
    header, *rows = block.rows
    shown = [f"| {' | '.join(row)} |" for row in (header, *rows)]
    return [shown[0], f"|{' --- |' * len(header)}", *shown[1:]]


def _code(block: Code) -> list[str]:
    fence = "`" * max(3, max((len(ticks) for ticks in re.findall("`+", block.text)), default=0) + 1)
    return [fence, *block.text.split("\n"), fence] if block.text.strip() else []


def _remarks(block: Block) -> list[Remark]:
    """What is to be told of a block and of all in it."""
    inside = (
        [inner for item in block.items for inner in item] if isinstance(block, Items) else block.blocks if isinstance(block, Quote) else ()
    )
    return [*block.remarks, *(remark for inner in inside for remark in _remarks(inner))]
