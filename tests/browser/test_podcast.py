"""An episode: heard, read, and found back at the moment in its address; with a player, without scripts and without sound."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from site_builder import addresses
from tests.browser.conftest import Open
from tests.browser.views import PHONE, SMALL, WIDE
from tests.project import REPOSITORY

SLUG = "detachering"
EPISODE = addresses.episode(SLUG)[1:]
WORDS = re.sub(r"<[^>]*>", "", (REPOSITORY / f"stories/podcast/{SLUG}/{SLUG}.vtt").read_text("utf-8"))
TIME = "document.querySelector('audio').currentTime"
PATIENCE = 10
"""Seconds that a busy computer gets."""
# A computer without a sound card plays as if it had one when nothing is to be heard.
SILENT = "addEventListener('play', (event) => { event.target.muted = true }, true)"


def until(page: Page, expression: str) -> None:
    """Wait until something is true of the page; its policy does not let the page itself wait for it."""
    deadline = time.monotonic() + PATIENCE
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, expression
        page.wait_for_timeout(50)


def at(page: Page, seconds: float) -> None:
    """Wait until the recording is there, give or take a second."""
    until(page, f"Math.abs({TIME} - {seconds}) < 1")


def test_the_button_plays_pauses_and_says_what_it_does(open_page: Open) -> None:
    page = open_page(EPISODE, WIDE, SILENT)
    page.get_by_role("button", name="Luister (1 minuut en 14 seconden)", exact=True).press("Enter")
    pause = page.get_by_role("button", name="Pauze", exact=True)
    expect(pause).to_be_focused()
    until(page, f"{TIME} > 0.5")
    pause.press("Space")
    expect(page.get_by_role("button", name="Luister", exact=True)).to_be_visible()
    assert page.evaluate("document.querySelector('audio').paused")


def test_ten_seconds_go_back_and_forward_and_the_address_keeps_the_place(open_page: Open) -> None:
    page = open_page(EPISODE, WIDE, SILENT)
    page.get_by_role("button", name="10 seconden verder").click()
    at(page, 10)
    page.get_by_role("button", name="10 seconden verder").click()
    at(page, 20)
    page.get_by_role("button", name="10 seconden terug").click()
    at(page, 10)
    until(page, "location.hash === '#t=10'")


def test_the_speed_can_be_chosen(open_page: Open) -> None:
    page = open_page(EPISODE, WIDE, SILENT)
    page.get_by_label("Snelheid").select_option("sneller")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5


def test_a_time_in_the_text_plays_from_there_and_the_marker_follows(open_page: Open) -> None:
    page = open_page(EPISODE, WIDE, SILENT)
    link = page.locator(".transcript-turn .transcript-time").nth(8)
    start = float(link.get_attribute("href").removeprefix("#t="))  # type: ignore[union-attr]
    link.click()
    at(page, start)
    expect(page.locator(".is-heard")).to_have_count(1)
    expect(page.locator(".transcript-turn").nth(8).locator(".is-heard")).to_have_count(1)
    expect(page.locator(".transcript-parts a[aria-current]")).to_have_count(1)


def test_an_address_with_a_moment_opens_there_and_is_silent(open_page: Open) -> None:
    page = open_page(f"{EPISODE}#t=30", WIDE, SILENT)
    at(page, 30)
    assert page.evaluate("document.querySelector('audio').paused")


def test_nothing_is_fetched_before_someone_listens(open_page: Open) -> None:
    page = open_page(EPISODE)
    assert page.evaluate("performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.mp3')).length") == 0


def test_without_scripts_there_is_the_whole_text_and_no_dead_control(open_scriptless: Open) -> None:
    page = open_scriptless(EPISODE, WIDE)
    expect(page.locator("audio[controls]")).to_be_visible()
    expect(page.locator(".player-controls")).to_be_hidden()
    said = [" ".join(text.split()) for text in page.locator("[data-start]").all_inner_texts()]
    blocks = [block.split("\n", 1)[1] for block in WORDS.split("\n\n") if "-->" in block]
    assert said == [" ".join(block.split()) for block in blocks]
    page.locator(".transcript-parts a").nth(1).click()
    assert (
        page.locator(":target .transcript-time")
        .inner_text()
        .endswith(page.locator(".transcript-parts .transcript-time").nth(1).inner_text())
    )


@pytest.mark.parametrize("view", [PHONE, SMALL], ids=lambda view: view.name)
def test_the_buttons_fit_a_narrow_window(open_page: Open, view: object) -> None:
    page = open_page(EPISODE, view)
    boxes = [button.bounding_box() for button in page.locator(".player-controls button").all()]
    assert len(boxes) == 3
    assert all(box and box["height"] >= 44 and box["x"] + box["width"] <= page.viewport_size["width"] for box in boxes)  # type: ignore[index]
