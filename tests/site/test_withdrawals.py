"""Withdraw any story of the shipped set, or take any scope away: nothing is left in any file of the whole site."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Project, load, without_documents
from tests.project import DAY, add_consent, add_story, bouw, copy_project, files_of
from tests.withdrawals import built, found_by_us, found_plainly, random_changes


@pytest.fixture(scope="module")
def shipped(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The shipped project, read and checked, with the PDFs that were made for the built site: others are made anew."""
    project = copy_project(tmp_path_factory.mktemp("withdrawals") / "project", pdf=True)
    shutil.copytree(built_site.parent / ".cache" / "voorbeelden" / "pdf", project / ".cache" / "voorbeelden" / "pdf", dirs_exist_ok=True)
    return load(project, date.fromisoformat(DAY))


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_left_of_what_may_not_be_told(shipped: Project, seed: int) -> None:
    changes = random_changes(shipped.shown.stories, random.Random(seed))  # noqa: S311 - the same every time
    after, files = built(without_documents(shipped) if seed else shipped, changes)
    assert any(address.endswith(".pdf") for address, _ in files) is (seed == 0)
    assert found_by_us(after, files) == ()
    assert list(found_plainly(after, files, changes)) == []


def test_a_build_that_would_leak_stops_and_leaves_everything_as_it_was(tmp_path: Path) -> None:
    project, site = copy_project(tmp_path / "project"), tmp_path / "site"
    add_consent(project, "T-2026-910", gegeven="2026-01-01", ingetrokken="2026-11-01")
    bouw(project, site).check_returncode()
    before = files_of(site)
    add_story(project, "zeven-natte-kraaien", "Onder de zinken dakgoot telde Wibo zeven natte kraaien.", toestemming="T-2026-910")
    about = project / "stories" / "paginas" / "over.md"
    about.write_text(about.read_text("utf-8") + "\n\nOnder de zinken dakgoot telde iemand zeven natte kraaien.\n", encoding="utf-8")
    stopped = bouw(project, site, "--schoon")
    assert stopped.returncode == 0, "a text that the editors show themselves is no leak"
    before = files_of(site)
    footer = project / "theme" / "templates" / "components" / "footer.html"
    footer.write_text(footer.read_text("utf-8") + "{{ 'Ond' ~ 'er de zinken dakg' ~ 'oot tel' ~ 'de Wi' ~ 'bo' }}", encoding="utf-8")
    stopped = bouw(project, site, "--schoon")
    assert stopped.returncode == 1
    assert "`404.html`: een zin uit de tekst van `T-2026-910`" in stopped.stderr
    assert "wibo" not in (stopped.stdout + stopped.stderr).lower()
    assert files_of(site) == before
