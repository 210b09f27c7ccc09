"""Editions as they are read: the pieces in order, each with a page number, and what comes before and after each piece."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder import addresses
from site_builder.model import Article, ArticleForm, Edition, EditionItem, EditionSection, Site
from site_builder.pages.contents import ContentsPiece, pieces
from site_builder.pages.dutch import opening
from site_builder.pages.views import Link, href

FIRST_PAGE = 3
"""After the cover and the table of contents."""
WORDS_A_PAGE = 300


@dataclass(frozen=True, slots=True, eq=False)
class IssueLine:
    """A line of a table of contents; without a piece it names what is not on this site."""

    page: int
    section: str
    title: str
    kind: str
    piece: ContentsPiece | None


@dataclass(frozen=True, slots=True, eq=False)
class Issue:
    """An edition with its lines in the order of reading."""

    edition: Edition
    lines: tuple[IssueLine, ...]

    @property
    def on_site(self) -> tuple[IssueLine, ...]:
        """The lines whose piece is on this site, each piece once."""
        first = {line.piece.address: line for line in reversed(self.lines) if line.piece}
        return tuple(line for line in self.lines if line.piece and first[line.piece.address] is line)


@dataclass(frozen=True, slots=True)
class Turn:
    """From a piece of an edition to the pieces before and after it, and to the edition itself."""

    edition: Link
    page: int
    previous: Link | None
    next: Link | None


def way_to(address: str, anchors: Mapping[str, str]) -> str:
    """A link to a piece: within the page when it is there, else to its own."""
    return f"#{anchors[address]}" if address in anchors else href(address)


def issues(site: Site) -> tuple[Issue, ...]:
    """Every edition of the site as it is read, the latest week first."""
    wanted = frozenset(item.slug for edition in site.editions for section in edition.sections for item in section.items if item.slug)
    known = pieces(site, wanted)
    newest = sorted(site.editions, key=lambda edition: (-edition.start.toordinal(), edition.slug))
    return tuple(Issue(edition, tuple(_lines(edition, known))) for edition in newest)


def turns(every: Sequence[Issue]) -> Mapping[str, Turn]:
    """By address, where to go on from each piece; a piece of two editions goes on in the latest."""
    found: dict[str, Turn] = {}
    for issue in every:
        lines = (None, *issue.on_site, None)
        for (before, line), (_, after) in pairwise(pairwise(lines)):
            if line and line.piece:
                way = Link(issue.edition.title, href(addresses.edition(issue.edition.slug)))
                found.setdefault(line.piece.address, Turn(way, line.page, _way(before), _way(after)))
    return found


def _way(line: IssueLine | None) -> Link | None:
    return Link(line.title, href(line.piece.address)) if line and line.piece else None


def _lines(edition: Edition, known: Mapping[str, ContentsPiece]) -> Iterator[IssueLine]:
    """The lines with their pages: the editor's, and where those are not given the page on which the piece before ends."""
    page = FIRST_PAGE
    for section, item in _foreword_first(_items(edition.sections), known):
        piece = known.get(item.slug) if item.slug else None
        title = item.title or (piece.content.title if piece else "")
        if not title:
            continue
        start = item.page or page
        page = max(page, start + _length(piece))
        yield IssueLine(start, section, title, opening(item.kind) or (piece.kind if piece else ""), piece)


def _items(sections: Iterable[EditionSection]) -> list[tuple[str, EditionItem]]:
    return [(section.title, item) for section in sections for item in section.items]


def _foreword_first(items: list[tuple[str, EditionItem]], known: Mapping[str, ContentsPiece]) -> list[tuple[str, EditionItem]]:
    """The items in the editor's order, but a foreword of this site before every other piece of it."""
    forewords = [row for row in items if _is_foreword(known.get(row[1].slug))]
    others = [row for row in items if row not in forewords]
    start = next((index for index, (_, item) in enumerate(others) if item.slug), len(others))
    return [*others[:start], *forewords, *others[start:]]


def _is_foreword(piece: ContentsPiece | None) -> bool:
    return piece is not None and isinstance(piece.content, Article) and piece.content.form is ArticleForm.FOREWORD


def _length(piece: ContentsPiece | None) -> int:
    """How many pages of a magazine a piece would take, and never less than one."""
    return max(1, -(-piece.content.body.words // WORDS_A_PAGE)) if piece else 1
