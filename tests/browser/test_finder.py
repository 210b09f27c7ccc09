"""The finder, live: choosing and taking away, by keyboard too; the address holds the state; the count is said once."""

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.finder import (
    Value,
    box_of,
    chips,
    choose,
    facet_of,
    in_stories,
    label_of,
    listed,
    query,
    settled,
    shipped,
)
from tests.browser.views import SMALL, WIDE, View

SITE, STORIES = shipped()
BUILDING: Final = ("sector", "bouw")
GREEN: Final = ("sector", "groen")
MARKET: Final = ("kant", "markt")
EMPLOYERS: Final = ("verteller", "werkgever")
AT_ONCE: Final = 12
MANY: Final = 80
SAID_AFTER: Final = 1500

# Keeps every text that the status gets.
_LISTEN = """
() => {
  window.said = [];
  const place = document.getElementById("zoekstatus");
  const heard = () => place.textContent && window.said.push(place.textContent);
  new MutationObserver(heard).observe(place, { childList: true, characterData: true, subtree: true });
}
"""


def heading(page: Page) -> str:
    """The heading of the list."""
    return settled(page).locator("#lijst").inner_text()


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until something has the focus."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def said(page: Page) -> Page:
    """The page once its first count was said; what is said from then on is kept."""
    expect(page.locator("#zoekstatus")).not_to_be_empty()
    page.evaluate(_LISTEN)
    return page


def choose_at_once(page: Page, *values: Value) -> None:
    """Chooses values faster than anyone can, and waits until what is said of it has come to rest."""
    boxes = [box_of(page, value).element_handle() for value in values]
    page.evaluate("boxes => boxes.forEach((box) => box.click())", boxes)
    while not page.evaluate("said.length"):
        page.wait_for_timeout(50)
    page.wait_for_timeout(SAID_AFTER)


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_value_is_chosen_by_keyboard_and_keeps_the_focus(open_page: Open, view: View, key: str) -> None:
    page = open_page("verhalen/", view)
    tab_to(page, "[data-facet=sector] summary")
    page.keyboard.press(key)
    tab_to(page, "[name=sector][value=bouw]")
    page.keyboard.press("Space")
    assert heading(page) == in_stories(len(STORIES[BUILDING]))
    assert query(page) == "?sector=bouw"
    assert set(listed(page)) == STORIES[BUILDING]
    expect(box_of(page, BUILDING)).to_be_focused()
    expect(facet_of(page, "sector").locator("summary")).to_have_text("Sector1 gekozen")


def test_values_of_a_facet_add_up_and_facets_go_together(open_page: Open) -> None:
    page = open_page("verhalen/")
    choose(page, BUILDING, GREEN)
    assert set(listed(page)) == STORIES[BUILDING] | STORIES[GREEN]
    choose(page, EMPLOYERS)
    left = (STORIES[BUILDING] | STORIES[GREEN]) & STORIES[EMPLOYERS]
    assert set(listed(page)) == left
    assert heading(page) == in_stories(len(left))
    assert query(page) == "?sector=bouw&sector=groen&verteller=werkgever"


def test_beside_a_value_stands_what_choosing_it_leaves(open_page: Open) -> None:
    page = open_page("verhalen/")
    choose(page, BUILDING)
    for key in ("verteller", "regio"):
        items = facet_of(page, key).locator("li[data-value]")
        seen = items.evaluate_all(
            "all => all.map((li) => [li.dataset.value, li.querySelector('.finder-count').textContent, 'none' in li.dataset])"
        )
        left = {value: len(STORIES[key, value] & STORIES[BUILDING]) for value, _, _ in seen}
        assert seen == [[value, f"{count}{in_stories(count).lower()}", count == 0] for value, count in left.items()]
    assert box_of(page, GREEN).locator("xpath=../..").locator(".finder-count > [aria-hidden]").inner_text() == str(len(STORIES[GREEN]))


