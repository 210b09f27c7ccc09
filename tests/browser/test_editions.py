"""A whole edition on one page: on paper every piece starts a sheet, and on the screen the contents lead to each piece."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.views import page_kinds

ADDRESS = page_kinds()["edition-whole"]
STYLE = "(all, name) => all.map(one => getComputedStyle(one)[name])"


def styles(page: Page, selector: str, name: str) -> list[str]:
    """A property of everything that a selector finds."""
    return list(page.eval_on_selector_all(selector, STYLE, name))


def test_on_paper_every_piece_starts_a_sheet_and_has_a_running_head(open_page: Open) -> None:
    page = open_page(ADDRESS)
    page.emulate_media(media="print")
    pieces = styles(page, ".whole-piece", "breakBefore")
    assert len(pieces) > 10
    # The contents before the first piece end their sheet themselves.
    assert set(pieces[1:]) == {"page"}
    assert styles(page, ".contents", "breakAfter") == ["page"]
    assert styles(page, ".edition-cover", "breakAfter") == ["page"]
    assert set(styles(page, ".running-head", "display")) == {"table-header-group"}


def test_on_paper_there_is_nothing_to_press_and_no_frame_of_the_site(open_page: Open) -> None:
    page = open_page(ADDRESS)
    page.emulate_media(media="print")
    for selector in (".site-header", ".site-footer", ".breadcrumbs", ".edition-whole", ".back-to-contents", ".printed-more", "button"):
        assert set(styles(page, selector, "display")) <= {"none"} or page.locator(f"{selector}:visible").count() == 0, selector
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_document_for_a_printer_has_a_sheet_for_each_piece_and_stays_short(open_page: Open) -> None:
    page = open_page(ADDRESS)
    pieces = page.locator(".whole-piece").count()
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, format="A4")))
    assert pieces + 2 <= sheets <= 3 * pieces


def test_the_contents_lead_to_every_piece_by_keyboard(open_page: Open) -> None:
    page = open_page(ADDRESS)
    last = page.locator(".contents-title a").last
    target = page.locator(str(last.get_attribute("href")))
    last.press("Enter")
    expect(target).to_be_in_viewport()
    back = target.get_by_role("link", name=re.compile("Naar de inhoud"))
    back.press("Enter")
    expect(page.get_by_role("heading", name="In deze editie")).to_be_in_viewport()


def test_on_the_page_of_an_edition_the_colophon_is_the_last_part(open_page: Open) -> None:
    page = open_page(page_kinds()["edition"])
    assert page.locator("main h2").last.inner_text() == "Colofon"
