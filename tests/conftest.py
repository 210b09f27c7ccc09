"""What all tests share: the shipped site built once, a server that shows it, and a real browser."""

import fcntl
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import chromium
from tests.project import REPOSITORY, bouw, copy_project
from tests.server import serving


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """One temporary folder for all processes of this test run."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def built_site(shared_folder: Path) -> Path:
    """The shipped site as visitors get it on 23 November 2026, built once by whichever process comes first."""
    folder = shared_folder / "built"
    with (shared_folder / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").is_dir():
            bouw(copy_project(folder, pdf=True), folder / "site").check_returncode()
    return folder / "site"


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Where the built site can be visited; ends in a slash, and is not at the root of its host."""
    with serving(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def scriptless_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site with every script cut out of its pages."""
    folder = tmp_path_factory.mktemp("scriptless") / "site"
    shutil.copytree(built_site, folder)
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"<script\b.*?</script>", "", html, flags=re.DOTALL), encoding="utf-8")
    with serving(folder) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium.program(), args=chromium.FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The juries from npm."""
    return REPOSITORY / "node_modules"
