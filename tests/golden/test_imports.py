"""Real Word files, saved by LibreOffice, beside exactly the story and the words that each becomes.

A case is `tests/imports/word/NAME.docx` with `NAME.txt`. `UPDATE_CASES=1` writes the second file anew: read it before you commit.
"""

import os
import shutil
from pathlib import Path

import pytest

from site_builder.build import load
from site_builder.cli import main
from site_builder.editing.importing.batches import UNFINISHED
from tests.imported import ON, WORD, empty_project
from tests.project import shown

NAMES = sorted(path.stem for path in WORD.glob("*.docx"))


def run_import(name: str, project: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["importeer", str(WORD / f"{name}.docx"), "--project", str(project), "--datum", ON.isoformat(), *options]) == 0
    printed = capsys.readouterr()
    assert not printed.err
    return printed.out.replace(str(project), "PROJECT")


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_becomes_exactly_this_story(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run_import(name, empty_project(tmp_path), capsys)
    (story,) = (tmp_path / "stories/verhalen").rglob("index.md")
    names = sorted(path.name for path in story.parent.iterdir())
    made = f"{told}\n{'=' * 20} {' · '.join(names)}\n{story.read_text(encoding='utf-8')}"
    expected = WORD / f"{name}.txt"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_what_checking_finds_is_only_what_a_person_must_fill_in(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run_import(name, empty_project(tmp_path), capsys)
    problems = load(tmp_path, ON).problems
    assert {problem.code for problem in problems} <= UNFINISHED
    for problem in problems:
        assert f"regel {problem.place.line} " in told
        assert problem.message in told


def test_an_imported_story_that_is_filled_in_is_right_and_on_the_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_import("fietsenmaker", empty_project(tmp_path), capsys)
    (story,) = (tmp_path / "stories/verhalen").rglob("index.md")
    text = story.read_text(encoding="utf-8")
    for empty, filled in (
        ('vorm: ""', "vorm: werkgever"),
        ('citaat_van: ""', "citaat_van: Wim, eigenaar"),
        ('toestemming: ""', "toestemming: T-2026-001"),
        ("concept: ja\n", ""),
        ("![](foto-2.png)", "![Een wiel voor een groene muur](foto-2.png)"),
    ):
        assert empty in text
        text = text.replace(empty, filled)
    story.write_text(text, encoding="utf-8")
    assert load(tmp_path, ON).problems == ()
    (found,) = shown(tmp_path, ON.isoformat()).stories
    assert found.photo is not None
    assert "{{ prijs }}" in found.body.html
    assert "&lt;b&gt;korting&lt;/b&gt;" in found.body.html


def test_a_trial_shows_the_story_and_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run_import("fietsenmaker", empty_project(tmp_path), capsys, "--proef")
    assert told.startswith("---\ntitel: De fietsenmaker die eerst kijkt")
    assert "Er is niets gemaakt." in told
    assert not (tmp_path / "stories/verhalen").exists()


def test_a_document_that_was_imported_before_is_not_imported_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_import("fietsenmaker", empty_project(tmp_path), capsys)
    (story,) = (tmp_path / "stories/verhalen").rglob("index.md")
    story.write_text("eigen werk", encoding="utf-8")
    command = ["importeer", str(WORD / "fietsenmaker.docx"), "--project", str(tmp_path), "--datum", ON.isoformat()]
    assert main(command) == 1
    assert "Er is al een stuk met de naam `de-fietsenmaker-die-eerst-kijkt`" in capsys.readouterr().err
    assert story.read_text(encoding="utf-8") == "eigen werk"
    assert main([*command, "--map", "een-andere"]) == 0
    assert (tmp_path / "stories/verhalen/2026/een-andere/index.md").is_file()
    shutil.rmtree(tmp_path / "stories/verhalen")


def test_what_is_given_goes_before_what_is_guessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run_import("fietsenmaker", empty_project(tmp_path), capsys, "--titel", "Eerst kijken: dan", "--gemeente", "Arnhem", "--proef")
    assert 'titel: "Eerst kijken: dan"\n' in told
    assert "\ngemeente: Arnhem\n" in told
    assert "De titel die in het document stond: «De fietsenmaker die eerst kijkt»" in told


@pytest.mark.parametrize(
    ("option", "typed", "words"),
    [
        ("--sector", "zeevaart", "--sector"),
        ("--toestemming", "T-1", "toestemmingsregister"),
        ("--map", "Met Hoofdletter", "`met-hoofdletter`"),
    ],
)
def test_an_option_that_cannot_be_is_told_before_anything_is_made(
    option: str, typed: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, project = str(WORD / "fietsenmaker.docx"), str(empty_project(tmp_path))
    assert main(["importeer", source, "--project", project, option, typed]) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "stories/verhalen").exists()
