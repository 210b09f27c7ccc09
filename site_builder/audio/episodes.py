"""The episodes of a site with what their files say: recordings, chapters and transcripts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from site_builder.audio.recordings import UnreadableError, read_recording
from site_builder.audio.transcripts import read_transcript
from site_builder.model import Episode, Site, Source

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Fault:
    """A file of an episode that can't be read, named in `source` under `key`."""

    source: Source
    key: str
    name: str


def listened(site: Site) -> tuple[Site, tuple[Fault, ...]]:
    """The site with the recordings and cues of its episodes, and the files that can't be read; their episodes are left out."""
    faults: list[Fault] = []
    episodes = tuple(_listened(site.episodes, faults))
    return replace(site, episodes=episodes), tuple(faults)


def _listened(episodes: tuple[Episode, ...], faults: list[Fault]) -> Iterator[Episode]:
    for episode in episodes:
        recording = _try(read_recording, episode.audio, Fault(episode.source, "audio", episode.audio.name), faults)
        cues = _try(read_transcript, episode.transcript, Fault(episode.source, "transcript", episode.transcript.name), faults)
        if recording and cues:
            yield replace(episode, recording=recording, cues=cues, chapters=episode.chapters or recording.chapters)


def _try(read: Callable[[Path], Read], path: Path, fault: Fault, faults: list[Fault]) -> Read | None:
    try:
        return read(path)
    except UnreadableError:
        faults.append(fault)
        return None
