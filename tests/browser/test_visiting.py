"""What the tests of pages watch for: a file that does not arrive is told, a file that nobody waits for any more is not."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visiting
from tests.server import serving


def _site(folder: Path, body: str) -> Path:
    (folder / "index.html").write_text(f"<!doctype html><title>Proef</title>{body}", encoding="utf-8")
    return folder


def test_a_file_that_does_not_arrive_is_told(browser: Browser, tmp_path: Path) -> None:
    body = '<link rel="icon" href="data:,"><img alt="" src="weg.png">'
    with serving(_site(tmp_path, body)) as url, pytest.raises(AssertionError, match="404"), visiting(browser, url) as visit:
        visit("")


def test_a_server_that_does_not_answer_is_told(browser: Browser, tmp_path: Path) -> None:
    body = '<link rel="icon" href="data:,"><img alt="" src="http://127.0.0.1:9/x.png">'
    with serving(_site(tmp_path, body)) as url, pytest.raises(AssertionError, match=r"x\.png failed"), visiting(browser, url) as visit:
        visit("")


def test_a_file_that_the_visitor_did_not_wait_for_is_no_fault(browser: Browser, tmp_path: Path) -> None:
    folder = _site(tmp_path, '<link rel="icon" href="data:,">')
    with serving(folder) as url, visiting(browser, url) as visit:
        page = visit("")
        page.route("**/traag.png", lambda _: None)
        page.evaluate("() => { new Image().src = 'traag.png'; }")
        page.goto(url)
