"""The values of every story in every facet, small enough to send to a phone: for each facet a line with one sign a story."""

from collections import Counter
from collections.abc import Sequence

from site_builder.facets import FACETS, Facet
from site_builder.model import Site, Story

FIRST_SIGN = 35
"""`#`: the first sign after the double quote."""
BACKSLASH = ord("\\")


def columns(site: Site, stories: Sequence[Story]) -> dict[str, object]:
    """By the key of each facet, its values by slug, the combinations of them that occur, and of each story which one it has."""
    return {facet.key: _column(facet, site, stories) for facet in FACETS}


def _column(facet: Facet, site: Site, stories: Sequence[Story]) -> dict[str, object]:
    of = facet.of(site)
    slugs = [term.slug for term in facet.terms(site)]
    place = {slug: index for index, slug in enumerate(slugs)}
    combinations = [tuple(sorted(place[term.slug] for term in of(story))) for story in stories]
    # Those that occur most first: they get the signs that take one byte.
    common = [found for found, _ in sorted(Counter(combinations).items(), key=lambda item: (-item[1], item[0]))]
    signs = {combination: sign(index) for index, combination in enumerate(common)}
    return {"waarden": slugs, "groepen": common, "van": "".join(signs[each] for each in combinations)}


def sign(index: int) -> str:
    """The sign for a number, such that JSON can hold it as it is. Room for some 55,000 numbers, below the surrogates."""
    code = FIRST_SIGN + index
    return chr(code if code < BACKSLASH else code + 1)
