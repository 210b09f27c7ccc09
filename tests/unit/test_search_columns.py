"""The values of every story travel as one sign a facet, and come back whole."""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, islice

import pytest

from site_builder.facets import BY_KEY
from site_builder.findable import stories_in_order
from site_builder.model import Site, Story, Term
from site_builder.search.columns import BACKSLASH, FIRST_SIGN, columns, sign
from tests.sample_site import sample_lists, sample_site, sample_story


def told(site: Site, key: str, stories: Sequence[Story]) -> list[list[str]]:
    """The slugs of every story's values in a facet, read back from JSON as the script does it."""
    column = json.loads(json.dumps(columns(site, stories), ensure_ascii=False))[key]
    numbers = [ord(each) - FIRST_SIGN - (ord(each) > BACKSLASH) for each in column["van"]]
    return [[column["waarden"][value] for value in column["groepen"][number]] for number in numbers]


def true_values(site: Site, key: str, stories: Sequence[Story]) -> list[list[str]]:
    """The same from the models, in the order of the list."""
    of, order = BY_KEY[key].of(site), [term.slug for term in BY_KEY[key].terms(site)]
    return [sorted((term.slug for term in of(story)), key=order.index) for story in stories]


def site_with(count: int) -> tuple[Site, tuple[Story, ...]]:
    """A site with as many stories, each with another combination of adjustments."""
    terms = {f"hulp-{number}": Term(f"hulp-{number}", f"Hulp {number}") for number in range(12)}
    lists = replace(sample_lists(), adjustments=terms)
    every = (chosen for size in range(13) for chosen in combinations(terms.values(), size))
    story = sample_story(sample_lists())
    stories = tuple(replace(story, slug=f"s-{place}", adjustments=chosen) for place, chosen in enumerate(islice(every, count)))
    return replace(sample_site(), lists=lists, stories=stories), stories


@pytest.mark.parametrize("key", BY_KEY)
def test_every_story_gets_its_own_values_back(key: str) -> None:
    site = sample_site()
    stories = stories_in_order(site.stories)
    assert told(site, key, stories) == true_values(site, key, stories)


@pytest.mark.parametrize("count", [1, 56, 57, 58, 59, 201, 2500])
def test_so_does_each_of_many_combinations(count: int) -> None:
    site, stories = site_with(count)
    assert told(site, "hulp", stories) == true_values(site, "hulp", stories)
    assert len({tuple(values) for values in told(site, "hulp", stories)}) == count


def test_json_holds_every_sign_as_it_is() -> None:
    signs = [sign(number) for number in range(55_000)]
    assert len(set(signs)) == len(signs)
    assert {'"', "\\"}.isdisjoint(signs)
    assert all(" " < each < "\ud800" for each in signs)
    assert json.loads(json.dumps("".join(signs), ensure_ascii=False)) == "".join(signs)
    assert json.dumps("".join(signs[:3000]), ensure_ascii=False) == f'"{"".join(signs[:3000])}"'


def test_what_occurs_most_takes_the_first_sign() -> None:
    site, stories = site_with(60)
    many = (*stories, *(stories[59],) * 5)
    column = json.loads(json.dumps(columns(site, many)))["hulp"]
    assert column["van"][59:] == chr(FIRST_SIGN) * 6


def test_no_stories_take_no_signs() -> None:
    site = replace(sample_site(), stories=())
    assert {key: told(site, key, ()) for key in BY_KEY} == {key: [] for key in BY_KEY}
