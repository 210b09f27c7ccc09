"""Another name for a piece: everything that named it follows, and the old address lives on."""

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import load
from site_builder.cli import main
from site_builder.feeds.entries import entries
from site_builder.publishing.comparing import changes
from site_builder.publishing.states import state_after
from site_builder.reading.moves import with_move
from tests.project import add_story
from tests.published import DAY, small_project

URL = "https://voorbeelden.example/basis/"
EDITION = """---
titel: Editie
motto: Kom binnen
van: 2026-10-26
tot: 2026-10-30
inhoud:
  - rubriek: Eerst
    stukken: [verhaal-2, verhaal-1]
  - rubriek: Dan verhaal-1
    stukken:
      - {titel: Los, pagina: 4}
      - slug: verhaal-1
        pagina: 9
---
Lees [het eerste](../verhalen/2026/verhaal-1/index.md).
"""
LINKS = """Zie [een](../verhaal-1/index.md), [twee](../verhaal-1/index.md#kop), [drie](/verhalen/verhaal-1/),
[vier](/verhalen/verhaal-1), [makkelijk](../verhaal-1/eenvoudig.md), [ander](../verhaal-10/index.md) en [zelf][z].

Hier staat het woord verhaal-1 gewoon in de tekst.

[z]: ../verhaal-1/index.md "titel"
"""
RENAMED = """Zie [een](../de-smid/index.md), [twee](../de-smid/index.md#kop), [drie](/verhalen/de-smid/),
[vier](/verhalen/de-smid/), [makkelijk](../de-smid/eenvoudig.md), [ander](../verhaal-10/index.md) en [zelf][z].

Hier staat het woord verhaal-1 gewoon in de tekst.

[z]: ../de-smid/index.md "titel"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Stories that name each other in every way, and an edition."""
    project = small_project(tmp_path / "project", url=URL)
    text = "## Kop\n\nTekst, met [naar jezelf](index.md) en [om](../verhaal-1/index.md)."
    first = add_story(project, "verhaal-1", text, titel="Verhaal nummer 1", datum="2026-10-05")
    (first.parent / "eenvoudig.md").write_text("## Kop\n\nKort.\n", encoding="utf-8")
    add_story(project, "verhaal-10", titel="Verhaal nummer 10", datum="2026-10-05")
    add_story(project, "verhaal-2", LINKS, titel="Verhaal nummer 2", datum="2026-10-06", gerelateerd="[verhaal-10, verhaal-1]")
    (project / "stories/edities").mkdir()
    (project / "stories/edities/2026.md").write_text(EDITION, encoding="utf-8")
    return project


def rename(project: Path, old: str, new: str) -> int:
    """Runs the command."""
    return main(["hernoem", "--project", str(project), "--datum", DAY, old, new])


def built(project: Path) -> Path:
    """The site of a project."""
    assert main(["bouw", "--project", str(project), "--map", str(project.parent / "los"), "--datum", DAY]) == 0
    return project.parent / "los"


def files(project: Path) -> Mapping[str, bytes]:
    """Everything in the content folder."""
    content = project / "stories"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_everything_that_named_a_story_names_it_anew(project: Path) -> None:
    assert rename(project, "verhaal-1", "de-smid") == 0
    other = (project / "stories/verhalen/2026/verhaal-2/index.md").read_text("utf-8")
    assert "gerelateerd: [verhaal-10, de-smid]" in other
    assert RENAMED in other
    edition = (project / "stories/edities/2026.md").read_text("utf-8")
    assert "stukken: [verhaal-2, de-smid]" in edition
    assert "- slug: de-smid" in edition
    assert "Dan verhaal-1" in edition
    assert "(../verhalen/2026/de-smid/index.md)" in edition
    own = (project / "stories/verhalen/2026/de-smid/index.md").read_text("utf-8")
    assert "[naar jezelf](index.md) en [om](index.md)" in own
    assert not (project / "stories/verhalen/2026/verhaal-1").exists()


