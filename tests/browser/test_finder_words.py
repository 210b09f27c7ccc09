"""What someone types: typing errors, places, words within texts, nothing found; what is hostile stays text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.facets import BY_KEY
from tests.browser.conftest import Open
from tests.browser.finder import chips, choose, in_stories, label_of, listed, query, settled, shipped

SITE, STORIES = shipped()
KINDS: Final = {"Artikel", "Podcast", "Brochure", "Gesprek", "Regeling", "Wat hielp", "Thema", "Begrip"}
REGION_NAMES: Final = {term.slug: term.label for term in BY_KEY["regio"].terms(SITE)}
HOSTILE: Final = "<img src=x onerror=alert(1)> xqzzy"
FAILED: Final = "Zoeken lukt nu niet. Laad de pagina opnieuw, of kies hieronder een onderwerp."


@pytest.mark.parametrize(("typed", "meant"), [("autsime", "autisme"), ("arnem", "Arnhem"), ("jobcoatch", "jobcoach")])
def test_a_typing_error_is_forgiven_and_can_be_mended(open_page: Open, typed: str, meant: str) -> None:
    page = open_page(f"verhalen/?q={typed}")
    asked = settled(page).locator(".finder-meant")
    expect(asked).to_have_text(f"Bedoelde je {meant}? Op ‘{typed}’ vonden we niets.")
    found = listed(page)
    assert found
    asked.get_by_role("button", name=meant).press("Enter")
    expect(page.locator("#zoekwoord")).to_have_value(meant)
    expect(asked).to_have_count(0)
    expect(page.locator("#lijst")).to_be_focused()
    assert query(settled(page)) == f"?q={meant}"
    assert set(found) & set(listed(page))


def regions_of(place: str) -> list[str]:
    """The slugs of the regions of a place."""
    names = (place,) if place in SITE.lists.municipalities else SITE.lists.places[place]
    return list(dict.fromkeys(SITE.lists.municipalities[name].region.slug for name in names))


@pytest.mark.parametrize(("typed", "place"), [("Elst", "Elst"), ("Arnhem", "Arnhem"), ("den bosch", "Den Bosch"), ("werk in elst", "Elst")])
def test_a_place_gives_its_regions_with_their_stories(open_page: Open, typed: str, place: str) -> None:
    page = open_page(f"verhalen/?q={typed}")
    told = settled(page).locator(".finder-place p").all_inner_texts()
    expected = [(slug, in_stories(len(STORIES["regio", slug])).lower()) for slug in regions_of(place)]
    start = [f"{place} ligt in {REGION_NAMES[slug]}: {count}. Hulp in deze regio: " for slug, count in expected]
    assert [line[: len(words)] for line, words in zip(told, start, strict=True)] == start
    assert set(listed(page)) >= {slug for region in regions_of(place) for slug in STORIES["regio", region]}


def test_the_region_of_a_place_can_be_chosen(open_page: Open) -> None:
    page = open_page("verhalen/?q=Elst&kant=markt")
    region = regions_of("Elst")[1]
    settled(page).locator(".finder-place button").nth(1).press("Enter")
    expect(page.locator("#lijst")).to_be_focused()
    assert query(settled(page)) == f"?regio={region}"
    assert page.locator("#zoekwoord").input_value() == ""
    assert chips(page) == [REGION_NAMES[region]]
    assert set(listed(page)) == STORIES["regio", region]


def test_who_helps_in_the_region_is_named(open_page: Open, built_site: Path) -> None:
    words = json.loads(next(built_site.glob("zoeken/*/woorden.json")).read_text("utf-8"))
    row = next(each for each in words["regios"] if each[1] == regions_of("Arnhem")[0])
    row[3:] = ["Werkcentrum Voorbeeld", "https://werkcentrum.example/", "010 - 123"]
    page = open_page("verhalen/")
    page.route("**/woorden.json", lambda route: route.fulfill(json=words))
    page.locator("#zoekwoord").fill("Arnhem")
    page.keyboard.press("Enter")
    place = page.locator(".finder-place")
    expect(place).to_contain_text("Hulp in deze regio: Werkcentrum Voorbeeld (andere site), 010 - 123.")
    expect(place.get_by_role("link", name="Werkcentrum Voorbeeld (andere site)")).to_have_attribute("href", "https://werkcentrum.example/")


@pytest.mark.parametrize(
    "asked", ["sector=bouw&regio=zeeland", "sector=bouw&regio=zeeland&thema=selectie", "kant=markt&q=xqzzy", "q=xqzzy"]
)
def test_when_nothing_is_left_every_way_out_leads_to_what_it_says(open_page: Open, asked: str) -> None:
    page = open_page(f"verhalen/?{asked}")
    none = settled(page).locator(".finder-none")
    expect(page.locator("#lijst")).to_have_text("Geen verhalen")
    expect(page.locator("#zoekstatus")).to_have_text("Geen verhalen")
    assert listed(page) == []
    ways = none.get_by_role("button").all_inner_texts()
    assert ways
    for way in ways:
        none.get_by_role("button", name=way, exact=True).press("Enter")
        expect(page.locator("#lijst")).to_be_focused()
        count = way.rpartition(": ")[2]
        assert not count.startswith(("0", "geen"))
        assert settled(page).locator("#lijst").inner_text().partition(",")[0] == count
        page.go_back()
        expect(none).to_be_visible()
    expect(none.get_by_role("link", name="Vertel ons jouw voorbeeld")).to_have_attribute("href", re.compile("/redactie/$"))


def test_a_word_from_the_running_text_is_shown_where_it_stands(open_page: Open) -> None:
    page = open_page("verhalen/?q=dobbelsteen jobcoach")
    marked = settled(page).locator(".card-excerpt mark").all_inner_texts()
    assert marked
    assert all("jobcoach" in word.lower() or "dobbelste" in word.lower() for word in marked)
    excerpt = page.locator(".card-excerpt").first.inner_text().replace("…", "").strip()
    story = next(each for each in SITE.stories if each.slug == listed(page)[0])
    assert len(excerpt.split()) > 10
    assert excerpt.split()[3] in story.body.html


def test_a_short_word_is_marked_only_by_itself(open_page: Open) -> None:
    page = open_page("verhalen/?q=den bosch")
    assert {word.lower() for word in settled(page).locator(".card-excerpt mark").all_inner_texts()} <= {"den", "bosch"}


def test_other_things_than_stories_stand_below_with_their_kind(open_page: Open) -> None:
    page = open_page("verhalen/?q=jobcoach")
    other = settled(page).locator(".finder-other")
    expect(other.get_by_role("heading", level=2)).to_have_text("Ook gevonden")
    kinds = other.locator(".finder-kind").all_inner_texts()
    assert {"Begrip", "Artikel"} <= set(kinds) <= KINDS
    assert len(kinds) == other.locator("li").count()
    for address in other.locator("a").evaluate_all("links => links.map((link) => link.href)"):
        assert page.request.get(address).ok
    assert page.evaluate("document.querySelector('.cards').contains(document.querySelector('.finder-kind'))") is False


def test_a_choice_of_values_finds_only_stories(open_page: Open) -> None:
    page = open_page("verhalen/?q=jobcoach")
    choose(settled(page), ("sector", "bouw"))
    page.locator("#zoekwoord").fill("")
    page.keyboard.press("Enter")
    expect(page.locator(".finder-other")).to_be_hidden()
    assert set(listed(settled(page))) == STORIES["sector", "bouw"]


def test_what_is_hostile_stays_text(open_page: Open) -> None:
    page = open_page("verhalen/")
    seen: list[str] = []
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    page.locator("#zoekwoord").fill(HOSTILE)
    page.keyboard.press("Enter")
    choose(settled(page), ("sector", "bouw"))
    expect(page.locator("#zoekwoord")).to_have_value(HOSTILE)
    expect(page.locator(".finder-none")).to_contain_text(f"Zonder ‘{HOSTILE}’: {in_stories(len(STORIES['sector', 'bouw']))}")
    page.reload()
    expect(page.locator(".finder-none")).to_contain_text(f"Zonder ‘{HOSTILE}’")
    assert page.locator("img[src=x]").count() == 0
    assert seen == []


@pytest.mark.parametrize("typed", ["constructor", "__proto__ tostring", "%", "\\", "'\"", "ﷺ 👍🏽 ß", "a" * 200, "🤷" * 100, "de het een"])
def test_whatever_is_typed_gets_an_answer(open_page: Open, typed: str) -> None:
    page = open_page("verhalen/")
    page.locator("#zoekwoord").fill(typed)
    page.keyboard.press("Enter")
    expect(page.locator("#zoekstatus")).to_have_text(re.compile("verha"))
    assert settled(page).locator(".finder-hint").inner_text().find(FAILED) == -1


def test_the_policy_of_the_finder_allows_nothing_unsafe(open_page: Open) -> None:
    page = open_page("verhalen/?q=autisme")
    policy = settled(page).locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy is not None
    assert "unsafe" not in policy
    assert "script-src 'self'" in policy


@pytest.fixture
def failing(browser: Browser, site_url: str) -> Iterator[Open]:
    """Opens the finder with files that can't be loaded, without minding that the browser complains."""
    contexts = []

    def visit(address: str, pattern: str, *, abort: bool) -> Page:
        context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.route(pattern, lambda route: route.abort() if abort else route.fulfill(status=404, body="weg"))
        page.goto(site_url + address)
        return page

    yield visit
    for context in contexts:
        context.close()


