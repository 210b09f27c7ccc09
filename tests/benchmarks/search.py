"""Measures the search as a visitor meets it: bytes for a first question and a first choice, and the time until the answer is painted.

    python -m tests.benchmarks.search [--counts 1000 10000] [--report FILE]

Beside ours stand the whole index that MkDocs-Material sends at a first question, and Pagefind as it comes, over Hugo's pages with the same
stories. Time is measured in a browser at a quarter of its speed, of the page and its workers, like a phone of some years ago.
"""

import argparse
import gzip
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata
from itertools import chain
from pathlib import Path

import pagefind_bin
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.benchmarks.compare import hugo_command
from tests.benchmarks.generate import generate, write_settings
from tests.server import serving

QUESTION = "doof in de bouw"
QUESTIONS = ("jobcoach", "rustige werkplek", "autsime", "zorgmedewerker", "Arnhem", "minder uren", "rolstoel", "vast contract")
CHOICES = (
    ("sector", "bouw"),
    ("verteller", "werknemer"),
    ("regio", "twente"),
    ("beperking", "auditief"),
    ("grootte", "10-49"),
    ("kant", "markt"),
    ("hulp", "werktijden"),
    ("regeling", "loonkostensubsidie"),
)
SLOWER = 4
"""How many times as slow the browser is made."""
ROUNDS = 8
"""An even number: a choice is made and taken back."""
KILOBYTE = 1000

