"""The site as a host shows it that sends our headers: nothing is refused that a page needs, and what may not be is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open, visiting
from tests.browser.views import WIDE, page_kinds
from tests.hosted import parse
from tests.project import bouw, copy_project
from tests.server import serving

SHOWN = (
    "home",
    "list",
    "facet-overview",
    "region-list",
    "story-diptych",
    "story-simple",
    "edition-whole",
    "episode",
    "follow",
    "open-data",
)
WATCH = """window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));"""


@pytest.fixture(scope="module")
def hosted_url(built_site: Path) -> Iterator[str]:
    """The site at the root of a host that reads its `_headers`."""
    with serving(built_site, "/", parse((built_site / "_headers").read_text("utf-8"))) as url:
        yield url


@pytest.fixture
def open_hosted(browser: Browser, hosted_url: str) -> Iterator[Open]:
    """Opens an address there; fails on every complaint of the browser, such as about a header."""
    with visiting(browser, hosted_url) as visit:
        yield visit


@pytest.mark.parametrize("kind", SHOWN)
def test_no_page_meets_its_own_policy(open_hosted: Open, kind: str) -> None:
    page = open_hosted(page_kinds()[kind], WIDE, WATCH)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("refused") == []


def test_the_host_sends_the_policy_with_a_page_and_not_with_the_worker(browser: Browser, hosted_url: str, built_site: Path) -> None:
    (worker,) = built_site.glob("assets/finder.*/worker.mjs")
    asked = browser.new_context().request
    page = asked.get(hosted_url).headers
    assert "frame-ancestors 'none'" in page["content-security-policy"]
    assert page["strict-transport-security"] == "max-age=31536000"
    assert "content-security-policy" not in asked.get(f"{hosted_url}{worker.relative_to(built_site).as_posix()}").headers


def test_the_finder_works_under_the_policy(open_hosted: Open) -> None:
    page = open_hosted("verhalen/?q=jobcoach", WIDE, WATCH)
    page.locator("[aria-busy=true]").wait_for(state="detached")
    expect(page.locator(".cards > li").first).to_be_visible()
    expect(page.locator("#lijst")).to_have_text(re.compile(r"^\d+ verhalen\s*$"))
    assert page.evaluate("refused") == []


def wait_until(page: Page, true: str) -> None:
    """Waits until something is true; Playwright's own way of waiting evaluates a text in the page, which the policy refuses."""
    while not page.evaluate(true):
        page.wait_for_timeout(50)


def test_an_episode_plays_under_the_policy(open_hosted: Open) -> None:
    page = open_hosted(page_kinds()["episode"], WIDE, WATCH)
    page.evaluate("document.querySelector('audio').load()")
    wait_until(page, "document.querySelector('audio').readyState >= 1")
    assert page.evaluate("refused") == []


def test_what_a_stranger_would_add_is_refused(browser: Browser, hosted_url: str) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto(hosted_url)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", '<p id="bad" style="color: red" onclick="window.ran = true">x</p>');
          document.querySelector("#bad").click();
        }"""
    )
    wait_until(page, "refused.length >= 3")
    assert page.evaluate("window.ran") is None
    assert {line.split()[0] for line in page.evaluate("refused")} == {"script-src-elem", "script-src-attr", "style-src-attr"}
    page.close()


def test_no_other_site_can_frame_a_page(browser: Browser, hosted_url: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f'<!doctype html><title>x</title><iframe src="{hosted_url}"></iframe>', encoding="utf-8")
    page = browser.new_page()
    with (
        serving(tmp_path, "/") as other,
        page.expect_console_message(lambda message: "frame-ancestors" in message.text or "X-Frame" in message.text),
    ):
        page.goto(other)
    page.close()


def test_everything_that_is_kept_for_ever_has_a_hash_in_its_name(built_site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for path in sorted((project / "stories" / "verhalen").glob("*/*/index.md"))[:3]:
        path.write_text(path.read_text("utf-8").replace("samenvatting: ", "samenvatting: Anders. ", 1), encoding="utf-8")
    with (project / "theme" / "css" / "base.css").open("a", encoding="utf-8") as style:
        style.write("p { color: inherit; }\n")
    bouw(project, tmp_path / "site").check_returncode()
    kept = {
        path.relative_to(built_site).as_posix(): path
        for folder in ("assets", "zoeken")
        for path in (built_site / folder).rglob("*")
        if path.is_file()
    }
    changed = [
        name
        for name, path in kept.items()
        if (tmp_path / "site" / name).is_file() and (tmp_path / "site" / name).read_bytes() != path.read_bytes()
    ]
    assert len(kept) > 100
    assert changed == []
    assert {name for name in kept if name.startswith("assets/site.")} != {
        path.name for path in (tmp_path / "site" / "assets").glob("site.*")
    }
