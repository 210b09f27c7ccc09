"""An edition as a magazine of paper: cover, contents, all pieces in the order of reading, colophon."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder import addresses
from site_builder.artifacts import Paper
from site_builder.model import Edition
from site_builder.pages.edition_contents import ContentsSection
from site_builder.pages.issues import Issue
from site_builder.pages.press import PaperHead, Press
from site_builder.pages.whole_editions import PieceView, WholeEditionView, whole_edition


@dataclass(frozen=True, slots=True)
class PaperEdition:
    """All of an edition. The contents have only what is in it: the numbers of the pages are those of this document."""

    whole: WholeEditionView
    sections: tuple[ContentsSection, ...]
    shown_large: frozenset[str]
    """The anchors of the stories whose quote has a page to itself, after the story."""


def edition_papers(press: Press) -> Iterator[Paper]:
    """The document of every edition that has pieces which may be printed."""
    for issue in press.publication.issues:
        if issue.on_site:
            yield press.paper("paper/edition.html", _head(issue.edition), _view(press, issue))


def _head(edition: Edition) -> PaperHead:
    return PaperHead(
        file=addresses.edition_pdf(edition.slug),
        page=addresses.edition(edition.slug),
        title=edition.title,
        description=edition.motto,
        day=edition.start,
        looks="paper-edition",
    )


def _view(press: Press, issue: Issue) -> PaperEdition:
    whole = whole_edition(press.publication, issue)
    sections = tuple(replace(section, lines=tuple(line for line in section.lines if line.href)) for section in whole.sections)
    return PaperEdition(whole, tuple(section for section in sections if section.lines), frozenset(_shown_large(whole.pieces)))


def _shown_large(pieces: tuple[PieceView, ...]) -> Iterator[str]:
    """One story of each section: the first, so that a full plane stands between the pieces now and then."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.story and piece.section not in seen:
            seen.add(piece.section)
            yield piece.anchor
