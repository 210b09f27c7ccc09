"""Editions of the magazine: a cover with motto and dates, and a table of contents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Edition
from site_builder.pages.contents import ContentsPiece, ContentsSection, line, pieces
from site_builder.pages.doors import door
from site_builder.pages.dutch import joined, opening, period
from site_builder.pages.figures import OPENING
from site_builder.pages.paint import paint_named
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, PictureView, href

COVER_DOORS = 5


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


@dataclass(frozen=True, slots=True)
class EditionView:
    """The page of an edition."""

    cover: CoverView
    sections: tuple[ContentsSection, ...]
    body: Markup
    partners: str
    colophon: str


@dataclass(frozen=True, slots=True)
class EditionsView:
    """All covers, newest first."""

    heading: Heading
    covers: tuple[CoverView, ...]
    articles: Link


def edition_pages(publication: Publication) -> Iterator[Artifact]:
    """The list of editions and the page of each."""
    lead = "Elk jaar, in de Week van de 1000 voorbeelden, maken we een magazine."
    editions = newest_first(publication)
    view = EditionsView(
        heading=Heading("Magazine", lead=lead),
        covers=tuple(cover_view(publication, edition) for edition in editions),
        articles=Link("Bekijk alle artikelen", href(addresses.ARTICLES)),
    )
    head = Head(address=addresses.EDITIONS, title="Magazine", description=lead, section=addresses.EDITIONS)
    yield publication.page("editions.html", head, view)
    known = pieces(publication.site)
    for edition in editions:
        yield _edition_page(publication, edition, known)


def newest_first(publication: Publication) -> tuple[Edition, ...]:
    """The editions, the latest week first."""
    return tuple(sorted(publication.site.editions, key=lambda edition: (-edition.start.toordinal(), edition.slug)))


def cover_view(publication: Publication, edition: Edition) -> CoverView:
    """The cover of an edition, with the doors of the first stories in it."""
    slugs = {item.slug for section in edition.sections for item in section.items if item.slug}
    inside = [story for story in publication.stories if story.slug in slugs] or list(publication.stories)
    return CoverView(
        title=edition.title,
        motto=opening(edition.motto),
        period=period(edition.start, edition.end),
        year=str(edition.start.year),
        paint=paint_named(edition.slug),
        href=href(addresses.edition(edition.slug)),
        picture=publication.picture(edition.cover, OPENING),
        doors=tuple(Markup(door(story)) for story in inside[:COVER_DOORS]),  # noqa: S704 - our own drawing
    )


def _edition_page(publication: Publication, edition: Edition, known: Mapping[str, ContentsPiece]) -> Artifact:
    cover = cover_view(publication, edition)
    view = EditionView(
        cover=cover,
        sections=tuple(_sections(edition, known)),
        body=publication.body(edition.body),
        partners=joined(edition.partners),
        colophon=edition.colophon,
    )
    head = Head(
        address=addresses.edition(edition.slug),
        title=edition.title,
        description=f"{edition.title}: {edition.motto} ({cover.period})",
        section=addresses.EDITIONS,
        crumbs=(Link("Magazine", href(addresses.EDITIONS)),),
    )
    return publication.page("edition.html", head, view)


def _sections(edition: Edition, known: Mapping[str, ContentsPiece]) -> Iterator[ContentsSection]:
    """The table of contents. Pages are the editor's; where they are not given, they count on."""
    page = 0
    for section in edition.sections:
        lines = []
        for item in section.items:
            found = line(item, known, item.page or page + 1)
            if found:
                page = item.page or page + 1
                lines.append(found)
        if lines:
            yield ContentsSection(section.title, tuple(lines))
