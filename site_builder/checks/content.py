"""What the rules look at: the site as read, the day, and which pages the files on disk would make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from site_builder.audio.episodes import Fault
from site_builder.model import Body, Piece, Settings, Site, Source
from site_builder.pictures.complaints import Complaint


@dataclass(frozen=True, slots=True)
class Content:
    """A site to check. `addresses` are those of every content file on disk, so that a broken file is not also a broken link."""

    site: Site
    on: date
    addresses: frozenset[str]
    slugs: frozenset[str]
    complaints: Mapping[Path, Complaint] = field(default_factory=dict)
    """Why a photo can't be published, by its path."""
    sound_faults: tuple[Fault, ...] = ()
    """Recordings and transcripts that can't be read."""
    cover: tuple[int, int, str] | None = None
    """Width, height and colours of the cover of the podcast, when there is one that can be read."""
    settings: Settings = field(default_factory=Settings)
    unread: tuple[tuple[str, Source], ...] = ()
    """The files that nothing was made of, each with its kind."""

    def pieces(self) -> Iterator[Piece]:
        """Everything with a source, a slug and a body."""
        site = self.site
        yield from site.stories
        yield from site.articles
        yield from site.episodes
        yield from site.brochures
        yield from site.meetings
        yield from site.editions
        yield from site.pages

    def bodies(self) -> Iterator[tuple[Source, Body]]:
        """Every running text with the file that it stands in."""
        for piece in self.pieces():
            yield piece.source, piece.body
