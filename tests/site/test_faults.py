"""Whatever goes wrong while publishing: visitors have the whole old or the whole new site, and the next run is right.

The long runs are in `tests/benchmarks/faults.py`; these are the same faults, a few times each.
"""

import os
import subprocess
import time
from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import CACHE
from tests.faults import Bench, bench, kill_at, moments, no_file_larger_than, run_time, spoil, survived
from tests.project import add_consent, add_story
from tests.published import DAY, arguments, environment, manifest, publiceer, small_project

LEASH = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
"""Takes from root what lets it write where nobody may."""


@pytest.fixture
def rich(tmp_path: Path) -> Bench:
    """A project with all that is kept in a cache: a photo, cards and an index of words."""
    project = small_project(tmp_path / "project", url="https://voorbeelden.example/")
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("zoeken: nee", "zoeken: ja"), encoding="utf-8")
    add_consent(project, "T-2026-901", gegeven="2026-01-01", voor="[foto, social]")
    add_story(project, "verhaal-4", titel="Met een foto", toestemming="T-2026-901", foto="foto.jpg", foto_alt="Een deur die openstaat")
    made = Bench(project, tmp_path / "www" / "site")
    paint(made, "#204060")
    assert made.publish() == 0
    return made


def paint(made: Bench, colour: str) -> None:
    """Give the story another photo, in one step as editors' programs do."""
    half = made.project / "half.jpg"
    Image.new("RGB", (1200, 900), colour).save(half)
    half.replace(made.project / "stories/verhalen/2026/verhaal-4/foto.jpg")


def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    made = bench(tmp_path)
    longest = run_time(made)
    outcomes = []
    for moment in moments(5, longest, seed=9):
        made.change()
        old, new = manifest(made.public), made.expected()
        kill_at(made, moment)
        outcomes.append(survived(made, old, new))
        assert made.publish() == 0
        assert manifest(made.public) == new
        left = [path.name for path in (made.public.parent / ".site-versies").iterdir()]
        assert not [name for name in left if name.startswith("bezig")]
    assert "old" in outcomes


@pytest.mark.parametrize("size", [0, 700, 20_000])
def test_a_disk_that_takes_no_more_leaves_the_old_site(tmp_path: Path, size: int) -> None:
    made = bench(tmp_path)
    made.change()
    old, new = manifest(made.public), made.expected()
    with no_file_larger_than(size):
        run = made.start()
    assert run.wait() == 1
    assert manifest(made.public) == old
    assert made.publish() == 0
    assert manifest(made.public) == new


def test_a_folder_that_may_only_be_read_leaves_the_old_site_and_says_so(tmp_path: Path) -> None:
    made = bench(tmp_path)
    made.change()
    old, new = manifest(made.public), made.expected()
    closed = [made.public.parent, made.public.parent / ".site-versies"]
    for folder in closed:
        folder.chmod(0o555)
    command = [*LEASH, *arguments(made.project, made.public)]
    failed = subprocess.run(command, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False)
    for folder in closed:
        folder.chmod(0o755)
    assert failed.returncode == 1
    assert "we mogen daar niet bij" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert manifest(made.public) == old
    assert made.publish() == 0
    assert manifest(made.public) == new


def test_a_clock_that_jumps_changes_nothing_of_which_version_is_newer(tmp_path: Path) -> None:
    made = bench(tmp_path)
    for day, shift in (("2028-01-01", 4e8), (DAY, -4e8), ("2027-03-28", 4e8)):
        made.change()
        for path in [*made.project.rglob("*"), *made.public.parent.rglob("*")]:
            if not path.is_symlink():
                os.utime(path, (time.time() + shift, time.time() + shift))
        before = manifest(made.public)
        publiceer(made.project, made.public, "--akkoord", day=day).check_returncode()
        assert manifest(made.public) != before
        publiceer(made.project, tmp_path / day / "site", day=day).check_returncode()
        assert manifest(made.public) == manifest(tmp_path / day / "site")


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_damaged_in_the_cache_does_not_reach_the_site(rich: Bench, seed: int) -> None:
    good = manifest(rich.public)
    assert spoil(rich.project / CACHE, 4, seed) == 4
    assert rich.publish() == 0
    assert manifest(rich.public) == good


def test_a_photo_that_changes_while_building_is_the_old_or_the_new_one(rich: Bench) -> None:
    sites = {"#204060": manifest(rich.public)}
    paint(rich, "#a04020")
    assert rich.publish() == 0
    sites["#a04020"] = manifest(rich.public)
    assert len(set(sites.values())) == 2
    started = time.monotonic()
    assert rich.publish() == 0
    longest = time.monotonic() - started
    for moment in moments(3, longest, seed=5):
        paint(rich, "#204060")
        assert rich.publish() == 0
        run = rich.start()
        time.sleep(moment)
        paint(rich, "#a04020")
        run.wait()
        assert manifest(rich.public) in sites.values()
        assert rich.publish() == 0
        assert manifest(rich.public) == sites["#a04020"]


def test_of_two_runs_at_once_one_publishes_and_the_other_says_why_not(tmp_path: Path) -> None:
    made = bench(tmp_path)
    made.change()
    new = made.expected()
    runs = [made.start() for _ in range(3)]
    codes = sorted(run.wait() for run in runs)
    assert codes[0] == 0
    assert set(codes) <= {0, 1}
    assert manifest(made.public) == new