# From the press to the first frame that shows the answer (its count and what fills the screen), and to the one that shows all of it.
_PAINTED = """
() => {
  const finder = document.querySelector("story-finder");
  let began;
  const start = (event) => { began ??= event.timeStamp; };
  for (const sign of ["click", "submit"]) finder.addEventListener(sign, start, { capture: true, once: true });
  const frame = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - began);
    port2.postMessage(0);
  });
  const once = (place, options, ready) => new Promise((done) => new MutationObserver((_, watch) => {
    if (!ready()) return;
    watch.disconnect();
    frame(done);
  }).observe(place, options));
  const whole = once(finder, { attributes: true, attributeFilter: ["aria-busy"] }, () => !finder.hasAttribute("aria-busy"));
  const first = once(finder.querySelector(".cards"), { childList: true }, () => true);
  window.painted = Promise.all([Promise.race([first, whole]), whole]);
}
"""
_PLAIN_PAGEFIND = """
async (question) => {
  const pagefind = await import(document.baseURI + "pagefind/pagefind.js");
  const began = performance.now();
  const found = await pagefind.search(question);
  await Promise.all(found.results.slice(0, 12).map((result) => result.data()));
  return performance.now() - began;
}
"""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds until the answer is painted: rounds of the same acts."""

    rounds: tuple[tuple[float, ...], ...]

    @property
    def every(self) -> tuple[float, ...]:
        """All of them."""
        return tuple(chain.from_iterable(self.rounds))

    @property
    def quiet(self) -> float:
        """The median over the acts of the fastest round of each: what it takes when nothing else runs on the machine."""
        return float(statistics.median(min(each) for each in zip(*self.rounds, strict=True)))

    def __str__(self) -> str:
        worst = statistics.quantiles(self.every, n=20)[-1]
        count = f"{len(self.rounds)} × {len(self.rounds[0])} keer"
        return f"{self.quiet:.0f} ms in de rustigste ronde, {statistics.median(self.every):.0f} in alle (95 %: {worst:.0f}; {count})"


@dataclass(frozen=True, slots=True)
class Measured:
    """What a visitor of a site with `count` stories gets, in bytes of bodies as sent; `page` is the finder with all that it needs."""

    count: int
    page: int
    choice: int
    question: int
    material: int
    pagefind: int
    chosen: Times
    chosen_whole: Times
    asked: Times
    plain: Times
    index_seconds: float
    build_seconds: float

    @property
    def rows(self) -> Iterator[str]:
        """The lines of the table."""
        for name, size in (
            ("de pagina van de zoeker, met stijl, lettertypen en scripts", self.page),
            ("eerste keuze (facet), erbij", self.choice),
            ("eerste vraag (tekst), erbij", self.question),
            ("Pagefind zoals het komt, over Hugo: eerste vraag", self.pagefind),
            ("MkDocs-Material: index bij een eerste vraag", self.material),
        ):
            yield f"| {self.count:,} | {name} | {size / KILOBYTE:.0f} KB |"
        for name, times in (
            ("klik op een waarde → het antwoord in beeld", self.chosen),
            ("klik op een waarde → ook de kaarten onder de rand", self.chosen_whole),
            ("vraag → het antwoord in beeld", self.asked),
            ("Pagefind zoals het komt: vraag → gegevens, niets in beeld", self.plain),
        ):
            yield f"| {self.count:,} | {name}, browser {SLOWER}× zo traag | {times} |"
        share = self.index_seconds / self.build_seconds
        cost = self.index_seconds / self.count * 1000
        yield f"| {self.count:,} | de index maken, zonder wat al klaarstond | {cost:.1f} ms een verhaal, {share:.0%} van de bouw |"

    @property
    def verdict(self) -> str:
        """Ours in the others."""
        return (
            f"- {self.count:,} verhalen: eerste vraag {self.question / self.material:.3f} × de bytes van Material en "
            f"{self.question / self.pagefind:.2f} × die van kale Pagefind; klik {self.chosen.quiet:.0f} ms; "
            f"vraag {self.asked.quiet:.0f} ms"
        )


def measure_search(count: int, folder: Path, browser: Browser) -> Measured:
    """Builds the sites and visits them."""
    generate(folder, count)
    ours, twin = folder / "voorbeelden", folder / "hugo"
    without, whole = _build(ours, search=False), _build(ours, search=True)
    subprocess.run(hugo_command(search=True), cwd=twin, check=True, capture_output=True)
    material = _material_index(folder)
    with serving(ours / "site") as url, serving(twin / "public") as twin_url:
        page_size, choice = _first(browser, url, _choose_first)
        _, question = _first(browser, url, _ask_first)
        pagefind = _first_plain(browser, twin_url)
        chosen, asked = _times(browser, url)
        plain = _plain_times(browser, twin_url)
    return Measured(count, page_size, choice, question, material, pagefind, *chosen, asked, plain, whole - without, whole)


def _build(project: Path, *, search: bool) -> float:
    """Seconds of a clean build."""
    write_settings(project, search=search)
    for folder in ("site", ".cache"):
        shutil.rmtree(project / folder, ignore_errors=True)
    started = time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "site_builder",
        "bouw",
        "--datum",
        "2026-11-23",
        "--project",
        str(project),
        "--map",
        str(project / "site"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def _material_index(folder: Path) -> int:
    """Bytes, compressed, of the index that MkDocs' own search makes of the same texts; the look does not change it."""
    docs = folder / "material" / "docs"
    docs.mkdir(parents=True)
    for path in (folder / "voorbeelden" / "stories" / "verhalen").rglob("*.md"):
        name = path.parent.name if path.stem == "index" else path.stem
        shutil.copyfile(path, docs / f"{name}.md")
    (docs / "index.md").write_text("# 1000 voorbeelden\n", encoding="utf-8")
    settings = "site_name: x\ntheme: {name: null, custom_dir: leeg}\nplugins: [search: {lang: nl}]\nnot_in_nav: '*'\nnav: [index.md]\n"
    (folder / "material" / "mkdocs.yml").write_text(settings, encoding="utf-8")
    bare = folder / "material" / "leeg"
    bare.mkdir()
    (bare / "main.html").write_text("{{ page.title }}", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder / "material", check=True, capture_output=True)
    return len(gzip.compress((folder / "material" / "site" / "search" / "search_index.json").read_bytes(), mtime=0))


@contextmanager
def _counting(page: Page) -> Iterator[list[int]]:
    """The bytes of every body that arrives while the block runs."""
    sizes: list[int] = []
    finished = lambda request: sizes.append(request.sizes()["responseBodySize"])  # noqa: E731 - taken away by the same name
    page.on("requestfinished", finished)
    yield sizes
    page.wait_for_load_state("networkidle")
    page.remove_listener("requestfinished", finished)


