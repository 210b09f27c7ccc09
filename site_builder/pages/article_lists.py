"""The list of all articles, by kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import ArticleForm
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, href

KINDS = {
    ArticleForm.INTERVIEW: ("Interviews", "Vragen en antwoorden, ook als het antwoord ‘dat weet ik nog niet’ is."),
    ArticleForm.PORTRAIT: ("Portretten", "Iemand vertelt zelf over een gewone werkdag."),
    ArticleForm.REPORT: ("Verslagen", "We gingen mee en schreven op wat we zagen."),
    ArticleForm.COLUMN: ("Columns", "Eén stem, één mening. Je hoeft het er niet mee eens te zijn."),
    ArticleForm.FOREWORD: ("Voorwoorden", "De brief waarmee een editie begint."),
}


@dataclass(frozen=True, slots=True)
class KindView:
    """The articles of one kind, newest first."""

    anchor: str
    title: str
    lead: str
    cards: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """All articles; kinds of which there are none yet are left out."""

    heading: Heading
    kinds: tuple[KindView, ...]
    editions: Link
    invitation: Link | None


def article_lists(publication: Publication) -> Iterator[Artifact]:
    """The list of articles."""
    lead = "Columns, interviews, portretten en verslagen uit het magazine."
    view = ArticlesView(
        heading=Heading("Artikelen", kicker="Magazine", lead=lead),
        kinds=tuple(_kinds(publication)),
        editions=Link("Naar de edities van het magazine", href(addresses.EDITIONS)),
        invitation=publication.invitation,
    )
    head = Head(address=addresses.ARTICLES, title="Artikelen", description=lead, section=addresses.EDITIONS)
    yield publication.page("articles.html", head, view)


def _kinds(publication: Publication) -> Iterator[KindView]:
    for form, (title, lead) in KINDS.items():
        cards = tuple(publication.article_cards[article.slug] for article in publication.articles if article.form is form)
        if cards:
            yield KindView(title.lower(), title, lead, cards)