def test_the_old_address_leads_to_the_new_page(project: Path) -> None:
    before = built(project)
    number = re.search(r'plate-nr">nr.</span> (\d+)', (before / "verhalen/verhaal-1/index.html").read_text("utf-8"))
    rename(project, "verhaal-1", "de-smid")
    site = built(project)
    page = (site / "verhalen/verhaal-1/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../verhalen/de-smid/">' in page
    assert f'<link rel="canonical" href="{URL}verhalen/de-smid/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert '<a href="../../verhalen/de-smid/">Verhaal nummer 1</a>' in page
    assert "application/ld+json" not in page
    assert "url=../../../verhalen/de-smid/eenvoudig/" in (site / "verhalen/verhaal-1/eenvoudig/index.html").read_text("utf-8")
    assert "verhaal-1/" not in (site / "sitemap.xml").read_text("utf-8")
    assert "/verhalen/verhaal-1/ /verhalen/de-smid/ 301\n" in (site / "_redirects").read_text("utf-8")
    line = "location = /basis/verhalen/verhaal-1/ { return 301 /basis/verhalen/de-smid/; }"
    assert line in (site / "server/nginx-verhuisd.conf").read_text("utf-8")
    assert number
    assert f'plate-nr">nr.</span> {number[1]}' in (site / "verhalen/de-smid/index.html").read_text("utf-8")


def test_house_numbers_of_a_day_stay_when_a_name_changes_the_order(project: Path) -> None:
    def numbers(site: Path) -> list[str]:
        return [
            re.findall(r'plate-nr">nr.</span> (\d+)', (site / f"verhalen/{slug}/index.html").read_text("utf-8"))[0]
            for slug in ("verhaal-10", "verhaal-2", "verhaal-3")
        ]

    before = numbers(built(project))
    rename(project, "verhaal-1", "zz-laatste")
    assert numbers(built(project)) == before
    assert "\nnummer: " in (project / "stories/verhalen/2026/zz-laatste/index.md").read_text("utf-8")


def test_names_follow_one_another(project: Path) -> None:
    assert [rename(project, "verhaal-1", "a"), rename(project, "a", "b"), rename(project, "b", "c")] == [0, 0, 0]
    moves = (project / "stories/lijsten/verhuisd.yml").read_text("utf-8")
    assert moves.endswith("/verhalen/verhaal-1/: /verhalen/c/\n/verhalen/a/: /verhalen/c/\n/verhalen/b/: /verhalen/c/\n")
    assert rename(project, "c", "verhaal-1") == 0
    site = built(project)
    assert "refresh" not in (site / "verhalen/verhaal-1/index.html").read_text("utf-8")
    assert all("url=../../verhalen/verhaal-1/" in (site / f"verhalen/{name}/index.html").read_text("utf-8") for name in "abc")


def test_a_move_that_would_lead_to_itself_goes() -> None:
    assert with_move({"/a/": "/b/"}, "/b/", "/a/") == {"/b/": "/a/"}
    assert with_move({"/a/": "/b/", "/c/": "/d/"}, "/b/", "/e/") == {"/a/": "/e/", "/b/": "/e/", "/c/": "/d/"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("verhaal-1", "verhaal-2", "bestaat al"),
        ("verhaal-1", "De Smid", "kan geen adres zijn"),
        ("verhaal-1", "../weg", "kan geen adres zijn"),
        ("niets", "iets", "Er is niets met de naam"),
    ],
)
def test_a_name_that_can_not_be_is_refused(project: Path, old: str, new: str, words: str, capfd: pytest.CaptureFixture[str]) -> None:
    before = files(project)
    assert rename(project, old, new) == 2
    assert words in capfd.readouterr().err
    assert files(project) == before


def test_what_turns_out_wrong_is_taken_back(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    add_story(project, "verhaal-4", "Een [link](../verhaal&#45;1/index.md) zoals niemand hem schrijft.", titel="Met een vreemde link")
    before = files(project)
    assert rename(project, "verhaal-1", "de-smid") == 1
    assert "Alles staat weer zoals het was" in capfd.readouterr().err
    assert files(project) == before


def test_an_edition_and_a_meeting_can_have_another_name_too(project: Path) -> None:
    assert rename(project, "2026", "najaar-2026") == 0
    assert (project / "stories/edities/najaar-2026.md").is_file()
    assert "url=../../edities/najaar-2026/" in (built(project) / "edities/2026/index.html").read_text("utf-8")


def test_at_the_old_address_of_a_story_that_is_gone_stands_that_it_is_gone(project: Path) -> None:
    rename(project, "verhaal-1", "de-smid")
    path = project / "stories/verhalen/2026/de-smid/index.md"
    path.write_text(path.read_text("utf-8").replace("fictief: ja", "fictief: ja\ntot: 2026-11-01"), encoding="utf-8")
    site = built(project)
    for address in ("verhaal-1", "verhaal-1/eenvoudig", "de-smid", "de-smid/eenvoudig"):
        page = (site / f"verhalen/{address}/index.html").read_text("utf-8")
        assert "Dit verhaal staat hier niet meer" in page
        assert "refresh" not in page
    assert not (site / "_redirects").exists()


@pytest.mark.parametrize(("kept", "options"), [(True, ()), (False, ("--zonder-adres",))])
def test_a_renamed_story_can_be_taken_away(project: Path, options: tuple[str, ...], *, kept: bool) -> None:
    rename(project, "verhaal-1", "de-smid")
    others = [path.parent for path in (project / "stories/verhalen/2026").glob("verhaal-*/index.md")]
    number = re.search(r"toestemming: (\S+)", (project / "stories/verhalen/2026/de-smid/index.md").read_text("utf-8"))[1]  # type: ignore[index]
    for folder in others:  # in this project all stories have one number
        shutil.rmtree(folder)
    shutil.rmtree(project / "stories/edities")
    assert main(["intrekken", number, "--verwijder", *options, "--project", str(project), "--datum", DAY]) == 0
    assert not (project / "stories/verhalen/2026/de-smid").exists()
    site = built(project)
    assert (site / "verhalen/verhaal-1/index.html").exists() is kept


def test_a_renamed_story_is_no_news(project: Path) -> None:
    before = load(project, date.fromisoformat(DAY))
    known = state_after(before.shown, {}, before.on, None)
    named = {entry.title: entry.name for entry in entries(before.shown, {}, before.on)}
    rename(project, "verhaal-1", "zz")
    rename(project, "zz", "aa")
    after = load(project, date.fromisoformat(DAY))
    found = changes(after.site, after.shown, after.on, known)
    assert (found.new, found.gone) == ((), ())
    assert [event.what for event in state_after(after.shown, {}, after.on, known).events if event.what != "gewijzigd"] == []
    assert {entry.title: entry.name for entry in entries(after.shown, {}, after.on)} == named