def _first(browser: Browser, url: str, act: Callable[[Page], None]) -> tuple[int, int]:
    """Bytes of the finder in a fresh profile, and those that come with one act."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL")
    page = context.new_page()
    with _counting(page) as loaded:
        page.goto(f"{url}verhalen/", wait_until="networkidle")
    with _counting(page) as came:
        act(page)
    context.close()
    return sum(loaded), sum(came)


def _choose_first(page: Page) -> None:
    _choose(page, *CHOICES[0])


def _ask_first(page: Page) -> None:
    _ask(page, QUESTION)


def _first_plain(browser: Browser, url: str) -> int:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{url}over/", wait_until="networkidle")
    with _counting(page) as came:
        page.evaluate(_plain(url), QUESTION)
    context.close()
    return sum(came)


def _plain(url: str) -> str:
    return _PLAIN_PAGEFIND.replace("document.baseURI", f"'{url}'")


def _choose(page: Page, key: str, value: str) -> tuple[float, float]:
    facet = page.locator(f"[data-facet={key}]")
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()
    box = facet.locator(f"input[value='{value}']")
    box.scroll_into_view_if_needed()
    page.evaluate(_PAINTED)
    box.click()
    first, whole = page.evaluate("painted")
    return float(first), float(whole)


def _ask(page: Page, question: str) -> tuple[float, float]:
    page.evaluate(_PAINTED)
    page.locator("story-finder [name=q]").fill(question)
    page.locator("story-finder [name=q]").press("Enter")
    first, whole = page.evaluate("painted")
    return float(first), float(whole)


def _slow(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _times(browser: Browser, url: str) -> tuple[tuple[Times, Times], Times]:
    """Until painted, of choices (what fills the screen, and all) and of questions, once all of them were made before (warm)."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{url}verhalen/", wait_until="networkidle")
    for key, value in CHOICES * 2:
        _choose(page, key, value)
    _slow(page)
    chosen = [[_choose(page, key, value) for key, value in CHOICES] for _ in range(ROUNDS)]
    for question in QUESTIONS:
        _ask(page, question)
    asked = [[_ask(page, question)[0] for question in QUESTIONS] for _ in range(ROUNDS)]
    context.close()
    first, whole = ([[each[part] for each in turn] for turn in chosen] for part in (0, 1))
    return (_rounds(first), _rounds(whole)), _rounds(asked)


def _rounds(every: Sequence[Sequence[float]]) -> Times:
    return Times(tuple(tuple(turn) for turn in every))


def _plain_times(browser: Browser, url: str) -> Times:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{url}over/", wait_until="networkidle")
    for question in QUESTIONS:
        page.evaluate(_plain(url), question)
    _slow(page)
    every = [[float(page.evaluate(_plain(url), question)) for question in QUESTIONS] for _ in range(ROUNDS)]
    context.close()
    return _rounds(every)


def report(measured: Sequence[Measured], load: float) -> str:
    """The table and what follows from it, as Markdown."""
    versions = f"Pagefind {metadata.version('pagefind-bin')}, Hugo {metadata.version('hugo')}, MkDocs {metadata.version('mkdocs')}"
    lines = [
        f"{versions}, Python {platform.python_version()}, {platform.machine()}; wachtende processen: {load:.1f}.",
        "",
        "| verhalen | wat | maat |",
        "| ---: | --- | --- |",
        *(row for one in measured for row in one.rows),
        "",
        *(one.verdict for one in measured),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Reads the command line, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--report", type=Path, help="also write the table to this Markdown file")
    arguments = parser.parse_args()
    assert pagefind_bin.get_executable(), "Pagefind is missing"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.program(), args=chromium.FLAGS)
        measured = [measure_search(count, Path(folder) / str(count), browser) for count in arguments.counts]
        browser.close()
    text = report(measured, os.getloadavg()[0])
    print(text)
    if arguments.report:
        arguments.report.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
