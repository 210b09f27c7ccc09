"""A build depends on the content and the day, and on nothing else; and it never takes away a good site."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.project import DAY, add_consent, add_story, bouw, copy_project, files_of, run

FULL_CONSENT = {"gegeven": "2026-01-01", "tot": "2030-01-01", "voor": "[naam, foto, beperking, stem, social, pdf, open-data]"}


ANOTHER_USER = ("unshare", "--user", "--map-user=1234")
PRIVATE = ("sh", "-c", 'umask 077 && exec "$@"', "sh")
"""Starts a program whose files nobody else may read."""


def another_user() -> tuple[str, ...]:
    """Starts a program as a user with another number, where this computer lets us; else only with another umask."""
    try:
        may = subprocess.run([*ANOTHER_USER, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        may = False
    return (*ANOTHER_USER, *PRIVATE) if may else PRIVATE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the shipped project that a test may change."""
    return copy_project(tmp_path / "project")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": "/nonexistent", "USER": "iemand"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8"},
    ],
    ids=["east", "west"],
)
def test_another_computer_builds_the_same_bytes(built_site: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    elsewhere = copy_project(tmp_path / "een andere map", pdf=True)
    # Documents take minutes; that they too are the same is a test of its own, with fewer of them (test_documents.py).
    shutil.copytree(built_site.parent / ".cache" / "voorbeelden" / "pdf", elsewhere / ".cache" / "voorbeelden" / "pdf", dirs_exist_ok=True)
    command = ("bouw", "--project", str(elsewhere), "--map", str(tmp_path / "site"), "--datum", DAY)
    run("site_builder", *command, folder=tmp_path, environment=environment, within=another_user()).check_returncode()
    built = files_of(tmp_path / "site")
    assert len(built) > 20
    assert built == files_of(built_site)


def test_a_second_build_changes_nothing(project: Path) -> None:
    site = project / "site"
    bouw(project, site).check_returncode()
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    bouw(project, site).check_returncode()
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()} == before


def test_a_build_over_an_older_site_equals_a_clean_one(project: Path, tmp_path: Path) -> None:
    add_consent(project, "T-2026-900", **FULL_CONSENT)
    changed = add_story(project, "dit-verhaal-verandert")
    removed = add_story(project, "dit-verhaal-gaat-weg", titel="Dit verhaal gaat weg")
    bouw(project, tmp_path / "site").check_returncode()
    older = files_of(tmp_path / "site")
    shutil.rmtree(removed.parent)
    changed.write_text(changed.read_text(encoding="utf-8").replace("Een verhaal", "Een ander verhaal"), encoding="utf-8")
    add_story(project, "dit-verhaal-komt-erbij", titel="Dit verhaal komt erbij", gemeente="Zwolle")
    bouw(project, tmp_path / "site").check_returncode()
    bouw(project, tmp_path / "schoon", "--schoon").check_returncode()
    newer = files_of(tmp_path / "site")
    assert newer == files_of(tmp_path / "schoon")
    assert newer != older
    assert "verhalen/dit-verhaal-gaat-weg/index.html" in older.keys() - newer.keys()


def test_mkdocs_builds_the_same_pages(project: Path, tmp_path: Path) -> None:
    today = datetime.now(UTC).astimezone(ZoneInfo("Europe/Amsterdam")).date().isoformat()
    bouw(project, tmp_path / "ours", day=today).check_returncode()
    run("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "theirs"), folder=project).check_returncode()
    ours, theirs = files_of(tmp_path / "ours"), files_of(tmp_path / "theirs")
    assert len(ours) > 20
    assert {path: theirs.get(path) for path in ours} == ours
    assert {path for path in theirs if path.endswith(".html")} <= ours.keys()


def test_a_failed_build_leaves_the_old_site_untouched(project: Path) -> None:
    site = project / "site"
    bouw(project, site).check_returncode()
    before = files_of(site)
    add_story(project, "met-een-fout", sector="ruimtevaart-en-kermis")
    failed = bouw(project, site, "--schoon")
    assert failed.returncode == 1
    assert "ruimtevaart-en-kermis" in failed.stdout + failed.stderr
    assert "Traceback" not in failed.stdout + failed.stderr
    assert files_of(site) == before


def test_mkdocs_also_leaves_the_old_site_untouched(project: Path) -> None:
    site = project / "site"
    run("mkdocs", "build", "--strict", "--quiet", folder=project).check_returncode()
    before = files_of(site)
    assert len(before) > 20
    add_story(project, "met-een-fout", sector="ruimtevaart-en-kermis")
    assert run("mkdocs", "build", "--strict", "--quiet", folder=project).returncode != 0
    assert files_of(site) == before
