"""What publishing does to the public folder, and what it tells."""

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.artifacts import Artifact
from site_builder.build import build, load
from site_builder.cli import main
from site_builder.leaks.guard import guard
from site_builder.publishing.cache import clean_cache, seal_cache
from site_builder.publishing.locks import BusyError, locked
from site_builder.publishing.places import target_at
from site_builder.publishing.run import Order, Told, leaked
from site_builder.publishing.run import publish as publish_order
from site_builder.publishing.staging import stage
from site_builder.publishing.states import as_json, read_state
from site_builder.publishing.versions import state_of
from tests.project import add_story
from tests.published import DAY, manifest, publiceer, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project, and room beside it for a public folder."""
    return small_project(tmp_path / "project")


def publish(project: Path, *options: str, day: str = DAY) -> int:
    """Runs the command in this process, with the public folder beside the project."""
    return main(["publiceer", "--project", str(project), "--map", str(public_of(project)), "--datum", day, *options])


def public_of(project: Path) -> Path:
    """Where the site of a project is published."""
    return project.parent / "www" / "site"


def report(project: Path) -> dict[str, object]:
    """The report for programs."""
    return dict(json.loads((project.parent / "www/site-rapport/rapport.json").read_text("utf-8")))


def versions(project: Path) -> list[str]:
    """The versions that are kept."""
    return sorted(path.name for path in (project.parent / "www/.site-versies").iterdir() if path.is_dir())


def test_what_is_published_is_what_is_built(project: Path) -> None:
    assert publish(project) == 0
    main(["bouw", "--project", str(project), "--map", str(project / "los"), "--datum", DAY])
    assert manifest(public_of(project)) == manifest(project / "los") != ""
    assert not list(public_of(project).rglob("rapport*"))


def test_a_story_that_tells_only_what_failed_can_be_published(project: Path) -> None:
    add_story(project, "zonder-obstakels", titel="Zonder obstakels", thema="[selectie]", niet_gelukt="Het rooster bleef zoals het was.")
    assert publish(project) == 0


def test_the_version_before_is_kept_and_older_ones_go(project: Path) -> None:
    for number in range(4, 8):
        add_story(project, f"verhaal-{number}", titel=f"Verhaal nummer {number}")
        assert publish(project) == 0
    assert versions(project) == ["000004", "000005"]
    assert public_of(project).readlink() == Path(".site-versies/000005")


def test_a_file_that_did_not_change_is_the_same_file_as_before(project: Path) -> None:
    publish(project)
    style = next(public_of(project).glob("assets/site.*.css"))
    before = style.stat().st_ino
    page = public_of(project) / "index.html"
    page_before = page.stat().st_ino
    add_story(project, "verhaal-4", titel="Verhaal nummer 4", datum="2026-11-20")
    publish(project)
    assert style.stat().st_ino == before
    assert page.stat().st_ino != page_before


def test_a_file_that_the_disk_spoiled_is_written_anew(project: Path) -> None:
    publish(project)
    good = manifest(public_of(project))
    style = next(public_of(project).glob("assets/site.*.css"))
    style.write_bytes(style.read_bytes()[:-1] + b"?")
    assert manifest(public_of(project)) != good
    publish(project)
    assert manifest(public_of(project)) == good


def test_a_plain_folder_of_ours_is_exchanged_and_kept(project: Path) -> None:
    main(["bouw", "--project", str(project), "--map", str(public_of(project)), "--datum", "2026-11-20"])
    before = manifest(public_of(project))
    assert publish(project) == 0
    assert public_of(project).is_symlink()
    assert manifest(project.parent / "www/.site-versies/000001") == before


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_not_ours_is_left_alone(project: Path, kind: str, capfd: pytest.CaptureFixture[str]) -> None:
    public = public_of(project)
    public.parent.mkdir()
    elsewhere = project.parent / "elders"
    elsewhere.mkdir()
    (elsewhere / "foto.jpg").write_bytes(b"dierbaar")
    if kind == "folder":
        shutil.copytree(elsewhere, public)
    elif kind == "file":
        public.write_bytes(b"x")
    else:
        public.symlink_to(elsewhere)
    assert publish(project) == 2
    assert (elsewhere / "foto.jpg").read_bytes() == b"dierbaar"
    assert "niet veranderd" in capfd.readouterr().err


def test_building_into_a_published_folder_is_refused(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    publish(project)
    before = manifest(public_of(project))
    assert main(["bouw", "--project", str(project), "--map", str(public_of(project)), "--datum", "2026-11-20"]) == 2
    assert "voorbeelden publiceer" in capfd.readouterr().err
    assert manifest(public_of(project)) == before


def test_a_trial_does_everything_but_the_swap(project: Path) -> None:
    publish(project)
    before = public_of(project).readlink(), manifest(public_of(project))
    add_story(project, "verhaal-4", titel="Verhaal nummer 4")
    assert publish(project, "--proef") == 0
    assert (public_of(project).readlink(), manifest(public_of(project))) == before
    assert report(project)["einde"] == "proef geslaagd"
    assert report(project)["nieuw"] == ["verhaal-4"]


def test_a_fault_in_a_story_leaves_a_report_and_the_old_site(project: Path) -> None:
    publish(project)
    before = manifest(public_of(project))
    add_story(project, "verhaal-4", sector="ruimtevaart")
    assert publish(project) == 1
    assert manifest(public_of(project)) == before
    assert report(project)["einde"] == "fouten in de verhalen"
    assert "ruimtevaart" in (project.parent / "www/site-rapport/rapport.md").read_text("utf-8")


def test_a_large_loss_is_asked_about(project: Path) -> None:
    publish(project)
    before = manifest(public_of(project))
    for number in (2, 3):
        shutil.rmtree(project / f"stories/verhalen/2026/verhaal-{number}")
    assert publish(project) == 1
    assert manifest(public_of(project)) == before
    assert report(project)["einde"] == "fouten in de site"
    assert publish(project, "--akkoord") == 0
    assert manifest(public_of(project)) != before


def test_the_report_tells_what_became_of_every_story(project: Path) -> None:
    add_story(project, "verhaal-4", titel="Verhaal nummer 4", tot="2026-12-01")
    publish(project)
    assert report(project)["vergeleken"] is False
    add_story(project, "verhaal-1", titel="Een andere titel", datum="2026-10-02")
    add_story(project, "verhaal-5", titel="Verhaal met *sterren* en [haken](x)")
    assert publish(project, "--akkoord", day="2026-12-02") == 0
    found = report(project)
    assert (found["nieuw"], found["gewijzigd"]) == (["verhaal-5"], ["verhaal-1"])
    assert found["weg"] == [{"verhaal": "verhaal-4", "reden": "de laatste dag (`tot`) is voorbij"}]
    text = (project.parent / "www/site-rapport/rapport.md").read_text("utf-8")
    assert "Verhaal met \\*sterren\\* en \\[haken\\](x)" in text
    assert "Verhaal nummer 4" not in text


def test_what_goes_within_sixty_days_is_told(project: Path) -> None:
    add_story(project, "verhaal-4", titel="Verhaal nummer 4", tot="2027-01-22")
    add_story(project, "verhaal-5", titel="Verhaal nummer 5", tot="2027-01-23")
    publish(project)
    assert report(project)["loopt_af"] == [{"verhaal": "verhaal-4", "laatste_dag": "2027-01-22", "reden": "dan is de laatste dag (`tot`)"}]


def test_a_state_from_elsewhere_tells_what_is_new(project: Path, tmp_path: Path) -> None:
    publish(project)
    state = shutil.copy(project.parent / "www/site-rapport/stand.json", tmp_path / "stand.json")
    shutil.rmtree(project.parent / "www")
    add_story(project, "verhaal-4", titel="Verhaal nummer 4")
    publish(project, "--vorige", str(state))
    assert report(project)["nieuw"] == ["verhaal-4"]


def test_a_state_reads_back_as_it_was_written_and_a_damaged_one_as_nothing(project: Path) -> None:
    publish(project)
    path = state_of(public_of(project).resolve())
    state = read_state(path)
    assert state is not None
    assert as_json(state) == path.read_text("utf-8")
    assert state.on == date.fromisoformat(DAY)
    path.write_text(path.read_text("utf-8")[:-30], encoding="utf-8")
    assert read_state(path) is None
    assert publish(project) == 0


def test_a_run_that_meets_another_says_so_and_stops(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    publish(project)
    capfd.readouterr()
    with locked(project.parent / "www/.site-versies/slot"):  # by this process: its own lock would be given again
        code = publiceer(project, public_of(project)).returncode
    assert code == 1
    assert "Er is al een publicatie bezig" in capfd.readouterr().out


def test_a_lock_that_a_killed_run_left_does_not_block(tmp_path: Path) -> None:
    (tmp_path / "slot").write_text("999999")
    with locked(tmp_path / "slot"):
        assert (tmp_path / "slot").read_text() == str(os.getpid())


def test_content_that_keeps_changing_is_not_published(project: Path) -> None:

    def meddle(_: int) -> None:
        path = project / "stories/verhalen/2026/verhaal-1/index.md"
        path.write_text(path.read_text("utf-8") + "\nEn nog iets.\n", encoding="utf-8")

    order = Order(project, date.fromisoformat(DAY), target_at(public_of(project)))
    finish = publish_order(order, Told(files=meddle))
    assert finish.outcome.ending == "verhalen veranderden tijdens het bouwen"
    assert not public_of(project).exists()
    assert publish(project) == 0


def test_what_is_damaged_in_the_cache_goes_before_it_is_used(tmp_path: Path) -> None:
    for name in ("fotos/a.jpg", "fotos/b.jpg", "zoeken/1/meta", "zoeken/1/deel", "zoeken/2/meta"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    seal_cache(tmp_path)
    assert clean_cache(tmp_path) == 0
    (tmp_path / "fotos/a.jpg").write_bytes(b"fotos/A.jpg")
    (tmp_path / "zoeken/1/deel").unlink()
    (tmp_path / "fotos/nieuw.jpg").write_bytes(b"?")
    assert clean_cache(tmp_path) == 3
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*/*") if path.is_file()) == [
        "fotos/b.jpg",
        "zoeken/2/meta",
    ]
    (tmp_path / "sommen.json").write_text("{")
    assert clean_cache(tmp_path) == 2


def test_the_report_may_not_stand_in_the_public_folder(project: Path) -> None:
    assert publish(project, "--rapport", str(public_of(project) / "rapport")) == 2
    assert publish(project, "--rapport", str(project / "stories/rapport")) == 2


def test_two_runs_of_one_process_tree_do_not_share_a_lock(tmp_path: Path) -> None:
    with locked(tmp_path / "slot"):
        child = os.fork()
        if not child:
            try:
                with locked(tmp_path / "slot"):
                    os._exit(1)
            except BusyError as busy:
                os._exit(0 if busy.process == os.getppid() else 2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_trace_of_a_withdrawn_story_is_found_while_a_version_is_written(project: Path, tmp_path: Path) -> None:
    sentence = "De zilveren kraan boven de kade heet sindsdien de ooievaar van Gerrit."
    register = project / "stories/lijsten/toestemmingen.yml"
    register.write_text(register.read_text("utf-8") + "T-2026-099: {gegeven: 2026-01-01, ingetrokken: 2026-06-01}\n", encoding="utf-8")
    add_story(project, "de-ooievaar", sentence, toestemming="T-2026-099")
    loaded = load(project, date.fromisoformat(DAY))
    files = [*build(loaded).artifacts, Artifact("oud/index.html", f"<!doctype html><p>{sentence}</p>".encode())]
    (tmp_path / "versie").mkdir()
    staged = stage(files, tmp_path / "versie", None, guard(loaded))
    assert {leak.address for leak in staged.leaks} == {"oud/index.html"}
    told = [leaked(leak) for leak in staged.leaks]
    assert all("T-2026-099" in problem.message and "ooievaar" not in problem.message for problem in told)
