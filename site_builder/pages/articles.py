"""The pages of the magazine's articles, and the list of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Article, ArticleForm, Guest
from site_builder.pages.cards import ARTICLE_NAMES
from site_builder.pages.dutch import counted, joined, long_date, reading_time
from site_builder.pages.figures import WIDE
from site_builder.pages.paint import ARTICLE_PAINTS
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, PictureView, PieceData, QuoteView, href

CLASSES = {
    ArticleForm.FOREWORD: "foreword",
    ArticleForm.COLUMN: "column",
    ArticleForm.INTERVIEW: "interview",
    ArticleForm.PORTRAIT: "portrait",
    ArticleForm.REPORT: "report",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """Everything on the page of an article; `form` is the class that gives its kind its own look."""

    form: str
    kind: str
    title: str
    summary: str
    author: str
    paint: str
    day: str
    iso: str
    time: str
    guests: str
    picture: PictureView | None
    quote: QuoteView | None
    body: Markup
    fictional: bool
    contact: Markup | None
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The list of all articles."""

    heading: Heading
    count: str
    cards: tuple[Markup, ...]


def article_pages(publication: Publication) -> Iterator[Artifact]:
    """The list of articles and the page of each."""
    yield _list(publication)
    articles = publication.articles
    for index, article in enumerate(articles):
        newer = articles[index - 1] if index else None
        older = articles[index + 1] if index + 1 < len(articles) else None
        view = article_view(publication, article, newer, older)
        head = Head(
            address=addresses.article(article.slug),
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
                quote=QuoteView(article.quote.text, article.quote.speaker, "") if article.quote else None,
                fictional=article.fictional,
            ),
        )
        yield publication.page("article.html", head, view)


def article_view(publication: Publication, article: Article, newer: Article | None, older: Article | None) -> ArticleView:
    """The view of an article between its neighbours by date."""
    paint = ARTICLE_PAINTS[article.form]
    return ArticleView(
        form=CLASSES[article.form],
        kind=ARTICLE_NAMES[article.form],
        title=article.title,
        summary=article.summary,
        author=article.author,
        paint=paint,
        day=long_date(article.day),
        iso=article.day.isoformat(),
        time=reading_time(article.body.words),
        guests=guest_names(article.guests),
        picture=publication.picture(article.photo, WIDE),
        quote=QuoteView(article.quote.text, article.quote.speaker, paint) if article.quote else None,
        body=publication.body(article.body),
        fictional=article.fictional,
        contact=publication.contact(article.region) if article.region else None,
        newer=_neighbour(newer),
        older=_neighbour(older),
    )


def guest_names(guests: tuple[Guest, ...]) -> str:
    """Who takes part, each with their organisation: Ans (Waterschap) en Bo."""
    return joined([f"{guest.name} ({guest.organisation})" if guest.organisation else guest.name for guest in guests])


def _list(publication: Publication) -> Artifact:
    lead = "Columns, interviews, portretten en verslagen uit het magazine."
    view = ArticlesView(
        heading=Heading("Artikelen", kicker="Magazine", lead=lead),
        count=counted(len(publication.articles), "artikel", "artikelen"),
        cards=tuple(publication.article_cards[article.slug] for article in publication.articles),
    )
    head = Head(address=addresses.ARTICLES, title="Artikelen", description=lead, section=addresses.EDITIONS)
    return publication.page("articles.html", head, view)


def _neighbour(article: Article | None) -> Link | None:
    return Link(article.title, href(addresses.article(article.slug))) if article else None
