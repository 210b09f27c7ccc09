"""Spelling: what is looked up, what is told, and that nothing depends on whether hunspell is there."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.build import load
from site_builder.checks.language.spelling import misspelled
from site_builder.language.spelling import proposals
from site_builder.model import Site
from tests.messages.bakery import DAY, RIGHT, write_bakery
from tests.project import REPOSITORY, run

ANSWER = """@(#) International Ispell Version 3.2.06 (but really Hunspell 1.7.1)
*
& loobt 10 5: loont, loogt, loot, lobt, bloot, looit, loost, loodt, loopt, looft
# kedeng 0
+ bakker
-

"""
"""What hunspell 1.7.1 says with the dictionary of hunspell-nl 2.20.19."""


def site_with(text: str, project: Path) -> Site:
    """The bakery with other words in its last line."""
    write_bakery(RIGHT.replace("Dan komt de vakman.", text), project)
    return load(project, DAY).site


def asked_of(site: Site) -> set[str]:
    """The words that are looked up."""
    asked: set[str] = set()

    def look_up(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        asked.update(words)
        return {}

    assert misspelled(site, look_up) == []
    return asked


def test_the_answer_of_hunspell_is_read_with_three_proposals() -> None:
    assert proposals(ANSWER) == {"loobt": ("loont", "loogt", "loot"), "kedeng": ()}


def test_names_lists_figures_and_other_languages_are_not_looked_up(tmp_path: Path) -> None:
    text = "Dat is níet joris, zegt Joris. Om 7.05 uur: [dobry dzień]{lang=pl} en `index.md`. De jobcoach en de rollerbal's zijn er."
    asked = asked_of(site_with(text, tmp_path))
    assert "niet" in asked
    assert not asked & {"joris", "dobry", "dzień", "index.md", "7.05", "jobcoach", "níet"}


def test_a_word_is_told_once_at_its_place_with_what_may_be_meant(tmp_path: Path) -> None:
    site = site_with("Hij loobt **en** loobt.", tmp_path)
    found = misspelled(site, lambda _: {"loobt": ("loopt", "loont")})
    assert found is not None
    assert [(problem.code, problem.place.line, problem.place.column) for problem in found] == [("spelling", 17, 5)]
    assert "`loobt`" in found[0].message
    assert found[0].hint.startswith("Bedoel je `loopt`?")


def test_without_a_dictionary_nothing_is_checked_and_that_is_said_once(tmp_path: Path) -> None:
    site_with("Hij loobt.", tmp_path)
    assert misspelled(load(tmp_path, DAY).site, lambda _: None) is None
    empty = tmp_path / "nothing-to-run"
    empty.mkdir()
    command = ["controleer", "--spelling", "--project", str(tmp_path), "--datum", DAY.isoformat()]
    result = run("site_builder", *command, folder=REPOSITORY, environment={"PATH": str(empty)})
    assert result.returncode == 0
    assert result.stderr.count("spelling is niet nagekeken") == 1
    assert result.stdout == "Alles is goed: 1 verhaal nagekeken.\n"
