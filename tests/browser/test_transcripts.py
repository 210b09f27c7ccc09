"""What a screen reader meets, page kind by page kind: the accessibility tree of a small fixed site beside what it must be.

The transcripts are in tests/golden/transcripts; `UPDATE_TRANSCRIPTS=1` writes them anew, to be read by a person before they are committed.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_builder import addresses
from site_builder.audio.sounds import publish_sounds
from site_builder.model import Settings
from site_builder.pages import all_pages
from site_builder.pages.publication import Made
from site_builder.publish import write
from site_builder.search.index import search_index
from tests.browser.conftest import Open, visiting
from tests.browser.views import WIDE
from tests.project import REPOSITORY
from tests.sample_site import ON, sample_site
from tests.server import serving

TRANSCRIPTS = REPOSITORY / "tests" / "golden" / "transcripts"
SITE = sample_site()
NAMED = ("link", "button", "img", "navigation", "region", "textbox", "checkbox", "radio", "combobox", "dialog", "article", "form", "group")
# A nameless article or group is silent; every other role here says its name or nothing at all.
MAY_BE_NAMELESS = ("article", "group")
TODAY = """
const Real = Date;
Date = class extends Real { constructor(...moment) { moment.length ? super(...moment) : super("2026-11-23T12:00:00Z"); } };
"""
"""A magazine says when it was made."""
LINE = re.compile(r'^\s*- (?P<role>[a-z]+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?')
ENGLISH = re.compile(r"\b(the|and|with|this|that|you|your|for|from|about|click|here|loading|toggle|next|previous)\b", re.IGNORECASE)


def kinds() -> dict[str, str]:
    """The address of one page of every kind of the sample site, by the name of its kind."""
    story, article, edition, lists = SITE.stories[0], SITE.articles[0], SITE.editions[0], SITE.lists
    found = {
        "home": addresses.HOME,
        "list": addresses.STORIES,
        "facet-overview": addresses.SECTORS,
        "size-list": addresses.size(next(iter(lists.sizes))),
        "region-list": addresses.region("midden-gelderland"),
        "combined-list": addresses.sector_in_region("bouw", "midden-gelderland"),
        "story": addresses.story(story.slug),
        "story-simple": addresses.simple_story(story.slug),
        "obstacles": addresses.OBSTACLES,
        "terms": addresses.ADJUSTMENTS,
        "term": addresses.instrument(next(iter(lists.instruments))),
        "themes": addresses.THEMES,
        "theme": addresses.theme(next(iter(lists.themes))),
        "glossary": addresses.GLOSSARY,
        "articles": addresses.ARTICLES,
        "article": addresses.article(article.slug),
        "editions": addresses.EDITIONS,
        "edition": addresses.edition(edition.slug),
        "edition-whole": addresses.whole_edition(edition.slug),
        "edition-stories": addresses.edition_stories(edition.slug),
        "magazine": addresses.MAGAZINE,
        "magazine-sent": f"{addresses.MAGAZINE}?verhalen={story.number},de-drukkerij-en-de-tolk,onbekend",
        "meetings": addresses.MEETINGS,
        "meeting": addresses.meeting(SITE.meetings[0].slug),
        "brochures": addresses.BROCHURES,
        "brochure": addresses.brochure(SITE.brochures[0].slug),
        "podcast": addresses.PODCAST,
        "episode": addresses.episode(SITE.episodes[0].slug),
        "plain-page": addresses.plain_page(SITE.pages[0].slug),
        "follow": addresses.FOLLOW,
        "open-data": addresses.OPEN_DATA,
        "not-found": "/bestaat/niet/",
    }
    return {kind: address.removeprefix("/") for kind, address in found.items()}


KINDS = kinds()


@pytest.fixture(scope="module")
def open_sample(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """Opens an address of the sample site."""
    folder = tmp_path_factory.mktemp("voorbeeld") / "site"
    settings = Settings(url="https://voorbeelden.example/1000-voorbeelden/", description="Een kleine site voor de tests.")
    index = search_index(SITE)
    made = Made({}, search=index.folder, sounds=publish_sounds(SITE, b""))
    pages = all_pages(SITE, settings, made, REPOSITORY / "theme", ON)
    write([*pages, *index.artifacts(folder.parent / "index")], folder)
    with serving(folder) as url, visiting(browser, url) as visit:
        yield visit


def transcript(page: Page) -> str:
    """The accessibility tree as text, a line for each thing that is said, when nothing is still on its way."""
    page.locator("[aria-busy=true]").wait_for(state="detached")
    return re.sub(r"http://127[^?\n]*/", "http://voorbeelden.example/", page.locator("body").aria_snapshot()) + "\n"


def nameless(text: str) -> list[str]:
    """The lines of things that need a name and have none."""
    lines = [(line, LINE.match(line)) for line in text.splitlines()]
    return [
        line for line, found in lines if found and found["role"] in NAMED and found["role"] not in MAY_BE_NAMELESS and not found["name"]
    ]


def english(page: Page) -> list[str]:
    """The texts and labels with English words that are not marked as English."""
    texts = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter((one) => one.closest("[lang]").lang === "nl").flatMap((one) => [
          ...[...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
          ...["aria-label", "alt", "title", "placeholder"].map((name) => one.getAttribute(name) ?? ""),
        ])"""
    )
    return [text.strip() for text in texts if ENGLISH.search(text)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_aloud_as_its_transcript(open_sample: Open, kind: str) -> None:
    text = transcript(open_sample(KINDS[kind], WIDE, TODAY))
    path = TRANSCRIPTS / f"{kind}.yml"
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_everything_with_a_role_has_a_name(open_sample: Open, kind: str) -> None:
    text = transcript(open_sample(KINDS[kind], WIDE))
    assert text.count("\n") > 10
    assert nameless(text) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_english_word_stands_unmarked_on_a_dutch_page(open_sample: Open, kind: str) -> None:
    assert english(open_sample(KINDS[kind], WIDE)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_landmarks_have_names_of_their_own(open_sample: Open, kind: str) -> None:
    found = re.findall(r'- (navigation|region) "([^"]*)"', transcript(open_sample(KINDS[kind], WIDE)))
    assert len(found) == len(set(found))
    assert any(role == "navigation" for role, _ in found)


def test_these_checks_find_a_bad_page(browser: Browser, bad_page_url: str) -> None:
    page = browser.new_page()
    page.goto(bad_page_url)
    page.evaluate("document.documentElement.lang = 'nl'")
    text = transcript(page)
    assert any("button" in line for line in nameless(text))
    assert any("navigation" in line for line in nameless(text))
    assert english(page) == ["Read more about the work and the people"]
    page.close()


def test_every_transcript_belongs_to_a_kind_of_page() -> None:
    assert {path.stem for path in Path(TRANSCRIPTS).glob("*.yml")} == set(KINDS)
