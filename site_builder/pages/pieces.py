"""Plain pages and lists of pieces, all through one quiet template."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import PlainPage
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, PictureView, QuoteView, Row

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class RowsView:
    """A titled list of short lines, such as brochures."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceView:
    """A page with a heading, a few details, perhaps a picture, quotes and lists, and a text."""

    heading: Heading
    details: tuple[str, ...] = ()
    picture: PictureView | None = None
    quotes: tuple[QuoteView, ...] = ()
    body: Markup = EMPTY
    rows: RowsView | None = None


def plain_pages(publication: Publication) -> Iterator[Artifact]:
    """The plain pages, such as over and colofon."""
    for page in publication.site.pages:
        view = PieceView(heading=Heading(page.title, lead=page.summary), body=publication.body(page.body))
        yield publication.page("piece.html", _plain_head(page), view)


def _plain_head(page: PlainPage) -> Head:
    address = addresses.plain_page(page.slug)
    return Head(address=address, title=page.title, description=page.summary, section=address)
