"""Podcast, plain pages and lists of pieces, all through one quiet template."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Episode, PlainPage, Series
from site_builder.pages.articles import guest_names
from site_builder.pages.dutch import long_date, playing_time
from site_builder.pages.figures import OPENING
from site_builder.pages.paint import paint_named
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, PictureView, QuoteView, Row, href

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class RowsView:
    """A titled list of short lines, such as chapters or episodes."""

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


def podcast_pages(publication: Publication) -> Iterator[Artifact]:
    """The page of the podcast and of each episode; nothing without a series."""
    series = publication.site.series
    if series is None:
        return
    episodes = tuple(sorted(publication.site.episodes, key=lambda episode: episode.number))
    yield _series_page(publication, series, episodes)
    for episode in episodes:
        yield _episode_page(publication, series, episode)


def plain_pages(publication: Publication) -> Iterator[Artifact]:
    """The plain pages, such as over and colofon."""
    for page in publication.site.pages:
        view = PieceView(heading=Heading(page.title, lead=page.summary), body=publication.body(page.body))
        yield publication.page("piece.html", _plain_head(page), view)


def _plain_head(page: PlainPage) -> Head:
    address = addresses.plain_page(page.slug)
    return Head(address=address, title=page.title, description=page.summary, section=address)


def _series_page(publication: Publication, series: Series, episodes: tuple[Episode, ...]) -> Artifact:
    rows = tuple(
        Row(
            str(episode.number),
            Link(episode.title, href(addresses.episode(episode.slug))),
            episode.summary,
            long_date(episode.day),
        )
        for episode in episodes
    )
    view = PieceView(
        heading=Heading(series.title, kicker="Podcast", lead=series.description),
        details=(f"Gemaakt door {series.author}",),
        picture=publication.picture(series.cover, OPENING),
        body=publication.body(series.body),
        rows=RowsView("Afleveringen", rows) if rows else None,
    )
    head = Head(
        address=addresses.PODCAST,
        title=series.title,
        description=series.description,
        section=addresses.EDITIONS,
    )
    return publication.page("piece.html", head, view)


def _episode_page(publication: Publication, series: Series, episode: Episode) -> Artifact:
    chapters = tuple(Row(playing_time(chapter.start), Link(chapter.title, "")) for chapter in episode.chapters)
    guests = (f"Met {guest_names(episode.guests)}",) if episode.guests else ()
    view = PieceView(
        heading=Heading(episode.title, kicker=f"Podcast, aflevering {episode.number}", lead=episode.summary),
        details=(long_date(episode.day), *guests),
        quotes=(QuoteView(episode.quote, "", paint_named(episode.slug)),) if episode.quote else (),
        body=publication.body(episode.body),
        rows=RowsView("Hoofdstukken", chapters) if chapters else None,
    )
    head = Head(
        address=addresses.episode(episode.slug),
        title=episode.title,
        description=episode.summary,
        section=addresses.EDITIONS,
        crumbs=(Link(series.title, href(addresses.PODCAST)),),
        kind="article",
    )
    return publication.page("piece.html", head, view)
