"""A story's page as readers use it: quote, voice, easy language, paper."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from site_builder import addresses
from tests.browser.conftest import Open
from tests.browser.jury import ask_axe, focused, sideways, small_targets
from tests.browser.views import SMALL, VIEWS, WIDE, View, page_kinds
from tests.project import add_consent, add_story, bouw, copy_project
from tests.server import serving

KINDS = page_kinds()
VOICE = (Path(__file__).parent / "voice.js").read_text(encoding="utf-8")
WITHOUT_HIGHLIGHTS = "delete CSS.constructor.prototype.highlights; delete Object.getPrototypeOf(CSS).highlights; delete CSS.highlights;"
READ = ("story-employer", "story-employee", "story-diptych", "story-simple", "article-interview", "article-verslag")
STORIES = ("story-employer", "story-employee", "story-diptych")
CLIPBOARD = ["clipboard-read", "clipboard-write"]
MOST_SHEETS = 2


def button(page: Page, name: str) -> Locator:
    """The button with exactly that name."""
    return page.get_by_role("button", name=name, exact=True)


def easy_story() -> str:
    """A story that also has an easy version."""
    return KINDS["story-simple"].removesuffix("eenvoudig/")


# --- The quote ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
def test_a_quote_is_copied_by_keyboard_and_that_is_said(open_page: Open, view: View) -> None:
    page = open_page(KINDS["story-diptych"], view, permissions=CLIPBOARD)
    status = page.locator("quote-share [role='status']")
    expect(status).to_have_count(1)
    expect(status).to_be_empty()
    copy = button(page, "Kopieer het citaat")
    copy.focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text("Gekopieerd")
    expect(copy).to_be_focused()
    words, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert words.startswith("“" + page.locator(".story-quote blockquote").inner_text().strip())
    assert address == page.locator("link[rel=canonical]").get_attribute("href")


def test_a_quote_that_can_not_be_copied_says_what_to_do(open_page: Open) -> None:
    refusing = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
    page = open_page(KINDS["story-employer"], script=refusing)
    button(page, "Kopieer het citaat").click()
    expect(page.locator("quote-share [role='status']")).to_have_text("Kopiëren lukte niet. Selecteer het citaat en kopieer het zelf.")


def test_sharing_is_offered_only_where_the_device_can_and_gives_the_quote_and_the_address(open_page: Open) -> None:
    expect(button(open_page(KINDS["story-employer"]), "Deel dit verhaal")).to_have_count(0)
    able = "navigator.canShare = () => true; navigator.share = (what) => { window.shared = what; return Promise.resolve(); };"
    page = open_page(KINDS["story-employer"], script=able)
    button(page, "Deel dit verhaal").press("Space")
    shared = page.evaluate("window.shared")
    assert shared["title"] == page.locator("h1").inner_text()
    assert shared["url"] == page.locator("link[rel=canonical]").get_attribute("href")


def test_without_scripts_a_story_can_still_be_mailed(open_scriptless: Open) -> None:
    page = open_scriptless(KINDS["story-employer"])
    mail = page.get_by_role("link", name="Mail dit verhaal", exact=True)
    expect(mail).to_be_visible()
    assert (mail.get_attribute("href") or "").startswith("mailto:?subject=")
    expect(page.locator("quote-share button:visible")).to_have_count(0)


def test_a_story_without_consent_for_social_media_offers_no_sharing(browser: Browser, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    add_consent(project, "T-2026-900", gegeven="2026-01-01", tot="2030-01-01", voor="[naam]")
    add_consent(project, "T-2026-901", gegeven="2026-01-01", tot="2030-01-01", voor="[naam, social]")
    add_story(project, "zonder")
    add_story(project, "met", toestemming="T-2026-901")
    bouw(project, tmp_path / "site").check_returncode()
    with serving(tmp_path / "site") as url:
        page = browser.new_page()
        counts = {}
        for slug in ("zonder", "met"):
            page.goto(url + addresses.story(slug)[1:])
            counts[slug] = page.locator("quote-share, a[href^='mailto:?subject']").count()
        page.close()
    assert counts == {"zonder": 0, "met": 2}


# --- The voice ------------------------------------------------------------------------------------------------


def read_on(page: Page, sentences: int = 1) -> None:
    """Lets the voice finish some sentences."""
    page.evaluate("(count) => { for (let done = 0; done < count; done += 1) finishSentence(); }", sentences)


def highlighted(page: Page) -> str:
    """The words that are marked as being read, by the browser's highlights or by an element."""
    words = "[...(CSS.highlights?.get('read-aloud') ?? []), ...document.querySelectorAll('.is-being-read')]"
    return str(page.evaluate(f"{words}.map((one) => one.textContent ?? one.toString()).join('')")).strip()


