"""The stories of an edition as cards, the newest first: its own page has them among everything else, in the order of reading."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.facets import BY_KEY
from site_builder.model import Term
from site_builder.pages.publication import Publication
from site_builder.pages.story_lists import StoryList, Ways, list_pages
from site_builder.pages.views import Heading, Link, href

EDITIONS = BY_KEY["editie"]


def edition_stories(publication: Publication) -> Iterator[Artifact]:
    """The list of every edition that has stories on this site."""
    groups = publication.groups[EDITIONS.key]
    told = [edition for edition in EDITIONS.terms(publication.site) if edition.slug in groups]
    for edition in told:
        yield from list_pages(publication, _list_of(edition, told), groups[edition.slug])


def _list_of(edition: Term, told: list[Term]) -> StoryList:
    whole = Link(edition.label, href(addresses.edition(edition.slug)))
    others = (Link(f"Verhalen uit {other.label}", href(EDITIONS.address(other.slug))) for other in told if other is not edition)
    return StoryList(
        address=EDITIONS.address(edition.slug),
        heading=Heading(f"Verhalen uit {edition.label}", kicker="Magazine"),
        description=f"Alle verhalen uit {edition.label}: {edition.explanation}.",
        section=addresses.EDITIONS,
        crumbs=(Link("Magazine", href(addresses.EDITIONS)), whole),
        ways=Ways("Meer uit het magazine", (Link("Bekijk de hele editie", whole.href), *others)),
    )
