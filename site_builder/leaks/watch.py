"""The leak check itself: what is looked for, made once, and one look at every file of the site.

`leaks` does all of it at once. Who writes a site file by file, in several processes, takes a Watch: `look` at each file wherever
that is, and `conclude` from everything that was seen.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder import addresses
from site_builder.leaks.cards import cards_named, leaked_cards, offers_sharing
from site_builder.leaks.forbidden import Forbidden
from site_builder.leaks.hidden import Audience, audience_of, owner_of, pieces, traces_for
from site_builder.leaks.leak import Kind, Leak, Trace
from site_builder.leaks.photos import HiddenPhotos, Likenesses, hidden_photos
from site_builder.leaks.rows import Unsaid, rows_that_tell, unsaid
from site_builder.leaks.unpacking import How, Part, Picture, Sound, Text, Unreadable, parts
from site_builder.leaks.words import BREAK, words_of, written
from site_builder.model import Site

SAMPLE = 4096
"""Bytes from the middle of a recording by which it is known."""
HIDDEN = "…"
INDEX = ".pf_index"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in one file; small, since it may come from another process."""

    address: str
    traces: frozenset[Trace] = frozenset()
    cards: frozenset[str] | None = None
    """The cards that it names, when it is a page."""
    shares: bool = False
    pictures: Mapping[str, Likenesses] = field(default_factory=dict)
    """What the pictures in it look like, by the hash of their bytes."""


@dataclass(eq=False)
class Watch:
    """Everything that is looked for in a site. `lines` are those without a trace: a card or a footer stands on many pages."""

    site: Site
    shown: Site
    spoken: tuple[str, ...]
    photos: HiddenPhotos
    sounds: tuple[tuple[str, bytes], ...]
    unsaid: tuple[Unsaid, ...]
    gone: frozenset[str]
    """Files that may stand where a story was."""
    slugs: frozenset[str]
    """Names in addresses that may not be told."""
    traces: dict[Audience, Forbidden] = field(default_factory=dict)
    lines: dict[Audience, set[str]] = field(default_factory=dict)

    def prepare(self, files: Iterable[str]) -> None:
        """Make what is looked for in these files; else each process would."""
        every = tuple(files)
        for audience in {Audience.WEB, *map(audience_of, every)} - self.traces.keys():
            self.traces[audience] = traces_for(self.site, self.shown, audience, self.spoken)
        if any(address.endswith(INDEX) for address in every):
            self.traces[Audience.WEB].find_stems([])  # asks Pagefind once

    def look(self, address: str, content: bytes) -> Seen:
        """One file of the site."""
        audience = audience_of(address)
        self.prepare([address])
        self.photos.seen.clear()
        found: set[Trace] = set() if address in self.gone else self._words(Text(address), audience)
        for part in parts(address, content) if self._anything_for(audience) else ():
            found |= self._part(address, part, audience)
        page = content.decode("utf-8", "replace") if address.endswith(".html") else ""
        return Seen(address, frozenset(found), cards_named(page) if page else None, offers_sharing(page), dict(self.photos.seen))

    def conclude(self, seen: Iterable[Seen]) -> tuple[Leak, ...]:
        """Every leak of a whole site, from what was seen of all its files."""
        every = list(seen)
        self.photos.seen.clear()
        for one in every:
            self.photos.seen.update(one.pictures)
        named = {one.address: one.cards for one in every if one.cards is not None}
        offering = [one.address for one in every if one.shares]
        found = {Leak(self._masked(one.address), trace) for one in every for trace in one.traces}
        cards = leaked_cards(self.site, self.shown, [one.address for one in every], named, offering)
        return tuple(sorted(found | {Leak(self._masked(leak.address), leak.trace) for leak in cards}))

    def _anything_for(self, audience: Audience) -> bool:
        """Whether something may be found: most sites hide nothing from readers, and taking the index of words apart takes longest."""
        return bool(self.traces[audience].traces or self.unsaid or self.sounds or self.photos.owners)

    def _part(self, address: str, part: Part, audience: Audience) -> set[Trace]:
        match part:
            case Text():
                return self._words(part, audience) | set(rows_that_tell(address, part.text, self.unsaid, self.shown))
            case Picture():
                return self._picture(part.content)
            case Sound():
                return {Trace(owner, Kind.SOUND) for owner, sample in self.sounds if sample in part.content}
            case Unreadable():
                return {Trace("", Kind.UNREADABLE)}

    def _words(self, text: Text, audience: Audience) -> set[Trace]:
        traces, clean = self.traces[audience], self.lines.setdefault(audience, set())
        if not traces.traces:
            return set()
        if text.how is How.STEMS:
            return traces.find_stems(words_of(text.text))
        lines = [line for line in dict.fromkeys(text.text.split("\n")) if line not in clean]
        found = traces.find(words_of(written(f"\n{BREAK}\n".join(lines))), single=text.how is How.PROSE)
        if not found and text.how is How.PROSE:
            clean.update(lines)
        return found

    def _picture(self, content: bytes) -> set[Trace]:
        try:
            return {Trace(owner, Kind.PHOTO) for owner in self.photos.owners_in(content)}
        except ValueError:
            return {Trace("", Kind.UNREADABLE)}

    def _masked(self, address: str) -> str:
        """An address without the parts that tell what it should not."""
        told = self.traces[Audience.WEB]
        return "/".join(
            HIDDEN if part.partition(".")[0] in self.slugs or told.find(words_of(part)) else part for part in address.split("/")
        )


def watch(site: Site, shown: Site, spoken: Iterable[str] = (), memory: dict[str, Likenesses] | None = None) -> Watch:
    """What to look for, of a site and what is shown of it. `spoken` is what theme and program say by themselves."""
    gone = frozenset(map(addresses.file_of, shown.gone))
    out = {piece.slug for piece in pieces(shown)}
    slugs = frozenset(piece.slug for piece in pieces(site) if piece.slug not in out) | {address.split("/")[2] for address in shown.gone}
    sounds = tuple(_samples(site, shown))
    return Watch(site, shown, tuple(spoken), hidden_photos(site, shown, memory or {}), sounds, unsaid(site, shown), gone, slugs)


def leaks(site: Site, shown: Site, files: Iterable[tuple[str, bytes]], spoken: Iterable[str] = ()) -> tuple[Leak, ...]:
    """Everything in the files of a site, address and bytes, that may not be told; `shown` is what may on the day of publication."""
    watching = watch(site, shown, spoken)
    watching.prepare([])
    return watching.conclude(watching.look(address, content) for address, content in files)


def _samples(site: Site, shown: Site) -> Iterator[tuple[str, bytes]]:
    out = {episode.slug for episode in shown.episodes}
    for episode in site.episodes:
        if episode.slug not in out and episode.recording:
            yield owner_of(episode), _middle(episode.audio, episode.recording.start, episode.recording.end)


def _middle(path: Path, start: int, end: int) -> bytes:
    with path.open("rb") as file:
        file.seek((start + end) // 2)
        return file.read(SAMPLE)
