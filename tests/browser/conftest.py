"""Pages in a real browser, watched for everything that a visitor should never meet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.jury import change_view
from tests.browser.views import WIDE, View
from tests.server import serving

Open = Callable[..., Page]
BAD_PAGE = """<!doctype html>
<html><head><title></title></head>
<body><h3>Kop</h3><img src="x.png"><p style="color: #999">bleek</p><p style="color: #6b6b6b">grijs</p>
<nav><a href="#a"></a></nav><p>Read more about the work and the people</p>
<button></button><div role="knop">x</div></body></html>"""
SUPPRESSED_404 = "Failed to load resource: the server responded with a status of 404"


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[Open]:
    """Opens an address of the site in a view; afterwards no page may have complained or asked for something elsewhere."""
    with visiting(browser, site_url) as visit:
        yield visit


@pytest.fixture
def open_scriptless(browser: Browser, scriptless_url: str) -> Iterator[Open]:
    """The same, of the site without its scripts."""
    with visiting(browser, scriptless_url) as visit:
        yield visit


@contextmanager
def visiting(browser: Browser, url: str) -> Iterator[Open]:
    """Gives a function that opens pages below `url`, each in a fresh profile; fails at the end on what they did wrong.

    A `script` runs before those of the page, to give the browser what this computer lacks.
    """
    wrong: list[str] = []
    contexts = []

    def visit(address: str, view: View = WIDE, script: str = "", **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": view.width, "height": view.height},
            color_scheme=view.scheme,
            forced_colors=view.forced_colors,
            contrast=view.contrast,
            locale="nl-NL",
            reduced_motion="reduce",
            **options,  # type: ignore[arg-type]  # passed on as they came
        )
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(script)
        page.on("console", lambda message: wrong.extend(_complaint(message, url + address)))
        page.on("pageerror", lambda error: wrong.append(f"{address}: {error}"))
        page.on("request", lambda request: wrong.extend(_elsewhere(request.url, url)))
        page.on("requestfailed", lambda request: wrong.extend(_lost(request, address)))
        page.goto(url + address, wait_until="load")
        if view.media != "screen" or view.style:
            change_view(page, view)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []


def _complaint(message: ConsoleMessage, opened: str) -> list[str]:
    """Errors and warnings of the browser, refused files included; that a missing page is missing is no fault."""
    missing = message.location["url"] == opened and message.text.startswith(SUPPRESSED_404)
    return [f"{opened}: {message.text}"] if message.type in {"error", "warning"} and not missing else []


def _lost(request: Request, opened: str) -> list[str]:
    """A file that did not arrive; one that the browser let go because the visitor went on is no fault."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{opened}: {request.url} failed: {request.failure}"]


def _elsewhere(requested: str, url: str) -> list[str]:
    same = urlsplit(requested)[:2] == urlsplit(url)[:2] or requested.startswith("data:")
    return [] if same else [f"asked for {requested}"]


@pytest.fixture(scope="session")
def bad_page_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that every jury must find fault with."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "index.html").write_text(BAD_PAGE, encoding="utf-8")
    with serving(folder) as url:
        yield url


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    """The program of axe-core."""
    return (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
