"""What stands at the address of a story that is no longer told: the same quiet page everywhere, which names nothing and nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, href

TITLE = "Dit verhaal staat hier niet meer"


@dataclass(frozen=True, slots=True)
class GoneView:
    """Where to go on from here."""

    links: tuple[Link, ...]


def gone_pages(publication: Publication) -> Iterator[Artifact]:
    """A page for each address of a story that was published once."""
    view = GoneView((Link("Lees andere verhalen", href(addresses.STORIES)), Link("Naar de voorpagina", href(addresses.HOME))))
    for address in publication.site.gone:
        head = Head(address=address, title=TITLE, section=addresses.STORIES, listed=False, names_itself=False)
        yield publication.page("gone.html", head, view)
