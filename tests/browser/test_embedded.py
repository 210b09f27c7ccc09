"""The code for other websites, pasted into a page of another origin, with our headers on our side."""

import html
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder import addresses
from tests.browser.conftest import Open
from tests.hosted import Block, parse
from tests.project import URL
from tests.server import serving

REGION = "zeeland"
DATA = addresses.region_data(REGION)[1:]
SCRIPT = addresses.EMBEDDED[1:]
CODE = re.compile(r'<textarea id="code"[^>]*>(.*?)</textarea>', re.DOTALL)
LINKS = "verhalen-uit-de-regio li a"
OLD = '<ul><li><a href="https://example.org/oud/">Een oud verhaal</a></li></ul>'


@dataclass(frozen=True, slots=True)
class Pasted:
    """Our side at its own address: the code that the page of the region offers, as someone pasted it long ago, and what it fetches."""

    url: str
    code: str
    data: Path
    titles: tuple[str, ...]


@contextmanager
def ours(site: Path, folder: Path, blocks: tuple[Block, ...]) -> Iterator[Pasted]:
    """The files that other websites fetch, with this server's address in them."""
    with serving(folder, "/", blocks) as url:
        for name in (DATA, SCRIPT):
            (folder / name).parent.mkdir(parents=True)
            (folder / name).write_text((site / name).read_text("utf-8").replace(URL, url), encoding="utf-8")
        found = CODE.search((site / "regios" / REGION / "index.html").read_text("utf-8"))
        assert found
        titles = tuple(story["titel"] for story in json.loads((folder / DATA).read_text("utf-8"))["verhalen"])
        yield Pasted(url, html.unescape(found[1]).replace(URL, url), folder / DATA, titles)


@pytest.fixture
def pasted(built_site: Path, tmp_path: Path) -> Iterator[Pasted]:
    """Our side on a host that reads our `_headers`."""
    with ours(built_site, tmp_path / "ours", parse((built_site / "_headers").read_text("utf-8"))) as found:
        yield found


@contextmanager
def theirs(folder: Path, code: str, browser: Browser, *, script: bool = True) -> Iterator[Page]:
    """Their page with the code in it, of another origin, with nothing more to load."""
    folder.mkdir()
    text = (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title></head><body><main>{code}</main></body></html>'
    )
    (folder / "index.html").write_text(text, encoding="utf-8")
    context = browser.new_context(java_script_enabled=script)
    with serving(folder, "/") as url:
        page = context.new_page()
        page.goto(url, wait_until="networkidle")
        yield page
    context.close()


def stale(code: str) -> str:
    """The same code with one story that is gone."""
    return re.sub(r"<ul>.*</ul>", OLD, code, flags=re.DOTALL)


def test_a_page_of_another_origin_shows_the_newest_stories(browser: Browser, pasted: Pasted, tmp_path: Path) -> None:
    with theirs(tmp_path / "theirs", stale(pasted.code), browser) as page:
        assert page.locator(LINKS).all_inner_texts() == list(pasted.titles[:5])
        assert all(str(link.get_attribute("href")).startswith(f"{pasted.url}verhalen/") for link in page.locator(LINKS).all())
        expect(page.get_by_role("heading", level=2)).to_have_text("Werken met een beperking in Zeeland")
        expect(page.get_by_role("link", name="Alle verhalen uit Zeeland")).to_have_attribute("href", f"{pasted.url}regios/{REGION}/")


def test_it_asks_two_files_and_leaves_nothing_behind(browser: Browser, pasted: Pasted, tmp_path: Path) -> None:
    asked: list[str] = []
    browser_page = browser.new_page()
    browser_page.on("request", lambda request: asked.append(request.url))
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "index.html").write_text(f'<!doctype html><title>x</title><link rel="icon" href="data:,">{pasted.code}', encoding="utf-8")
    with serving(folder, "/") as url:
        browser_page.goto(url, wait_until="networkidle")
        assert sorted(asked) == sorted([url, f"{pasted.url}{SCRIPT}", f"{pasted.url}{DATA}"])
        assert browser_page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
        assert browser_page.context.cookies() == []
    browser_page.close()


def test_the_code_works_without_script(browser: Browser, pasted: Pasted, tmp_path: Path) -> None:
    with theirs(tmp_path / "theirs", pasted.code, browser, script=False) as page:
        assert page.locator(LINKS).all_inner_texts() == list(pasted.titles[:5])


def test_a_host_that_does_not_send_the_header_leaves_the_pasted_links(browser: Browser, built_site: Path, tmp_path: Path) -> None:
    with ours(built_site, tmp_path / "ours", ()) as pasted, theirs(tmp_path / "theirs", stale(pasted.code), browser) as page:
        assert page.locator(LINKS).all_inner_texts() == ["Een oud verhaal"]


@pytest.mark.parametrize("content", ["{", "null", '{"verhalen": 3}', '{"verhalen": []}', '{"verhalen": [null, {"titel": "x"}]}'])
def test_a_file_that_is_wrong_leaves_the_pasted_links(browser: Browser, pasted: Pasted, tmp_path: Path, content: str) -> None:
    pasted.data.write_text(content, encoding="utf-8")
    with theirs(tmp_path / "theirs", stale(pasted.code), browser) as page:
        assert page.locator(LINKS).all_inner_texts() == ["Een oud verhaal"]


def test_a_file_can_bring_in_no_markup_and_no_other_address(browser: Browser, pasted: Pasted, tmp_path: Path) -> None:
    nasty = '<img src=x onerror="window.ran = true">'
    rows = [
        {"titel": "a", "adres": "javascript:window.ran = true"},
        {"titel": "b", "adres": "https://example.org/"},
        {"titel": nasty, "adres": f"{pasted.url}verhalen/x/"},
    ]
    pasted.data.write_text(json.dumps({"verhalen": rows}), encoding="utf-8")
    with theirs(tmp_path / "theirs", stale(pasted.code), browser) as page:
        assert page.locator(LINKS).all_inner_texts() == [nasty]
        assert page.evaluate("window.ran") is None


@pytest.mark.parametrize(("wanted", "shown"), [("1", 1), ("0", 5), ("veel", 5), ("-3", 1), ("999", 20)])
def test_the_number_of_stories_is_theirs_to_choose(browser: Browser, pasted: Pasted, tmp_path: Path, wanted: str, shown: int) -> None:
    rows = [{"titel": str(number), "adres": f"{pasted.url}verhalen/v{number}/"} for number in range(30)]
    pasted.data.write_text(json.dumps({"verhalen": rows}), encoding="utf-8")
    with theirs(tmp_path / "theirs", pasted.code.replace('data-aantal="5"', f'data-aantal="{wanted}"'), browser) as page:
        assert page.locator(LINKS).count() == shown


def test_the_code_can_be_copied_from_the_page_of_a_region(open_page: Open) -> None:
    page = open_page(f"regios/{REGION}/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("Toon de code").click()
    page.get_by_role("button", name="Kopieer de code").click()
    expect(page.locator("copy-text [role=status]")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#code").input_value()
    assert page.locator("#code").input_value().startswith("<verhalen-uit-de-regio")
