"""How far the stories reach, in one line: regions, sectors, provinces and impairments that have at least one."""

from site_builder.facets import FACETS, grouped
from site_builder.model import Site
from site_builder.pages.dutch import stories

COUNTED = {"regio": "regio’s", "sector": "sectoren", "provincie": "provincies", "beperking": "beperkingen"}


def coverage(site: Site) -> str:
    """`48 verhalen · 28 van 35 regio’s · …`: of every list the values that have a story."""
    parts = [stories(len(site.stories))]
    for facet in FACETS:
        if facet.key in COUNTED:
            told = grouped(site.stories, facet.of(site))
            parts.append(f"{len(told)} van {len(facet.terms(site))} {COUNTED[facet.key]}")
    return " · ".join(parts)
