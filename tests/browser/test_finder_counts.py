"""Whatever two values someone chooses, the finder counts the stories that the models have."""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder import addresses
from site_builder.facets import FACETS
from tests.benchmarks.generate import generate
from tests.browser.conftest import Open, visiting
from tests.browser.finder import Stories, Value, by_value, choose, in_stories, shipped
from tests.listed import COUNT
from tests.project import bouw, shown
from tests.server import serving

Pair = tuple[Value, Value]
CLICKED: Final = 15
GENERATED: Final = 300
LEAST_VALUES: Final = 100

# The finder's own way to its answer, for each choice: how many stories, and how many beside each of some values.
_LEFT = """
async ({ choices, beside }) => {
  const folder = new URL(document.querySelector("story-finder").dataset.index, document.baseURI).href;
  const { Knowledge } = await import(new URL("knowledge.mjs", document.querySelector("script[src*=finder]").src));
  const stories = await new Knowledge(folder).stories();
  const columns = stories.table.facetten;
  const places = beside.map(([key, value]) => [key, columns[key].waarden.indexOf(value)]);
  return choices.map((chosen) => {
    const { stories: kept, counts } = stories.left({ chosen, text: "" });
    return [kept.length, places.map(([key, place]) => counts[key][place])];
  });
}
"""


def together(first: Value, second: Value, stories: Stories) -> int:
    """How many stories two values leave: two of one facet add up, those of different facets must both hold."""
    one, other = stories[first], stories[second]
    return len(one | other if first[0] == second[0] else one & other)


def chosen(*values: Value) -> dict[str, list[str]]:
    """Values as the finder holds them."""
    found: dict[str, list[str]] = {}
    for key, value in values:
        found.setdefault(key, []).append(value)
    return found


def counted(page: Page, choices: Sequence[Sequence[Value]]) -> list[int]:
    """How many stories the finder leaves of each choice."""
    answers: list[tuple[int, list[int]]] = page.evaluate(_LEFT, {"choices": [chosen(*each) for each in choices], "beside": []})
    return [count for count, _ in answers]


def counted_beside(page: Page, values: Sequence[Value]) -> list[list[int]]:
    """With each of some values chosen, the number that the finder puts beside each of them."""
    answers: list[tuple[int, list[int]]] = page.evaluate(_LEFT, {"choices": [chosen(value) for value in values], "beside": values})
    return [beside for _, beside in answers]


def wrong_pairs(page: Page, stories: Stories) -> list[Pair]:
    """The pairs of values of which the finder counts another number of stories than the models have."""
    pairs = list(combinations(stories, 2))
    return [pair for pair, count in zip(pairs, counted(page, pairs), strict=True) if count != together(*pair, stories)]


def wrong_counts(page: Page, stories: Stories) -> list[Pair]:
    """With each value chosen, the values with another number beside them than the models have.

    Beside a value of another facet stands what both together leave; beside one of the same facet, what it has itself.
    """
    values = list(stories)
    right = [[len(stories[other]) if other[0] == one[0] else together(one, other, stories) for other in values] for one in values]
    seen = counted_beside(page, values)
    return [(one, values[place]) for one, *rows in zip(values, right, seen, strict=True) for place in _differing(*rows)]


def _differing(one: Sequence[int], other: Sequence[int]) -> list[int]:
    return [place for place, (first, second) in enumerate(zip(one, other, strict=True)) if first != second]


@pytest.fixture(scope="module")
def stories() -> Stories:
    """The stories of every value of the shipped site."""
    return shipped()[1]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Stories]]:
    """The address of a site of many made-up stories, and the stories of each of its values."""
    folder = tmp_path_factory.mktemp("generated")
    generate(folder, GENERATED)
    project = folder / "voorbeelden"
    bouw(project, project / "site").check_returncode()
    with serving(project / "site") as url:
        yield url, by_value(shown(project))


def test_any_two_values_leave_the_stories_that_the_models_have(open_page: Open, stories: Stories) -> None:
    assert len(stories) > LEAST_VALUES
    page = open_page("verhalen/")
    assert wrong_pairs(page, stories) == []
    assert wrong_counts(page, stories) == []


def test_any_two_values_of_many_made_up_stories_do_too(browser: Browser, generated: tuple[str, Stories]) -> None:
    url, many = generated
    with visiting(browser, url) as visit:
        page = visit("verhalen/")
        assert len({slug for slugs in many.values() for slug in slugs}) == GENERATED
        assert wrong_pairs(page, many) == []
        assert wrong_counts(page, many) == []


def test_this_check_notices_a_story_that_is_left_out(open_page: Open, stories: Stories) -> None:
    lost = min(slug for slugs in stories.values() for slug in slugs)
    fewer = {value: slugs - {lost} for value, slugs in stories.items()}
    page = open_page("verhalen/")
    assert wrong_pairs(page, fewer)
    assert wrong_counts(page, fewer)


def test_a_value_without_stories_leaves_none(open_page: Open, stories: Stories) -> None:
    site, _ = shipped()
    unused = [(facet.key, term.slug) for facet in FACETS for term in facet.terms(site) if (facet.key, term.slug) not in stories]
    assert unused
    assert set(counted(open_page("verhalen/"), [[value] for value in unused])) == {0}


def test_a_sector_in_a_region_counts_as_its_own_page_does(open_page: Open, built_site: Path, stories: Stories) -> None:
    sectors = [value for value in stories if value[0] == "sector"]
    regions = [value for value in stories if value[0] == "regio"]
    pairs = [(sector, region) for sector in sectors for region in regions]
    pages = [built_site / addresses.sector_in_region(sector[1], region[1])[1:] / "index.html" for sector, region in pairs]
    assert counted(open_page("verhalen/"), pairs) == [_count_on(page) for page in pages]
    assert sum(page.is_file() for page in pages) > CLICKED


def _count_on(page: Path) -> int:
    """The number of stories that a page says it has; none when there is no such page."""
    return int(COUNT.findall(page.read_text("utf-8"))[0]) if page.is_file() else 0


def sample(stories: Stories) -> list[Pair]:
    """Some pairs of values, the same each time: of one facet and of two, of which a third leave something."""
    dice = random.Random(1000)  # noqa: S311  not for secrets
    pairs = dice.sample(sorted(combinations(sorted(stories), 2)), 2000)
    same = [pair for pair in pairs if pair[0][0] == pair[1][0]]
    some = [pair for pair in pairs if pair not in same and together(*pair, stories)]
    none = [pair for pair in pairs if not together(*pair, stories)]
    return [pair for kind in (same, some, none) for pair in kind[: CLICKED // 3]]


def test_who_clicks_two_values_sees_those_counts(open_page: Open, stories: Stories) -> None:
    page = open_page("verhalen/")
    pairs = sample(stories)
    assert len(pairs) == CLICKED
    seen = {}
    for pair in pairs:
        choose(page, *pair)
        seen[pair] = page.locator("#lijst").inner_text()
        page.get_by_role("button", name="Wis alles").click()
        expect(page.locator(".finder-chips")).to_be_hidden()
    assert seen == {pair: in_stories(together(*pair, stories)) for pair in pairs}
