"""Of what there are stories and of what not: whom to look for next, and which stories nobody has looked at for long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.facets import BY_KEY, grouped
from site_builder.model import Site, Story, Term

FEW = 1
"""Stories of which we say that there are few."""
LONG_AGO = timedelta(days=2 * 365)
KEYS = ("sector", "regio", "provincie", "beperking", "verteller", "grootte", "soort", "kant", "hulp", "regeling", "thema")
"""The ways to divide the stories of which every value should have one, in the order in which an editor looks."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many stories a value has."""

    term: Term
    stories: int


@dataclass(frozen=True, slots=True)
class Part:
    """One way to divide the stories, with the count of every value that still holds, in the order of its list."""

    key: str
    label: str
    counts: tuple[Count, ...]

    @property
    def none(self) -> tuple[Term, ...]:
        """The values without a story."""
        return tuple(count.term for count in self.counts if count.stories == 0)

    @property
    def few(self) -> tuple[Term, ...]:
        """The values with FEW stories at most, but some."""
        return tuple(count.term for count in self.counts if 0 < count.stories <= FEW)

    @property
    def enough(self) -> int:
        """How many values have more."""
        return len(self.counts) - len(self.none) - len(self.few)


@dataclass(frozen=True, slots=True)
class Stale:
    """A story that nobody has looked at for two years, with the day on which someone last did."""

    story: Story
    day: date


def coverage(site: Site, on: date) -> tuple[Part, ...]:
    """The spread of the stories over every list; what was abolished by that day is not looked for."""
    return tuple(_part(key, site, on) for key in KEYS)


def stale(stories: Iterable[Story], on: date) -> tuple[Stale, ...]:
    """The stories of which publication and the latest follow-up are two years ago, the oldest first."""
    rows = (Stale(story, looked_at(story)) for story in stories)
    return tuple(sorted((row for row in rows if row.day <= on - LONG_AGO), key=lambda row: (row.day, row.story.slug)))


def looked_at(story: Story) -> date:
    """When someone last asked how it goes: the latest follow-up, or else the day of publication."""
    return max((story.day, *(row.day for row in story.follow_ups)))


def _part(key: str, site: Site, on: date) -> Part:
    facet = BY_KEY[key]
    groups = grouped(site.stories, facet.of(site))
    current = (term for term in facet.terms(site) if term.abolished_on is None or term.abolished_on > on)
    return Part(key, facet.label, tuple(Count(term, len(groups.get(term.slug, ()))) for term in current))
