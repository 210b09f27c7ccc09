"""The podcast as a feed: RSS 2.0 with the tags of Apple (itunes) and of Podcasting 2.0 (podcast).

https://podcasters.apple.com/support/823-podcast-requirements · https://podcasting2.org/docs/podcast-namespace
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring
from zoneinfo import ZoneInfo

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.audio.published import PublishedSound
from site_builder.feeds.soundbites import soundbite
from site_builder.findable import plain_text
from site_builder.model import Episode, Series, Settings, Site
from site_builder.podcast_guids import episode_guid, series_guid

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
ATOM = "http://www.w3.org/2005/Atom"
HOUR = 6
"""When an episode of a day is out, in Amsterdam."""
LICENSE = ("cc-by-4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl")


@dataclass(frozen=True, slots=True)
class PodcastFeed:
    """What the feed is made of; `cover` is the address of a JPEG or nothing."""

    site: Site
    settings: Settings
    series: Series
    sounds: Mapping[str, PublishedSound]
    cover: str

    def absolute(self, address: str) -> str:
        """An address of this site as others need it."""
        return self.settings.url + address.lstrip("/")


def artifacts(site: Site, settings: Settings, sounds: Mapping[str, PublishedSound], cover: str) -> Iterator[Artifact]:
    """The feed and the chapters it leads to; none without a series or while the site's own address is not known."""
    if not settings.url or site.series is None:
        return
    for prefix, namespace in (("itunes", ITUNES), ("podcast", PODCAST), ("atom", ATOM)):
        register_namespace(prefix, namespace)
    yield Artifact(addresses.PODCAST_FEED[1:], _xml(PodcastFeed(site, settings, site.series, sounds, cover)))
    for episode in site.episodes:
        if episode.chapters:
            yield Artifact(addresses.chapters(episode.slug)[1:], _chapters(episode))


def _xml(feed: PodcastFeed) -> bytes:
    rss = Element("rss", {"version": "2.0"})
    channel = SubElement(rss, "channel")
    _describe(channel, feed)
    for episode in sorted(feed.site.episodes, key=lambda episode: -episode.number):
        if episode.slug in feed.sounds:
            _add_item(channel, feed, episode, feed.sounds[episode.slug])
    indent(rss, space=" ")
    return bytes(tostring(rss, encoding="UTF-8", xml_declaration=True))


def _describe(channel: Element, feed: PodcastFeed) -> None:
    series = feed.series
    _add(channel, "title", series.title)
    _add(channel, "link", feed.absolute(addresses.PODCAST))
    _add(channel, "description", series.description)
    _add(channel, "language", "nl-nl")
    own = feed.absolute(addresses.PODCAST_FEED)
    _add(channel, f"{{{ATOM}}}link", href=own, rel="self", type="application/rss+xml")
    _add(channel, f"{{{ITUNES}}}author", series.author)
    _add(channel, f"{{{ITUNES}}}type", "serial")
    _add(channel, f"{{{ITUNES}}}explicit", "false")
    _add(channel, f"{{{ITUNES}}}category", text=series.category)
    owner = SubElement(channel, f"{{{ITUNES}}}owner")
    _add(owner, f"{{{ITUNES}}}name", series.author)
    _add(owner, f"{{{ITUNES}}}email", series.email)
    if series.finished:
        _add(channel, f"{{{ITUNES}}}complete", "Yes")
    if feed.cover:
        _add_cover(channel, feed)
    _add(channel, f"{{{PODCAST}}}guid", series_guid(feed.site, feed.settings, addresses.PODCAST_FEED))
    _add(channel, f"{{{PODCAST}}}medium", "podcast")
    _add(channel, f"{{{PODCAST}}}locked", "yes", owner=series.email)
    _add(channel, f"{{{PODCAST}}}license", LICENSE[0], url=LICENSE[1])
    _add(channel, f"{{{PODCAST}}}location", "Nederland", geo="geo:52.1,5.3", osm="R2323309", rel="subject", country="NL")


def _add_cover(channel: Element, feed: PodcastFeed) -> None:
    """The cover in the three ways that programs look for it; only the last has room for a description."""
    address = feed.absolute(feed.cover)
    image = SubElement(channel, "image")
    _add(image, "url", address)
    _add(image, "title", feed.series.title)
    _add(image, "link", feed.absolute(addresses.PODCAST))
    _add(channel, f"{{{ITUNES}}}image", href=address)
    _add(channel, f"{{{PODCAST}}}image", href=address, alt=feed.series.cover.alt, type="image/jpeg", **{"aspect-ratio": "1/1"})


def _add_item(channel: Element, feed: PodcastFeed, episode: Episode, sound: PublishedSound) -> None:
    item = SubElement(channel, "item")
    _add(item, "title", episode.title)
    _add(item, "link", feed.absolute(addresses.episode(episode.slug)))
    _add(item, "description", plain_text(episode.body) or episode.summary)
    _add(item, "guid", episode_guid(feed.site, feed.series, episode), isPermaLink="false")
    _add(item, "pubDate", _moment(episode))
    _add(item, "enclosure", url=feed.absolute(addresses.recording(episode.slug)), length=str(sound.size), type="audio/mpeg")
    _add(item, f"{{{ITUNES}}}duration", str(round(sound.recording.seconds)))
    _add(item, f"{{{ITUNES}}}episode", str(episode.number))
    _add(item, f"{{{ITUNES}}}episodeType", "full")
    _add(item, f"{{{ITUNES}}}explicit", "false")
    _add(item, f"{{{PODCAST}}}episode", str(episode.number))
    _add_words(item, feed, episode)


def _add_words(item: Element, feed: PodcastFeed, episode: Episode) -> None:
    """Transcript, chapters, people and the piece that can be passed on."""
    transcript = f"{{{PODCAST}}}transcript"
    _add(item, transcript, url=feed.absolute(addresses.captions(episode.slug)), type="text/vtt", language="nl", rel="captions")
    _add(item, transcript, url=feed.absolute(addresses.episode(episode.slug)), type="text/html", language="nl")
    if episode.chapters:
        _add(item, f"{{{PODCAST}}}chapters", url=feed.absolute(addresses.chapters(episode.slug)), type="application/json+chapters")
    for guest in episode.guests:
        _add(item, f"{{{PODCAST}}}person", guest.name, role="guest", group="cast")
    found = soundbite(episode)
    if found:
        start, seconds = found
        _add(item, f"{{{PODCAST}}}soundbite", episode.quote, startTime=f"{start:.1f}", duration=f"{seconds:.1f}")


def _add(parent: Element, tag: str, content: str = "", /, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = content or None


def _moment(episode: Episode) -> str:
    """The day of an episode as RFC 2822 writes it."""
    day = episode.day
    return format_datetime(datetime(day.year, day.month, day.day, HOUR, tzinfo=ZoneInfo("Europe/Amsterdam")))


def _chapters(episode: Episode) -> bytes:
    """The chapters in Podcasting 2.0's JSON, 1.2.0."""
    rows = [{"startTime": chapter.start, "title": chapter.title} for chapter in episode.chapters]
    return json.dumps({"version": "1.2.0", "chapters": rows}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
