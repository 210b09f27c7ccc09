"""A branch of stories, as whoever judges it gets to see it: only what it touches, and every story with its card."""

import subprocess
from pathlib import Path, PurePosixPath

import pytest

from site_builder.cli import main
from site_builder.problems import Level, Place, Problem
from site_builder.reports import as_annotations, as_table

STORY = """---
titel: {title}
vorm: werkgever
samenvatting: Een bakker schoof met de diensten.
sector: winkel-handel
gemeente: {place}
citaat: Ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: T-2026-001
datum: {day}
---
De oven gaat om vier uur aan.
"""
DAY = "2026-11-23"


def git(project: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@voorbeelden.example"]
    subprocess.run(["git", "-C", str(project), *who, *arguments], check=True, capture_output=True)  # noqa: S607 - the git of whoever tests


def write(project: Path, slug: str, title: str = "De bakkerij", place: str = "Arnhem", day: str = "2026-10-26") -> None:
    path = project / "stories/verhalen/2026" / slug / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(STORY.format(title=title, place=place, day=day), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three stories on main, one of them wrong, and a branch that has nothing yet."""
    (tmp_path / "stories/lijsten").mkdir(parents=True)
    (tmp_path / "stories/lijsten/toestemmingen.yml").write_text("T-2026-001: {gegeven: 2026-09-30, voor: [naam]}\n", encoding="utf-8")
    for slug, place in (("eerste", "Arnhem"), ("tweede", "Zwolle"), ("oude-fout", "Arnemm")):
        write(tmp_path, slug, f"Verhaal {slug}", place)
    git(tmp_path, "init", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message", "Begin")
    git(tmp_path, "switch", "--create", "tak")
    return tmp_path


def told(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    said = capfd.readouterr()
    return code, said.out, said.err


def check(capfd: pytest.CaptureFixture[str], project: Path, *more: str) -> tuple[int, str, str]:
    return told(capfd, "controleer", "--project", str(project), "--datum", DAY, "--sinds", "main", *more)


def test_only_what_a_branch_touched_is_told(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(project, "derde", place="Zutfen")
    code, out, _ = check(capfd, project)
    assert code == 1
    assert "derde/index.md" in out
    assert "oude-fout" not in out


def test_a_branch_that_did_nothing_wrong_is_told_that_all_is_well(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(project, "derde")
    git(project, "add", ".")
    git(project, "commit", "--message", "Verhaal")
    code, out, _ = check(capfd, project)
    assert code == 0
    assert "Alles is goed" in out


def test_a_text_that_goes_brings_up_what_it_breaks_elsewhere(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = project / "stories/verhalen/2026/eerste/index.md"
    path.write_text(path.read_text("utf-8").replace("datum:", "gerelateerd: [tweede]\ndatum:"), encoding="utf-8")
    git(project, "commit", "--all", "--message", "Samen")
    git(project, "branch", "--force", "main")
    git(project, "rm", "-r", "--quiet", "stories/verhalen/2026/tweede")
    code, out, _ = check(capfd, project)
    assert code == 1
    assert "eerste/index.md" in out


def test_an_unknown_branch_is_told_with_a_way_out(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for since in ("bestaat-niet", "--output=x"):
        code, _, err = told(capfd, "controleer", "--project", str(project), f"--sinds={since}")
        assert code == 2
        assert "git fetch" in err or "geen tak" in err


def test_without_version_control_that_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "eerste")
    code, _, err = told(capfd, "controleer", "--project", str(tmp_path), "--sinds", "main")
    assert code == 2
    assert "niet onder git" in err


def test_a_proposal_shows_what_is_new_changed_waiting_and_gone(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(project, "derde", "Een nieuw verhaal")
    write(project, "later", "Een verhaal voor later", day="2027-01-11")
    write(project, "eerste", "Een andere titel")
    git(project, "rm", "-r", "--quiet", "stories/verhalen/2026/tweede")
    code, out, _ = told(capfd, "wijzigingen", "--project", str(project), "--datum", DAY, "--sinds", "main")
    assert code == 0
    parts = [part.partition("\n") for part in out.split("\n### ")[1:]]
    found = {head: rest for head, _, rest in parts}
    assert list(found) == ["Nieuw: 1 verhaal", "Gewijzigd: 1 verhaal", "Nieuw, maar nog niet te zien: 1 verhaal", "Weg: 1 verhaal"]
    assert "Een nieuw verhaal" in found["Nieuw: 1 verhaal"]
    assert "vanaf 11 januari 2027" in found["Nieuw, maar nog niet te zien: 1 verhaal"]
    assert "T-2026-001, zonder einddatum, voor naam" in found["Nieuw: 1 verhaal"]
    assert "tweede" in found["Weg: 1 verhaal"]


def test_a_story_with_a_fault_is_not_told_as_gone(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(project, "tweede", "Verhaal tweede", "Zwollle")
    write(project, "nieuwe", "Verhaal nieuwe", "Zwollle")
    _, out, _ = told(capfd, "wijzigingen", "--project", str(project), "--datum", DAY, "--sinds", "main")
    assert "### Met een fout: 2 verhalen" in out
    assert "- nieuwe\n- tweede\n" in f"{out}\n"
    assert "### Weg" not in out
    assert "oude-fout" not in out


def test_a_story_can_not_forge_a_message_or_markup(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(project, "boos", '"x %0A::error file=a::nep | [klik](https://boos.example) <img src=x> @team"')
    _, out, _ = told(capfd, "wijzigingen", "--project", str(project), "--datum", DAY, "--sinds", "main")
    assert "[klik](" not in out
    assert "<img" not in out.replace("\\<img", "")
    assert "@team" not in out
    problem = Problem(Place(PurePosixPath("a.md"), 1), "x", Level.ERROR, "x\n::error::nep | `a` <b>", "y")
    assert as_annotations([problem]).count("\n") == 1
    row = as_table([problem]).splitlines()[-1]
    assert row.count(" | ") == 4
    assert "<b>" not in row.replace("\\<b", "")


def test_errors_stand_before_notices_in_the_table() -> None:
    rows = [Problem(Place(PurePosixPath("a.md"), 1), "x", level, str(level), "y") for level in (Level.NOTICE, Level.ERROR)]
    lines = as_table(rows).splitlines()
    assert lines[0] == "**1 fout en 1 keer let op**"
    assert lines[4].startswith("| fout |")
    assert as_table([]) == ""