def test_a_chip_goes_by_keyboard_and_the_focus_to_the_next(open_page: Open) -> None:
    page = open_page("verhalen/?sector=bouw&sector=groen&kant=markt&q=hout")
    assert chips(settled(page)) == [label_of(value) for value in (BUILDING, GREEN, MARKET)]
    tab_to(page, ".finder-chips button")
    expect(page.locator(":focus")).to_have_accessible_name(f"Haal weg: {label_of(BUILDING)}")
    for gone, following in ((BUILDING, GREEN), (GREEN, MARKET)):
        page.keyboard.press("Enter")
        expect(page.locator(":focus")).to_have_accessible_name(f"Haal weg: {label_of(following)}")
        expect(page.locator(f"input[value={gone[1]}]")).not_to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Wis alles")).to_be_focused()
    expect(page.locator(".finder-chips")).to_be_hidden()
    assert query(settled(page)) == "?q=hout"


def test_taking_the_last_chip_away_leads_to_the_list(open_page: Open) -> None:
    page = open_page("verhalen/?sector=bouw")
    settled(page).locator(".finder-chips button").press("Space")
    expect(page.locator("#lijst")).to_be_focused()
    assert query(page) == ""


def test_clearing_all_brings_the_page_back_as_it_came(open_page: Open) -> None:
    page = open_page("verhalen/")
    came = page.locator("#lijst").inner_text(), listed(page)
    choose(page, BUILDING, EMPLOYERS)
    page.get_by_role("searchbox", name="Zoek op een woord of een plaats").fill("hout")
    page.keyboard.press("Enter")
    assert len(listed(settled(page))) < len(came[1])
    page.get_by_role("button", name="Wis alles").press("Enter")
    expect(page.locator("#zoekwoord")).to_be_focused()
    expect(page.locator("#zoekwoord")).to_have_value("")
    assert (heading(page), listed(page), query(page), chips(page)) == (*came, "", [])
    expect(page.locator("nav.pages")).to_be_visible()
    expect(page.locator("[data-facet] :checked")).to_have_count(0)


def test_back_and_forward_restore_boxes_field_list_and_address(open_page: Open) -> None:
    page = open_page("verhalen/")
    came = page.locator("#lijst").inner_text()
    choose(page, BUILDING)
    choose(page, EMPLOYERS)
    page.locator("#zoekwoord").fill("dak")
    page.keyboard.press("Enter")
    steps = [state(page)]
    for _ in range(3):
        page.go_back()
        steps.append(state(page))
    assert [step[0] for step in steps] == ["?sector=bouw&verteller=werkgever&q=dak", "?sector=bouw&verteller=werkgever", "?sector=bouw", ""]
    assert [step[1] for step in steps] == ["dak", "", "", ""]
    assert [step[2] for step in steps] == [["bouw", "werkgever"], ["bouw", "werkgever"], ["bouw"], []]
    assert steps[3][3] == came
    assert set(steps[2][4]) == STORIES[BUILDING]
    for step in reversed(steps[:-1]):
        page.go_forward()
        assert state(page) == step


def state(page: Page) -> tuple[str, str, list[str], str, list[str]]:
    """All that shows what was asked: address, field, boxes, heading and list."""
    told = heading(page)
    boxes = page.locator("[data-facet] :checked").evaluate_all("all => all.map((box) => box.value)")
    return query(page), page.locator("#zoekwoord").input_value(), boxes, told, listed(page)


