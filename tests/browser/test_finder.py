"""The finder, live: choosing and taking away, by keyboard too; the count is said once, and the focus stays."""

from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.finder import (
    box_of,
    chips,
    choose,
    choose_at_once,
    facet_of,
    heading,
    in_stories,
    label_of,
    listed,
    listen,
    listen_later,
    query,
    said,
    settled,
    shipped,
)
from tests.browser.views import SMALL, WIDE, View

_, STORIES = shipped()
BUILDING: Final = ("sector", "bouw")
GREEN: Final = ("sector", "groen")
MARKET: Final = ("kant", "markt")
EMPLOYERS: Final = ("verteller", "werkgever")
AT_ONCE: Final = 12
MANY: Final = 80


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until something has the focus."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    raise AssertionError(f"Tab does not lead to {selector}")


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


def test_the_count_is_said_once_for_two_quick_choices(open_page: Open) -> None:
    page = open_page("verhalen/")
    listen(page)
    choose_at_once(page, BUILDING, EMPLOYERS)
    assert said(page) == [in_stories(len(STORIES[BUILDING] & STORIES[EMPLOYERS]))]


def test_every_answer_is_said_also_when_its_count_is_the_same(open_page: Open) -> None:
    assert len(STORIES[BUILDING]) == len(STORIES[GREEN])
    page = listen_later(open_page("verhalen/?sector=bouw"))
    choose_at_once(page, GREEN, BUILDING)
    assert said(page) == [in_stories(len(STORIES[GREEN]))]


def test_the_list_is_in_no_live_region(open_page: Open) -> None:
    page = open_page("verhalen/?sector=bouw")
    live = "[aria-live], [role=status], [role=alert], [role=log], output"
    assert settled(page).evaluate("live => document.querySelectorAll(live).length", live) == 1
    assert (
        page.evaluate("live => ['.cards', '#lijst', '.finder-hint'].some((each) => document.querySelector(each).closest(live))", live)
        is False
    )


def test_following_a_link_within_the_page_changes_nothing(open_page: Open) -> None:
    page = listen_later(open_page("verhalen/?verteller=werkgever"))
    page.get_by_role("button", name="Toon meer verhalen").click()
    expect(page.locator(".cards > li")).to_have_count(2 * AT_ONCE)
    page.locator(".skip-link").press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert said(page) == []
    assert len(listed(page)) == 2 * AT_ONCE
