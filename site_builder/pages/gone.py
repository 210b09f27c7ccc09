"""What stands at the address of what is no longer told: the same quiet page for all of a kind, which names nothing and nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, href

TITLES = {
    addresses.STORIES: "Dit verhaal staat hier niet meer",
    addresses.ARTICLES: "Dit artikel staat hier niet meer",
    addresses.PODCAST: "Deze aflevering staat hier niet meer",
}


@dataclass(frozen=True, slots=True)
class GoneView:
    """What was here, in one line, and where to go on."""

    title: str
    links: tuple[Link, ...]


def gone_pages(publication: Publication) -> Iterator[Artifact]:
    """A page for each address of something that was published once."""
    links = (Link("Lees andere verhalen", href(addresses.STORIES)), Link("Naar de voorpagina", href(addresses.HOME)))
    for address in publication.site.gone:
        section = next(section for section in TITLES if address.startswith(section))
        head = Head(address=address, title=TITLES[section], section=section, listed=False, names_itself=False)
        yield publication.page("gone.html", head, GoneView(TITLES[section], links))
