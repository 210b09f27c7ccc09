"""Which feeds a page tells browsers and readers of."""

from collections.abc import Iterable, Mapping

from site_builder import addresses
from site_builder.model import Settings, Site
from site_builder.pages.views import FeedLink, href
from site_builder.subscriptions import Channel


def feed_links(followed: Iterable[Channel], site: Site, settings: Settings) -> Mapping[str, tuple[FeedLink, ...]]:
    """By address of a page, the feeds that belong to it, and on the agenda its calendar."""
    found: dict[str, tuple[FeedLink, ...]] = {}
    for channel in followed:
        title = f"{settings.name}: {channel.label}" if channel.key else settings.name
        links = (
            FeedLink("application/atom+xml", f"{title} (Atom)", href(channel.atom)),
            FeedLink("application/feed+json", f"{title} (JSON Feed)", href(channel.json)),
        )
        found |= dict.fromkeys(channel.pages, links)
    if site.meetings:
        found[addresses.MEETINGS] = (FeedLink("text/calendar", f"{settings.name}: agenda", href(addresses.CALENDAR)),)
    return found
