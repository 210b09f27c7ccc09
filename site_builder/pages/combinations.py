"""The stories of a sector in one region: a list of each pair that has any, and the way to it from both."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Region, Story, Term
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.publication import Publication
from site_builder.pages.story_lists import CountedLink, Divided, StoryList, Ways, list_pages
from site_builder.pages.views import Heading, Link, href

Pairs = Mapping[tuple[str, str], Sequence[Story]]


class Combinations:
    """All pairs of a sector and a region with stories, found in one pass."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._sectors = publication.site.lists.sectors
        self._regions = publication.site.lists.regions
        self._pairs = _pairs(publication.stories)
        self._divided = {"sector": self._by_sector(), "regio": self._by_region()}

    def pages(self) -> Iterator[Artifact]:
        """The list of every pair."""
        for sector, region in self._in_order():
            listing = _list_of(self._publication, self._sectors[sector], self._regions[region])
            yield from list_pages(self._publication, listing, self._pairs[sector, region])

    def within(self, key: str, slug: str) -> Divided | None:
        """How the list of a sector or of a region is divided by the other; nothing for the values of other facets."""
        parts = self._divided.get(key, {}).get(slug)
        if not parts:
            return None
        return Divided("In deze sector per regio" if key == "sector" else "In deze regio per sector", tuple(parts))

    def _by_sector(self) -> Mapping[str, Sequence[CountedLink]]:
        found: dict[str, list[CountedLink]] = {}
        for sector, region in self._in_order():
            found.setdefault(sector, []).append(self._link(sector, region, self._regions[region].label))
        return found

    def _by_region(self) -> Mapping[str, Sequence[CountedLink]]:
        found: dict[str, list[CountedLink]] = {}
        for sector, region in self._in_order():
            found.setdefault(region, []).append(self._link(sector, region, self._sectors[sector].label))
        return found

    def _link(self, sector: str, region: str, label: str) -> CountedLink:
        link = Link(label, href(addresses.sector_in_region(sector, region)))
        return CountedLink(link, in_stories(len(self._pairs[sector, region])))

    def _in_order(self) -> Iterator[tuple[str, str]]:
        """The pairs in the order of the lists, sector by sector."""
        return ((sector, region) for sector in self._sectors for region in self._regions if (sector, region) in self._pairs)


def _pairs(stories: Sequence[Story]) -> Pairs:
    pairs: dict[tuple[str, str], list[Story]] = {}
    for story in stories:
        if story.region:
            pairs.setdefault((story.sector.slug, story.region.slug), []).append(story)
    return pairs


def _list_of(publication: Publication, sector: Term, region: Region) -> StoryList:
    to_sector, to_region = href(addresses.sector(sector.slug)), href(addresses.region(region.slug))
    links = (Link(f"Alle verhalen uit {sector.label}", to_sector), Link(f"Alle verhalen uit {region.label}", to_region))
    return StoryList(
        address=addresses.sector_in_region(sector.slug, region.slug),
        heading=Heading(f"{sector.label} in {region.label}", kicker="Sector en regio"),
        description=f"Verhalen over werken met een beperking: {sector.label} in arbeidsmarktregio {region.label}.",
        crumbs=(Link("Sectoren", href(addresses.SECTORS)), Link(sector.label, to_sector)),
        ways=Ways("Ruimer kijken", links),
        contact=publication.contact(region),
    )