def test_a_visitor_who_comes_back_from_a_story_finds_the_same_list(open_page: Open) -> None:
    page = open_page("verhalen/")
    choose(page, BUILDING)
    before = state(page)
    page.locator(".cards .card-title a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.go_back()
    assert state(page) == before


def test_a_shared_link_opens_in_its_state(open_page: Open) -> None:
    page = open_page("verhalen/?kant=markt&q=autisme&sorteer=nummer")
    asked, field, boxes, told, found = state(page)
    assert (field, boxes, chips(page)) == ("autisme", ["markt"], [label_of(MARKET)])
    assert asked == "?kant=markt&q=autisme&sorteer=nummer"
    assert set(found) <= STORIES[MARKET]
    assert told.split(" ")[0] != str(len(STORIES[MARKET]))
    expect(page.locator("#sorteer")).to_have_value("nummer")


@pytest.mark.parametrize("asked", ["?sector=bestaat-niet", "?kleur=rood&sorteer=wat", "?sector=&q=%20", "?sector=BOUW&__proto__=x"])
def test_what_the_address_asks_and_does_not_exist_is_ignored(open_page: Open, asked: str) -> None:
    page = open_page("verhalen/")
    came = heading(page), listed(page)
    page.goto(page.url + asked)
    assert (heading(page), listed(page), chips(page)) == (*came, [])


def test_a_value_that_exists_counts_beside_one_that_does_not(open_page: Open) -> None:
    page = open_page("verhalen/?sector=bestaat-niet&sector=bouw&sector=bouw")
    assert set(listed(settled(page))) == STORIES[BUILDING]
    assert chips(page) == [label_of(BUILDING)]


def test_typing_does_not_fill_the_history(open_page: Open) -> None:
    page = open_page("verhalen/")
    before = page.evaluate("history.length")
    page.locator("#zoekwoord").press_sequentially("jobcoach", delay=60)
    expect(page.locator("#lijst")).not_to_have_text(f"{len(SITE.stories)} verhalen, pagina 1 van 2")
    page.wait_for_url("**/*q=jobcoach")
    page.locator("#zoekwoord").press_sequentially(" horeca", delay=60)
    page.wait_for_url("**/*q=jobcoach+horeca")
    assert query(settled(page)).replace("+", " ") == "?q=jobcoach horeca"
    assert page.evaluate("history.length") == before
    expect(page.locator("#zoekwoord")).to_be_focused()


def test_the_count_is_said_once_for_two_quick_choices(open_page: Open) -> None:
    page = open_page("verhalen/")
    page.evaluate(_LISTEN)
    choose_at_once(page, BUILDING, EMPLOYERS)
    assert page.evaluate("said") == [in_stories(len(STORIES[BUILDING] & STORIES[EMPLOYERS]))]


def test_every_answer_is_said_also_when_its_count_is_the_same(open_page: Open) -> None:
    assert len(STORIES[BUILDING]) == len(STORIES[GREEN])
    page = said(open_page("verhalen/?sector=bouw"))
    choose_at_once(page, GREEN, BUILDING)
    assert page.evaluate("said") == [in_stories(len(STORIES[GREEN]))]


def test_the_list_is_in_no_live_region(open_page: Open) -> None:
    page = open_page("verhalen/?sector=bouw")
    live = "[aria-live], [role=status], [role=alert], [role=log], output"
    assert settled(page).evaluate("live => document.querySelectorAll(live).length", live) == 1
    assert (
        page.evaluate("live => ['.cards', '#lijst', '.finder-hint'].some((each) => document.querySelector(each).closest(live))", live)
        is False
    )


def test_following_a_link_within_the_page_changes_nothing(open_page: Open) -> None:
    page = said(open_page("verhalen/?verteller=werkgever"))
    page.get_by_role("button", name="Toon meer verhalen").click()
    expect(page.locator(".cards > li")).to_have_count(2 * AT_ONCE)
    page.locator(".skip-link").press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.wait_for_timeout(SAID_AFTER)
    assert page.evaluate("said") == []
    assert len(listed(page)) == 2 * AT_ONCE


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
        """Waits until something is held back."""
        while not self.held:
            self.page.wait_for_timeout(50)

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
    expect(page.locator("#lijst")).to_have_text(in_stories(len(STORIES[BUILDING])))
    gate.wait()
    gate.closed = False
    box_of(page, BUILDING).click()
    if last:
        box_of(page, last).click()
    expected = STORIES[last] if last else set(came)
    told = heading(page)
    assert set(listed(page)) == expected
    page.evaluate(_LISTEN)
    gate.release()
    page.wait_for_timeout(SAID_AFTER)
    assert (set(listed(page)), heading(page)) == (expected, told)
    assert page.evaluate("said")[-1:] in ([], [in_stories(len(STORIES[last]) if last else len(SITE.stories))])


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


def test_the_field_of_every_header_leads_to_the_finder(open_page: Open) -> None:
    page = open_page("over/")
    page.get_by_role("search", name="Hele site").get_by_role("searchbox").fill("autisme")
    page.keyboard.press("Enter")
    page.wait_for_url("**/verhalen/?q=autisme")
    assert heading(page).endswith("verhalen")
    assert page.locator("#zoekwoord").input_value() == "autisme"
