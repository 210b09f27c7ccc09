"""How an article looks in a list: every kind in its own way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from site_builder import addresses
from site_builder.model import Article, ArticleForm
from site_builder.pages.contents import ARTICLE_NAMES
from site_builder.pages.dutch import joined, long_date, opening
from site_builder.pages.figures import CARD, picture_view
from site_builder.pages.paint import ARTICLE_PAINTS
from site_builder.pages.rendering import Renderer
from site_builder.pages.views import PictureView, href
from site_builder.pictures.picture import Picture

ARTICLE_CLASSES = {
    ArticleForm.FOREWORD: "foreword",
    ArticleForm.COLUMN: "column",
    ArticleForm.INTERVIEW: "interview",
    ArticleForm.PORTRAIT: "portrait",
    ArticleForm.REPORT: "report",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """An article in a list; `sign` are the words that are its picture when it has no photo."""

    href: str
    form: str
    kind: str
    title: str
    summary: str
    teller: str
    date: str
    iso: str
    paint: str
    sign: str
    picture: PictureView | None


def article_card(article: Article, pictures: Mapping[Path, Picture], renderer: Renderer) -> Markup:
    """The card of an article."""
    names = joined([guest.name.split(" ")[0] for guest in article.guests])
    met = article.form in {ArticleForm.INTERVIEW, ArticleForm.PORTRAIT} and names
    card = ArticleCard(
        href=href(addresses.article(article.slug)),
        form=ARTICLE_CLASSES[article.form],
        kind=ARTICLE_NAMES[article.form],
        title=article.title,
        summary=article.summary,
        teller=f"Met {names}" if met else f"Door {article.author}",
        date=long_date(article.day),
        iso=article.day.isoformat(),
        paint=ARTICLE_PAINTS[article.form],
        sign=_sign(article, names),
        picture=picture_view(article.photo, pictures, CARD),
    )
    return renderer.fragment("components/article-card.html", card=card)


def _sign(article: Article, names: str) -> str:
    """The guests, the first letter of who writes, the region, or the kind."""
    if article.form in {ArticleForm.INTERVIEW, ArticleForm.PORTRAIT} and names:
        return names
    if article.form is ArticleForm.COLUMN:
        return opening(article.author)[:1]
    if article.form is ArticleForm.REPORT and article.region:
        return article.region.label
    return ARTICLE_NAMES[article.form]
