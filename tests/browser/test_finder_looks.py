"""Everything that the finder can show fits the window and the finger, and axe-core finds nothing in it."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.finder import settled
from tests.browser.jury import ask_axe, change_view, sideways, small_targets
from tests.browser.views import ALL_VIEWS, FINDER_STATES, SMALL, VIEWS, WIDE, View

PARTS = {
    "finder-chosen": ".finder-chips button, .finder-more, .finder-sort select",
    "finder-found": ".finder-others a, .card-excerpt mark",
    "finder-meant": ".finder-meant button",
    "finder-place": ".finder-place button",
    "finder-none": ".finder-none button",
    "finder-nothing": ".finder-none button",
}
"""What must be seen in each state, or nothing was looked at."""


def shown(open_page: Open, name: str, view: View = WIDE) -> Page:
    """The finder in a state, with a facet open when something was chosen."""
    page = settled(open_page(FINDER_STATES[name], view))
    if page.locator(".finder-chosen").locator("visible=true").count():
        page.locator("summary", has=page.locator(".finder-chosen:visible")).first.click()
    for part in PARTS[name].split(", "):
        assert page.locator(part).first.is_visible()
    return page


@pytest.mark.parametrize("name", FINDER_STATES)
def test_no_state_scrolls_sideways_at_320_px(open_page: Open, name: str) -> None:
    assert sideways(shown(open_page, name, SMALL)) == []


@pytest.mark.parametrize("view", [VIEWS[0], VIEWS[2]], ids=lambda view: view.name)
@pytest.mark.parametrize("name", FINDER_STATES)
def test_every_target_of_every_state_is_at_least_44_px(open_page: Open, name: str, view: View) -> None:
    verdict = small_targets(shown(open_page, name, view))
    assert verdict.looked_at > 20
    assert verdict.faults == []


@pytest.mark.parametrize("name", FINDER_STATES)
def test_axe_finds_nothing_in_any_state_and_view(open_page: Open, axe: str, name: str) -> None:
    page = shown(open_page, name)
    faults = {}
    for view in ALL_VIEWS:
        change_view(page, view)
        # The way to the list sticks to the foot of a small screen, and axe counts what it covers at that moment.
        page.locator(".finder-other").evaluate("foot => foot.parentElement.scrollIntoView()")
        verdict = ask_axe(page, axe)
        assert verdict.looked_at > 90
        found = [fault for fault in verdict.faults if fault.partition(":")[0] not in view.senseless]
        faults.update({view.name: found} if found else {})
    assert faults == {}


@pytest.mark.parametrize("name", FINDER_STATES)
def test_every_state_fits_with_wider_spacing_and_text_of_twice_the_size(open_page: Open, name: str) -> None:
    page = shown(open_page, name)
    faults = {}
    for view in (each for each in ALL_VIEWS if each.style):
        for width in (view.width, SMALL.width):
            change_view(page, view)
            page.set_viewport_size({"width": width, "height": view.height})
            faults[view.name, width] = sideways(page)
    assert {where: found for where, found in faults.items() if found} == {}
