"""Everything works with a keyboard, and a visitor always sees where they are."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.jury import Stop, focused
from tests.browser.views import SMALL, WIDE, View, page_kinds

KINDS = page_kinds()
MANY = 400


def stops(page: Page) -> list[Stop]:
    """Every Tab stop of the page, in order."""
    found: list[Stop] = []
    for _ in range(MANY):
        page.keyboard.press("Tab")
        stop = focused(page)
        if not stop.name:
            return found
        found.append(stop)
    raise AssertionError(f"Tab never leaves the page; it was last at {found[-1].name}")


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", KINDS)
def test_every_tab_stop_is_visible_and_has_a_ring(open_page: Open, kind: str, view: View) -> None:
    found = stops(open_page(KINDS[kind], view))
    assert len(found) > 5
    assert {stop.name: stop.fault for stop in found if stop.fault} == {}


def test_the_check_of_tab_stops_finds_a_bad_page(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        '<a href="#a" style="outline: none">geen ring</a>'
        '<a href="#b" style="position: absolute; left: -999px">buiten beeld</a>'
        '<a href="#c">bedekt</a><div style="position: fixed; inset: 0; background: white"></div>'
    )
    faults = [stop.fault for stop in stops(page)]
    page.close()
    assert [expected in fault for expected, fault in zip(("ring", "off screen", "covered"), faults, strict=True)] == [True] * 3


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", KINDS)
def test_the_skip_link_is_the_first_stop_and_leads_into_main(open_page: Open, kind: str, view: View) -> None:
    page = open_page(KINDS[kind], view)
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    expect(first).to_have_text("Direct naar de inhoud")
    expect(first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement) || !document.querySelector('main a')")


@pytest.mark.parametrize("kind", KINDS)
def test_the_menu_opens_and_closes_by_keyboard(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind], SMALL)
    button = page.get_by_role("button", name="Menu", exact=True)
    link = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Verhalen", exact=True)
    expect(link).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Verhalen")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(link).to_be_hidden()
    page.keyboard.press("Space")
    expect(link).to_be_visible()


def background(page: Page) -> str:
    """The colour that the page is drawn on."""
    return str(
        page.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor")
    )


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
def test_the_theme_switch_works_by_keyboard_and_is_remembered(open_page: Open, view: View) -> None:
    page = open_page("", view)
    button = page.get_by_role("button", name="Donker", exact=True)
    expect(button).to_have_attribute("aria-pressed", "false")
    light = background(page)
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    dark = background(page)
    assert dark != light
    page.goto(page.url + "verhalen/")
    expect(page.get_by_role("button", name="Donker", exact=True)).to_have_attribute("aria-pressed", "true")
    assert background(page) == dark
    page.get_by_role("button", name="Donker", exact=True).press("Enter")
    assert background(page) == light


def test_nothing_is_stored_before_a_visitor_chooses(open_page: Open) -> None:
    page = open_page("")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
