"""What can be followed: which feeds there are, what they are called and which pages they belong to. Pages and feeds share them."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.facets import BY_KEY, Facet, grouped
from site_builder.model import Settings, Site

FOLDERS = {"sector": addresses.SECTORS, "regio": addresses.REGIONS, "editie": addresses.EDITIONS}
"""By the key of each facet whose values have feeds, the folder of their names: that of the pages."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed, in two formats: of everything, or of one value of a facet; then `key` and `slug` say which."""

    name: str
    """Its name in addresses and in its own name for ever, such as `sectoren/bouw`."""
    label: str
    pages: tuple[str, ...]
    """The addresses of the pages that it belongs to; the first is its own."""
    key: str = ""
    slug: str = ""

    @property
    def atom(self) -> str:
        """The address of the feed as Atom."""
        return addresses.atom(self.name)

    @property
    def json(self) -> str:
        """The address of the feed as JSON Feed."""
        return addresses.json_feed(self.name)


EVERYTHING = Channel("alles", "alles", (addresses.HOME, addresses.STORIES))


def channels(site: Site) -> tuple[Channel, ...]:
    """The feed of everything, and one for each sector, region and edition that has stories, in the order of their lists."""
    if not any((site.stories, site.articles, site.episodes, site.brochures)):
        return ()
    return (EVERYTHING, *(channel for key in FOLDERS for channel in _of_facet(site, BY_KEY[key])))


def can_follow(site: Site, settings: Settings) -> bool:
    """Whether there is anything to follow: feeds need the site's own address, calendars don't."""
    return bool(settings.url or site.meetings)


def _of_facet(site: Site, facet: Facet) -> Iterator[Channel]:
    told = grouped(site.stories, facet.of(site))
    for term in facet.terms(site):
        if term.slug in told:
            own = (addresses.edition(term.slug),) if facet.key == "editie" else ()
            name = f"{FOLDERS[facet.key].strip('/')}/{term.slug}"
            yield Channel(name, term.label, (*own, facet.address(term.slug)), facet.key, term.slug)
