"""A whole edition on one page, to read in one go, to print or to keep as a PDF: the cover, the contents and every piece."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Article, Story
from site_builder.pages.articles import ArticleView, article_view
from site_builder.pages.bodies import Voices
from site_builder.pages.contents import ContentsPiece
from site_builder.pages.edition_contents import ColophonView, ContentsSection, colophon, contents, minutes, paint_of
from site_builder.pages.editions import CoverView, cover_view
from site_builder.pages.embedding import anchor_of, embedded, linked_within
from site_builder.pages.issues import Issue, IssueLine
from site_builder.pages.printed_stories import PrintedStory, printed_story
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, href

NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class OtherPiece:
    """Any other piece than a story or an article, such as an episode or a brochure."""

    title: str
    summary: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceView:
    """A piece of the edition, with what its running head says; one of the last three is filled in."""

    anchor: str
    page: int
    title: str
    kind: str
    section: str
    paint: str
    story: PrintedStory | None
    article: ArticleView | None
    other: OtherPiece | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeEditionView:
    """Everything of an edition, in the order of reading."""

    cover: CoverView
    minutes: str
    edition: Link
    download: Link | None
    sections: tuple[ContentsSection, ...]
    body: Markup
    pieces: tuple[PieceView, ...]
    colophon: ColophonView


def whole_editions(publication: Publication) -> Iterator[Artifact]:
    """The page with all of an edition, for each that has pieces on this site."""
    for issue in publication.issues:
        if issue.on_site:
            yield publication.page("whole-edition.html", _head(issue), whole_edition(publication, issue))


def whole_edition(publication: Publication, issue: Issue) -> WholeEditionView:
    """The view of all of an edition; links between its pieces stay within it."""
    anchors = {line.piece.address: anchor_of(line.piece.content.slug) for line in issue.on_site if line.piece}
    own = addresses.edition(issue.edition.slug)
    return WholeEditionView(
        cover=cover_view(publication, issue),
        minutes=minutes(issue),
        edition=Link("Terug naar de editie", href(own)),
        download=publication.download(addresses.edition_pdf(issue.edition.slug), "deze editie"),
        sections=contents(issue, anchors),
        body=linked_within(publication.body(issue.edition.body), anchors),
        pieces=tuple(_piece(publication, line, line.piece, anchors) for line in issue.on_site if line.piece),
        colophon=colophon(publication, issue, anchors),
    )


def _head(issue: Issue) -> Head:
    edition = issue.edition
    return Head(
        address=addresses.whole_edition(edition.slug),
        title=f"De hele editie: {edition.title}",
        description=f"Alle stukken van {edition.title} op één pagina, om te lezen of te printen.",
        section=addresses.EDITIONS,
        crumbs=(Link("Magazine", href(addresses.EDITIONS)), Link(edition.title, href(addresses.edition(edition.slug)))),
        kind="article",
        listed=False,
    )


def _piece(publication: Publication, line: IssueLine, piece: ContentsPiece, anchors: Mapping[str, str]) -> PieceView:
    content = piece.content

    def own(html: Markup) -> Markup:
        return embedded(html, content.slug, line.title, anchors) if html else NOTHING

    story = article = other = None
    if isinstance(content, Story):
        view = printed_story(publication, content)
        story = replace(view, text=own(view.text), voices=_voices(view.voices, own) if view.voices else None)
    elif isinstance(content, Article):
        whole = article_view(publication, content)
        article = replace(whole, text=own(whole.text), rest=own(whole.rest))
    else:
        other = OtherPiece(content.title, piece.summary, own(publication.body(content.body)))
    return PieceView(
        anchor=anchors[piece.address],
        page=line.page,
        title=line.title,
        kind=line.kind,
        section=line.section,
        paint=paint_of(line),
        story=story,
        article=article,
        other=other,
    )


def _voices(voices: Voices, own: Callable[[Markup], Markup]) -> Voices:
    return Voices(own(voices.before), own(voices.employer), own(voices.employee), own(voices.after))
