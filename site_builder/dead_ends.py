"""A site in which nothing leads to what is not shown: links become words, and lines of contents go."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from site_builder import addresses
from site_builder.facets import FACETS, grouped
from site_builder.model import Body, Edition, EditionSection, Move, Site, Story

ANOTHER = "een ander verhaal"
"""Instead of a title in a link to a story that is not shown: the title may be what nobody should read any more."""
SOMEONE = "iemand"
"""Instead of words in such a link that name somebody."""
_NAME = re.compile(r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Þ][\w’-]+")
"""A word with a capital in the middle of a sentence."""
SIMPLE = addresses.simple_story("").removeprefix(addresses.STORIES)[1:]
"""What the address of an easy version has after that of its story."""
_TAG = re.compile("<[^>]*>")
_LINK = re.compile(r'<a href="@(/[^"#]*)(#[^"]*)?">(.*?)</a>', re.DOTALL)
_FIXED_PAGES = frozenset({
    addresses.HOME, addresses.STORIES, addresses.ARTICLES, addresses.PODCAST, addresses.BROCHURES, addresses.MEETINGS, addresses.EDITIONS,
    addresses.OBSTACLES, addresses.GLOSSARY, addresses.MAGAZINE, addresses.COVERAGE, *(facet.overview for facet in FACETS),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Ways:
    """The addresses that links may lead to, and the stories that are not shown by their address."""

    known: frozenset[str]
    hidden: Mapping[str, Story]


def without_dead_ends(site: Site, read: Site) -> Site:
    """The site without links, references and table lines that lead to what was read and is not shown."""
    known = _ways(site, read)
    slugs = {piece.slug for group in (site.stories, site.articles, site.episodes, site.brochures) for piece in group}
    return replace(
        site,
        stories=tuple(_linked_story(story, known) for story in site.stories),
        articles=tuple(replace(piece, body=_linked(piece.body, known)) if piece.body.links else piece for piece in site.articles),
        episodes=tuple(replace(piece, body=_linked(piece.body, known)) for piece in site.episodes),
        brochures=tuple(replace(piece, body=_linked(piece.body, known)) for piece in site.brochures),
        meetings=tuple(replace(piece, body=_linked(piece.body, known)) for piece in site.meetings),
        pages=tuple(replace(piece, body=_linked(piece.body, known)) for piece in site.pages),
        editions=tuple(_linked_edition(edition, known, slugs) for edition in site.editions),
        moves=tuple(_shown_moves(site, known.known)),
    )


def _shown_moves(site: Site, known: frozenset[str]) -> Iterator[Move]:
    """The moves to what is shown, those of a story with its easy version."""
    for move in site.moves:
        if move.new in known:
            yield move
        simple = f"{move.new}{SIMPLE}"
        if simple in known:
            yield Move(move.source, f"{move.old}{SIMPLE}", simple)


def _ways(site: Site, read: Site) -> _Ways:
    out = {story.slug for story in site.stories}
    return _Ways(_addresses(site), {addresses.story(story.slug): story for story in read.stories if story.slug not in out})


def _addresses(site: Site) -> frozenset[str]:
    found = set(_FIXED_PAGES)
    found.update(addresses.story(story.slug) for story in site.stories)
    found.update(addresses.simple_story(story.slug) for story in site.stories if story.simple)
    found.update(addresses.article(piece.slug) for piece in site.articles)
    found.update(addresses.episode(piece.slug) for piece in site.episodes)
    found.update(addresses.brochure(piece.slug) for piece in site.brochures)
    found.update(addresses.meeting(piece.slug) for piece in site.meetings)
    found.update(addresses.edition(piece.slug) for piece in site.editions)
    found.update(addresses.plain_page(piece.slug) for piece in site.pages)
    found.update(map(addresses.theme, site.lists.themes))
    found.update(map(addresses.adjustment, site.lists.adjustments))
    found.update(map(addresses.instrument, site.lists.instruments))
    for facet in FACETS:
        found.update(map(facet.address, grouped(site.stories, facet.of(site))))
    found.update(addresses.sector_in_region(story.sector.slug, story.region.slug) for story in site.stories if story.region)
    return frozenset(found)


def _linked_story(story: Story, known: _Ways) -> Story:
    simple_links = story.simple.links if story.simple else ()
    if not story.body.links and not simple_links:
        return story
    return replace(story, body=_linked(story.body, known), simple=_linked(story.simple, known) if story.simple else None)


def _linked(body: Body, ways: _Ways) -> Body:
    """A body in which links to what is not shown have become plain words, and the title of a story that is not shown no words at all."""
    if all(link.partition("#")[0] in ways.known for link in body.links):
        return body

    def words(match: re.Match[str]) -> str:
        if match[1] in ways.known:
            return match[0]
        return words_instead(match[3], ways.hidden[match[1]]) if match[1] in ways.hidden else match[3]

    return replace(body, html=_LINK.sub(words, body.html))


def words_instead(words: str, story: Story) -> str:
    """What stays of the words of a link to a story that nobody may read: not its title, and no name of somebody in it."""
    if _plain(words) == _plain(story.title):
        return ANOTHER
    named = _names(story).intersection(re.findall(r"[\w’-]+", _TAG.sub("", words)))
    return (SOMEONE.capitalize() if words[:1].isupper() else SOMEONE) if named else words


def _names(story: Story) -> frozenset[str]:
    """The names of people and places in a story."""
    who = story.quote.speaker.partition(",")[0]
    text = unescape(_TAG.sub(" ", f"{story.title} {story.summary} {story.quote.text} {story.body.html}"))
    return frozenset(_NAME.findall(text)) | {word for word in re.findall(r"[\w’-]+", who) if word[:1].isupper()}


def _plain(text: str) -> str:
    """A text by its letters and digits only, to compare a title with how it was written in a link."""
    return "".join(sign for sign in unescape(_TAG.sub("", text)).casefold() if sign.isalnum())


def _linked_edition(edition: Edition, known: _Ways, slugs: set[str]) -> Edition:
    sections = tuple(
        EditionSection(section.title, tuple(item for item in section.items if not item.slug or item.slug in slugs))
        for section in edition.sections
    )
    return replace(edition, body=_linked(edition.body, known), sections=tuple(section for section in sections if section.items))
