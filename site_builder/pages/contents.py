"""The pieces of the site that an edition can name in its table of contents, found by slug."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import EditionItem, Site
from site_builder.pages.cards import ARTICLE_NAMES
from site_builder.pages.facets import FORM_NAMES
from site_builder.pages.views import href


@dataclass(frozen=True, slots=True)
class ContentsPiece:
    """Something that can stand in a table of contents."""

    title: str
    href: str
    kind: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of a table of contents; without an href it names what is not on this site."""

    page: str
    title: str
    kind: str
    href: str
    summary: str


@dataclass(frozen=True, slots=True)
class ContentsSection:
    """A part of a table of contents."""

    title: str
    lines: tuple[ContentsLine, ...]


def pieces(site: Site) -> Mapping[str, ContentsPiece]:
    """Every piece by slug; where two kinds use the same slug, the story goes first, then the article."""
    return dict(reversed([*_pieces(site)]))


def _pieces(site: Site) -> Iterator[tuple[str, ContentsPiece]]:
    for story in site.stories:
        yield story.slug, ContentsPiece(story.title, href(addresses.story(story.slug)), FORM_NAMES[story.form], story.summary)
    for article in site.articles:
        kind = ARTICLE_NAMES[article.form]
        yield article.slug, ContentsPiece(article.title, href(addresses.article(article.slug)), kind, article.summary)
    for episode in site.episodes:
        yield episode.slug, ContentsPiece(episode.title, href(addresses.episode(episode.slug)), "Podcast", episode.summary)
    for brochure in site.brochures:
        yield brochure.slug, ContentsPiece(brochure.title, href(addresses.brochure(brochure.slug)), "Brochure", brochure.summary)
    for meeting in site.meetings:
        yield meeting.slug, ContentsPiece(meeting.title, href(addresses.meeting(meeting.slug)), "Agenda")
    for page in site.pages:
        yield page.slug, ContentsPiece(page.title, href(addresses.plain_page(page.slug)), "Pagina")


def line(item: EditionItem, known: Mapping[str, ContentsPiece], page: int) -> ContentsLine | None:
    """A line for an item: linked when the piece is on the site, else only its title, else nothing."""
    mark = f"{page:02}"
    piece = known.get(item.slug) if item.slug else None
    if piece:
        return ContentsLine(mark, item.title or piece.title, item.kind or piece.kind, piece.href, piece.summary)
    if item.title:
        return ContentsLine(mark, item.title, item.kind, "", "")
    return None
