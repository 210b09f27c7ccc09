"""The finder as tests use it, and what it should say, by the models."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from playwright.sync_api import Locator, Page, expect

from site_builder import addresses
from site_builder.facets import FACETS
from site_builder.model import Site
from tests.project import shown

Value = tuple[str, str]
"""The key of a facet and a value of it."""
Stories = Mapping[Value, frozenset[str]]
"""The slugs of the stories that have each value."""

SAID_AFTER: Final = 1500
"""Milliseconds after which everything that the finder has to say was said."""

# Keeps every text that the status gets.
_LISTEN = """
() => {
  window.said = [];
  const place = document.getElementById("zoekstatus");
  const heard = () => place.textContent && window.said.push(place.textContent);
  new MutationObserver(heard).observe(place, { childList: true, characterData: true, subtree: true });
}
"""


def by_value(site: Site) -> Stories:
    """The stories of each value, for every value that any story has."""
    found: dict[Value, set[str]] = {}
    for facet in FACETS:
        of = facet.of(site)
        for story in site.stories:
            for term in of(story):
                found.setdefault((facet.key, term.slug), set()).add(story.slug)
    return {value: frozenset(slugs) for value, slugs in found.items()}


@cache
def shipped() -> tuple[Site, Stories]:
    """What visitors can read of the shipped site, and the stories of each of its values."""
    site = shown()
    return site, by_value(site)


def in_stories(count: int) -> str:
    """A count as the finder's heading says it."""
    return {0: "Geen verhalen", 1: "1 verhaal"}.get(count, f"{count} verhalen")


def settled(page: Page) -> Page:
    """The page, once the finder has answered."""
    expect(page.locator("story-finder")).not_to_have_attribute("aria-busy", "true")
    return page


def listen(page: Page) -> Page:
    """The page, of which everything is kept that is said from now on."""
    page.evaluate(_LISTEN)
    return page


def listen_later(page: Page) -> Page:
    """The same, once its first count was said."""
    expect(page.locator("#zoekstatus")).not_to_be_empty()
    return listen(page)


def said(page: Page) -> list[str]:
    """What was said, when there is no more to come."""
    page.wait_for_timeout(SAID_AFTER)
    return [str(words) for words in page.evaluate("said")]


def heading(page: Page) -> str:
    """The heading of the list, once the finder has answered."""
    return settled(page).locator("#lijst").inner_text()


def facet_of(page: Page, key: str) -> Locator:
    """A facet of the finder."""
    return page.locator(f"[data-facet={json.dumps(key)}]")


def box_of(page: Page, value: Value) -> Locator:
    """The checkbox of a value, in its opened facet."""
    facet = facet_of(page, value[0])
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()
    return facet.locator(f"input[value={json.dumps(value[1])}]")


def choose(page: Page, *values: Value) -> None:
    """Clicks values, one after the other, and waits for the answer."""
    for value in values:
        box_of(page, value).click()
    settled(page)


def choose_at_once(page: Page, *values: Value) -> None:
    """Chooses values faster than anyone can, and waits until something was said of it."""
    boxes = [box_of(page, value).element_handle() for value in values]
    page.evaluate("boxes => boxes.forEach((box) => box.click())", boxes)
    while not page.evaluate("said.length"):
        page.wait_for_timeout(50)


def listed(page: Page) -> list[str]:
    """The slugs of the stories in the list, in order."""
    ways = page.locator(".cards .card-title a").evaluate_all("links => links.map((link) => link.pathname)")
    start = addresses.STORIES
    return [str(way).partition(start)[2].strip("/") for way in ways]


def chips(page: Page) -> list[str]:
    """The words on the chips."""
    words = page.locator(".finder-chips button").evaluate_all("all => all.map((chip) => chip.childNodes[1].textContent)")
    return [str(each) for each in words]


def query(page: Page) -> str:
    """What the address asks."""
    return str(page.evaluate("decodeURIComponent(location.search)"))


def label_of(value: Value) -> str:
    """The words of a value."""
    site, _ = shipped()
    terms = {facet.key: {term.slug: term.label for term in facet.terms(site)} for facet in FACETS}
    return terms[value[0]][value[1]]
