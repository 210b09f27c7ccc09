"""The list of the finder: more of it, its order, and answers that come too late."""

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.finder import SAID_AFTER, Value, box_of, choose, heading, in_stories, listed, listen, query, said, settled, shipped

SITE, STORIES = shipped()
BUILDING: Final = ("sector", "bouw")
GREEN: Final = ("sector", "groen")
EMPLOYERS: Final = ("verteller", "werkgever")
AT_ONCE: Final = 12
PATIENCE: Final = 200


def test_more_stories_come_with_the_focus_on_the_first_new_one(open_page: Open) -> None:
    page = open_page("verhalen/?verteller=werkgever")
    more = settled(page).get_by_role("button", name="Toon meer verhalen")
    seen = listed(page)
    assert len(seen) == AT_ONCE
    while more.is_visible():
        more.press("Enter")
        new = page.locator(".cards > li").nth(len(seen)).locator("a").first
        expect(new).to_be_focused()
        seen = listed(page)
    assert len(seen) == len(set(seen)) == len(STORIES[EMPLOYERS])
    assert set(seen) == STORIES[EMPLOYERS]


TOLD: Final = {story.slug: story for story in SITE.stories}
ORDERS: Final[dict[str, Callable[[str], tuple[int, str]]]] = {
    "nieuwste": lambda slug: (-TOLD[slug].day.toordinal(), slug),
    "nummer": lambda slug: (TOLD[slug].number, slug),
}


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_that_is_chosen_holds(open_page: Open, order: str) -> None:
    page = open_page("verhalen/?verteller=werkgever&q=collega")
    settled(page).get_by_label("Sorteer op").select_option(order)
    found = set(listed(settled(page)))
    while page.locator(".finder-more").is_visible():
        page.locator(".finder-more").click()
        expect(page.locator(".cards > li").nth(len(found))).to_be_visible()
        found = set(listed(page))
    assert len(found) > 2
    assert listed(page) == sorted(found, key=ORDERS[order])
    assert query(page) == f"?verteller=werkgever&q=collega&sorteer={order}"


def test_what_fits_best_comes_first_when_there_are_words(open_page: Open) -> None:
    page = open_page("verhalen/?q=autisme")
    expect(settled(page).locator("#sorteer")).to_have_value("relevantie")
    best = listed(page)
    numbers = page.evaluate("async () => (await document.querySelector('story-finder').knowledge.ask('autisme')).stories")
    newest = sorted(TOLD, key=ORDERS["nieuwste"])
    assert best == [newest[number] for number in numbers[:AT_ONCE]]
    page.get_by_label("Sorteer op").select_option("nieuwste")
    expect(page.locator(".cards .card-title").first).not_to_have_text("")
    assert listed(settled(page)) != best


class Gate:
    """Holds files back until it is opened."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.page = page
        self.closed = True
        self.held: list[Route] = []
        page.route(pattern, self._pass)

    def _pass(self, route: Route) -> None:
        if self.closed:
            self.held.append(route)
        else:
            route.continue_()

    def wait(self) -> None:
        """Until something is held."""
        for _ in range(PATIENCE):
            if self.held:
                return
            self.page.wait_for_timeout(50)
        raise AssertionError("nothing was asked for")

    def release(self) -> None:
        """Lets through what was held."""
        for route in self.held:
            route.continue_()


@pytest.mark.parametrize("last", [GREEN, None], ids=["another choice", "nothing chosen"])
def test_an_answer_that_comes_after_another_question_is_dropped(open_page: Open, last: Value | None) -> None:
    page = open_page("verhalen/")
    came = listed(page)
    gate = Gate(page, "**/zoeken/stukken-*/*.json")
    box_of(page, BUILDING).click()
    gate.wait()
    expect(page.locator("#lijst")).to_have_text(in_stories(len(STORIES[BUILDING])))
    gate.closed = False
    box_of(page, BUILDING).click()
    if last:
        box_of(page, last).click()
    expected = STORIES[last] if last else set(came)
    told = heading(page)
    assert set(listed(page)) == expected
    listen(page)
    gate.release()
    assert said(page)[-1:] in ([], [in_stories(len(STORIES[last]) if last else len(SITE.stories))])
    assert (set(listed(page)), heading(page)) == (expected, told)


def test_a_text_that_is_answered_late_does_not_replace_another(open_page: Open) -> None:
    page = open_page("verhalen/")
    gate = Gate(page, "**/zoeken/*/index/*")
    page.locator("#zoekwoord").fill("autisme")
    page.keyboard.press("Enter")
    gate.wait()
    gate.closed = False
    page.locator("#zoekwoord").fill("")
    page.keyboard.press("Enter")
    choose(page, GREEN)
    gate.release()
    page.wait_for_timeout(SAID_AFTER)
    assert set(listed(page)) == STORIES[GREEN]
    assert query(page) == "?sector=groen"


def test_nothing_of_the_index_is_loaded_before_someone_comes_near(open_page: Open) -> None:
    page = open_page("verhalen/")
    loaded = "() => performance.getEntriesByType('resource').map((each) => each.name).filter((name) => name.includes('/zoeken/'))"
    assert page.evaluate(loaded) == []
    with page.expect_response("**/facetten.json"):
        page.locator("#zoekwoord").focus()
    assert len(page.evaluate(loaded)) == 1
