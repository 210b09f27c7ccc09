"""Withdrawing a consent: the register keeps every other sign, all is done or nothing, and the rest is told."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from site_builder.cli import main
from site_builder.consents.register import RegisterFaultError, with_withdrawal
from site_builder.consents.removal import Wish, perform, plan
from site_builder.model import Settings
from site_builder.reading.site import read_site
from tests.project import add_story

DAY = date(2026, 11, 20)
REGISTER = """# Alleen nummers.
T-2026-014: {gegeven: 2026-01-01, tot: 2026-12-24, voor: [naam, foto]} # van de fietsenmaker

T-2026-015:  # twee regels
  gegeven: 2026-01-02
  voor:
    - naam
    # nog niet alles
    - pdf
T-2026-016: { gegeven: 2026-01-03, ingetrokken: 2026-02-01 }
T-2026-900: {gegeven: 2026-01-01, voor: [naam]}
"""
TEXT = "Lees [Een fiets per dag](../fietsen/index.md) of [van die fietsenmaker](../fietsen/index.md#bel)."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a story to withdraw, and another that leads to it."""
    (tmp_path / "stories/lijsten").mkdir(parents=True)
    (tmp_path / "stories/lijsten/toestemmingen.yml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\nsite_url: https://x.example/\n", encoding="utf-8")
    keys = {"titel": "Een fiets per dag", "toestemming": "T-2026-014", "foto": "fiets.jpg", "foto_alt": "Een fiets aan een haak"}
    story = add_story(tmp_path, "fietsen", **keys)
    Image.effect_mandelbrot((900, 600), (-2, -1, 1, 1), 30).convert("RGB").save(story.parent / "fiets.jpg")
    (story.parent / "eenvoudig.md").write_text("Een fiets per dag. Meer niet.\n", encoding="utf-8")
    add_story(tmp_path, "ander-werk", TEXT, titel="Ander werk", gerelateerd="[fietsen]")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "stories").rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [
        ("T-2026-014", "voor: [naam, foto]}", "voor: [naam, foto], ingetrokken: 2026-11-20}"),
        ("T-2026-015", "  gegeven: 2026-01-02\n", "  gegeven: 2026-01-02\n  ingetrokken: 2026-11-20\n"),
    ],
)
def test_only_the_withdrawal_is_added_to_the_register(number: str, old: str, new: str) -> None:
    assert with_withdrawal(REGISTER, number, DAY) == REGISTER.replace(old, new, 1)
    windows = REGISTER.replace("\n", "\r\n")
    assert with_withdrawal(windows, number, DAY) == windows.replace(old.replace("\n", "\r\n"), new.replace("\n", "\r\n"), 1)


def test_an_earlier_withdrawal_stays_and_a_later_one_is_moved() -> None:
    assert with_withdrawal(REGISTER, "T-2026-016", DAY) == REGISTER
    assert "ingetrokken: 2026-01-31 }" in with_withdrawal(REGISTER, "T-2026-016", date(2026, 1, 31))


@pytest.mark.parametrize("text", ["T-1: ja\n", "T-1: [a]\n", "T-2: {gegeven: 2026-01-01}\n", "T-1: {gegeven: 2026-01-01\n"])
def test_a_line_that_can_not_be_changed_for_certain_is_refused(text: str) -> None:
    with pytest.raises(RegisterFaultError):
        with_withdrawal(text, "T-1", DAY)


