"""Withdrawing a consent: the register keeps every other sign, all is done or nothing, and the rest is told."""

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import load
from site_builder.cli import main
from site_builder.consents.naming import lines_that_name, without_names
from site_builder.consents.register import RegisterFaultError, with_withdrawal
from site_builder.consents.removal import Wish, perform, plan
from site_builder.model import Settings
from site_builder.reading.site import read_site
from site_builder.visibility import visible
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


def git(project: Path, *arguments: str) -> str:
    """What git says in a project."""
    command = ["git", "-c", "user.name=r", "-c", "user.email=r@x.example", *arguments]
    return subprocess.run(command, cwd=project, check=True, capture_output=True, text=True).stdout.strip()


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


ARTICLE = """---
titel: Dek op
vorm: portret
samenvatting: Over een brug.
auteur: Sanne
datum: 2026-10-08
toestemming: T-2026-014
---
De brug gaat op.
"""
EDITION = """---
titel: Editie
motto: Kom binnen
van: 2026-10-26
tot: 2026-10-30
inhoud:
  - rubriek: Eerst
    stukken: [fietsen, ander-werk, {slug: dek-op, pagina: 3}]
  - rubriek: Dan
    stukken:
      - slug: fietsen
        pagina: 4
      - dek-op  # de brug
  - rubriek: Slot
    stukken:
      - titel: Los
      - dek-op
      - slug: fietsen
        pagina: 9
---
Tekst.
"""


def add_article_and_edition(project: Path) -> None:
    """Puts an article of the same consent beside the story, both in an edition, and each with an earlier name."""
    for name, text in (("artikelen/dek-op.md", ARTICLE), ("edities/2026.md", EDITION)):
        path = project / "stories" / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    moves = "/artikelen/brug/: /artikelen/dek-op/\n/verhalen/wielen/: /verhalen/fietsen/\n/verhalen/oud/: /verhalen/ander-werk/\n"
    (project / "stories/lijsten/verhuisd.yml").write_text(moves, encoding="utf-8")


