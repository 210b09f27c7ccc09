"""Sveltia CMS in a real browser: it starts under its policy, in Dutch, reads its settings, and asks nobody but us and GitHub."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import yaml
from jsonschema import Draft7Validator
from playwright.sync_api import Browser, Page, Route, expect

from site_builder.editing.cms import cms_config
from site_builder.model import Cms, Settings
from tests.project import REPOSITORY, bouw
from tests.properties.test_reading import READING
from tests.server import serving

PACKAGE = REPOSITORY / "node_modules" / "@sveltia" / "cms"
GITHUB = {"www.githubstatus.com", "api.github.com"}
REMOTE = "  name: github\n  repo: eigenaar/naam\n  branch: main\npublish_mode: editorial_workflow\n"
CONFIG = cms_config(Settings(), Cms("eigenaar/naam"), READING.vocabulary)


@pytest.fixture(scope="module")
def cms_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with nothing but a page for editors, and where they write."""
    folder = tmp_path_factory.mktemp("cms")
    (folder / "stories").mkdir()
    (folder / "node_modules").symlink_to(REPOSITORY / "node_modules")
    settings = "plugins:\n  - voorbeelden:\n      zoeken: nee\n      cms:\n        repo: eigenaar/naam\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    bouw(folder, folder / "site").check_returncode()
    with serving(folder / "site") as url:
        yield f"{url}redactie/bewerken/"


@pytest.fixture
def page(browser: Browser, cms_url: str) -> Iterator[Page]:
    """An empty page whose visitor speaks Dutch; afterwards it may have broken no rule of its policy and asked nobody else."""
    context = browser.new_context(locale="nl-NL")
    opened, wrong = context.new_page(), list[str]()
    own = urlsplit(cms_url).netloc
    opened.on("request", lambda request: wrong.append(request.url) if _is_strange(request.url, own) else None)
    opened.on("console", lambda message: wrong.append(message.text) if "Content Security Policy" in message.text else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    context.route("https://**/*", lambda route: route.abort())
    yield opened
    context.close()
    assert wrong == []


def _is_strange(address: str, own: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and parts.netloc not in {own, *GITHUB}


def test_it_starts_with_the_ways_to_sign_in(page: Page, cms_url: str) -> None:
    page.goto(cms_url)
    expect(page.get_by_role("button", name="Inloggen met", exact=False).first).to_be_visible()
    expect(page.get_by_text("Redactie van 1000 voorbeelden").first).to_be_visible()


def test_it_shows_every_kind_of_content_and_the_keys_of_a_story(page: Page, cms_url: str) -> None:
    page.route("**/config.yml*", _with_a_repository_in_the_browser)
    page.goto(cms_url)
    page.get_by_role("button", name="testrepository").click()
    for name in ("Verhalen", "Artikelen", "Afleveringen", "Brochures", "Bijeenkomsten", "Edities", "Pagina’s"):
        expect(page.get_by_role("option", name=name).or_(page.get_by_text(name, exact=True)).first).to_be_visible()
    page.goto(f"{cms_url}#/collections/verhalen/new")
    expect(page.get_by_text("De kop. Noem het werk, niet de beperking.").first).to_be_visible()
    for label in ("Titel", "Vorm", "Sector", "Toestemming", "Datum", "Gemeente"):
        expect(page.get_by_text(label, exact=True).first).to_be_visible()


def _with_a_repository_in_the_browser(route: Route) -> None:
    """The same settings, but with a repository that the browser keeps for trying things."""
    assert REMOTE in CONFIG
    route.fulfill(body=CONFIG.replace(REMOTE, "  name: test-repo\n"), content_type="text/yaml")


def test_the_settings_are_as_the_program_itself_describes_them() -> None:
    schema = Draft7Validator(json.loads((PACKAGE / "schema" / "sveltia-cms.json").read_text(encoding="utf-8")))
    assert [error.message for error in schema.iter_errors(yaml.safe_load(CONFIG))] == []
    assert not schema.is_valid(yaml.safe_load(CONFIG.replace("publish_mode: editorial_workflow", "publish_mode: meteen")))
