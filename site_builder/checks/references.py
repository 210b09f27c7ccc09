"""Whatever is named must be there: related stories, pieces of an edition, pages that a text links to.

A piece that was taken away may still be named: it is left out where it stood.
"""

import re

from site_builder import addresses
from site_builder.checks.content import Content
from site_builder.facets import FACETS
from site_builder.model import Source
from site_builder.problems import Level, Problem
from site_builder.reading.documents import body_place, place_of
from site_builder.reading.names import nearest
from site_builder.reading.yaml_text import Path

OVERVIEWS = {
    addresses.HOME,
    addresses.STORIES,
    addresses.ARTICLES,
    addresses.PODCAST,
    addresses.BROCHURES,
    addresses.MEETINGS,
    addresses.EDITIONS,
    addresses.FILLING_IN,
    addresses.COVERAGE,
}
GENERATED = {addresses.OBSTACLES, addresses.GLOSSARY, *(facet.overview for facet in FACETS if facet.overview not in OVERVIEWS)}
"""Below these, a page stands for each value of a list that has stories."""


def related_stories(content: Content) -> list[Problem]:
    """`gerelateerd` names stories by their slug."""
    return [
        _unknown(story.source, ("gerelateerd", index), slug, content)
        for story in content.site.stories
        for index, slug in enumerate(story.related)
        if slug not in content.slugs and not _is_gone(slug, content)
    ]


def edition_items(content: Content) -> list[Problem]:
    """An edition's contents name stories and articles by their slug."""
    return [
        _unknown(edition.source, ("inhoud", section_number, "stukken", index), item.slug, content)
        for edition in content.site.editions
        for section_number, section in enumerate(edition.sections)
        for index, item in enumerate(section.items)
        if item.slug and item.slug not in content.slugs and not _is_gone(item.slug, content)
    ]


def links_within_the_site(content: Content) -> list[Problem]:
    """A link in a text leads to a page that the content makes."""
    return [
        _dead_link(source, link, content)
        for source, body in content.bodies()
        for link in dict.fromkeys(body.links)
        if not _exists(link.partition("#")[0], content)
    ]


def _is_gone(slug: str, content: Content) -> bool:
    return not {addresses.story(slug), addresses.article(slug), addresses.episode(slug)}.isdisjoint(content.site.gone)


def _exists(address: str, content: Content) -> bool:
    first = "/" + address.strip("/").split("/")[0] + "/"
    if address in content.addresses or address in content.site.gone or address in OVERVIEWS or first in GENERATED:
        return True
    return any(address == addresses.edition_stories(edition.slug) for edition in content.site.editions)


def _unknown(source: Source, path: Path, slug: str, content: Content) -> Problem:
    near = nearest(slug, sorted(content.slugs))
    hint = f"Bedoel je `{near}`?" if near else "Schrijf de naam van de map van dat verhaal, of haal de regel weg."
    return Problem(place_of(source, path), "verwijzing-onbekend", Level.ERROR, f"`{slug}` bestaat niet.", hint)


def _dead_link(source: Source, link: str, content: Content) -> Problem:
    near = nearest(link, sorted(content.addresses))
    slug = link.strip("/").rsplit("/", 1)[-1]
    found = re.search(rf"\]\((\S*{re.escape(slug)}\S*?)\)", source.text)
    typed = found[1] if found else link
    hint = f"Bedoel je `{near}`?" if near else "Kijk het pad na, of haal de link weg."
    return Problem(
        body_place(source, typed),
        "link-doel",
        Level.ERROR,
        f"De link naar `{typed}` wijst naar een pagina die niet bestaat.",
        hint,
    )
