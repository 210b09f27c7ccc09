"""Volg ons: which feeds and calendars there are, and what to do with them."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, href
from site_builder.subscriptions import Channel, can_follow

GROUPS = (("sector", "Per sector"), ("regio", "Per regio"), ("editie", "Per editie van het magazine"))


@dataclass(frozen=True, slots=True)
class FollowLine:
    """A feed by its name, in both formats."""

    label: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class FollowGroup:
    """The feeds of one facet."""

    title: str
    anchor: str
    lines: tuple[FollowLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowView:
    """The page; what there is not is empty."""

    heading: Heading
    everything: FollowLine | None
    groups: tuple[FollowGroup, ...]
    podcast: Link | None
    calendar: str
    embedding: Link | None
    data: Link


def follow_pages(publication: Publication) -> Iterator[Artifact]:
    """The page, when there is anything to follow."""
    if not can_follow(publication.site, publication.settings):
        return
    lead = "Krijg elk nieuw verhaal vanzelf te zien. Zonder account, en zonder dat iemand je volgt."
    channels = publication.channels
    view = FollowView(
        heading=Heading("Volg ons", lead=lead),
        everything=next((_line(channel) for channel in channels if not channel.key), None),
        groups=tuple(_groups(channels)),
        podcast=Link("Volg de podcast", href(addresses.PODCAST)) if channels and publication.site.series else None,
        calendar=href(addresses.CALENDAR) if publication.site.meetings else "",
        embedding=Link("Kies je regio", href(addresses.REGIONS)) if channels and publication.embedded else None,
        data=Link("Bekijk de open data", href(addresses.OPEN_DATA)),
    )
    head = Head(address=addresses.FOLLOW, title="Volg ons", description=lead, section=addresses.FOLLOW)
    yield publication.page("follow.html", head, view)


def _groups(channels: tuple[Channel, ...]) -> Iterator[FollowGroup]:
    for key, title in GROUPS:
        lines = tuple(_line(channel) for channel in channels if channel.key == key)
        if lines:
            yield FollowGroup(title, key, lines)


def _line(channel: Channel) -> FollowLine:
    return FollowLine(channel.label, href(channel.atom), href(channel.json))
