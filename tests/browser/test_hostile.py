"""Stories from strangers, with what wants to run in every place where one can write: nothing runs, nothing is asked for elsewhere."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Dialog, Page

from site_builder.build import build, load
from site_builder.publish import write
from tests.payloads import RUNNING, TEMPLATES
from tests.project import KEYS, add_consent, copy_project
from tests.server import serving

DAY: Final = date(2026, 11, 23)
TRANSCRIPT: Final = "podcast/inclusieve-knokkers/"
BAD: Final = "<!doctype html><p onclick=x>a</p><a href='javascript:alert(1)'>b</a><script>alert(1)</script>"
FIELDS: Final = {"titel": 120, "samenvatting": 160, "citaat": 280, "citaat_van": 80, "organisatie": 100, "niet_gelukt": 600}
# What is left of a text that runs: a handler, an address that is a program, a script or frame that is not ours.
_TRACES = """
() => {
  const program = /^[\\s\\x00-\\x20]*(javascript|vbscript|data):/i;
  const addresses = ["href", "src", "action", "data", "xlink:href"];
  const foreign = "iframe, object, embed, base[href*=boos], meta[http-equiv=refresh], style, [style], form[action*=boos]";
  return [...document.querySelectorAll("*")].flatMap((one) => [
    ...[...one.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => `${one.tagName} ${name}`),
    ...addresses.filter((name) => program.test(one.getAttribute(name) ?? "")).map((name) => `${one.tagName} ${name}`),
    ...(one.matches(foreign) ? [one.outerHTML.slice(0, 60)] : []),
    ...(one.matches("script:not([type$=json])") && !one.src.startsWith(location.origin) ? [one.outerHTML.slice(0, 60)] : []),
  ]);
}
"""


def _story(number: int, payload: str, *, in_keys: bool) -> str:
    """A story with a payload in every key that takes text, or in its text."""
    keys: dict[str, object] = {**KEYS, "toestemming": "T-2026-666"}
    if in_keys:
        keys |= {name: f"Tekst {number} {payload}"[:longest].strip() for name, longest in FIELDS.items()}
        keys["obstakels"] = [{"obstakel": f"x {payload}"[:300], "oplossing": f"y {payload}"[:500]}]
        keys["vervolg"] = [{"datum": "2026-11-01", "tekst": payload[:600]}]
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in keys.items())
    body = "Een gewone tekst." if in_keys else f"Tekst {number} {payload}\n\n{payload}\n\nEn verder."
    return f"---\n{front}---\n{body}\n"


def _hostile_transcript(path: Path) -> None:
    """Puts a payload behind the words of every cue, in notes and in the name of a speaker."""
    payloads = cycle(one for one in RUNNING if "\n" not in one and "-->" not in one)
    lines = path.read_text("utf-8").split("\n")
    worse = [f"{line} {next(payloads)}" if line and "-->" not in line and line != "WEBVTT" else line for line in lines]
    path.write_text("\n".join(worse).replace("<v Eva>", '<v Eva" onmouseover=alert(1)>', 1), encoding="utf-8")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of every payload that reading let through; the others are refused and so on no page."""
    project = copy_project(tmp_path_factory.mktemp("hostile"))
    add_consent(project, "T-2026-666", gegeven="2026-01-01", voor="[naam, foto, beperking, social, pdf, open-data]")
    for number, payload in enumerate([*RUNNING, *TEMPLATES]):
        for in_keys in (True, False):
            folder = project / "stories" / "verhalen" / "2026" / f"boos-{number}-{'sleutels' if in_keys else 'tekst'}"
            folder.mkdir()
            (folder / "index.md").write_text(_story(number, payload, in_keys=in_keys), encoding="utf-8")
    _hostile_transcript(project / "stories" / "podcast" / "inclusieve-knokkers" / "inclusieve-knokkers.vtt")
    loaded = load(project, DAY)
    write(build(loaded).artifacts, project / "site")
    return project / "site"


def _keeping(heard: list[str]) -> Callable[[Dialog], None]:
    """Notes what a window says, and closes it."""

    def close(dialog: Dialog) -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    return close


@pytest.fixture
def watched(browser: Browser, hostile_site: Path) -> Iterator[tuple[Page, str, list[str]]]:
    """A page without the policy that would stop what runs, the address of the site, and everything that ran or was asked for elsewhere."""
    wrong: list[str] = []
    with serving(hostile_site) as url:
        context = browser.new_context(bypass_csp=True)
        page = context.new_page()
        page.on("dialog", _keeping(wrong))
        page.on("request", lambda request: wrong.extend([] if request.url.startswith(url) else [request.url]))
        yield page, url, wrong
        context.close()


def test_nothing_that_strangers_write_runs_on_the_page_of_their_story(hostile_site: Path, watched: tuple[Page, str, list[str]]) -> None:
    page, url, wrong = watched
    pages = sorted(path.parent.name for path in hostile_site.glob("verhalen/boos-*/index.html"))
    assert len(pages) > len(RUNNING), "most are harmless text, and must be published"
    traces = {}
    for slug in pages:
        page.goto(f"{url}verhalen/{slug}/", wait_until="load")
        traces[slug] = page.evaluate(_TRACES)
    print(f"{len(RUNNING) + len(TEMPLATES)} payloads, {len(pages)} pages")
    assert {slug: found for slug, found in traces.items() if found} == {}
    assert wrong == []


@pytest.mark.parametrize(
    "address", ["", "verhalen/", "verhalen/?q=tekst", "verhalen/?sector=bouw", "sectoren/bouw/", "het-kan-niet-want/", TRANSCRIPT]
)
def test_nothing_that_strangers_write_runs_on_pages_that_list_stories(watched: tuple[Page, str, list[str]], address: str) -> None:
    page, url, wrong = watched
    page.goto(url + address, wait_until="networkidle")
    assert page.evaluate(_TRACES) == []
    assert wrong == []


@pytest.mark.parametrize("number", range(len(TEMPLATES)))
def test_template_syntax_in_a_text_stands_there_as_it_was_typed(
    hostile_site: Path, watched: tuple[Page, str, list[str]], number: int
) -> None:
    page, url, wrong = watched
    slug = f"boos-{len(RUNNING) + number}-sleutels"
    assert (hostile_site / "verhalen" / slug).is_dir()
    page.goto(f"{url}verhalen/{slug}/")
    words = page.locator("main").inner_text().replace("’", "'").replace("‘", "'")
    assert TEMPLATES[number].replace("’", "'") in words
    assert wrong == []


def test_the_watcher_sees_what_runs(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><p onclick=x>a</p><a href='javascript:alert(1)'>b</a><script>alert(1)</script>", encoding="utf-8"
    )
    heard: list[str] = []
    with serving(tmp_path) as url:
        page = browser.new_context(bypass_csp=True).new_page()
        page.on("dialog", _keeping(heard))
        page.goto(url)
        assert len(page.evaluate(_TRACES)) == 3
        page.context.close()
    assert heard == ["1"]
