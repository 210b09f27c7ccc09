"""Pages fit the window and the finger, also when a visitor makes the text larger or wider."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open
from tests.browser.jury import sideways, small_targets
from tests.browser.views import LARGE_TEXT, SMALL, TEXT_SPACING, VIEWS, WIDE, View, page_kinds

KINDS = page_kinds()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_never_scrolls_sideways_at_320_px(open_page: Open, kind: str) -> None:
    assert sideways(open_page(KINDS[kind], SMALL)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_at_320_px_with_wider_text_spacing(open_page: Open, kind: str) -> None:
    assert sideways(open_page(KINDS[kind], replace(SMALL, style=TEXT_SPACING))) == []


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_with_text_of_twice_the_size(open_page: Open, kind: str, view: View) -> None:
    assert sideways(open_page(KINDS[kind], replace(view, style=LARGE_TEXT))) == []


@pytest.mark.parametrize("view", VIEWS[::2], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", KINDS)
def test_every_target_is_at_least_44_px(open_page: Open, kind: str, view: View) -> None:
    verdict = small_targets(open_page(KINDS[kind], view))
    assert verdict.looked_at > 5
    assert verdict.faults == []


def test_the_layout_checks_find_a_bad_page(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 256})
    page.set_content(
        '<p style="width: 900px">breed</p><p><a href="#a" style="display: block; width: 20px; height: 20px">x</a></p>'
        '<label><input type="checkbox">x</label><label style="display: block; padding: 1rem"><input type="checkbox">y</label>'
        '<p style="width: 80px; overflow: hidden; white-space: nowrap">een tekst die niet helemaal past</p>'
    )
    faults = sideways(page)
    verdict = small_targets(page)
    page.close()
    assert {fault.partition(":")[0] for fault in faults} == {"page", "off screen", "clipped"}
    assert len(verdict.faults) == 2
