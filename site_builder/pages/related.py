"""Stories that are like a story: first those the editor named, then those that share most.

Every story has features (its sector, a region, an adjustment …) and every pair of features a bucket with the stories
that have both. A story looks only into its smallest buckets, at its neighbours by date there, so the work grows with
the number of stories and not with its square.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from site_builder.model import Story, StoryForm, Term
from site_builder.pages.dutch import inside, opening

SHOWN = 3
CANDIDATES = 30
NEIGHBOURS = 6
REASONS = 2
PAIR_BITS = 16

TOLD_BY = {
    StoryForm.EMPLOYER: "een werkgever",
    StoryForm.EMPLOYEE: "een werknemer",
    StoryForm.DIPTYCH: "werkgever en werknemer",
}

Feature = tuple[str, str]
Bucket = list[int]

# What counts how much when two stories share it.
WEIGHTS = {"sector": 3, "impairment": 3, "adjustment": 3, "instrument": 2, "region": 2, "theme": 1, "form": 1}


@dataclass(frozen=True, slots=True)
class Related:
    """A story that is like another, and in words why."""

    story: Story
    reason: str


class RelatedStories:
    """The index over all stories, made once; `of` answers for one story."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._stories = stories
        self._by_slug = {story.slug: story for story in stories}
        self._position = {story.slug: index for index, story in enumerate(stories)}
        found = [tuple(dict.fromkeys(features(story))) for story in stories]
        self._masks = _masks(found)
        self._keys = _keys(found)
        self._buckets = _buckets(self._keys)

    def of(self, story: Story) -> tuple[Related, ...]:
        """At most three stories: the editor's own choice first, then the best matches, the same at every build."""
        chosen = [self._by_slug[slug] for slug in story.related if slug in self._by_slug and slug != story.slug]
        slugs = {other.slug for other in chosen}
        best = self._best(self._position[story.slug], SHOWN + len(chosen))
        matches = (other for other in best if other.slug not in slugs)
        return tuple(Related(other, reason(story, other)) for other in [*chosen, *matches][:SHOWN])

    def _best(self, position: int, count: int) -> list[Story]:
        """The candidates with the highest score; nearest in date, then earlier in the list, when equal."""
        own, masks = self._masks[position], self._masks
        ranked = sorted((-(own & masks[other]).bit_count(), abs(other - position), other) for other in self._candidates(position))
        return [self._stories[other] for _, _, other in ranked[:count]]

    def _candidates(self, position: int) -> set[int]:
        """Stories from the smallest buckets this one is in, until there are enough."""
        buckets = self._buckets
        found: set[int] = set()
        for bucket in sorted((buckets[key] for key in self._keys[position]), key=len):
            found.update(_around(bucket, position))
            if len(found) > CANDIDATES:
                break
        found.discard(position)
        return found


def features(story: Story) -> Iterator[Feature]:
    """What a story has that others can have too."""
    yield ("sector", story.sector.slug)
    yield ("form", story.form.value)
    if story.region:
        yield ("region", story.region.slug)
    for kind, terms in _terms(story):
        for term in terms:
            yield (kind, term.slug)


def reason(story: Story, other: Story) -> str:
    """Why a reader of one story may want the other: Ook in zorg en welzijn, ook met jobcoach."""
    # One more than is shown, for an adjustment and an instrument can have the same name.
    first = dict.fromkeys(islice(_reasons(story, other), REASONS + 1))
    return opening(", ".join([*first][:REASONS])) or "Ook de moeite waard"


def _reasons(story: Story, other: Story) -> Iterator[str]:
    if story.sector.slug == other.sector.slug:
        yield f"ook in {inside(story.sector.label)}"
    yield from (f"ook met {inside(label)}" for label in _shared(story.adjustments, other.adjustments))
    yield from (f"ook over {inside(label)}" for label in _shared(story.impairments, other.impairments))
    yield from (f"ook met {inside(label)}" for label in _shared(_in_force(story), other.instruments))
    if story.region and other.region and story.region.slug == other.region.slug:
        yield f"ook in {story.region.label}"
    yield from (f"ook over {inside(label)}" for label in _shared(story.themes, other.themes))
    if story.form is other.form:
        yield f"ook verteld door {TOLD_BY[story.form]}"


def _terms(story: Story) -> tuple[tuple[str, tuple[Term, ...]], ...]:
    return (
        ("impairment", story.impairments),
        ("adjustment", story.adjustments),
        ("instrument", story.instruments),
        ("theme", story.themes),
    )


def _in_force(story: Story) -> tuple[Term, ...]:
    """The instruments that still exist, for nobody looks for the others."""
    return tuple(term for term in story.instruments if term.abolished_on is None)


def _shared(own: tuple[Term, ...], others: tuple[Term, ...]) -> list[str]:
    slugs = {term.slug for term in others}
    return [term.label for term in own if term.slug in slugs]


def _masks(all_features: Sequence[tuple[Feature, ...]]) -> list[int]:
    """Each story's features as bits, as many for a feature as it weighs: what two stories share is one `&` and a count."""
    masks: dict[Feature, int] = {}
    width = 0
    for feature in (feature for found in all_features for feature in found):
        if feature not in masks:
            weight = WEIGHTS[feature[0]]
            masks[feature] = ((1 << weight) - 1) << width
            width += weight
    return [sum(masks[feature] for feature in found) for found in all_features]


def _keys(all_features: Sequence[tuple[Feature, ...]]) -> list[list[int]]:
    """The buckets of each story: one for each of its features, and one for each pair of those that weigh something."""
    numbers: dict[Feature, int] = {}
    for feature in (feature for found in all_features for feature in found):
        numbers.setdefault(feature, len(numbers))
    keys = []
    for found in all_features:
        weighty = sorted(numbers[feature] for feature in found if WEIGHTS[feature[0]] > 1)
        pairs = [(first + 1) << PAIR_BITS | second for first, second in combinations(weighty, 2)]
        keys.append([*pairs, *(numbers[feature] for feature in found)])
    return keys


def _buckets(all_keys: Sequence[list[int]]) -> Mapping[int, Bucket]:
    buckets: defaultdict[int, Bucket] = defaultdict(list)
    for index, keys in enumerate(all_keys):
        for key in keys:
            buckets[key].append(index)
    return buckets


def _around(bucket: Bucket, position: int) -> list[int]:
    """The stories of a bucket nearest in date to a story that is in it."""
    if len(bucket) <= 2 * NEIGHBOURS:
        return bucket

    middle = bisect_left(bucket, position)
    return bucket[max(0, middle - NEIGHBOURS) : middle + NEIGHBOURS + 1]
