"""The links that lead out of the site, and where in the content each stands."""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from site_builder.model import Body, Site

ADDRESS = re.compile(r'href="(https?://[^"]+)"')


def outward_links(site: Site) -> Mapping[str, tuple[str, ...]]:
    """By address the places that have it: files of the content and lists."""
    found: dict[str, set[str]] = {}
    for address, place in (*_in_texts(site), *_in_lists(site)):
        if address.startswith(("http://", "https://")):
            found.setdefault(address.partition("#")[0], set()).add(place)
    return {address: tuple(sorted(places)) for address, places in sorted(found.items())}


def _in_texts(site: Site) -> Iterator[tuple[str, str]]:
    groups = (site.stories, site.articles, site.episodes, site.brochures, site.meetings, site.editions, site.pages)
    for piece in (piece for group in groups for piece in group):
        yield from ((address, str(piece.source.path)) for address in _addresses(piece.body))
    for story in site.stories:
        if story.simple and story.simple_source:
            yield from ((address, str(story.simple_source.path)) for address in _addresses(story.simple))
    yield from ((meeting.sign_up, str(meeting.source.path)) for meeting in site.meetings)


def _addresses(body: Body) -> Iterator[str]:
    return (unescape(match[1]) for match in ADDRESS.finditer(body.html))


def _in_lists(site: Site) -> Iterator[tuple[str, str]]:
    lists = site.lists
    for name, terms in (("regelingen", lists.instruments), ("begrippen", lists.glossary), ("hulp", lists.adjustments)):
        yield from ((term.source, f"lijst {name}: {term.slug}") for term in terms.values())
    for region in lists.regions.values():
        yield (region.contact.website, f"lijst arbeidsmarktregios: {region.slug}")
