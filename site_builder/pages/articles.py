"""The pages of the magazine's articles."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Article, ArticleForm, Guest
from site_builder.pages.article_cards import ARTICLE_CLASSES
from site_builder.pages.article_texts import article_text
from site_builder.pages.contents import ARTICLE_NAMES
from site_builder.pages.dutch import joined, long_date, opening, reading_time
from site_builder.pages.figures import OPENING, WIDE
from site_builder.pages.issues import Turn
from site_builder.pages.paint import ARTICLE_PAINTS
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, PictureView, PieceData, QuoteView, href

SHORT_NAME, LONG_NAME = 6, 9
SMALL_PHOTOS = frozenset({ArticleForm.COLUMN, ArticleForm.INTERVIEW, ArticleForm.FOREWORD})


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article as a page or an edition shows it; `form` is the class that gives its kind its own look."""

    form: str
    kind: str
    title: str
    summary: str
    author: str
    signature: str
    initial: str
    paint: str
    day: str
    iso: str
    time: str
    place: str
    guests: tuple[Guest, ...]
    names: str
    """The first names of the guests."""
    size: str
    """How large those can be set: a class."""
    picture: PictureView | None
    quote: QuoteView | None
    text: Markup
    rest: Markup
    """What comes after the quote."""
    fictional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """Everything on the page of an article: with `turn` it is read on in its edition, else by date."""

    article: ArticleView
    contact: Markup | None
    turn: Turn | None
    newer: Link | None
    older: Link | None


def article_pages(publication: Publication) -> Iterator[Artifact]:
    """The page of each article."""
    articles = publication.articles
    for index, article in enumerate(articles):
        address = addresses.article(article.slug)
        view = ArticlePage(
            article=article_view(publication, article),
            contact=publication.contact(article.region) if article.region else None,
            turn=publication.turns.get(address),
            newer=_neighbour(articles[index - 1]) if index else None,
            older=_neighbour(articles[index + 1]) if index + 1 < len(articles) else None,
        )
        head = Head(
            address=address,
            title=article.title,
            description=article.summary,
            section=addresses.EDITIONS,
            crumbs=(Link("Artikelen", href(addresses.ARTICLES)),),
            kind="article",
            piece=PieceData(
                iso=article.day.isoformat(),
                words=article.body.words,
                section=ARTICLE_NAMES[article.form],
                author=article.author,
                quote=article.quote,
                fictional=article.fictional,
            ),
        )
        yield publication.page("article.html", head, view)


def article_view(publication: Publication, article: Article) -> ArticleView:
    """The view of an article, its text in two parts when a quote stands between them."""
    paint = ARTICLE_PAINTS[article.form]
    text, rest = article_text(article, publication.body(article.body))
    names = joined([guest.name.split(" ")[0] for guest in article.guests])
    return ArticleView(
        form=ARTICLE_CLASSES[article.form],
        kind=ARTICLE_NAMES[article.form],
        title=article.title,
        summary=article.summary,
        author=article.author,
        signature=opening(article.author),
        initial=opening(article.author)[:1],
        paint=paint,
        day=long_date(article.day),
        iso=article.day.isoformat(),
        time=reading_time(article.body.words),
        place=article.region.label if article.region else "",
        guests=article.guests,
        names=names,
        size="short" if len(names) <= SHORT_NAME else "medium" if len(names) <= LONG_NAME else "long",
        picture=publication.picture(article.photo, OPENING if article.form in SMALL_PHOTOS else WIDE),
        quote=QuoteView(article.quote.text, article.quote.speaker, paint) if article.quote else None,
        text=text,
        rest=rest,
        fictional=article.fictional,
    )


def guest_names(guests: tuple[Guest, ...]) -> str:
    """Who takes part, each with their organisation: Ans (Waterschap) en Bo."""
    return joined([f"{guest.name} ({guest.organisation})" if guest.organisation else guest.name for guest in guests])


def _neighbour(article: Article) -> Link:
    return Link(article.title, href(addresses.article(article.slug)))
