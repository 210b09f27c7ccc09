"""Every kind of article with a photo holds to the same rules as without: the shipped articles, one of each kind given a photo."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.conftest import Open, visiting
from tests.browser.jury import ask_axe, change_view, sideways, small_targets
from tests.browser.views import LARGE_TEXT, SMALL, WIDE, View, page_kinds
from tests.project import bouw, copy_project
from tests.server import serving

KINDS = {kind: address for kind, address in page_kinds().items() if kind.startswith("article-") or kind == "edition-whole"}
KEYS = "foto: foto.jpg\nfoto_alt: Iemand kijkt in de camera\nfoto_maker: Marit Tak\n"


@pytest.fixture(scope="module")
def photo_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site can be visited of which one article of each kind has a photo."""
    project = copy_project(tmp_path_factory.mktemp("photos") / "project")
    for kind, address in KINDS.items():
        if kind.startswith("article-"):
            with_photo(project / "stories" / address / "index.md")
    bouw(project, project / "site").check_returncode()
    with serving(project / "site") as url:
        yield url


def with_photo(article: Path) -> None:
    """Gives an article a photo."""
    article.write_text(article.read_text("utf-8").replace("\n---\n", f"\n{KEYS}---\n", 1), "utf-8")
    Image.linear_gradient("L").convert("RGB").resize((1200, 800)).save(article.parent / "foto.jpg")


@pytest.fixture
def open_photo(browser: Browser, photo_url: str) -> Iterator[Open]:
    """Opens a page of that site."""
    with visiting(browser, photo_url) as visit:
        yield visit


@pytest.mark.parametrize("kind", KINDS)
def test_an_article_with_a_photo_shows_it_and_names_its_maker(open_photo: Open, kind: str) -> None:
    page = open_photo(KINDS[kind])
    figure = page.locator(".article-picture").first
    box = figure.locator("img").bounding_box()
    ground = figure.locator(".photo").bounding_box()
    assert box == ground
    assert box is not None
    assert box["width"] > 150
    assert "Beeld: Marit Tak" in figure.inner_text()


@pytest.mark.parametrize("view", [WIDE, SMALL], ids=lambda view: view.name)
@pytest.mark.parametrize("kind", KINDS)
def test_an_article_with_a_photo_holds_to_the_rules(open_photo: Open, axe: str, kind: str, view: View) -> None:
    page = open_photo(KINDS[kind], view)
    assert ask_axe(page, axe).faults == []
    assert small_targets(page).faults == []
    assert sideways(page) == []
    change_view(page, replace(view, style=LARGE_TEXT))
    assert sideways(page) == []
