"""Photos that may not be shown, known by what the eye sees of them."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from site_builder.leaks.hidden import owner_of, pieces
from site_builder.model import Photo, Site, Story
from site_builder.pictures.uses import uses

Likenesses = tuple[tuple[int, ...], tuple[int, ...]]
"""Of a picture: as a whole, and as the photo on a card for sharing; none where there is nothing to see."""


@dataclass(eq=False)
class HiddenPhotos:
    """The photos of what is not shown. `memory` has the likenesses of pictures that were seen before, by the hash of their bytes."""

    owners: Mapping[Photo, str]
    shown: tuple[Photo, ...]
    memory: dict[str, Likenesses] = field(default_factory=dict)
    seen: dict[str, Likenesses] = field(default_factory=dict)
    """Of what was looked at this time."""

    def owners_in(self, content: bytes) -> set[str]:
        """Whose photo it is. Raises ValueError when it can't be read."""
        if not self._hidden:
            return set()
        whole, on_card = self._likenesses(content)
        found = {owner for owner, likenesses in self._hidden for part in (0, 1) if _alike(likenesses[part], (whole, on_card)[part])}
        if found and any(_alike(likenesses[part], (whole, on_card)[part]) for likenesses in self._also_shown for part in (0, 1)):
            return set()
        return found

    def _likenesses(self, content: bytes) -> Likenesses:
        from site_builder.pictures.likeness import likeness, likenesses_of_card  # noqa: PLC0415 - Pillow, only where there is a photo

        digest = hashlib.sha256(content).hexdigest()
        if digest not in self.memory:
            self.memory[digest] = (_seen([likeness(content)]), _seen(likenesses_of_card(content)))
        self.seen[digest] = self.memory[digest]
        return self.memory[digest]

    @cached_property
    def _hidden(self) -> tuple[tuple[str, Likenesses], ...]:
        return tuple((owner, likenesses) for photo, owner in self.owners.items() if (likenesses := _of_photo(photo)))

    @cached_property
    def _also_shown(self) -> tuple[Likenesses, ...]:
        """Only made when something was found: two stories may have one photo."""
        return tuple(likenesses for photo in self.shown if (likenesses := _of_photo(photo)))


def hidden_photos(site: Site, shown: Site, memory: dict[str, Likenesses]) -> HiddenPhotos:
    """The photos of a site that are not in what is shown of it."""
    out = {use.photo.path for use in uses(shown)}
    owners = dict(_owners(site))
    hidden = {use.photo: owners.get(str(use.source.path), "") for use in uses(site) if use.photo.path not in out}
    return HiddenPhotos(hidden, tuple(use.photo for use in uses(shown)), memory)


def _owners(site: Site) -> Iterator[tuple[str, str]]:
    for piece in pieces(site):
        yield str(piece.source.path), owner_of(piece)
        if isinstance(piece, Story) and piece.simple_source:
            yield str(piece.simple_source.path), owner_of(piece)


def _of_photo(photo: Photo) -> Likenesses | None:
    """None when the file is gone or is no picture: then nothing of it can have been published."""
    from site_builder.pictures.likeness import likeness, likenesses_on_cards  # noqa: PLC0415 - as above

    try:
        content = photo.path.read_bytes()
        return _seen([likeness(content)]), _seen(likenesses_on_cards(content, photo.focus))
    except (OSError, ValueError):
        return None


def _seen(hashes: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(found for found in hashes if found is not None)


def _alike(some: tuple[int, ...], others: tuple[int, ...]) -> bool:
    from site_builder.pictures.likeness import alike  # noqa: PLC0415 - as above

    return any(alike(one, other) for one in some for other in others)
