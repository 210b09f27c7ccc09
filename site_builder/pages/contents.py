"""The pieces of the site that an edition can name in its table of contents, found by slug."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Article, ArticleForm, Brochure, Episode, Meeting, PlainPage, Site, Story
from site_builder.pages.dutch import joined
from site_builder.pages.tellers import FORM_NAMES

ARTICLE_NAMES = {
    ArticleForm.FOREWORD: "Voorwoord",
    ArticleForm.COLUMN: "Column",
    ArticleForm.INTERVIEW: "Interview",
    ArticleForm.PORTRAIT: "Portret",
    ArticleForm.REPORT: "Verslag",
}
ABOUT_GUESTS = frozenset({ArticleForm.INTERVIEW, ArticleForm.PORTRAIT})

AnyPiece = Story | Article | Episode | Brochure | Meeting | PlainPage


@dataclass(frozen=True, slots=True, eq=False)
class ContentsPiece:
    """Something that can stand in a table of contents: what it is, who tells it and where it is read."""

    content: AnyPiece
    address: str
    kind: str
    teller: str = ""
    summary: str = ""


def pieces(site: Site, wanted: frozenset[str]) -> Mapping[str, ContentsPiece]:
    """The wanted pieces by slug; where two kinds use the same slug, the story goes first, then the article."""
    found: dict[str, ContentsPiece] = {}
    for group, entry in _groups(site):
        for piece in group:
            if piece.slug in wanted:
                found.setdefault(piece.slug, entry(piece))
    return found


def _groups(site: Site) -> Iterator[tuple[tuple[AnyPiece, ...], Callable[..., ContentsPiece]]]:
    yield site.stories, _story
    yield site.articles, _article
    yield site.episodes, _episode
    yield site.brochures, _brochure
    yield site.meetings, _meeting
    yield site.pages, _page


def _story(story: Story) -> ContentsPiece:
    return ContentsPiece(story, addresses.story(story.slug), "Verhaal", FORM_NAMES[story.form], story.summary)


def _article(article: Article) -> ContentsPiece:
    guests = joined([guest.name for guest in article.guests])
    teller = f"Met {guests}" if guests and article.form in ABOUT_GUESTS else f"Door {article.author}"
    return ContentsPiece(article, addresses.article(article.slug), ARTICLE_NAMES[article.form], teller, article.summary)


def _episode(episode: Episode) -> ContentsPiece:
    return ContentsPiece(episode, addresses.episode(episode.slug), "Podcast", "", episode.summary)


def _brochure(brochure: Brochure) -> ContentsPiece:
    return ContentsPiece(brochure, addresses.brochure(brochure.slug), "Brochure", "", brochure.summary)


def _meeting(meeting: Meeting) -> ContentsPiece:
    return ContentsPiece(meeting, addresses.meeting(meeting.slug), "Agenda")


def _page(page: PlainPage) -> ContentsPiece:
    return ContentsPiece(page, addresses.plain_page(page.slug), "Pagina", "", page.summary)
