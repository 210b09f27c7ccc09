"""A tree of HTML → blocks: headings, paragraphs, lists, quotes, tables, pictures, footnotes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from site_builder.editing.importing import html_tables
from site_builder.editing.importing.blocks import (
    Block,
    Code,
    Content,
    Heading,
    Items,
    Lost,
    Paragraph,
    Picture,
    Quote,
    Role,
    Table,
    plain_of,
)
from site_builder.editing.importing.html_inline import Gathered, Notes, gathered
from site_builder.editing.importing.html_tree import Element, tree_of
from site_builder.editing.importing.inline import Run, line, words
from site_builder.editing.importing.remarks import Remark, look

_BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "pre", "hr", "dl", "dt", "dd", "div", "section",
    "figure", "figcaption", "details", "summary",
}  # fmt: skip
_NOTE_ID = re.compile(r"(?:footnote|endnote|fn)-(?!ref-).+")
_ROLES = {role.value: role for role in Role if role.value}
LONGEST_HEADING = 80
RULE = "* * *"


def read_html(html: str, comments: Mapping[str, str]) -> Content:
    """The blocks and footnotes of HTML that mammoth or cmark wrote; `comments` are those of the document by their number."""
    root, invisible = tree_of(html)
    notes = Notes(comments)
    definitions: dict[str, Element] = {}
    _take_definitions(root, definitions)
    blocks = tuple(_blocks(root.children, notes))
    footnotes = []
    for name in notes.numbers:  # a footnote may refer to another: the list grows while it is read
        if name in definitions:
            footnotes.append((notes.numbers[name], tuple(_blocks(definitions[name].children, notes))))
        if len(footnotes) == len(definitions):
            break
    remarks = (look(f"Er zaten {invisible} onzichtbare tekens in de tekst. Die zijn weggehaald."),) if invisible else ()
    return Content(blocks, tuple(footnotes), remarks=remarks)


def _take_definitions(root: Element, definitions: dict[str, Element]) -> None:
    """Takes the footnotes out of the tree, wherever they are, and the comments, which are told with the words they belong to."""
    for element in list(root.children):
        if not isinstance(element, Element):
            continue
        if element.tag == "section" and "footnotes" in element.attributes.get("class", ""):
            _take_definitions(element, definitions)
            root.children.remove(element)
        elif element.tag == "ol" and all(_NOTE_ID.fullmatch(item.attributes.get("id", "")) for item in element.elements("li")):
            definitions |= {item.attributes["id"]: item for item in element.elements("li")}
            root.children.remove(element)
        elif element.tag == "dl" and any(item.attributes.get("id", "").startswith("comment-") for item in element.elements("dt")):
            root.children.remove(element)


def _blocks(children: Sequence[Element | str], notes: Notes) -> Iterator[Block]:
    for is_block, group in groupby(children, key=lambda piece: isinstance(piece, Element) and piece.tag in _BLOCKS):
        if not is_block:
            yield from _paragraph(gathered(group, notes), Role.TEXT)
            continue
        for element in group:
            if isinstance(element, Element):
                yield from _block(element, notes)


def _block(element: Element, notes: Notes) -> Iterator[Block]:
    tag = element.tag
    if tag == "p":
        yield from _paragraph(gathered(element.children, notes), _ROLES.get(element.attributes.get("class", ""), Role.TEXT))
    elif re.fullmatch("h[1-6]", tag):
        yield from _heading(int(tag[1]), gathered(element.children, notes))
    elif tag in {"ul", "ol"}:
        yield from _list(element, notes)
    elif tag == "blockquote":
        inside = tuple(_blocks(element.children, notes))
        if inside:
            yield Quote(inside)
    elif tag == "table":
        yield from _table(element, notes)
    elif tag == "hr":
        yield Paragraph(RULE, "")
    elif tag == "pre":
        yield Code("".join(run.text for run in _preformatted(element)).strip("\n"))
    else:
        yield from _blocks(element.children, notes)


def _paragraph(found: Gathered, role: Role) -> Iterator[Block]:
    remarks = tuple(found.remarks)
    markdown = line(found.runs)
    if markdown and role is Role.TEXT and _looks_like_heading(found.runs):
        remarks += (look("Deze regel is helemaal vet. Is het een kop, schrijf dan `## ` ervoor in plaats van de sterretjes."),)
    if markdown:
        yield Paragraph(markdown, words(found.runs), role, remarks)
    elif remarks:
        yield Lost(remarks)
    yield from found.pictures


def _looks_like_heading(runs: Sequence[Run]) -> bool:
    said = words(runs)
    return all(run.bold for run in runs if run.text.strip()) and len(said) <= LONGEST_HEADING and not said.endswith((".", "?", "!", ":"))


def _heading(level: int, found: Gathered) -> Iterator[Block]:
    plain = " ".join(words(found.runs).split())
    if plain:
        # Bold in a heading says nothing more; a break would end it.
        runs = [
            Run(run.text.replace("\n", " "), href=run.href, note=run.note, italic=run.italic, language=run.language) for run in found.runs
        ]
        yield Heading(level, line(runs, " "), plain, tuple(found.remarks))
    elif found.remarks:
        yield Lost(tuple(found.remarks))
    yield from found.pictures


def _list(element: Element, notes: Notes) -> Iterator[Block]:
    items: list[tuple[Block, ...]] = []
    pictures: list[Picture] = []
    for item in element.elements("li"):
        inside = list(_blocks(item.children, notes))
        pictures += [block for block in inside if isinstance(block, Picture)]
        kept = tuple(block for block in inside if not isinstance(block, Picture))
        if len(kept) == 1 and isinstance(kept[0], Items) and kept[0].ordered == (element.tag == "ol"):
            items += kept[0].items  # a list that starts a level deeper than it is
        elif kept:
            items.append(kept)
    if items:
        yield Items(element.tag == "ol", tuple(items))
    yield from pictures


def _preformatted(element: Element) -> Iterator[Run]:
    for inner in element.children:
        if isinstance(inner, str):
            yield Run(inner)
        else:
            yield from _preformatted(inner)


def _table(element: Element, notes: Notes) -> Iterator[Block]:
    pictures: list[Picture] = []
    remarks: list[Remark] = []
    plain: list[str] = []
    cells = [cell for row in html_tables.rows_of(element) for cell in row.elements("td", "th")]
    if len(cells) == 1:
        yield from _unboxed(cells[0], notes)
        return

    def write(cell: Element) -> str:
        inside = list(_blocks(cell.children, notes))
        pictures.extend(block for block in inside if isinstance(block, Picture))
        remarks.extend(remark for block in inside for remark in block.remarks)
        plain.extend(plain_of(block) for block in inside)
        return "<br>".join(text for block in inside if (text := _in_cell(block)))

    rows, more = html_tables.grid(element, write)
    filled = [row for row in rows if any(row)]
    if filled:
        if not html_tables.has_head(element):
            more.append(look("De eerste rij is nu de kop van de tabel. Klopt dat?"))
        yield Table(tuple(map(tuple, filled)), "\n".join(plain), tuple(dict.fromkeys([*more, *remarks])))
    yield from pictures


def _unboxed(cell: Element, notes: Notes) -> Iterator[Block]:
    """What stands in a table of one cell, which is a box and no table."""
    inside = list(_blocks(cell.children, notes))
    if inside:
        yield Lost((look("Deze tekst stond in een kader; hier is het gewone tekst."),))
    yield from inside


def _in_cell(block: Block) -> str:
    """A block in one line: a cell of a Markdown table can hold no more."""
    if isinstance(block, Paragraph):
        return block.markdown.replace("\\\n", "<br>")
    if isinstance(block, Heading):
        return f"**{block.markdown}**"
    if isinstance(block, Items):
        return "<br>".join(f"• {_joined(item)}" for item in block.items)
    if isinstance(block, Quote):
        return _joined(block.blocks)
    if isinstance(block, Table):
        return "<br>".join(" / ".join(cell for cell in row if cell) for row in block.rows)
    return line([Run(block.text.replace("\n", " "))]) if isinstance(block, Code) else ""


def _joined(blocks: Iterable[Block]) -> str:
    return "<br>".join(text for block in blocks if (text := _in_cell(block)))
