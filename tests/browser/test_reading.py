"""What a page says can be read in every mode: without scripts, in forced colours, with less motion, on paper."""

from dataclasses import replace
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.jury import focused
from tests.browser.views import SMALL, WIDE, View, page_kinds

KINDS = page_kinds()


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_without_scripts_is_complete_and_has_no_dead_control(open_scriptless: Open, kind: str, view: View) -> None:
    page = open_scriptless(KINDS[kind], view)
    assert page.locator("script").count() == 0
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu.get_by_role("link").first).to_be_visible()
    assert page.locator("button:visible:not(form button)").all_inner_texts() == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_has_one_first_heading_and_a_title_that_ends_in_the_sites_name(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind])
    expect(page.locator("h1")).to_have_count(1)
    heading = page.locator("h1").inner_text()
    assert heading.strip()
    assert page.title().endswith("1000 voorbeelden")
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "all => all.map(one => one.tagName)")]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), levels


@pytest.mark.parametrize("kind", KINDS)
def test_forced_colours_keep_text_icons_and_focus(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind], replace(SMALL, forced_colors="active"))
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    drawn = "all => all.filter(one => one.checkVisibility()).map(one => getComputedStyle(one).stroke + getComputedStyle(one).fill)"
    assert all("rgba(0, 0, 0, 0)" not in paint for paint in page.eval_on_selector_all("button svg, a svg", drawn))
    masked = "all => all.filter(one => getComputedStyle(one).maskImage !== 'none').map(one => one.outerHTML.slice(0, 80))"
    assert page.eval_on_selector_all("body *", masked) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page).fault == ""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_when_a_visitor_wants_less_motion(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind])
    page.keyboard.press("Tab")
    assert page.evaluate("document.getAnimations().filter(one => one.effect.getComputedTiming().activeDuration > 1).length") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_print_shows_the_text_and_no_navigation(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind])
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    assert page.locator("button:visible").count() == 0
