"""At an address that a page once had: the way to where it is now, at once and without asking."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Site
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, href


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where a page is now."""

    link: Link


def moved_pages(publication: Publication) -> Iterator[Artifact]:
    """A page at each old address. Hosts that can do so send readers on before they see it (hosting/moved.py)."""
    titles = _titles(publication.site)
    for move in publication.site.moves:
        head = Head(address=move.old, title="Deze pagina is verhuisd", forward=move.new, listed=False)
        yield publication.page("moved.html", head, MovedView(Link(titles.get(move.new, "Naar de pagina"), href(move.new))))


def _titles(site: Site) -> dict[str, str]:
    groups = (
        (addresses.story, site.stories),
        (addresses.article, site.articles),
        (addresses.brochure, site.brochures),
        (addresses.meeting, site.meetings),
        (addresses.edition, site.editions),
        (addresses.plain_page, site.pages),
    )
    titles = {address(piece.slug): piece.title for address, pieces in groups for piece in pieces}
    return titles | {addresses.simple_story(story.slug): f"{story.title}, in makkelijke taal" for story in site.stories if story.simple}
