"""What the index holds of everything that can be found: words in groups, each group with its weight."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.findable import Findable, others, plain_text, stories_in_order
from site_builder.model import Lists, Municipality, Site, Story, StoryForm, Term
from site_builder.processes import in_parts
from site_builder.search.compounds import parts
from site_builder.search.stop_words import STOP_WORDS
from site_builder.search.tokens import tokens

TITLE, SHORT, LABEL, SYNONYM, TEXT, PART = 6.0, 3.0, 4.0, 1.5, 1.05, 0.6
"""Weights from 0 to 10. That of running text is just over 1, because Pagefind stores 25/24 without saying so with each word."""
MOST = 3
"""How often a word of the running text counts at most."""
LEAST_STORIES = 200
TELLERS = {StoryForm.EMPLOYER: "werkgever vertelt", StoryForm.EMPLOYEE: "werknemer vertelt", StoryForm.DIPTYCH: "tweeluik samen"}

Groups = tuple[tuple[float, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One thing in the index; its place among the records is its name there."""

    groups: Groups


def records(site: Site) -> tuple[Record, ...]:
    """Of every story, newest first, and then of everything else that can be found."""
    stories = stories_in_order(site.stories)
    villages = _villages(site.lists)

    def read(part: range) -> list[Groups]:
        return [tuple(_story_groups(stories[index], villages)) for index in part]

    groups = [group for part in in_parts(read, len(stories), LEAST_STORIES) for group in part]
    groups += [tuple(_other_groups(found)) for found in others(site)]
    halves = parts(known := vocabulary(groups), known)
    return tuple(Record((*group, (PART, _halves(group, halves)))) for group in groups)


def vocabulary(groups: Iterable[Groups]) -> dict[str, int]:
    """Every word, with in how many records it stands."""
    return Counter(word for group in groups for word in {word for _, words in group for word in words})


def _story_groups(story: Story, villages: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[float, tuple[str, ...]]]:
    terms = _terms(story)
    obstacles = (text for pair in story.obstacles for text in (pair.obstacle, pair.solution))
    follow_ups = (later.text for later in story.follow_ups)
    yield TITLE, _words(story.title)
    yield SHORT, _words(story.quote.text, story.summary)
    yield LABEL, _words(*(term.label for term in terms), *_places(story.municipality), story.organisation, TELLERS[story.form])
    yield SYNONYM, _words(*(word for term in terms for word in term.synonyms), story.quote.speaker)
    yield PART, _words(*(term.explanation for term in story.instruments))
    yield TEXT, _words(*obstacles, story.not_worked, *follow_ups, plain_text(story.body), most=MOST)
    if story.municipality:
        yield PART, _words(*villages.get(story.municipality.name, ()))


def _other_groups(found: Findable) -> Iterator[tuple[float, tuple[str, ...]]]:
    yield TITLE, _words(found.title)
    yield SHORT, _words(found.summary)
    yield LABEL, _words(found.kind, *found.words)
    yield TEXT, _words(found.text, most=MOST)


def _words(*texts: str, most: int = 1) -> tuple[str, ...]:
    """The words of some texts, each as often as it stands there up to `most`; the order says nothing."""
    counted = Counter(word for text in texts for word in tokens(text) if word not in STOP_WORDS)
    return tuple(word for word, count in counted.items() for _ in range(min(count, most)))


def _terms(story: Story) -> tuple[Term, ...]:
    single = (story.sector, story.size, story.employer_kind, story.side)
    return (*(term for term in single if term), *story.impairments, *story.adjustments, *story.instruments, *story.themes)


def _places(municipality: Municipality | None) -> tuple[str, ...]:
    if municipality is None:
        return ("landelijk",)
    return municipality.name, municipality.region.label, *municipality.region.term.synonyms, municipality.province.label


def _villages(lists: Lists) -> Mapping[str, tuple[str, ...]]:
    """The other names by which each municipality is known, when they mean no other."""
    found: dict[str, list[str]] = {}
    for place, names in lists.places.items():
        if len(names) == 1:
            found.setdefault(names[0], []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def _halves(groups: Groups, halves: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The parts of a record's compounds, as far as they don't stand there themselves."""
    own = {word for _, words in groups for word in words}
    found = (half for word in own if word in halves for half in halves[word])
    return tuple(sorted(set(found) - own - STOP_WORDS))
