"""The names by which podcast apps know a series and its episodes: those that were locked, else the ones that a lock would hold."""

from uuid import UUID, uuid5

from site_builder.model import SERIES_GUID, Episode, Series, Settings, Site

NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""That of podcast:guid (https://podcasting2.org/docs/podcast-namespace/tags/guid)."""


def series_guid(site: Site, settings: Settings, feed: str) -> str:
    """The guid of the series: the address of its first feed without scheme and closing slashes, by the rule of podcast:guid."""
    own = f"{settings.url}{feed[1:]}".partition("://")[2].rstrip("/")
    return site.guids.get(SERIES_GUID) or str(uuid5(NAMESPACE, own))


def episode_guid(site: Site, series: Series, episode: Episode) -> str:
    """The guid of an episode; once locked it stays the same whatever changes."""
    return site.guids.get(episode.slug) or str(uuid5(NAMESPACE, f"{series.title}/{episode.slug}"))
