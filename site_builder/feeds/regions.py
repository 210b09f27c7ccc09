"""The newest stories of each region as a small file, for the script that shows them on another website."""

import json
from collections.abc import Iterator, Sequence
from functools import partial

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.facets import BY_KEY, grouped
from site_builder.model import Region, Settings, Site, Story
from site_builder.open_data import LICENCE, LICENCE_ADDRESS, shared

MOST = 20


def artifacts(site: Site, settings: Settings) -> Iterator[Artifact]:
    """A file for each region with stories that others may show; none while the site's own address is not known."""
    if not settings.url:
        return
    told = grouped(shared(site.stories), BY_KEY["regio"].of(site))
    for slug, stories in told.items():
        make = partial(_file, site.lists.regions[slug], stories[:MOST], settings)
        yield Artifact(addresses.region_data(slug)[1:], make=make)


def _file(region: Region, stories: Sequence[Story], settings: Settings) -> bytes:
    found = {
        "regio": region.label,
        "adres": settings.url + addresses.region(region.slug)[1:],
        "bron": settings.name,
        "licentie": LICENCE,
        "licentie_adres": LICENCE_ADDRESS,
        "verhalen": [
            {
                "titel": story.title,
                "adres": settings.url + addresses.story(story.slug)[1:],
                "samenvatting": story.summary,
                "gemeente": story.municipality.name if story.municipality else "",
                "datum": story.day.isoformat(),
                "verzonnen": story.fictional,
            }
            for story in stories
        ],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
