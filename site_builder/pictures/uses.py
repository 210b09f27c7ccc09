"""Where photos are used: every photo of a site with the file that names it and under which key."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Body, Photo, Piece, Site, Source


@dataclass(frozen=True, slots=True)
class Use:
    """A photo named under a front matter key, or in the running text when `key` is empty."""

    photo: Photo
    source: Source
    key: str


def uses(site: Site) -> Iterator[Use]:
    """Every use of a photo, in the order of the site."""
    for story in site.stories:
        yield from _keyed(story.photo, story.source, "foto")
        yield from _in_text(story.body, story.source)
        if story.simple and story.simple_source:
            yield from _in_text(story.simple, story.simple_source)
    for article in site.articles:
        yield from _keyed(article.photo, article.source, "foto")
    for edition in site.editions:
        yield from _keyed(edition.cover, edition.source, "omslag")
    for brochure in site.brochures:
        yield from _keyed(brochure.cover, brochure.source, "omslag")
    if site.series:
        yield from _keyed(site.series.cover, site.series.source, "omslag")
        yield from _in_text(site.series.body, site.series.source)
    others: tuple[Piece, ...] = (*site.articles, *site.episodes, *site.brochures, *site.meetings, *site.editions, *site.pages)
    for other in others:
        yield from _in_text(other.body, other.source)


def _keyed(photo: Photo | None, source: Source, key: str) -> Iterator[Use]:
    if photo:
        yield Use(photo, source, key)


def _in_text(body: Body, source: Source) -> Iterator[Use]:
    for photo in body.pictures:
        yield Use(photo, source, "")
