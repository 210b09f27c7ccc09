"""The table of contents of an edition, and its colophon."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from site_builder.model import Article, Story
from site_builder.pages.credits import Credit, photo_credits
from site_builder.pages.dutch import counted, joined
from site_builder.pages.issues import Issue, IssueLine, way_to
from site_builder.pages.paint import ARTICLE_PAINTS, sector_paint
from site_builder.pages.publication import Publication

WORDS_A_MINUTE = 200
LONG = 90
"""Minutes that are told in hours."""
ON_OWN_PAGES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsLine:
    """A line of a table of contents; without an href it names what is not on this site."""

    page: int
    title: str
    kind: str
    teller: str
    href: str
    summary: str
    paint: str


@dataclass(frozen=True, slots=True)
class ContentsSection:
    """A part of a table of contents."""

    title: str
    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True)
class ColophonView:
    """Who helped, who made what, and who took the photos that are shown."""

    partners: tuple[str, ...]
    text: str
    credits: tuple[Credit, ...]


def contents(issue: Issue, anchors: Mapping[str, str] = ON_OWN_PAGES) -> tuple[ContentsSection, ...]:
    """The table of contents, in the order of reading; `anchors` gives the id of a piece that is in the page itself, by its address."""
    return tuple(
        ContentsSection(section, tuple(_line(line, anchors) for line in lines))
        for section, lines in groupby(issue.lines, key=lambda line: line.section)
    )


def colophon(publication: Publication, issue: Issue, anchors: Mapping[str, str] = ON_OWN_PAGES) -> ColophonView:
    """The colophon, with the makers of the photos that are shown in the edition."""
    edition = issue.edition
    return ColophonView(edition.partners, edition.colophon, photo_credits(issue, publication.pictures, anchors))


def minutes(issue: Issue) -> str:
    """How long the whole edition takes to read; in half hours when that is long."""
    taken = round(sum(line.piece.content.body.words for line in issue.on_site if line.piece) / WORDS_A_MINUTE)
    if taken >= LONG:
        hours, half = divmod(round(taken / 30), 2)
        return f"ongeveer {hours}{',5' * half} uur"
    return counted(max(1, taken), "minuut", "minuten")


def count_of(issue: Issue) -> str:
    """What is in it: 6 verhalen en 12 artikelen; nothing when none of it is on this site."""
    stories = sum(1 for line in issue.on_site if line.piece and isinstance(line.piece.content, Story))
    others = len(issue.on_site) - stories
    parts = [counted(stories, "verhaal", "verhalen")] if stories else []
    return joined([*parts, *([counted(others, "ander stuk", "andere stukken")] if others else [])])


def _line(line: IssueLine, anchors: Mapping[str, str]) -> ContentsLine:
    piece = line.piece
    return ContentsLine(
        page=line.page,
        title=line.title,
        kind=line.kind,
        teller=piece.teller if piece else "",
        href=way_to(piece.address, anchors) if piece else "",
        summary=piece.summary if piece else "",
        paint=paint_of(line),
    )


def paint_of(line: IssueLine) -> str:
    """The paint of a story's door or of a kind of article; another piece has none."""
    content = line.piece.content if line.piece else None
    if isinstance(content, Story):
        return sector_paint(content.sector)
    return ARTICLE_PAINTS[content.form] if isinstance(content, Article) else ""
