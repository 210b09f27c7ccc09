"""The command as people and CI use it."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from site_builder.cli import main

STORY = """---
titel: De bakkerij
vorm: werkgever
samenvatting: Een bakker schoof met de diensten.
sector: {sector}
gemeente: Arnhem
citaat: Ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: T-2026-001
datum: 2026-10-26
---
De oven gaat om vier uur aan.
"""

THEME = Path(__file__).parents[2] / "theme"


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


class Command(Protocol):
    """`voorbeelden(folder, *arguments)` runs the command in a folder."""

    def __call__(self, folder: Path, *arguments: str) -> Result:
        """Run it and give what it left behind."""


@pytest.fixture
def voorbeelden(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command, run in this process: starting Python anew for each would take most of the time."""

    def run(folder: Path, *arguments: str) -> Result:
        monkeypatch.chdir(folder)
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        told = capfd.readouterr()
        return Result(code, told.out, told.err)

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A content folder with one story and its consent; no theme, no lists and no mkdocs.yml of its own."""
    for name, text in {
        "verhalen/2026/goed/index.md": STORY.format(sector="winkel-handel"),
        "lijsten/toestemmingen.yml": "T-2026-001: {gegeven: 2026-09-30, voor: [naam]}\n",
    }.items():
        path = tmp_path / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def break_a_story(project: Path) -> None:
    path = project / "stories/verhalen/2026/fout.md"
    path.write_text(STORY.format(sector="winkel-hadel"), encoding="utf-8")


def test_a_good_project_ends_with_0_and_a_summary(voorbeelden: Command, project: Path) -> None:
    checked, built = voorbeelden(project, "controleer"), voorbeelden(project, "bouw", "--datum", "2026-11-23")
    assert (checked.returncode, built.returncode) == (0, 0)
    assert checked.stdout == "Alles is goed: 1 verhaal nagekeken.\n"
    assert built.stdout.startswith("1 verhaal · ")
    assert built.stderr == ""
    assert (project / "site/verhalen/goed/index.html").is_file()


def test_json_is_the_list_of_the_contract(voorbeelden: Command, project: Path) -> None:
    break_a_story(project)
    result = voorbeelden(project, "controleer", "--formaat", "json")
    (row,) = json.loads(result.stdout)
    assert result.returncode == 1
    assert list(row) == ["bestand", "regel", "kolom", "code", "niveau", "melding", "hint"]
    assert (row["bestand"], row["regel"], row["kolom"], row["code"], row["niveau"]) == (
        "stories/verhalen/2026/fout.md",
        5,
        9,
        "lijst-onbekend",
        "fout",
    )
    assert json.loads(voorbeelden(project, "controleer", "stories/verhalen/2026/goed", "--formaat", "json").stdout) == []


def test_github_annotations_stand_on_the_line_and_cannot_be_forged(voorbeelden: Command, project: Path) -> None:
    path = project / "stories/verhalen/2026/fout.md"
    path.write_text(STORY.format(sector='"x%0A::error file=nep::gehackt, met : en"'), encoding="utf-8")
    result = voorbeelden(project, "controleer", "--formaat", "github")
    lines = result.stdout.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=stories/verhalen/2026/fout.md,line=5,col=9,title=lijst-onbekend::sector: `x%250A::error")


def test_a_build_with_errors_changes_nothing_and_ends_with_1(voorbeelden: Command, project: Path) -> None:
    voorbeelden(project, "bouw", "--datum", "2026-11-23")
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    break_a_story(project)
    result = voorbeelden(project, "bouw", "--datum", "2026-11-24", "--schoon")
    assert result.returncode == 1
    assert "`winkel-hadel`" in result.stderr
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bouwen",),
        ("bouw", "--dtaum", "2026-11-23"),
        ("bouw", "--datum", "23-11-2026"),
        ("bouw", "--map", "stories"),
        ("bouw", "--map", "."),
        ("controleer", "stories/verhalen/2026/bestaat-niet"),
        ("controleer", "--formaat", "xml"),
        ("controleer", "--project", "nergens"),
        ("bekijk", "--poort", "99999"),
    ],
)
def test_wrong_use_ends_with_2_and_dutch_words(voorbeelden: Command, arguments: tuple[str, ...], project: Path) -> None:
    result = voorbeelden(project, *arguments)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr
    for english in ("usage", "error", "invalid", "argument ", "required", "Traceback", "expected"):
        assert english not in result.stderr


def test_the_help_is_dutch(voorbeelden: Command, project: Path) -> None:
    result = voorbeelden(project, "bouw", "--help")
    assert result.returncode == 0
    assert "gebruik:" in result.stdout
    assert "usage" not in result.stdout


def test_another_project_is_built_from_anywhere(voorbeelden: Command, project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    result = voorbeelden(elsewhere, "bouw", "--project", str(project), "--map", str(elsewhere / "uit"), "--datum", "2026-11-23")
    assert result.returncode == 0, result.stderr
    assert (elsewhere / "uit/index.html").is_file()
    assert not (project / "site").exists()


def test_a_file_where_a_folder_must_come_is_told_without_a_fault_of_the_program(voorbeelden: Command, project: Path) -> None:
    (project / "uit").write_text("van iemand anders", encoding="utf-8")
    result = voorbeelden(project, "bouw", "--map", str(project / "uit" / "site"))
    assert result.returncode == 1
    assert "een deel van de naam is een bestand en geen map" in result.stderr
    assert "programma zelf" not in result.stderr


def test_a_theme_without_fonts_still_gets_share_cards(voorbeelden: Command, project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_url: https://voorbeelden.example/\ntheme:\n  custom_dir: thema\n", encoding="utf-8")
    shutil.copytree(THEME, project / "thema", ignore=shutil.ignore_patterns("fonts"))
    (project / "thema/css/fonts.css").write_text("", encoding="utf-8")
    assert voorbeelden(project, "bouw").returncode == 0
    page = (project / "site/verhalen/goed/index.html").read_text(encoding="utf-8")
    card = re.search(r'property="og:image" content="https://voorbeelden.example/([^"]+)"', page)
    assert card
    assert (project / "site" / card[1]).is_file()


def test_a_future_story_waits_for_its_day(voorbeelden: Command, project: Path) -> None:
    voorbeelden(project, "bouw", "--datum", "2026-10-25")
    assert not (project / "site/verhalen/goed").exists()
    voorbeelden(project, "bouw", "--datum", "2026-10-26")
    assert (project / "site/verhalen/goed").exists()


def test_the_module_is_the_command(project: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "site_builder", "controleer"]
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, "Alles is goed: 1 verhaal nagekeken.\n", "")
