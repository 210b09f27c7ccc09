"""A word of the glossary opens in its place: by keyboard, by touch, without scripts and on paper."""

import pytest
from playwright.sync_api import expect

from site_builder import addresses
from tests.browser.conftest import Open
from tests.browser.jury import ask_axe, focused, sideways
from tests.browser.views import SMALL, VIEWS, View

STORY = addresses.story("vier-schoenendozen").removeprefix("/")
WORD = "stapelbaan"
NOTE = "Twee of meer kleine banen"


def test_a_word_opens_and_closes_by_keyboard_and_keeps_the_focus(open_page: Open) -> None:
    page = open_page(STORY, SMALL)
    word = page.get_by_role("button", name=WORD, exact=True)
    note = page.get_by_text(NOTE)
    expect(word).to_have_attribute("aria-expanded", "false")
    expect(note).to_be_hidden()
    word.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(word).to_have_attribute("aria-expanded", "true")
        expect(note).to_be_visible()
        expect(word).to_be_focused()
        page.keyboard.press("Escape")
        expect(word).to_have_attribute("aria-expanded", "false")
        expect(note).to_be_hidden()
        expect(word).to_be_focused()
    assert focused(page).fault == ""


def test_escape_inside_an_explanation_closes_it_and_gives_the_focus_back(open_page: Open) -> None:
    page = open_page(STORY)
    word = page.get_by_role("button", name=WORD, exact=True)
    word.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Meer over gedeeld werkgeverschap")
    page.keyboard.press("Escape")
    expect(page.get_by_text(NOTE)).to_be_hidden()
    expect(word).to_be_focused()


def test_a_word_opens_by_touch_and_leaves_no_step_in_the_history(open_page: Open) -> None:
    page = open_page(STORY, SMALL, has_touch=True)
    before = page.evaluate("history.length")
    page.get_by_role("button", name=WORD, exact=True).tap()
    expect(page.get_by_text(NOTE)).to_be_visible()
    assert page.evaluate("history.length") == before
    assert "#" not in page.url


def test_without_scripts_a_word_is_a_link_to_its_explanation(open_scriptless: Open) -> None:
    page = open_scriptless(STORY, SMALL)
    note = page.get_by_text(NOTE)
    expect(note).to_be_hidden()
    page.get_by_role("link", name=WORD, exact=True).press("Enter")
    expect(note).to_be_visible()
    page.go_back()
    expect(note).to_be_hidden()


def test_an_address_with_a_word_opens_it_and_it_can_be_closed(open_page: Open) -> None:
    page = open_page(f"{STORY}#uitleg-stapelbaan")
    word = page.get_by_role("button", name=WORD, exact=True)
    expect(word).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text(NOTE)).to_be_visible()
    word.press("Enter")
    expect(page.get_by_text(NOTE)).to_be_hidden()


def test_paper_has_every_explanation(open_page: Open) -> None:
    page = open_page(STORY)
    page.emulate_media(media="print")
    notes = page.locator(".word-note")
    assert notes.count() > 3
    assert all(note.is_visible() for note in notes.all())


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_page_with_every_word_open_is_accessible_and_fits(open_page: Open, axe: str, view: View) -> None:
    page = open_page(STORY, view)
    page.evaluate("document.querySelectorAll('.word').forEach((word) => word.click())")
    assert page.locator(".word-note:visible").count() > 3
    assert ask_axe(page, axe).faults == []
    assert sideways(page) == []
