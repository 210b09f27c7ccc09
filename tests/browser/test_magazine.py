"""A visitor's own magazine: collected, put in order, named, passed on and printed; by keyboard, on this device only, by consent."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from site_builder import addresses
from tests.browser.conftest import Open
from tests.browser.jury import Stop, ask_axe, change_view, focused, sideways, small_targets
from tests.browser.views import ALL_VIEWS, LARGE_TEXT, SMALL, TEXT_SPACING, WIDE, View
from tests.project import DAY, shown

STORIES = {story.slug: story for story in shown().stories}
PRINTABLE = sorted(slug for slug, story in STORIES.items() if story.may_print)
REFUSED = next(slug for slug, story in sorted(STORIES.items()) if not story.may_print)
FIRST, SECOND, THIRD = ("linkersokken", "een-baas-op-het-strand", "een-handschoen-links")
PAGE = addresses.MAGAZINE[1:]
WATCH = """
window.told = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const status = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest("[role='status']");
    if (status?.textContent && window.told.at(-1) !== status.textContent) window.told.push(status.textContent);
  }
}).observe(document.querySelector("main"), { childList: true, characterData: true, subtree: true });
"""


# All that is said of a story, but the region: a story's own page names that beside the municipality.
SAID = """(one) => {
  const copy = one.querySelector(".printed").cloneNode(true);
  copy.querySelector(".meta").remove();
  return [one.closest(".whole-piece").id, copy.textContent];
}"""


def ready(page: Page) -> Page:
    """The page when all stories that it asked for have come."""
    page.locator("my-magazine[aria-busy=true]").wait_for(state="detached")
    return page


def with_stories(open_page: Open, slugs: Iterable[str], view: View = WIDE, title: str = "", name: str = "") -> Page:
    """The page of a visitor who collected these stories before."""
    page = open_page(PAGE, view)
    kept = json.dumps({"verhalen": list(slugs), "titel": title, "naam": name})
    page.evaluate("kept => localStorage.setItem('mijn-magazine', kept)", kept)
    page.reload()
    return ready(page)


def kept(page: Page) -> Any:  # noqa: ANN401  # whatever a browser keeps
    """What is kept on the device; nothing when there is nothing."""
    return json.loads(page.evaluate("localStorage.getItem('mijn-magazine')") or "null")


def order(page: Page) -> list[str]:
    """The slugs of the stories as they are printed."""
    ids = page.locator(".whole-piece").evaluate_all("all => all.map(one => one.id)")
    return [str(one).removeprefix("stuk-") for one in ids]


def line(page: Page, slug: str) -> Locator:
    """The line of a story on the list."""
    return page.locator(f".magazine-lines li[data-slug='{slug}']")


def words(text: str) -> str:
    return " ".join(text.split())


def letters(text: str) -> str:
    """What is said, without what stands between words."""
    return re.sub(r"\s", "", text)


# --- On the page of a story -----------------------------------------------------------------------------------


def test_a_story_is_collected_by_keyboard_and_only_then_something_is_kept(open_page: Open) -> None:
    page = open_page(addresses.story(FIRST)[1:])
    page.evaluate(WATCH)
    button = page.get_by_role("button", name="Bewaar voor mijn magazine")
    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    button.focus()
    page.keyboard.press("Space")
    pressed = page.get_by_role("button", name="Staat in mijn magazine")
    expect(pressed).to_be_focused()
    expect(pressed).to_have_attribute("aria-pressed", "true")
    expect(page.locator("main").get_by_role("link", name="Mijn magazine (1)")).to_be_visible()
    assert page.evaluate("window.told") == ["Bewaard op dit apparaat. In je magazine: 1 verhaal."]
    assert kept(page)["verhalen"] == [FIRST]
    page.keyboard.press("Enter")
    assert page.evaluate("window.told.at(-1)") == "Weggehaald. In je magazine: 0 verhalen."
    assert page.evaluate("localStorage.length") == 0


def test_stories_that_were_collected_wait_on_the_page_of_the_magazine_in_that_order(open_page: Open) -> None:
    page = open_page(addresses.story(SECOND)[1:])
    for slug in (SECOND, FIRST):
        page.goto(page.url.replace(SECOND, slug))
        page.locator("magazine-choice button").press("Enter")
    page.locator("main").get_by_role("link", name="Mijn magazine (2)").press("Enter")
    page.wait_for_url(f"**/{PAGE}")
    ready(page)
    assert order(page) == [SECOND, FIRST]
    expect(page.locator(".contents-title a")).to_have_text([STORIES[SECOND].title, STORIES[FIRST].title])
    expect(page.locator(".cover-doors .door")).to_have_count(2)
    expect(page.locator(".magazine-how")).to_be_hidden()
    line(page, FIRST).get_by_role("button", name="Haal weg").press("Enter")
    page.go_back()
    expect(page.locator("magazine-choice button")).to_have_attribute("aria-pressed", "false")


def test_a_browser_that_keeps_nothing_says_so(open_page: Open) -> None:
    script = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"
    page = open_page(addresses.story(FIRST)[1:], script=script)
    page.locator("magazine-choice button").press("Enter")
    expect(page.locator("magazine-choice [role='status']")).to_have_text("Je browser wil dit niet onthouden.")
    expect(page.locator("magazine-choice button")).to_have_attribute("aria-pressed", "false")


def test_a_full_magazine_says_so_and_stays_as_it_was(open_page: Open) -> None:
    page = open_page(addresses.story(FIRST)[1:])
    many = [f"verhaal-{number}" for number in range(50)]
    page.evaluate("kept => localStorage.setItem('mijn-magazine', kept)", json.dumps({"verhalen": many}))
    page.reload()
    page.locator("magazine-choice button").press("Enter")
    expect(page.locator("magazine-choice [role='status']")).to_have_text("Je magazine is vol. Er passen 50 verhalen in.")
    assert kept(page)["verhalen"] == many


# --- The order, the names and the way back to nothing ---------------------------------------------------------


def test_stories_move_by_keyboard_each_move_is_told_and_it_lasts(open_page: Open) -> None:
    page = with_stories(open_page, [FIRST, SECOND, THIRD])
    page.evaluate(WATCH)
    down = line(page, FIRST).get_by_role("button", name=re.compile(f"^Omlaag ?: {STORIES[FIRST].title}$"))
    down.focus()
    page.keyboard.press("Enter")
    expect(down).to_be_focused()
    assert order(page) == [SECOND, FIRST, THIRD]
    page.keyboard.press("Enter")
    expect(line(page, FIRST).get_by_role("button", name="Omhoog")).to_be_focused()  # there is no way down any more
    title = STORIES[FIRST].title
    assert page.evaluate("window.told") == [f"“{title}” staat nu op plaats {place} van 3." for place in (2, 3)]
    expect(page.locator(".contents-title a")).to_have_text([STORIES[slug].title for slug in (SECOND, THIRD, FIRST)])
    expect(page.locator(".magazine-contents .magazine-number")).to_have_text(["1", "2", "3"])
    page.reload()
    assert order(ready(page)) == [SECOND, THIRD, FIRST]


def test_a_story_goes_the_focus_stays_near_and_it_can_be_put_back(open_page: Open) -> None:
    page = with_stories(open_page, [FIRST, SECOND])
    page.evaluate(WATCH)
    line(page, FIRST).get_by_role("button", name="Haal weg").press("Enter")
    expect(line(page, SECOND).get_by_role("button", name="Haal weg")).to_be_focused()
    assert page.evaluate("window.told") == [f"“{STORIES[FIRST].title}” is weggehaald. In je magazine: 1 verhaal."]
    assert kept(page)["verhalen"] == [SECOND]
    page.get_by_role("button", name="Zet terug").press("Enter")
    expect(page.get_by_role("heading", name="Stel je magazine samen")).to_be_focused()
    assert page.evaluate("window.told.at(-1)") == "Teruggezet. In je magazine: 2 verhalen."
    assert kept(page)["verhalen"] == order(page) == [FIRST, SECOND]
    expect(page.get_by_role("button", name="Zet terug")).to_be_hidden()


def test_clearing_leaves_nothing_on_the_device_and_can_be_undone(open_page: Open) -> None:
    page = with_stories(open_page, [FIRST, SECOND], title="Voor klas 3B", name="Noor")
    page.evaluate(WATCH)
    page.get_by_role("button", name="Wis mijn magazine").press("Enter")
    assert page.evaluate("localStorage.length") == 0
    assert page.evaluate("window.told") == ["Je magazine is leeg. Er is niets meer bewaard."]
    expect(page.get_by_role("heading", name="Zo maak je een magazine")).to_be_focused()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn magazine")
    assert order(page) == []
    page.get_by_role("button", name="Zet terug").press("Enter")
    assert kept(page) == {"verhalen": [FIRST, SECOND], "titel": "Voor klas 3B", "naam": "Noor"}
    expect(page.get_by_role("heading", level=1)).to_have_text("Voor klas 3B")


def test_title_and_name_stand_on_cover_and_colophon_as_plain_words(open_page: Open) -> None:
    page = with_stories(open_page, [FIRST])
    page.get_by_label("Titel van je magazine").fill("Werk & <b>wij</b>")
    page.get_by_label("Wie koos de verhalen?").fill("Noor")
    page.reload()
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Werk & <b>wij</b>")
    expect(page.locator(".magazine-maker")).to_have_text("1 verhaal, gekozen door Noor")
    expect(page.locator(".running-title")).to_have_text("Werk & <b>wij</b>")
    expect(page.locator(".magazine-made")).to_contain_text("door Noor, met verhalen van 1000 voorbeelden.")
    page.get_by_label("Titel van je magazine").fill("  ")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn magazine")


# --- Passing on, and consent ----------------------------------------------------------------------------------


def test_an_address_with_numbers_or_names_opens_that_magazine_and_keeps_nothing(open_page: Open) -> None:
    page = ready(open_page(f"{PAGE}?verhalen={STORIES[SECOND].number}, {FIRST},{SECOND}"))
    assert order(page) == [SECOND, FIRST]
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator(".magazine-desk")).to_be_hidden()
    expect(page.locator(".magazine-own")).to_be_hidden()
    page.get_by_role("button", name="Bewaar in mijn magazine").press("Enter")
    expect(page.get_by_role("heading", name="Stel je magazine samen")).to_be_focused()
    assert kept(page)["verhalen"] == [SECOND, FIRST]
    assert page.url.endswith(PAGE)


def test_what_was_sent_comes_behind_what_a_visitor_already_had(open_page: Open) -> None:
    page = with_stories(open_page, [THIRD], title="Van mij")
    page.goto(f"{page.url}?verhalen={FIRST},{THIRD}")
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn magazine")
    expect(page.locator(".magazine-own")).to_contain_text("Deze verhalen komen er dan achteraan.")
    assert kept(page)["verhalen"] == [THIRD]
    page.get_by_role("button", name="Bewaar in mijn magazine").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Van mij")
    assert order(page) == [THIRD, FIRST]


def test_the_address_to_pass_on_opens_the_same_magazine_elsewhere(open_page: Open) -> None:
    page = with_stories(open_page, [THIRD, FIRST], title="Geheim", name="Noor")
    address = page.get_by_label("Stuur je magazine door").input_value()
    assert "Geheim" not in address
    assert "Noor" not in address
    other = ready(open_page(PAGE + "?" + address.partition("?")[2]))
    assert order(other) == [THIRD, FIRST]


def test_a_story_without_consent_for_paper_has_no_button_and_is_not_given_when_an_address_names_it(open_page: Open) -> None:
    expect(open_page(addresses.story(REFUSED)[1:]).locator("magazine-choice")).to_have_count(0)
    page = ready(open_page(f"{PAGE}?verhalen={REFUSED},{FIRST}"))
    assert order(page) == [FIRST]
    expect(page.locator(".magazine-news [role='status']")).to_have_text("Eén verhaal kan niet in een magazine en is weggelaten.")
    assert STORIES[REFUSED].title not in page.locator("main").inner_text()
    assert REFUSED not in page.get_by_label("Stuur je magazine door").input_value()


def test_a_story_that_was_withdrawn_since_is_left_out_without_its_name_and_no_longer_kept(open_page: Open) -> None:
    page = with_stories(open_page, ["ingetrokken-verhaal", FIRST, REFUSED])
    assert order(page) == [FIRST]
    said = "2 verhalen kunnen niet meer in een magazine en zijn eruit gehaald."
    expect(page.locator(".magazine-news [role='status']")).to_have_text(said)
    assert "ingetrokken" not in page.content()
    assert kept(page)["verhalen"] == [FIRST]


def test_a_magazine_of_which_nothing_is_left_is_empty_and_helps(open_page: Open) -> None:
    page = with_stories(open_page, ["ingetrokken-verhaal"])
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator(".magazine-how")).to_be_visible()
    expect(page.get_by_role("link", name="Zoek een verhaal")).to_be_visible()


@pytest.mark.parametrize("query", ["", ",,,", "../../404.html", "__proto__,constructor", "<img src=x>", "0,-1,1e9", "x," * 3000 + FIRST])
def test_an_address_that_makes_no_sense_gives_an_empty_magazine(open_page: Open, query: str) -> None:
    page = ready(open_page(f"{PAGE}?verhalen={query}"))
    assert order(page) == []
    expect(page.locator(".magazine-how")).to_be_visible()


def test_without_a_connection_nothing_is_lost_and_it_can_be_tried_again(open_page: Open) -> None:
    page = with_stories(open_page, [FIRST, SECOND])
    page.route(f"**{addresses.story(FIRST)}", lambda route: route.abort("aborted"))
    page.evaluate("window.addEventListener('unhandledrejection', () => { throw new Error('unhandled') })")
    page.reload()
    ready(page)
    expect(page.locator(".magazine-news [role='status']")).to_have_text("Eén verhaal kon niet worden opgehaald. Heb je verbinding?")
    expect(line(page, FIRST).get_by_role("link")).to_have_text(f"Verhaal nr. {STORIES[FIRST].number}")
    assert kept(page)["verhalen"] == [FIRST, SECOND]
    page.unroute(f"**{addresses.story(FIRST)}")
    page.get_by_role("button", name="Probeer opnieuw").press("Enter")
    expect(line(page, FIRST).get_by_role("link")).to_have_text(STORIES[FIRST].title)
    assert order(ready(page)) == [FIRST, SECOND]


# --- Reading and printing -------------------------------------------------------------------------------------


def test_a_story_in_a_magazine_says_the_same_as_in_a_whole_edition(open_page: Open) -> None:
    inside = {item.slug for edition in shown().editions if edition.slug == "2026" for section in edition.sections for item in section.items}
    slugs = [slug for slug in PRINTABLE if slug in inside]
    assert len(slugs) > 4
    told = f"all => Object.fromEntries(all.map({SAID}))"
    edition = open_page(addresses.whole_edition("2026")[1:]).locator(".whole-content:has(.printed)").evaluate_all(told)
    magazine = ready(open_page(f"{PAGE}?verhalen={','.join(slugs)}")).locator(".whole-content").evaluate_all(told)
    assert [slug for slug in slugs if letters(magazine[f"stuk-{slug}"]) != letters(edition[f"stuk-{slug}"])] == []


def test_every_address_in_a_magazine_leads_where_it_did_and_no_id_is_there_twice(open_page: Open, built_site: Path) -> None:
    page = ready(open_page(f"{PAGE}?verhalen={','.join(PRINTABLE)}"))
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    links = page.locator(".magazine-pieces a, .contents a").evaluate_all("all => all.map(one => one.href)")
    root = page.url.partition(PAGE)[0]
    assert len(links) > 100
    for link in links:
        place, _, anchor = link.removeprefix(root).partition("#")
        if place.startswith(PAGE):
            assert anchor in ids, link
        elif link.startswith(root):
            assert (built_site / place / "index.html").is_file(), link
    assert page.evaluate("[...document.images].every((image) => image.loading === 'eager')")


def test_a_link_between_stories_stays_in_the_magazine_while_both_are_in_it(open_page: Open) -> None:
    pairs = ((one, other) for one in PRINTABLE for other in PRINTABLE if f'href="@{addresses.story(other)}' in STORIES[one].body.html)
    one, other = next(pairs)
    page = with_stories(open_page, [one, other])
    link = page.locator(f"#stuk-{one} .prose a[href='#stuk-{other}']")
    expect(link).to_have_count(1)
    line(page, other).get_by_role("button", name="Haal weg").press("Enter")
    expect(link).to_have_count(0)
    expect(page.locator(f"#stuk-{one} .prose a[href$='{addresses.story(other)}']")).to_have_count(1)


def test_on_paper_are_cover_contents_whole_stories_and_colophon_and_nothing_to_press(open_page: Open, tmp_path: Path) -> None:
    page = with_stories(open_page, [FIRST, SECOND, THIRD], title="Voor klas 3B", name="Noor")
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible, nav:visible").count() == 0
    for gone in (".site-header", ".site-footer", ".magazine-desk", ".magazine-news", ".back-to-contents", ".printed-more", ".breadcrumbs"):
        expect(page.locator(gone).first).to_be_hidden()
    assert set(page.eval_on_selector_all(".whole-piece:not(:first-child)", "all => all.map(one => getComputedStyle(one).breakBefore)")) == {
        "page"
    }
    page.pdf(path=tmp_path / "magazine.pdf", format="A4", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "magazine.pdf") as document:
        sheets = [words(sheet.get_textpage().get_text_range()) for sheet in document]
    assert "Voor klas 3B" in sheets[0]
    assert "3 verhalen, gekozen door Noor" in sheets[0]
    assert "In dit magazine" in sheets[1]
    assert "Colofon" in sheets[-1]
    for slug in (FIRST, SECOND, THIRD):
        starts = [sheet for sheet in sheets if f"nr. {STORIES[slug].number} " in sheet and STORIES[slug].title in sheet]
        assert len(starts) == 1, slug
    said = re.sub(r"\W", "", " ".join(sheets))
    ends = [re.sub(r"\W", "", paragraph)[-25:] for paragraph in page.locator(".whole-piece .prose p").all_inner_texts()]
    assert len(ends) > 20
    assert [end for end in ends if end not in said] == []


def test_a_story_on_two_sheets_is_not_printed_over_itself(open_page: Open, tmp_path: Path) -> None:
    """Two voices side by side that go on on the next sheet: every line has a place of its own."""
    page = with_stories(open_page, [FIRST])
    page.pdf(path=tmp_path / "magazine.pdf", format="A4", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "magazine.pdf") as document:
        assert len(document) == 4
        for sheet in document:
            assert printed_over(sheet.get_textpage()) == []


def printed_over(text: pypdfium2.PdfTextPage) -> list[str]:
    """The letters that stand where another already stands: on the same point, 1/72 inch wide and high."""
    taken: set[tuple[int, int]] = set()
    found = []
    for number in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(number)
        letter, place = text.get_text_range(number, 1), (round((left + right) / 2), round((bottom + top) / 2))
        if letter.strip() and place in taken:
            found.append(letter)
        taken.add(place if letter.strip() else (-1, number))
    return found


# --- Every visitor --------------------------------------------------------------------------------------------


def test_without_scripts_the_page_says_what_can_be_done_and_has_no_dead_control(open_scriptless: Open) -> None:
    page = open_scriptless(PAGE)
    assert page.locator("main :is(button, input):visible").count() == 0
    expect(page.get_by_text("kan alleen met JavaScript")).to_be_visible()
    expect(page.get_by_text("Bewaar voor mijn magazine")).to_be_hidden()
    page.get_by_role("link", name="De hele editie").first.click()
    expect(page.get_by_role("heading", name="In deze editie")).to_be_visible()
    story = open_scriptless(addresses.story(FIRST)[1:])
    expect(story.locator("magazine-choice button")).to_be_hidden()
    expect(story.locator("magazine-choice").get_by_role("link", name="Mijn magazine")).to_be_visible()


@pytest.mark.parametrize("state", ["own", "sent"])
def test_axe_finds_nothing_in_a_magazine_in_any_view(open_page: Open, axe: str, state: str) -> None:
    slugs = [FIRST, SECOND, THIRD]
    page = (
        with_stories(open_page, slugs, title="Voor klas 3B") if state == "own" else ready(open_page(f"{PAGE}?verhalen={','.join(slugs)}"))
    )
    faults = {}
    for view in ALL_VIEWS:
        change_view(page, view)
        verdict = ask_axe(page, axe)
        assert verdict.looked_at > 90
        found = [fault for fault in verdict.faults if fault.partition(":")[0] not in view.senseless]
        faults.update({view.name: found} if found else {})
    assert faults == {}


def test_a_magazine_fits_a_narrow_window_and_a_finger(open_page: Open) -> None:
    page = with_stories(open_page, [FIRST, SECOND, THIRD], SMALL, "Een titel die langer is dan je zou denken", "Noor")
    assert sideways(page) == []
    verdict = small_targets(page)
    assert verdict.looked_at > 20
    assert verdict.faults == []
    for style in (TEXT_SPACING, LARGE_TEXT):
        change_view(page, View("wider", SMALL.width, SMALL.height, style=style))
        assert sideways(page) == []


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
def test_every_tab_stop_of_a_magazine_is_visible_and_has_a_ring(open_page: Open, view: View) -> None:
    page = with_stories(open_page, [FIRST, SECOND], view)
    found = []
    while (stop := press_tab(page)).name:
        found.append(stop)
    assert len(found) > 30
    assert {stop.name: stop.fault for stop in found if stop.fault} == {}


def press_tab(page: Page) -> Stop:
    page.keyboard.press("Tab")
    return focused(page)


def test_the_day_on_the_cover_is_today(open_page: Open) -> None:
    clock = f"const Real = Date; Date = class extends Real {{ constructor(...a) {{ a.length ? super(...a) : super('{DAY}T12:00:00Z') }} }};"
    page = ready(open_page(f"{PAGE}?verhalen={FIRST}", script=clock))
    expect(page.locator(".cover-period")).to_have_text("23 november 2026")
