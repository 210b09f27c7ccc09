"""Editions of the magazine: a cover with motto and dates, a table of contents, partners and colophon."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story
from site_builder.pages.dutch import opening, period
from site_builder.pages.edition_contents import ColophonView, ContentsSection, colophon, contents, count_of, minutes
from site_builder.pages.figures import OPENING
from site_builder.pages.issues import Issue
from site_builder.pages.paint import paint_named
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, PictureView, href

COVER_DOORS = 7


@dataclass(frozen=True, slots=True)
class CoverView:
    """The front of an edition; `doors` are those of its stories."""

    title: str
    motto: str
    period: str
    year: str
    paint: str
    href: str
    picture: PictureView | None
    doors: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView:
    """The page of an edition; `whole` leads to all of its pieces on one page."""

    cover: CoverView
    count: str
    whole: Link | None
    download: Link | None
    own: Link
    """To the magazine that a visitor makes."""
    sections: tuple[ContentsSection, ...]
    body: Markup
    colophon: ColophonView


@dataclass(frozen=True, slots=True)
class EditionsView:
    """All covers, newest first."""

    heading: Heading
    covers: tuple[CoverView, ...]
    articles: Link


def edition_pages(publication: Publication) -> Iterator[Artifact]:
    """The list of editions and the page of each."""
    lead = "Elk jaar, in de Week van de 1000 voorbeelden, maken we een magazine."
    view = EditionsView(
        heading=Heading("Magazine", lead=lead),
        covers=tuple(cover_view(publication, issue) for issue in newest_first(publication)),
        articles=Link("Bekijk alle artikelen", href(addresses.ARTICLES)),
    )
    head = Head(address=addresses.EDITIONS, title="Magazine", description=lead, section=addresses.EDITIONS)
    yield publication.page("editions.html", head, view)
    for issue in newest_first(publication):
        yield _edition_page(publication, issue)


def newest_first(publication: Publication) -> tuple[Issue, ...]:
    """The editions, the latest week first."""
    return publication.issues


def cover_view(publication: Publication, issue: Issue) -> CoverView:
    """The cover of an edition, with the doors of its first stories, or of the newest when it has none."""
    edition = issue.edition
    inside = [line.piece.content for line in issue.on_site if line.piece and isinstance(line.piece.content, Story)]
    stories = inside or list(publication.stories)
    return CoverView(
        title=edition.title,
        motto=opening(edition.motto),
        period=period(edition.start, edition.end),
        year=str(edition.start.year),
        paint=paint_named(edition.slug),
        href=href(addresses.edition(edition.slug)),
        picture=publication.picture(edition.cover, OPENING),
        doors=tuple(publication.doors.house(story) for story in stories[:COVER_DOORS]),
    )


def _edition_page(publication: Publication, issue: Issue) -> Artifact:
    edition, cover = issue.edition, cover_view(publication, issue)
    whole = Link(f"Lees of print de hele editie ({minutes(issue)})", href(addresses.whole_edition(edition.slug)))
    view = EditionView(
        cover=cover,
        count=count_of(issue),
        whole=whole if issue.on_site else None,
        download=publication.download(addresses.edition_pdf(edition.slug), "deze editie"),
        own=Link("Of maak je eigen magazine", href(addresses.MAGAZINE)),
        sections=contents(issue),
        body=publication.body(edition.body),
        colophon=colophon(publication, issue),
    )
    head = Head(
        address=addresses.edition(edition.slug),
        title=edition.title,
        description=f"{edition.title}: {edition.motto} ({cover.period})",
        section=addresses.EDITIONS,
        crumbs=(Link("Magazine", href(addresses.EDITIONS)),),
    )
    return publication.page("edition.html", head, view)
