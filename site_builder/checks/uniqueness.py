"""No two pieces at one address, no two stories with one house number."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from site_builder import addresses
from site_builder.checks.content import Content
from site_builder.model import Piece, Story
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import place_of


def duplicate_slugs(content: Content) -> list[Problem]:
    """Two files that would become one page: all of them are told, each naming the others."""
    by_address: dict[str, list[Piece]] = defaultdict(list)
    for address_of, pieces in _groups(content):
        for piece in pieces:
            by_address[address_of(piece.slug)].append(piece)
    return [
        Problem(
            Place(piece.source.path),
            "slug-dubbel",
            Level.ERROR,
            f"De naam `{piece.slug}` is al in gebruik door `{others[0].source.path}`.",
            f"Geef een van de twee een andere naam, bijvoorbeeld `{piece.slug}-2`.",
        )
        for pieces in by_address.values()
        if len(pieces) > 1
        for piece in pieces
        if (others := [other for other in pieces if other is not piece])
    ]


def _groups(content: Content) -> Iterator[tuple[Callable[[str], str], Sequence[Piece]]]:
    site = content.site
    yield addresses.story, site.stories
    yield addresses.article, site.articles
    yield addresses.episode, site.episodes
    yield addresses.brochure, site.brochures
    yield addresses.meeting, site.meetings
    yield addresses.edition, site.editions
    yield addresses.plain_page, site.pages


def duplicate_numbers(content: Content) -> list[Problem]:
    """Two stories with the same house number."""
    by_number: dict[int, list[Story]] = defaultdict(list)
    for story in content.site.stories:
        if story.number:
            by_number[story.number].append(story)
    free = next((number for number in range(1, len(by_number) + 2) if number not in by_number), 1)
    return [
        Problem(
            place_of(story.source, ("nummer",)),
            "nummer-dubbel",
            Level.ERROR,
            f"Huisnummer `{number}` is al van `{next(other.slug for other in stories if other is not story)}`.",
            f"Haal de regel weg, dan kiest de site zelf een nummer, of schrijf `nummer: {free}`.",
        )
        for number, stories in by_number.items()
        if len(stories) > 1
        for story in stories
    ]


def reserved_slugs(content: Content) -> list[Problem]:
    """A plain page may not take an address that the site itself uses."""
    return [
        Problem(
            Place(page.source.path),
            "slug-bezet",
            Level.ERROR,
            f"De naam `{page.slug}` gebruikt de site zelf al.",
            f"Noem het bestand anders, bijvoorbeeld `over-{page.slug}.md`.",
        )
        for page in content.site.pages
        if page.slug in addresses.RESERVED
    ]