@pytest.mark.parametrize("option", [[], ["--zonder-adres"]])
def test_what_is_removed_stands_in_no_edition_or_list_and_the_site_can_be_published(project: Path, option: list[str]) -> None:
    add_article_and_edition(project)
    assert main(["controleer", "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert main(["intrekken", "T-2026-014", "--verwijder", *option, "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert main(["controleer", "--project", str(project), "--datum", "2026-11-20"]) == 0
    edition = (project / "stories/edities/2026.md").read_text("utf-8")
    kept = "  - rubriek: Eerst\n    stukken: [ander-werk]\n  - rubriek: Slot\n    stukken:\n      - titel: Los\n---\nTekst.\n"
    assert edition == EDITION.partition("  - rubriek")[0] + kept
    assert "gerelateerd" not in (project / "stories/verhalen/2026/ander-werk/index.md").read_text("utf-8")
    moves = (project / "stories/lijsten/verhuisd.yml").read_text("utf-8")
    assert ("/artikelen/brug/" in moves, "/verhalen/wielen/" in moves, "/verhalen/oud/" in moves) == (not option, not option, True)


def test_a_removed_article_leaves_a_quiet_page_at_its_address_and_its_old_one(project: Path) -> None:
    add_article_and_edition(project)
    main(["intrekken", "T-2026-014", "--verwijder", "--project", str(project), "--datum", "2026-11-20"])
    assert "/artikelen/dek-op/: 2026-11-20\n" in (project / "stories/lijsten/verdwenen.yml").read_text("utf-8")
    gone = visible(read_site(project, Settings()).site, DAY).gone
    assert {"/artikelen/dek-op/", "/artikelen/brug/", "/verhalen/fietsen/", "/verhalen/wielen/"} <= set(gone)
    add_story(project, "dek-op", titel="Een verhaal met die naam")
    assert "/artikelen/dek-op/" in visible(read_site(project, Settings()).site, DAY).gone
    (project / "stories/artikelen").mkdir(exist_ok=True)
    (project / "stories/artikelen/dek-op.md").write_text(ARTICLE.replace("014", "900"), encoding="utf-8")
    assert "/artikelen/dek-op/" not in visible(read_site(project, Settings()).site, DAY).gone


def test_lines_that_only_a_person_can_mend_are_told_and_publishing_waits(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "stories/edities").mkdir()
    edition = (
        EDITION.partition("inhoud:")[0]
        + "inhoud: [fietsen]\n---\nZie [dit][f].\n\n[f]: ../verhalen/2026/fietsen/index.md\n[g]: https://elders.example/fietsen/\n"
    )
    (project / "stories/edities/2026.md").write_text(edition, encoding="utf-8")
    assert main(["intrekken", "T-2026-014", "--verwijder", "--zonder-adres", "--project", str(project), "--datum", "2026-11-20"]) == 1
    told = capsys.readouterr().err
    assert "Publiceren lukt pas weer" in told
    assert [number for number in range(1, 15) if f"stories/edities/2026.md, regel {number}\n" in f"{told}\n"] == [6, 10]
    assert main(["controleer", "--project", str(project), "--datum", "2026-11-20"]) == 1


@pytest.mark.parametrize(
    ("front", "left"),
    [
        ("gerelateerd:\n- x\n- y # hoi\na: b\n", "gerelateerd:\n- y # hoi\na: b\n"),
        ("gerelateerd:\n- x\n# van a\na: b\n", "# van a\na: b\n"),
        ("gerelateerd: [y, 'x']\na: x\n", "gerelateerd: [y]\na: x\n"),
        ("inhoud:\n  Een: [x]\n  Twee: [x-y, x, z]\n", "inhoud:\n  Twee: [x-y, z]\n"),
        ("inhoud:\n  - Een: [x]\n  - Twee:\n    - x\n    - y\n", "inhoud:\n  - Twee:\n    - y\n"),
        ("gerelateerd: x, y\n", "gerelateerd: x, y\n"),
    ],
)
def test_a_slug_goes_from_every_way_of_writing_a_list_and_the_rest_stays(front: str, left: str) -> None:
    before, after = f"---\n{front}---\nx\n", f"---\n{left}---\nx\n"
    assert without_names(before, frozenset({"x"})) == after
    assert without_names("\ufeff" + before.replace("\n", "\r\n"), frozenset({"x"})) == "\ufeff" + after.replace("\n", "\r\n")
    assert lines_that_name(after, frozenset({"x"})) == ((2,) if front == left else ())


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
    git(project, "init", "-q", "-b", "main")
    (project / "stories/verhalen/2026/fietsen").rename(project / "stories/verhalen/2026/oude-naam")
    names = []
    for change in ("oude-naam", "fietsen", ""):
        if change == "fietsen":
            (project / "stories/verhalen/2026/oude-naam").rename(project / "stories/verhalen/2026/fietsen")
        if not change:
            (project / "elders.txt").write_text("niets", encoding="utf-8")
        git(project, "add", "-A")
        git(project, "commit", "-q", "-m", "wijziging")
        names.append(git(project, "rev-parse", "HEAD")[:12])
    assert main(["intrekken", "T-2026-014", "--project", str(project)]) == 0
    told = capsys.readouterr().out
    assert [name in told for name in names] == [True, True, False]
    assert "te bereiken vanaf: main" in told


@pytest.mark.parametrize("how", ["by_hand", "with_its_text_changed_by_hernoem"])
def test_a_story_that_was_renamed_without_a_commit_is_found_in_git(project: Path, how: str, capsys: pytest.CaptureFixture[str]) -> None:
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "wijziging")
    place = project / "stories/verhalen/2026"
    if how == "by_hand":
        (place / "fietsen").rename(place / "nieuw")
    else:
        assert main(["hernoem", "fietsen", "nieuw", "--project", str(project), "--datum", "2026-11-20"]) == 0
        for path in (place / "nieuw").iterdir():
            path.write_bytes(path.read_bytes() + b"\n")
    capsys.readouterr()
    assert main(["intrekken", "T-2026-014", "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert "In git staat het in 1 wijziging" in capsys.readouterr().out


def test_a_story_that_was_never_committed_is_not_said_to_be_in_git(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(project, "init", "-q", "-b", "main")
    assert main(["intrekken", "T-2026-014", "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert "In git staat hier niets van." in capsys.readouterr().out


def test_the_advice_after_a_withdrawal_leaves_no_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_article_and_edition(project)
    main(["intrekken", "T-2026-014", "--project", str(project), "--datum", "2026-11-20"])
    capsys.readouterr()
    main(["controleer", "--project", str(project), "--datum", "2026-11-20"])
    told = capsys.readouterr().out
    advice = re.findall(r"→ Draai `voorbeelden ([^`]+)`", told)
    assert set(advice) == {"intrekken T-2026-014 --verwijder"}
    assert main([*advice[0].split(), "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert main(["controleer", "--project", str(project), "--datum", "2026-11-20"]) == 0


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


def test_a_withdrawn_article_is_told_and_its_address_may_not_name_who_is_not_named(project: Path) -> None:
    article = "---\ntitel: Aan tafel\nvorm: interview\nsamenvatting: Een gesprek.\nauteur: De redactie\ndatum: 2026-10-01\n"
    article += "gasten: [Lies Kievit]\ntoestemming: NUMMER\n---\nEen gesprek aan tafel.\n"
    for slug, number in (("met-lies", "T-2026-016"), ("lies-thuis", "T-2026-017")):
        (project / f"stories/artikelen/{slug}").mkdir(parents=True)
        text = article.replace("NUMMER", number).replace("Aan tafel", slug)
        (project / f"stories/artikelen/{slug}/index.md").write_text(text, encoding="utf-8")
    register = project / "stories/lijsten/toestemmingen.yml"
    register.write_text(register.read_text("utf-8") + "T-2026-017: {gegeven: 2026-01-01, voor: [foto]}\n", encoding="utf-8")
    told = {(problem.place.path.parent.name, problem.code) for problem in load(project, DAY).problems}
    assert ("met-lies", "toestemming-ingetrokken") in told
    assert ("lies-thuis", "naam-in-adres") in told


def test_what_is_left_of_a_link_names_nobody_of_the_removed_story(project: Path) -> None:
    other = project / "stories/verhalen/2026/ander-werk/index.md"
    other.write_text(other.read_text("utf-8") + "\nHier stond [hoe Tessa werkt](../fietsen/index.md).\n", encoding="utf-8")
    assert main(["intrekken", "T-2026-014", "--verwijder", "--project", str(project), "--datum", "2026-11-20"]) == 0
    assert "Hier stond iemand." in other.read_text("utf-8")
