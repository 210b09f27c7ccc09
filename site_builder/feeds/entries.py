"""Everything that a feed can tell: stories, articles, episodes, brochures and editions, as entries of one kind.

An entry has the summary and the quote, not the whole text: what readers and apps keep of a feed nobody can take back when consent ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from site_builder import addresses
from site_builder.feeds.changes import last_change
from site_builder.model import Article, Brochure, Edition, Episode, Photo, Quote, Region, Site, Story
from site_builder.pictures.picture import Picture
from site_builder.subscriptions import Channel

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOUR = 6
"""When a piece of a day is out, in Amsterdam: as in the feed of the podcast."""
Place = tuple[str, str]
"""The key of a facet and the slug of one of its values."""
Places = frozenset[Place]
Inside = Mapping[str, Places]
"""By slug of a piece, the editions that name it."""
NOWHERE: Places = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """One line of a feed. `name` is for ever; `places` are the values whose feeds have it too."""

    name: str
    address: str
    title: str
    summary: str
    published: date
    updated: date
    categories: tuple[str, ...]
    places: Places = NOWHERE
    author: str = ""
    """Empty when the campaign itself tells."""
    quote: Quote | None = None
    photo: Photo | None = None
    picture: Picture | None = None
    """The photo as it was published."""
    fictional: bool = False


def entries(site: Site, pictures: Mapping[Path, Picture], on: date) -> tuple[Entry, ...]:
    """All entries up to a day, the newest first; of one day in the order of their addresses."""
    inside = _inside(site)
    found = [
        *(_story(story, inside, pictures, on) for story in site.stories),
        *(_article(article, inside, pictures) for article in site.articles),
        *(_episode(episode, inside) for episode in site.episodes),
        *(_brochure(brochure, pictures) for brochure in site.brochures),
        *(_edition(edition, pictures) for edition in site.editions if edition.start <= on),
    ]
    first = _first_addresses(site)
    named = (_under_first_name(entry, first[entry.address]) if entry.address in first else entry for entry in found)
    return tuple(sorted(named, key=lambda entry: (-entry.published.toordinal(), entry.address)))


def _first_addresses(site: Site) -> Mapping[str, str]:
    """Of every page that moved, where it was first."""
    return {move.new: move.old for move in reversed(site.moves)}


def _under_first_name(entry: Entry, first: str) -> Entry:
    """The name of an entry never changes (RFC 4287, 4.2.6), or a reader would show it again."""
    return replace(entry, name=f"{entry.name.partition('/')[0]}/{first.strip('/').rpartition('/')[2]}")


def of_channel(every: tuple[Entry, ...], channel: Channel, most: int) -> tuple[Entry, ...]:
    """The newest entries of a feed."""
    own = every if not channel.key else tuple(entry for entry in every if (channel.key, channel.slug) in entry.places)
    return own[:most]


@lru_cache(maxsize=4096)
def moment(day: date) -> str:
    """The moment on which a piece of that day is out (RFC 3339)."""
    return datetime(day.year, day.month, day.day, HOUR, tzinfo=AMSTERDAM).isoformat()


def _inside(site: Site) -> Inside:
    found: dict[str, Places] = {}
    for edition in site.editions:
        for slug in {item.slug for section in edition.sections for item in section.items}:
            found[slug] = found.get(slug, NOWHERE) | {("editie", edition.slug)}
    return found


def _region(region: Region | None) -> Places:
    return NOWHERE if region is None else frozenset({("regio", region.slug)})


def _picture(photo: Photo | None, pictures: Mapping[Path, Picture]) -> Picture | None:
    return pictures.get(photo.path) if photo else None


def _story(story: Story, inside: Inside, pictures: Mapping[Path, Picture], on: date) -> Entry:
    where = story.region.label if story.region else "Landelijk"
    return Entry(
        name=f"verhaal/{story.slug}",
        address=addresses.story(story.slug),
        title=story.title,
        summary=story.summary,
        published=story.day,
        updated=last_change(story, on),
        categories=("Verhaal", story.sector.label, where, *(term.label for term in story.themes)),
        places=inside.get(story.slug, NOWHERE) | {("sector", story.sector.slug)} | _region(story.region),
        quote=story.quote,
        photo=story.photo,
        picture=_picture(story.photo, pictures),
        fictional=story.fictional,
    )


def _article(article: Article, inside: Inside, pictures: Mapping[Path, Picture]) -> Entry:
    return Entry(
        name=f"artikel/{article.slug}",
        address=addresses.article(article.slug),
        title=article.title,
        summary=article.summary,
        published=article.day,
        updated=article.day,
        categories=("Artikel", article.form.value.capitalize(), *(term.label for term in article.themes)),
        places=inside.get(article.slug, NOWHERE) | _region(article.region),
        author=article.author,
        quote=article.quote,
        photo=article.photo,
        picture=_picture(article.photo, pictures),
        fictional=article.fictional,
    )


def _episode(episode: Episode, inside: Inside) -> Entry:
    sector = episode.sector
    return Entry(
        name=f"aflevering/{episode.slug}",
        address=addresses.episode(episode.slug),
        title=episode.title,
        summary=episode.summary,
        published=episode.day,
        updated=episode.day,
        categories=("Podcast", *([sector.label] if sector else []), *(term.label for term in episode.themes)),
        places=inside.get(episode.slug, NOWHERE) | ({("sector", sector.slug)} if sector else NOWHERE),
    )


def _brochure(brochure: Brochure, pictures: Mapping[Path, Picture]) -> Entry:
    return Entry(
        name=f"brochure/{brochure.slug}",
        address=addresses.brochure(brochure.slug),
        title=brochure.title,
        summary=brochure.summary,
        published=brochure.day,
        updated=brochure.day,
        categories=("Brochure",),
        photo=brochure.cover,
        picture=_picture(brochure.cover, pictures),
    )


def _edition(edition: Edition, pictures: Mapping[Path, Picture]) -> Entry:
    return Entry(
        name=f"editie/{edition.slug}",
        address=addresses.edition(edition.slug),
        title=edition.title,
        summary=edition.motto,
        published=edition.start,
        updated=edition.start,
        categories=("Editie",),
        places=frozenset({("editie", edition.slug)}),
        photo=edition.cover,
        picture=_picture(edition.cover, pictures),
    )
