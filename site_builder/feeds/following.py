"""The feeds of a site, each as Atom and as JSON Feed."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path

from site_builder.artifacts import Artifact
from site_builder.feeds.atom import atom, atom_entry
from site_builder.feeds.desk import Desk
from site_builder.feeds.entries import entries, of_channel
from site_builder.feeds.json_feed import json_feed, json_item
from site_builder.model import Settings, Site
from site_builder.pictures.picture import Picture
from site_builder.subscriptions import channels

MOST = 50
"""Entries in a feed: a year of weeks."""


def artifacts(site: Site, settings: Settings, pictures: Mapping[Path, Picture], on: date) -> Iterator[Artifact]:
    """Every feed that has anything to tell; none while the site's own address is not known, since all addresses in them are absolute."""
    if not settings.url:
        return
    desk, every = Desk(settings), entries(site, pictures, on)
    # Most entries stand in three feeds or more, and each is written once.
    in_atom, in_json = cache(partial(atom_entry, desk)), cache(partial(json_item, desk))
    for channel in channels(site):
        own = of_channel(every, channel, MOST)
        if own:
            yield Artifact(channel.atom[1:], make=partial(atom, desk, channel, own, in_atom))
            yield Artifact(channel.json[1:], make=partial(json_feed, desk, channel, own, in_json))
