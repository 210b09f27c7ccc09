"""Who made the photos of an edition, gathered from what is shown in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.model import Article, Brochure, Photo, Story
from site_builder.pages.contents import AnyPiece
from site_builder.pages.issues import Issue, way_to
from site_builder.pages.views import Link
from site_builder.pictures.picture import Picture

COVER = Link("omslag", "")


@dataclass(frozen=True, slots=True)
class Credit:
    """A maker, and the pieces in which their photos are."""

    maker: str
    places: tuple[Link, ...]


def photo_credits(issue: Issue, pictures: Mapping[Path, Picture], anchors: Mapping[str, str]) -> tuple[Credit, ...]:
    """The makers in the order of the pages; a photo that was not published, or that names nobody, is left out."""
    places: dict[str, dict[Link, None]] = {}
    for photo, place in _photos(issue, anchors):
        if photo.path in pictures and photo.maker:
            places.setdefault(photo.maker, {})[place] = None
    return tuple(Credit(maker, tuple(found)) for maker, found in places.items())


def _photos(issue: Issue, anchors: Mapping[str, str]) -> Iterator[tuple[Photo, Link]]:
    """Every photo of an edition with the place where it is seen: the cover, its own page, and the pieces."""
    if issue.edition.cover:
        yield issue.edition.cover, COVER
    for photo in issue.edition.body.pictures:
        yield photo, COVER
    for line in issue.on_site:
        if line.piece:
            place = Link(line.title, way_to(line.piece.address, anchors))
            yield from ((photo, place) for photo in _photos_of(line.piece.content))


def _photos_of(piece: AnyPiece) -> Iterator[Photo]:
    if isinstance(piece, Story | Article) and piece.photo:
        yield piece.photo
    if isinstance(piece, Brochure) and piece.cover:
        yield piece.cover
    yield from piece.body.pictures
