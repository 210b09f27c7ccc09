"""What the pages of a podcast tell machines (https://schema.org/PodcastSeries, https://schema.org/PodcastEpisode)."""

from site_builder import addresses
from site_builder.model import Settings
from site_builder.pages.views import EpisodeData, SeriesData

Node = dict[str, object]
LICENSE = "https://creativecommons.org/licenses/by/4.0/deed.nl"


def podcast_node(podcast: SeriesData | EpisodeData, settings: Settings) -> Node:
    """What the series or an episode has more than a page; `settings.url` must be known."""
    node = _series(podcast, settings) if isinstance(podcast, SeriesData) else _episode(podcast, settings)
    return {**node, "license": LICENSE, "isAccessibleForFree": True}


def _series(series: SeriesData, settings: Settings) -> Node:
    return {
        "@type": "PodcastSeries",
        "author": {"@type": "Organization", "name": series.author},
        "webFeed": _absolute(addresses.PODCAST_FEED, settings),
        "numberOfEpisodes": series.episodes,
    }


def _episode(episode: EpisodeData, settings: Settings) -> Node:
    address = _absolute(addresses.PODCAST, settings)
    node: Node = {
        "@type": "PodcastEpisode",
        "episodeNumber": episode.number,
        "datePublished": episode.iso,
        "partOfSeries": {"@type": "PodcastSeries", "@id": address, "url": address, "name": episode.series},
        "accessMode": ["auditory", "textual"],
        "accessibilityFeature": ["transcript"],
    }
    if episode.guests:
        node["contributor"] = [{"@type": "Person", "name": name} for name in episode.guests]
    if episode.size:
        node["timeRequired"] = _duration(episode.seconds)
        node["associatedMedia"] = _sound(episode, settings)
    return node


def _sound(episode: EpisodeData, settings: Settings) -> Node:
    return {
        "@type": "AudioObject",
        "contentUrl": _absolute(addresses.recording(episode.slug), settings),
        "encodingFormat": "audio/mpeg",
        "contentSize": str(episode.size),
        "duration": _duration(episode.seconds),
        "inLanguage": "nl-NL",
        "caption": {
            "@type": "MediaObject",
            "contentUrl": _absolute(addresses.captions(episode.slug), settings),
            "encodingFormat": "text/vtt",
        },
    }


def _duration(seconds: float) -> str:
    """A length in whole seconds as ISO 8601 writes it: PT1M14S."""
    minutes, rest = divmod(round(seconds), 60)
    return f"PT{minutes}M{rest}S"


def _absolute(address: str, settings: Settings) -> str:
    return settings.url + address[1:]