def as_said(text: str) -> str:
    """A text with the white space of a sentence that is said."""
    return " ".join(text.split())


@pytest.mark.parametrize("kind", READ)
def test_without_a_local_dutch_voice_there_is_no_button_and_no_room_for_one(open_page: Open, kind: str) -> None:
    others = "[{ lang: 'nl-NL', localService: false }, { lang: 'en-GB', localService: true }]"
    page = open_page(KINDS[kind], script=f"window.voices = {others};" + VOICE)
    expect(page.locator("read-aloud")).to_have_count(1)
    expect(page.locator("read-aloud")).to_be_hidden()
    assert page.evaluate("window.spoken") == []


def boxes(page: Page) -> list[dict[str, float]]:
    """Where everything with words stands on the page, however far it is scrolled."""
    ask = """(all) => all.filter((one) => one.checkVisibility()).map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y: y + scrollY, width, height };
    })"""
    return list(page.locator("main :is(h1, h2, p, li, figure, section)").evaluate_all(ask))


def moved(before: list[dict[str, float]], after: list[dict[str, float]]) -> int:
    """How many boxes are elsewhere now, by more than a fraction that scrolling leaves."""
    assert len(before) == len(after) > 0
    return sum(any(abs(was[side] - now[side]) > 0.9 for side in was) for was, now in zip(before, after, strict=True))