@pytest.mark.parametrize("abort", [False, True], ids=["missing", "no connection"])
@pytest.mark.parametrize(
    ("asked", "pattern"),
    [
        ("sector=bouw", "**/facetten.json"),
        ("sector=bouw", "**/zoeken/stukken-*/*"),
        ("q=autisme", "**/zoeken/*/*"),
        ("q=autisme", "**/*.pf_meta*"),
        ("q=autisme", "**/worker.mjs"),
    ],
)
def test_when_the_index_cannot_be_loaded_the_finder_says_so(failing: Open, asked: str, pattern: str, *, abort: bool) -> None:
    page = failing("verhalen/?" + asked, pattern, abort=abort)
    newest = sorted(SITE.stories, key=lambda story: (-story.day.toordinal(), story.slug))
    expect(page.locator(".finder-hint")).to_have_text(FAILED)
    expect(page.locator("#zoekstatus")).to_have_text(FAILED)
    expect(page.locator("#lijst")).to_contain_text(f"{len(SITE.stories)} verhalen")
    assert listed(settled(page)) == [story.slug for story in newest][: len(listed(page))] != []
    page.unroute_all()
    page.locator("#zoekwoord").fill("jobcoach")
    page.keyboard.press("Enter")
    expect(page.locator(".finder-hint")).to_be_hidden()
    expect(page.locator("#lijst")).not_to_contain_text("pagina")
    assert label_of(("sector", "bouw")) not in chips(page) or set(listed(settled(page))) <= STORIES["sector", "bouw"]


def test_when_it_fails_after_an_answer_the_old_answer_goes(failing: Open) -> None:
    page = failing("verhalen/?sector=bouw", "**/nergens", abort=True)
    assert set(listed(settled(page))) == STORIES["sector", "bouw"]
    page.route("**/worker.mjs", lambda route: route.abort())
    for text in ("autisme", "jobcoach"):
        page.locator("#zoekwoord").fill(text)
        page.keyboard.press("Enter")
        expect(page.locator("#zoekstatus")).to_have_text(FAILED)
        expect(page.locator("#lijst")).to_contain_text("pagina 1")
        expect(page.locator(".finder-go")).to_be_hidden()
        page.locator("#zoekstatus").evaluate("place => { place.textContent = '' }")
