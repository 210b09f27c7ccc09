"""Brochures on paper: the chapters of the page, with boxes for a pen."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Paper
from site_builder.model import Brochure
from site_builder.pages.brochures import BrochureView, brochure_view, named_in
from site_builder.pages.checklists import with_printed_boxes
from site_builder.pages.dutch import long_date
from site_builder.pages.paper_cards import PaperCard, paper_card
from site_builder.pages.press import PaperHead, Press


@dataclass(frozen=True, slots=True)
class PaperBrochure:
    """The view of the page, with what paper has instead of cards; `cards` are those of each chapter."""

    page: BrochureView
    cards: tuple[tuple[PaperCard, ...], ...]
    published: str


def brochure_papers(press: Press) -> Iterator[Paper]:
    """The document of every brochure."""
    for brochure in press.publication.site.brochures:
        yield press.paper("paper/brochure.html", _head(brochure), _view(press, brochure))


def _head(brochure: Brochure) -> PaperHead:
    return PaperHead(
        file=addresses.brochure_pdf(brochure.slug),
        page=addresses.brochure(brochure.slug),
        title=brochure.title,
        description=brochure.summary,
        day=brochure.day,
        looks="paper-brochure",
    )


def _view(press: Press, brochure: Brochure) -> PaperBrochure:
    publication = press.publication
    named = named_in(brochure.body, publication.site)[1:]
    cards = tuple(tuple(paper_card(publication, story) for story in part.stories) for part in named)
    return PaperBrochure(brochure_view(publication, brochure, with_printed_boxes), cards, long_date(brochure.day))