def test_a_trial_changes_nothing_and_tells_all(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(project)
    assert main(["intrekken", "T-2026-014", "--verwijder", "--proef", "--project", str(project), "--datum", "2026-11-20"]) == 0
    told = capsys.readouterr().out
    assert files(project) == before
    for row in ("aangepast: stories/lijsten/toestemmingen.yml", "weggehaald: stories/verhalen/2026/fietsen/fiets.jpg", "regel 14"):
        assert row in told


def test_removing_takes_texts_photo_and_links_away_and_keeps_the_addresses(project: Path) -> None:
    assert main(["intrekken", "T-2026-014", "--verwijder", "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert not (project / "stories/verhalen/2026/fietsen").exists()
    gone = (project / "stories/lijsten/verdwenen.yml").read_text("utf-8")
    assert gone.endswith("/verhalen/fietsen/: 2026-11-20\n/verhalen/fietsen/eenvoudig/: 2026-11-20\n")
    text = (project / "stories/verhalen/2026/ander-werk/index.md").read_text("utf-8")
    assert "Lees een ander verhaal of van die fietsenmaker." in text
    assert main(["controleer", "--project", str(project)]) == 0
    assert read_site(project, Settings()).site.gone == ("/verhalen/fietsen/", "/verhalen/fietsen/eenvoudig/")


def test_an_address_that_tells_too_much_can_be_left_out(project: Path) -> None:
    assert main(["intrekken", "T-2026-014", "--verwijder", "--zonder-adres", "--project", str(project)]) == 0
    assert not (project / "stories/lijsten/verdwenen.yml").exists()


def test_without_removing_only_the_register_changes(project: Path) -> None:
    before = files(project)
    assert main(["intrekken", "T-2026-014", "--project", str(project), "--datum", "2026-11-20"]) == 0
    after = files(project)
    assert [name for name in after if after[name] != before.get(name)] == ["stories/lijsten/toestemmingen.yml"]


def test_when_the_disk_refuses_halfway_everything_is_as_it_was(project: Path) -> None:
    planned = plan(read_site(project, Settings()).site, project / "stories", Wish("T-2026-014", DAY, remove=True))
    for path in planned.gone[1:]:
        path.unlink()
        path.mkdir()  # what can't be unlinked
        break
    before = files(project)
    with pytest.raises(OSError, match=r"eenvoudig|fiets|index"):
        perform(planned)
    assert files(project) == before


def test_a_photo_that_another_story_has_too_stays(project: Path) -> None:
    shared = project / "stories/verhalen/2026/fietsen"
    both = shared / "index.md"
    both.write_text(both.read_text("utf-8"), encoding="utf-8")
    second = add_story(project, "tweede", titel="Tweede", toestemming="T-2026-015", foto="fiets.jpg", foto_alt="Een fiets aan een haak")
    (second.parent / "fiets.jpg").write_bytes((shared / "fiets.jpg").read_bytes())
    assert main(["intrekken", "T-2026-014", "--verwijder", "--project", str(project)]) == 0
    assert (second.parent / "fiets.jpg").exists()
    assert not shared.exists()


def test_every_commit_that_holds_the_story_is_listed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=r", "-c", "user.email=r@x.example", *arguments]
        return subprocess.run(command, cwd=project, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "-q", "-b", "main")
    (project / "stories/verhalen/2026/fietsen").rename(project / "stories/verhalen/2026/oude-naam")
    names = []
    for change in ("oude-naam", "fietsen", ""):
        if change == "fietsen":
            (project / "stories/verhalen/2026/oude-naam").rename(project / "stories/verhalen/2026/fietsen")
        if not change:
            (project / "elders.txt").write_text("niets", encoding="utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", "wijziging")
        names.append(git("rev-parse", "HEAD")[:12])
    assert main(["intrekken", "T-2026-014", "--project", str(project)]) == 0
    told = capsys.readouterr().out
    assert [name in told for name in names] == [True, True, False]
    assert "te bereiken vanaf: main" in told


def test_an_unknown_number_is_wrong_use_with_the_nearest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["intrekken", "T-2026-041", "--project", str(project)]) == 2
    assert "Bedoel je `T-2026-01" in capsys.readouterr().err


def test_what_is_missing_over_or_soon_over_is_told_with_what_depends_on_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_story(project, "zonder-nummer", titel="Zonder", toestemming="T-2026-777")
    assert main(["toestemming", "--project", str(project), "--datum", "2026-11-20", "--formaat", "json"]) == 1
    rows = {row["nummer"]: row for row in json.loads(capsys.readouterr().out)}
    assert {number: row["stand"] for number, row in rows.items()} == {
        "T-2026-777": "ontbreekt",
        "T-2026-016": "ingetrokken",
        "T-2026-014": "verloopt",
    }
    assert rows["T-2026-014"]["dagen"] == 34
    assert rows["T-2026-014"]["bestanden"] == ["stories/verhalen/2026/fietsen/index.md"]
    main(["toestemming", "--project", str(project), "--datum", "2026-11-20", "--dagen", "30"])
    assert "T-2026-014" not in capsys.readouterr().out


def test_an_address_that_is_none_of_a_story_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "stories/lijsten/verdwenen.yml").write_text("/over/: 2026-11-20\n", encoding="utf-8")
    assert main(["controleer", "--project", str(project)]) == 1
    assert "`/over/` is geen adres van een verhaal" in capsys.readouterr().out