@pytest.mark.parametrize("view", VIEWS[::2], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", READ)
def test_nothing_moves_when_a_voice_is_found_late_or_reads(open_page: Open, kind: str, view: View) -> None:
    page = open_page(KINDS[kind], view, script="window.voices = [];" + VOICE)
    page.evaluate("document.fonts.ready.then(() => {})")
    before = boxes(page)
    page.evaluate("changeVoices([{ lang: 'nl_BE', localService: true }])")
    expect(button(page, "Lees voor")).to_be_visible()
    assert moved(before, boxes(page)) == 0
    button(page, "Lees voor").click()
    read_on(page, 4)
    assert moved(before, boxes(page)) == 0


def test_the_check_of_movement_finds_what_moved(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<main><button hidden>Lees voor</button><h1>Titel</h1><p>Tekst</p></main>")
    before = boxes(page)
    page.evaluate("document.querySelector('button').hidden = false")
    assert moved(before, boxes(page)) == 2
    page.close()


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
def test_reading_aloud_works_by_keyboard_and_escape_gives_the_focus_back(open_page: Open, view: View) -> None:
    page = open_page(KINDS["story-employer"], view, script=VOICE)
    assert page.evaluate("window.spoken") == []
    start = button(page, "Lees voor")
    start.focus()
    page.keyboard.press("Enter")
    pause = button(page, "Pauze")
    expect(pause).to_be_focused()
    read_on(page, 5)
    assert len(page.evaluate("window.spoken")) == 6
    page.keyboard.press("Space")
    expect(button(page, "Verder")).to_be_focused()
    read_on(page)
    assert len(page.evaluate("window.spoken")) == 6
    page.keyboard.press("Enter")
    assert page.evaluate("window.spoken[6] === window.spoken[5]")
    page.keyboard.press("Tab")
    expect(button(page, "Stop")).to_be_focused()
    assert focused(page).fault == ""
    page.keyboard.press("Escape")
    expect(start).to_be_focused()
    assert focused(page).fault == ""
    expect(button(page, "Stop")).to_have_count(0)
    assert highlighted(page) == ""
    read_on(page, 3)
    assert len(page.evaluate("window.spoken")) == 7


def test_stop_gives_the_focus_back_and_begins_again_from_the_title(open_page: Open) -> None:
    page = open_page(KINDS["story-employee"], script=VOICE)
    button(page, "Lees voor").press("Enter")
    read_on(page, 3)
    button(page, "Stop").press("Enter")
    expect(button(page, "Lees voor")).to_be_focused()
    button(page, "Lees voor").press("Enter")
    assert page.evaluate("window.spoken.at(-1) === window.spoken[0]")


@pytest.mark.parametrize("kind", READ)
def test_title_text_and_quote_are_read_in_order_and_controls_are_not(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind], script=VOICE)
    button(page, "Lees voor").click()
    read_on(page, 2000)
    spoken = page.evaluate("window.spoken")
    assert spoken[0] == as_said(page.locator("h1").text_content() or "")
    assert all(re.search(r"\w", sentence) for sentence in spoken)
    wanted = page.locator("article .lead, article blockquote p, .prose > p, .solution, .step-text").all_text_contents()
    said, at = " ".join(spoken), -1
    for text in wanted:
        first = as_said(text)[:20]
        assert said.find(first, at + 1) > at, text
        at = said.find(first, at + 1)
    for control in ("Lees voor", "Kopieer het citaat", "Gewone taal", "In het kort", "andere site", "min lezen"):
        assert control not in spoken
        assert control not in said
    expect(button(page, "Stop")).to_have_count(0)


@pytest.mark.parametrize("script", [VOICE, WITHOUT_HIGHLIGHTS + VOICE], ids=["highlights", "elements"])
def test_the_sentence_that_is_read_is_marked_and_the_text_stays_what_it_was(open_page: Open, script: str) -> None:
    page = open_page(KINDS["story-diptych"], script=script)
    assert page.evaluate("'highlights' in CSS") == (script == VOICE)
    story = page.locator("article.story")
    text = story.evaluate("story => story.textContent")
    nodes = story.evaluate("story => story.getElementsByTagName('*').length")
    button(page, "Lees voor").click()
    for _ in range(60):
        assert as_said(highlighted(page)) == page.evaluate("window.spoken.at(-1)")
        read_on(page)
    button(page, "Stop").click()
    assert story.evaluate("story => story.textContent") == text
    assert story.evaluate("story => story.getElementsByTagName('*').length") == nodes


@pytest.mark.parametrize("script", [VOICE, WITHOUT_HIGHLIGHTS + VOICE], ids=["highlights", "elements"])
def test_the_mark_is_seen_in_forced_colours(open_page: Open, script: str) -> None:
    page = open_page(KINDS["story-employer"], replace(WIDE, forced_colors="active"), script=script)
    clip = page.locator(".lead").bounding_box()
    assert clip is not None
    area = {"x": clip["x"], "y": clip["y"], "width": clip["width"], "height": clip["height"]}
    before = page.screenshot(clip=area)  # type: ignore[arg-type]  # a dict with just these keys
    button(page, "Lees voor").click()
    read_on(page)
    assert page.screenshot(clip=area) != before  # type: ignore[arg-type]


def test_reading_stops_when_the_page_is_left(open_page: Open) -> None:
    page = open_page(KINDS["story-employer"], script=VOICE)
    button(page, "Lees voor").click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    expect(button(page, "Lees voor")).to_be_visible()
    read_on(page, 2)
    assert len(page.evaluate("window.spoken")) == 1


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("kind", ["story-employee", "story-simple", "article-voorwoord", "article-verslag"])
def test_a_page_that_is_read_aloud_has_no_faults(open_page: Open, axe: str, kind: str, view: View) -> None:
    page = open_page(KINDS[kind], view, script=VOICE)
    button(page, "Lees voor").click()
    assert ask_axe(page, axe).faults == []
    assert small_targets(page).faults == []
    assert sideways(page) == []


# --- Easy language --------------------------------------------------------------------------------------------


def test_the_two_versions_of_a_story_lead_to_each_other_without_scripts(open_scriptless: Open) -> None:
    page = open_scriptless(easy_story())
    switch = page.get_by_role("navigation", name="Taal van dit verhaal")
    expect(switch.locator("[aria-current=page]")).to_have_text("Gewone taal")
    switch.get_by_role("link", name="Makkelijke taal").click()
    expect(page).to_have_url(re.compile("/eenvoudig/$"))
    expect(switch.locator("[aria-current=page]")).to_have_text("Makkelijke taal")
    switch.get_by_role("link", name="Gewone taal").click()
    expect(page).to_have_url(re.compile(easy_story() + "$"))


def test_a_story_without_an_easy_version_has_no_switch(open_page: Open, built_site: Path) -> None:
    folder = next(path for path in sorted((built_site / "verhalen").iterdir()) if path.is_dir() and not (path / "eenvoudig").exists())
    expect(open_page(f"verhalen/{folder.name}/").locator("easy-reading")).to_have_count(0)


def test_reading_easy_language_is_not_remembered_unless_asked(open_page: Open) -> None:
    page = open_page(KINDS["story-simple"])
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.get_by_role("link", name="Gewone taal").press("Enter")
    expect(page).to_have_url(re.compile(easy_story() + "$"))


def test_easy_language_is_remembered_by_keyboard_and_the_ordinary_version_stays_within_reach(open_page: Open) -> None:
    page = open_page(KINDS["story-simple"])
    keep = button(page, "Onthoud makkelijk lezen")
    status = page.locator("easy-reading [role='status']")
    expect(status).to_be_empty()
    keep.focus()
    page.keyboard.press("Space")
    expect(keep).to_have_attribute("aria-pressed", "true")
    expect(keep).to_be_focused()
    expect(status).to_have_text("Onthouden op dit apparaat. Een verhaal opent nu makkelijk als dat kan.")
    easy = page.url
    page.goto(easy.removesuffix("eenvoudig/"))
    expect(page).to_have_url(easy)
    page.get_by_role("link", name="Gewone taal").press("Enter")
    expect(page).to_have_url(easy.removesuffix("eenvoudig/") + "#inhoud")
    expect(page.get_by_role("heading", name="In het kort")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(easy)
    button(page, "Onthoud makkelijk lezen").press("Enter")
    assert page.evaluate("localStorage.length") == 0
    page.goto(easy.removesuffix("eenvoudig/"))
    expect(page).to_have_url(easy.removesuffix("eenvoudig/"))


# --- The three forms ------------------------------------------------------------------------------------------


def test_employer_employee_and_diptych_differ_in_layout_and_not_only_in_colour(open_page: Open) -> None:
    places = set()
    for kind in STORIES:
        page = open_page(KINDS[kind])
        boxes = [page.locator(f".story-opening-{part}").bounding_box() for part in ("text", "image")]
        facts = page.locator(".story-facts").bounding_box()
        assert all(boxes)
        assert facts
        text, image = boxes
        assert text
        assert image
        places.add((image["x"] > text["x"], image["y"] < text["y"], facts["width"] < 400))
    assert len(places) == len(STORIES)


def test_a_diptych_is_side_by_side_on_a_wide_page_and_in_order_on_a_phone(open_page: Open) -> None:
    for view in (WIDE, SMALL):
        page = open_page(KINDS["story-diptych"], view)
        headings = page.locator(".voice h2").all_text_contents()
        assert headings == ["De werkgever", "De werknemer"]
        first, second = (page.locator(".voice").nth(index).bounding_box() for index in range(2))
        assert first
        assert second
        if view is WIDE:
            assert (first["y"], first["x"] + first["width"]) == (second["y"], second["x"])
        else:
            assert first["y"] + first["height"] <= second["y"]


@pytest.mark.parametrize("width", [360, 900, 1280])
@pytest.mark.parametrize("slug", ["lamp-op-de-freesbank", "de-naald-gaat-mee", "een-handschoen-links"])
def test_a_photo_fills_the_room_it_takes(open_page: Open, slug: str, width: int) -> None:
    page = open_page(addresses.story(slug), replace(WIDE, width=width))
    photo, frame = (page.locator(f".story-opening-image {part}").first.bounding_box() for part in ("img", ".photo"))
    assert photo == frame


# --- Paper ----------------------------------------------------------------------------------------------------


def sheets(page: Page) -> int:
    """On how many sheets of A4 a page is printed."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_every_story_is_printed_on_one_or_two_sheets(browser: Browser, site_url: str, built_site: Path) -> None:
    stories = sorted(path.parent.relative_to(built_site).as_posix() for path in built_site.glob("verhalen/*/index.html"))
    assert len(stories) > 30
    page = browser.new_page()
    counts = {}
    for story in stories:
        page.goto(f"{site_url}{story}/")
        counts[story] = sheets(page)
    page.close()
    assert {story: count for story, count in counts.items() if not 1 <= count <= MOST_SHEETS} == {}


def test_the_count_of_sheets_finds_a_page_that_is_too_long(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<p>regel</p>" * 200)
    count = sheets(page)
    page.close()
    assert count > MOST_SHEETS


@pytest.mark.parametrize("kind", STORIES)
def test_a_printed_story_keeps_its_links_as_addresses_and_leaves_its_controls_out(open_page: Open, kind: str) -> None:
    page = open_page(KINDS[kind], script=VOICE)
    page.emulate_media(media="print")
    for gone in ("read-aloud", "quote-share", "easy-reading", ".related", ".neighbours"):
        assert page.locator(f"{gone}:visible").count() == 0
    written = page.locator(".step-links a.extern").evaluate_all("all => all.map(one => getComputedStyle(one, '::after').content)")
    assert written
    assert all("http" in text for text in written)
    expect(page.locator(".printed-address")).to_contain_text("https://voorbeelden.example/")
    kept = "all => all.map(one => getComputedStyle(one).breakInside)"
    assert set(page.locator(".story-quote, .story-facts, .next-steps").evaluate_all(kept)) == {"avoid"}
