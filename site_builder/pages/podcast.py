"""The page of the podcast, and of each episode: to hear, or to read from beginning to end."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Episode, Series
from site_builder.pages.dutch import lasting, long_date, megabytes
from site_builder.pages.episode_lines import EpisodeLine, episode_line
from site_builder.pages.figures import OPENING
from site_builder.pages.paint import paint_named
from site_builder.pages.publication import Publication
from site_builder.pages.spoken_words import SpokenPart, spoken_parts
from site_builder.pages.views import EpisodeData, Fact, Head, Heading, Link, PictureView, QuoteView, SeriesData, href


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """The podcast as a whole."""

    heading: Heading
    author: str
    picture: PictureView | None
    body: Markup
    episodes: tuple[EpisodeLine, ...]
    feed: str
    """The whole address of the feed, to be typed over; empty while that of the site is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundView:
    """What can be heard, and what can be kept."""

    src: str
    length: str
    size: str
    captions: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeView:
    """An episode: with its words, and with its sound when that was made."""

    heading: Heading
    day: str
    iso: str
    length: str
    sound: SoundView | None
    facts: tuple[Fact, ...]
    body: Markup
    quote: QuoteView | None
    parts: tuple[SpokenPart, ...]
    series: Link
    newer: Link | None
    older: Link | None


def podcast_pages(publication: Publication) -> Iterator[Artifact]:
    """The page of the podcast and of each episode; nothing without a series."""
    series = publication.site.series
    if series is None:
        return
    episodes = tuple(sorted(publication.site.episodes, key=lambda episode: episode.number))
    yield _series_page(publication, series, episodes)
    links = [None, *(Link(episode.title, href(addresses.episode(episode.slug))) for episode in episodes), None]
    for index, episode in enumerate(episodes):
        view = _episode_view(publication, series, episode, (links[index], links[index + 2]))
        yield publication.page("episode.html", _episode_head(publication, series, episode), view)


def _series_page(publication: Publication, series: Series, episodes: tuple[Episode, ...]) -> Artifact:
    view = SeriesView(
        heading=Heading(series.title, kicker="Podcast", lead=series.description),
        author=series.author,
        picture=publication.picture(series.cover, OPENING),
        body=publication.body(series.body),
        episodes=tuple(map(episode_line, episodes)),
        feed=f"{publication.settings.url}{addresses.PODCAST_FEED[1:]}" if publication.settings.url else "",
    )
    head = Head(
        address=addresses.PODCAST,
        title=series.title,
        description=series.description,
        section=addresses.EDITIONS,
        podcast=SeriesData(author=series.author, episodes=len(episodes)),
    )
    return publication.page("podcast.html", head, view)


def _episode_view(publication: Publication, series: Series, episode: Episode, beside: tuple[Link | None, Link | None]) -> EpisodeView:
    older, newer = beside
    return EpisodeView(
        heading=Heading(episode.title, kicker=f"Podcast, aflevering {episode.number}", lead=episode.summary),
        day=long_date(episode.day),
        iso=episode.day.isoformat(),
        length=lasting(episode.recording.seconds) if episode.recording else "",
        sound=_sound(publication, episode),
        facts=tuple(_facts(publication, episode)),
        body=publication.body(episode.body),
        quote=QuoteView(episode.quote, "", paint_named(episode.slug)) if episode.quote else None,
        parts=spoken_parts(episode),
        series=Link(series.title, href(addresses.PODCAST)),
        newer=newer,
        older=older,
    )


def _episode_head(publication: Publication, series: Series, episode: Episode) -> Head:
    sound = publication.sounds.get(episode.slug)
    return Head(
        address=addresses.episode(episode.slug),
        title=episode.title,
        description=episode.summary,
        section=addresses.EDITIONS,
        crumbs=(Link(series.title, href(addresses.PODCAST)),),
        kind="article",
        podcast=EpisodeData(
            slug=episode.slug,
            number=episode.number,
            iso=episode.day.isoformat(),
            series=series.title,
            guests=tuple(guest.name for guest in episode.guests),
            seconds=sound.recording.seconds if sound else 0,
            size=sound.size if sound else 0,
        ),
    )


def _sound(publication: Publication, episode: Episode) -> SoundView | None:
    published = publication.sounds.get(episode.slug)
    if published is None:
        return None
    return SoundView(
        src=href(addresses.recording(episode.slug)),
        length=lasting(published.recording.seconds),
        size=megabytes(published.size),
        captions=href(addresses.captions(episode.slug)),
        text=href(addresses.spoken_text(episode.slug)),
    )


def _facts(publication: Publication, episode: Episode) -> Iterator[Fact]:
    """Who were there, and where to read on about the same."""
    if episode.guests:
        yield Fact("Te gast", tuple(Link(f"{guest.name}, {guest.organisation}".removesuffix(", "), "") for guest in episode.guests))
    if episode.themes:
        yield Fact("Thema", tuple(Link(term.label, href(addresses.theme(term.slug))) for term in episode.themes))
    if episode.instruments:
        yield Fact("Regelingen", tuple(Link(term.label, href(addresses.instrument(term.slug))) for term in episode.instruments))
    if episode.sector:
        told = episode.sector.slug in publication.groups["sector"]
        yield Fact("Sector", (Link(episode.sector.label, href(addresses.sector(episode.sector.slug)) if told else ""),))
