"""axe-core finds nothing, whatever the page, the window and the colours; AAA, best practice and experimental rules too."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open
from tests.browser.jury import ask_axe, change_view
from tests.browser.views import ALL_VIEWS, WIDE, page_kinds
from tests.server import BASE_PATH

KINDS = page_kinds()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_any_view(open_page: Open, axe: str, kind: str) -> None:
    page = open_page(KINDS[kind])
    faults = {}
    for view in ALL_VIEWS:
        change_view(page, view)
        verdict = ask_axe(page, axe)
        assert verdict.looked_at > 90
        found = [fault for fault in verdict.faults if fault.partition(":")[0] not in view.senseless]
        faults.update({view.name: found} if found else {})
    assert faults == {}


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_without_scripts(open_scriptless: Open, axe: str, kind: str) -> None:
    verdict = ask_axe(open_scriptless(KINDS[kind], WIDE), axe)
    assert verdict.looked_at > 90
    assert verdict.faults == []


def test_axe_finds_the_faults_of_a_bad_page(browser: Browser, axe: str, bad_page_url: str) -> None:
    page = browser.new_page()
    page.goto(bad_page_url)
    verdict = ask_axe(page, axe)
    page.close()
    found = {fault.partition(":")[0] for fault in verdict.faults}
    assert verdict.looked_at > 90
    assert {"image-alt", "html-has-lang", "document-title", "color-contrast-enhanced", "button-name"} <= found


def test_a_page_outside_the_base_path_is_not_served(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    response = page.goto(site_url.removesuffix(BASE_PATH) + "/verhalen/")
    page.close()
    assert response is not None
    assert response.status == 404
