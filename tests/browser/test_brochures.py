"""A brochure's checklist: ticks that stay on the device, what is told of them, and the way back to none."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.views import page_kinds

KIND = page_kinds()["brochure"]


def told(page: Page) -> str:
    return page.locator("check-list [role='status']").inner_text()


def boxes(page: Page) -> int:
    return page.locator("check-list input").count()


def test_a_tick_by_keyboard_is_told_and_kept_on_the_device(open_page: Open) -> None:
    page = open_page(KIND)
    assert told(page) == f"0 van {boxes(page)} gedaan."
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.locator("check-list input").nth(1).focus()
    page.keyboard.press("Space")
    assert told(page) == f"1 van {boxes(page)} gedaan."
    page.reload()
    expect(page.locator("check-list input").nth(1)).to_be_checked()
    expect(page.locator("check-list input").nth(0)).not_to_be_checked()
    assert told(page) == f"1 van {boxes(page)} gedaan."


def test_all_ticks_can_be_cleared_and_then_nothing_is_kept(open_page: Open) -> None:
    page = open_page(KIND)
    page.locator("check-list label").first.click()
    page.locator("check-list label").nth(4).click()
    clear = page.get_by_role("button", name="Wis mijn vinkjes")
    clear.focus()
    page.keyboard.press("Enter")
    assert told(page) == "Alle vinkjes zijn gewist."
    expect(clear).to_be_focused()
    expect(page.locator("check-list input:checked")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_two_brochures_keep_ticks_of_their_own(open_page: Open) -> None:
    page = open_page(KIND)
    page.locator("check-list label").first.click()
    page.goto(page.url.replace("inclusief-werkgever-worden", "werk-zoeken-met-een-beperking"))
    expect(page.locator("check-list input:checked")).to_have_count(0)


def test_a_browser_that_keeps_nothing_says_so(open_page: Open) -> None:
    script = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"
    page = open_page(KIND, script=script)
    page.locator("check-list label").first.click()
    assert told(page) == f"1 van {boxes(page)} gedaan. Je browser wil dit niet onthouden."


def test_without_scripts_the_list_can_be_read_and_ticked_and_has_no_dead_button(open_scriptless: Open) -> None:
    page = open_scriptless(KIND)
    first = page.locator("check-list input").first
    page.locator("check-list label").first.click()
    expect(first).to_be_checked()
    expect(page.locator("check-list button")).to_be_hidden()
    expect(page.locator("check-list [role='status']")).to_be_hidden()


def test_on_paper_the_boxes_stay_and_what_is_pressed_goes(open_page: Open) -> None:
    page = open_page(KIND)
    page.emulate_media(media="print")
    assert page.locator("check-list input:visible").count() == boxes(page)
    assert page.locator("check-list button:visible, .card-image:visible").count() == 0
    expect(page.locator(".printed-address")).to_contain_text("/brochures/")
