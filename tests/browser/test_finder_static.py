"""The finder as it stands in the page, without scripts; and the ways to it from every other page."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.jury import ask_axe, sideways, small_targets
from tests.browser.views import LARGE_TEXT, SMALL, WIDE, View, page_kinds

KINDS = page_kinds()
FIELD = "Zoek op een woord of een plaats"
HEADER_FIELD = "Zoek in alle verhalen"
SWITCH = "Zoek met de toets /"
SHOWN = """
(all) => all.map((one) => [one.querySelector("a").href, Number(one.querySelector("[aria-hidden]").textContent),
  one.querySelector(".visually-hidden").textContent])
"""


def without_scripts(open_page: Open, view: View = SMALL) -> Page:
    return open_page("verhalen/", view, java_script_enabled=False)


def focused_id(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def test_without_scripts_every_value_leads_to_a_page_with_as_many_stories_as_it_says(open_page: Open) -> None:
    page = without_scripts(open_page)
    expect(page.locator("noscript p")).to_be_visible()
    shown = page.locator("[data-value]").evaluate_all(SHOWN)
    assert len(shown) > 80
    found = {}
    for address, _, _ in shown:
        page.goto(address)
        told = page.locator(".count, .term-count").first.inner_text()
        found[address] = int(re.match(r"\d+", told)[0])  # type: ignore[index]  # each of them begins with a number
    assert found == {address: count for address, count, _ in shown}
    assert all(words == f"{count} {'verhaal' if count == 1 else 'verhalen'}" for _, count, words in shown)


def test_without_scripts_a_value_is_chosen_by_keyboard(open_page: Open) -> None:
    page = without_scripts(open_page)
    page.get_by_label(FIELD).focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.locator("summary:focus")).to_have_text("Sector")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    value = page.locator("[data-facet='sector'] a:focus")
    expect(value).to_be_in_viewport()
    words = value.inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def test_one_facet_is_open_at_a_time(open_page: Open) -> None:
    page = without_scripts(open_page)
    for label in ("Sector", "Thema"):
        page.locator("summary", has_text=label).click()
    expect(page.locator("details[open]")).to_have_count(1)
    expect(page.get_by_role("link", name="Alle thema’s")).to_be_visible()


@pytest.mark.parametrize("style", ["", LARGE_TEXT], ids=["text", "large-text"])
@pytest.mark.parametrize("key", ["regio", "regeling", "editie"])
def test_an_open_facet_fits_at_320_px_and_its_values_fit_the_finger(open_scriptless: Open, key: str, style: str) -> None:
    page = open_scriptless("verhalen/", View("320", 320, 256, style=style))
    page.locator(f"[data-facet='{key}'] summary").click()
    assert sideways(page) == []
    verdict = small_targets(page)
    assert verdict.looked_at > 20
    assert verdict.faults == []


@pytest.mark.parametrize("key", ["regio", "editie"])
def test_axe_finds_nothing_in_an_open_facet(open_scriptless: Open, axe: str, key: str) -> None:
    page = open_scriptless("verhalen/", SMALL)
    page.locator(f"[data-facet='{key}'] summary").click()
    assert ask_axe(page, axe).faults == []


@pytest.mark.parametrize("kind", ["home", "story-diptych", "edition", "not-found"])
def test_the_field_in_the_header_leads_to_the_finder(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind], WIDE, java_script_enabled=False)
    page.get_by_role("search", name="Hele site").get_by_label(HEADER_FIELD).fill("doof")
    page.keyboard.press("Enter")
    page.wait_for_url("**/verhalen/?q=doof")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle verhalen")


def test_where_there_is_no_room_a_link_leads_to_the_field_of_the_finder(open_page: Open) -> None:
    page = open_page("", SMALL)
    expect(page.get_by_label(HEADER_FIELD)).to_be_hidden()
    page.get_by_role("banner").get_by_role("link", name="Zoek", exact=True).press("Enter")
    page.wait_for_url("**/verhalen/#zoekwoord")
    expect(page.get_by_label(FIELD)).to_be_focused()


def test_later_pages_search_from_the_first(open_page: Open) -> None:
    page = open_page(KINDS["list-later"], SMALL, java_script_enabled=False)
    page.get_by_label(FIELD).fill("twaalf uur")
    page.get_by_role("search", name="Verhalen").get_by_role("button", name="Zoek").click()
    page.wait_for_url("**/verhalen/?q=twaalf+uur")


@pytest.mark.parametrize(
    ("kind", "view", "field"),
    [("home", WIDE, "zoekveld"), ("list", WIDE, "zoekwoord"), ("list-later", SMALL, "zoekwoord"), ("home", SMALL, "header-search-link")],
)
def test_the_key_leads_to_the_field_of_the_page_and_is_not_typed(open_page: Open, kind: str, view: View, field: str) -> None:
    page = open_page(KINDS[kind], view)
    page.keyboard.press("/")
    assert focused_id(page) == field
    assert page.locator("input[name='q']").evaluate_all("all => all.map((one) => one.value).join('')") == ""


def test_the_key_is_a_sign_like_any_other_while_someone_types(open_page: Open) -> None:
    page = open_page("verhalen/")
    field = page.get_by_label(HEADER_FIELD)
    field.focus()
    page.keyboard.type("en/of")
    expect(field).to_have_value("en/of")
    expect(field).to_be_focused()


@pytest.mark.parametrize("keys", ["Control+/", "Alt+/", "Meta+/", "a", "Shift+a"])
def test_no_other_keys_lead_to_the_field(open_page: Open, keys: str) -> None:
    page = open_page("verhalen/")
    page.keyboard.press(keys)
    assert focused_id(page) == ""


def test_the_key_can_be_switched_off_and_that_is_remembered(open_page: Open) -> None:
    page = open_page("verhalen/")
    switch = page.get_by_role("button", name=SWITCH)
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("localStorage.length") == 0
    switch.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "false")
    page.reload()
    page.keyboard.press("/")
    assert focused_id(page) == ""
    switch.press("Space")
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("/")
    assert focused_id(page) == "zoekwoord"


def test_without_scripts_there_is_no_switch(open_page: Open) -> None:
    page = without_scripts(open_page)
    expect(page.get_by_role("button", name=SWITCH)).to_be_hidden()


def test_a_browser_is_told_how_to_search(open_page: Open) -> None:
    page = open_page("")
    link = page.locator("link[rel='search']")
    assert link.get_attribute("type") == "application/opensearchdescription+xml"
    answer = page.request.get(str(link.evaluate("one => one.href")))
    assert answer.ok
    assert "verhalen/?q={searchTerms}" in answer.text()


def test_a_count_that_is_not_true_would_be_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<ul><li data-value="x"><a href="https://voorbeelden.example/">X</a><span aria-hidden="true">3</span>'
                     '<span class="visually-hidden">4 verhalen</span></li></ul>')  # fmt: skip
    (shown,) = page.locator("[data-value]").evaluate_all(SHOWN)
    page.close()
    assert shown == ["https://voorbeelden.example/", 3, "4 verhalen"]
