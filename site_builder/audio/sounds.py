"""The files of every episode as they are published: sound, captions and text."""

from collections.abc import Iterator, Mapping

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.audio.published import PublishedSound
from site_builder.audio.transcripts import plain, vtt
from site_builder.model import Site


def publish_sounds(site: Site, cover: bytes) -> Mapping[str, PublishedSound]:
    """By slug the sound of each episode that was listened to, with a cover, which is a JPEG or nothing."""
    artist = site.series.author if site.series else ""
    return {
        episode.slug: PublishedSound(episode.audio, episode.recording, episode.title, artist, cover, episode.chapters)
        for episode in site.episodes
        if episode.recording
    }


def sound_files(site: Site, sounds: Mapping[str, PublishedSound]) -> Iterator[Artifact]:
    """What a page of an episode leads to; without a series there are no such pages."""
    for episode in site.episodes if site.series else ():
        slug = episode.slug
        if slug in sounds:
            yield Artifact(addresses.recording(slug)[1:], make=sounds[slug].content)
            yield Artifact(addresses.captions(slug)[1:], vtt(episode.cues).encode())
            yield Artifact(addresses.spoken_text(slug)[1:], f"{episode.title}\n\n{plain(episode.cues)}".encode())
