"""The address holds all that was asked: to go back to, to share, to arrive with."""

from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.finder import chips, choose, heading, label_of, listed, query, settled, shipped

SITE, STORIES = shipped()
BUILDING: Final = ("sector", "bouw")
MARKET: Final = ("kant", "markt")
EMPLOYERS: Final = ("verteller", "werkgever")


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


def test_the_field_of_every_header_leads_to_the_finder(open_page: Open) -> None:
    page = open_page("over/")
    page.get_by_role("search", name="Hele site").get_by_role("searchbox").fill("autisme")
    page.keyboard.press("Enter")
    page.wait_for_url("**/verhalen/?q=autisme")
    assert heading(page).endswith("verhalen")
    assert page.locator("#zoekwoord").input_value() == "autisme"
