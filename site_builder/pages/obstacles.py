"""“Het kan niet, want …”: every obstacle of the stories with what solved it, by theme."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story, Term
from site_builder.pages.dutch import counted, inside
from site_builder.pages.dutch import stories as in_stories
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.term_kinds import other_ways
from site_builder.pages.views import Head, Link, href

TITLE = "Het kan niet, want\u00a0…"
LEAD = "Dat dachten ze eerst. Daarna vonden ze iets dat wel kon. Blader, en kijk achter de deur."
ELSE = Term("anders", "En verder")
Pair = tuple[str, str]
# Words that most obstacles begin with and that are never a name: a story's text need not be searched for them.
NO_NAMES = frozenset({
    "De", "Het", "Een", "Er", "Hij", "Zij", "Ze", "Wij", "We", "Ik", "Je", "In", "Op", "Na",
    "Bij", "Met", "Voor", "Door", "Van", "Uit", "Te", "Om", "Aan", "Als", "Dat", "Wie", "Geen", "Niemand",
    "Iedereen", "Elke", "Elk", "Haar", "Zijn", "Hun", "Mijn", "Zonder", "Tijdens", "Halverwege", "Alles", "Niets", "Veel",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ObstacleEntry:
    """The obstacles of one story, each as it goes on after “want”, with what solved it; and what didn't work, if they say so."""

    number: int
    story: Link
    paint: str
    pairs: tuple[Pair, ...]
    not_worked: str


@dataclass(frozen=True, slots=True)
class ObstacleGroup:
    """The entries under one theme."""

    anchor: str
    label: str
    count: str
    theme: Link | None
    entries: tuple[ObstacleEntry, ...]


@dataclass(frozen=True, slots=True)
class ObstaclesView:
    """The index of obstacles."""

    title: str
    lead: str
    count: str
    groups: tuple[ObstacleGroup, ...]
    ways: tuple[Link, ...]
    themes: Link
    invitation: Link | None


def obstacle_pages(publication: Publication) -> Iterator[Artifact]:
    """The index of obstacles: one page, made when it is asked for."""
    yield publication.later(addresses.OBSTACLES, lambda: _page(publication))


def obstacle_entries(stories: Iterable[Story]) -> Mapping[str, ObstacleEntry]:
    """By slug, the entry of every story that names an obstacle."""
    return {story.slug: _entry(story) for story in stories if story.obstacles}


def continued(obstacle: str, story: Story) -> str:
    """An obstacle as it goes on inside a sentence; a name keeps its capital, as it has in the text of the story."""
    first = obstacle.partition(" ")[0]
    return inside(obstacle) if first in NO_NAMES or not _is_name(first, story) else obstacle


def _page(publication: Publication) -> Artifact:
    entries = obstacle_entries(publication.stories)
    groups = tuple(_groups(publication, entries))
    total = sum(len(entry.pairs) for entry in entries.values())
    view = ObstaclesView(
        title=TITLE,
        lead=LEAD,
        count=f"{counted(total, 'obstakel', 'obstakels')} uit {in_stories(len(entries))}",
        groups=groups,
        ways=other_ways(addresses.OBSTACLES),
        themes=Link("Kies een thema", href(addresses.THEMES)),
        invitation=publication.invitation,
    )
    head = Head(address=addresses.OBSTACLES, title=TITLE, description=LEAD, section=addresses.OBSTACLES)
    return publication.page("obstacles.html", head, view)


def _groups(publication: Publication, entries: Mapping[str, ObstacleEntry]) -> Iterator[ObstacleGroup]:
    """The themes that have obstacles, in the list's order; a story stands under the first of its themes."""
    by_theme: dict[str, list[ObstacleEntry]] = {}
    for story in publication.stories:
        if story.slug in entries:
            by_theme.setdefault(story.themes[0].slug if story.themes else ELSE.slug, []).append(entries[story.slug])
    for theme in (*publication.site.lists.themes.values(), ELSE):
        if theme.slug in by_theme:
            yield _group(theme, by_theme[theme.slug])


def _group(theme: Term, entries: Sequence[ObstacleEntry]) -> ObstacleGroup:
    count = sum(len(entry.pairs) for entry in entries)
    more = None if theme is ELSE else Link(f"Alles over {inside(theme.label)}", href(addresses.theme(theme.slug)))
    return ObstacleGroup(theme.slug, theme.label, counted(count, "obstakel", "obstakels"), more, tuple(entries))


def _entry(story: Story) -> ObstacleEntry:
    return ObstacleEntry(
        number=story.number,
        story=Link(story.title, href(addresses.story(story.slug))),
        paint=sector_paint(story.sector),
        pairs=tuple((continued(pair.obstacle, story), pair.solution) for pair in story.obstacles),
        not_worked=story.not_worked,
    )


def _is_name(word: str, story: Story) -> bool:
    """Whether the story has the word with its capital in the middle of a sentence, or it is who speaks."""
    if story.quote.speaker.startswith(word):
        return True
    text, place = story.body.html, -1
    while (place := text.find(f" {word}", place + 1)) > 0:
        if text[place - 1].islower() or text[place - 1] == ",":
            return True
    return False
