"""How the stories are spread, and what the campaign asks of that: enough of every kind, counted whatever the day."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.language.passages import passages_of
from site_builder.language.sentences import words_in
from site_builder.model import Lists, Story, StoryForm, Term

FEWEST_WORDS, MOST_WORDS = 350, 800
SMALL = {"1", "2-9", "10-49"}


@dataclass(frozen=True, slots=True)
class Bar:
    """Something there must be enough of."""

    label: str
    found: int
    least: int

    @property
    def is_reached(self) -> bool:
        """Whether there is enough."""
        return self.found >= self.least


def bars(stories: Iterable[Story], lists: Lists) -> list[Bar]:
    """Everything that is asked of the stories together."""
    told = list(stories)

    def count(holds: Callable[[Story], object]) -> int:
        return sum(bool(holds(story)) for story in told)

    return [
        Bar("verhalen", len(told), 48),
        Bar("verteld door werkgevers", count(lambda story: story.form is StoryForm.EMPLOYER), 24),
        Bar("verteld door werknemers", count(lambda story: story.form is StoryForm.EMPLOYEE), 14),
        Bar("tweeluiken", count(lambda story: story.form is StoryForm.DIPTYCH), 8),
        Bar("regio’s", len({story.region for story in told if story.region}), 28),
        *_of_every_list(told, lists),
        Bar("met twee of meer beperkingen", count(lambda story: len(story.impairments) > 1), 3),
        Bar("zonder beperking erbij", count(lambda story: not story.impairments), 3),
        Bar("beperking met opzet niet genoemd", count(lambda story: "niet-genoemd" in _slugs(story.impairments)), 3),
        Bar("gewone werkgevers in de markt", count(is_ordinary_market_employer), len(told) // 2 + 1),
        Bar("bedrijven tot 50 mensen", count(lambda story: story.size and story.size.slug in SMALL), 16),
        Bar("overheid en onderwijs", count(is_government_or_education), 12),
        Bar("met een obstakel en een oplossing", count(lambda story: story.obstacles), 40),
        Bar("met wat niet lukte", count(lambda story: story.not_worked), 20),
        Bar("met een vervolg", count(lambda story: story.follow_ups), 20),
        Bar("in makkelijke taal", count(lambda story: story.simple), 10),
        Bar("met een verwijzing naar een ander verhaal", count(lambda story: story.related), 12),
        Bar("van een eerder jaar, met een gestopte regeling", count(lambda story: _names_ended_instrument(story, told)), 1),
    ]


def _of_every_list(told: list[Story], lists: Lists) -> Iterator[Bar]:
    """A bar for each list of which every entry that still holds has to occur."""
    wanted: Mapping[str, tuple[Iterable[Term], Iterable[Term | None]]] = {
        "sectoren": (lists.sectors.values(), (story.sector for story in told)),
        "provincies": (lists.provinces.values(), (story.province for story in told)),
        "beperkingen": (lists.impairments.values(), (term for story in told for term in story.impairments)),
        "groottes": (lists.sizes.values(), (story.size for story in told)),
        "soorten werkgevers": (lists.employer_kinds.values(), (story.employer_kind for story in told)),
        "soorten hulp": (lists.adjustments.values(), (term for story in told for term in story.adjustments)),
        "regelingen": (lists.instruments.values(), (term for story in told for term in story.instruments)),
        "thema’s": (lists.themes.values(), (term for story in told for term in story.themes)),
    }
    for label, (entries, used) in wanted.items():
        current = {term for term in entries if term.abolished_on is None}
        yield Bar(label, len(current & set(used)), len(current))


def is_ordinary_market_employer(story: Story) -> bool:
    """Whether work for people with an impairment is not what the employer is for, and it is no government."""
    return bool(story.employer_kind and story.employer_kind.slug == "regulier" and story.side and story.side.slug == "markt")


def is_government_or_education(story: Story) -> bool:
    """Whether the employer is a government or a school."""
    return story.sector.slug in {"overheid", "onderwijs"} or bool(story.side and story.side.slug == "overheid")


def words_of(story: Story) -> int:
    """The words of a story's running text, without marks such as those of tables."""
    return sum(len(words_in(passage.words)) for passage in passages_of(story.body))


def wrong_lengths(stories: Iterable[Story]) -> list[str]:
    """The stories that are too short or too long, with their number of words."""
    counted = {story.slug: words_of(story) for story in stories}
    return [
        f"{slug}: {words} woorden, {FEWEST_WORDS} tot {MOST_WORDS}"
        for slug, words in counted.items()
        if not FEWEST_WORDS <= words <= MOST_WORDS
    ]


def _slugs(terms: Iterable[Term]) -> set[str]:
    return {term.slug for term in terms}


def _names_ended_instrument(story: Story, told: list[Story]) -> bool:
    newest = max(other.day.year for other in told)
    return story.day.year < newest and any(term.abolished_on for term in story.instruments)
