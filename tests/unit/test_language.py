"""Help with writing: it finds what it should, leaves alone what people say, and has nothing to say of the texts that we ship."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.build import load
from site_builder.checks.personal import passes_eleven_test
from site_builder.language.passive import passive_verb
from site_builder.language.sentences import without_quotations
from site_builder.problems import Problem
from tests.messages.bakery import RIGHT, problems_of, write_bakery
from tests.project import REPOSITORY


def told(text: str, project: Path, old: str = "Dan komt de vakman.") -> list[Problem]:
    """What the editor of the bakery is told, with other words in its last line or another place."""
    write_bakery(RIGHT.replace(old, text), project)
    return list(problems_of(project))


def test_nothing_is_said_of_the_texts_that_we_ship() -> None:
    assert load(REPOSITORY, date(2026, 11, 23), advice=True).problems == ()


def test_a_build_does_not_ask_for_advice(tmp_path: Path) -> None:
    assert [problem.code for problem in told("Hij lijdt aan MS.", tmp_path)] == ["woord-vermijden"]
    assert load(tmp_path, date(2026, 11, 23)).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "‘Ik lijd aan MS’, zegt hij.",
        "'Ik ben een autist', zegt hij. 'Dat zijn foto's van gehandicapten.'",
        '"De doelgroep? Dat ben ik," zegt hij.',
        "> Hij lijdt aan MS, schreef de krant.",
        "Hij leidt aan tafel het gesprek. Zij leed er niet onder.",
        "Hij staat in het doelgroepregister, op de gehandicaptenparkeerplaats.",
        "De doelgroep banenafspraak is groter geworden.",
        "UWV, MS, EHBO en ADHD kent iedereen.",
        "Dat kan met een praktijkondersteuner huisarts (POH). De POH belt.",
        "Op de deur staat NIET STOREN. De licentie is CC BY 4.0.",
        "Mail naar info@werkcentrum.nl of bel 0800 1234567.",
        "De doos heeft nummer 123456789 en code 2026-10-26 14:00.",
        "Kijk op https://example.org/111222333/ voor meer.",
        "Hij is geboren en getogen in Arnhem.",
    ],
)
def test_what_is_right_or_someone_elses_words_is_left_alone(text: str, tmp_path: Path) -> None:
    assert told(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("'Hij lijdt aan MS', zegt zij. Hij lijdt aan MS.", "woord-vermijden", 17, 35),
        ("Hij **lijdt\naan** [MS](https://example.org/).", "woord-vermijden", 17, 7),
        ("Het zijn normale collega's.", "woord-vermijden", 17, 10),
        ("Bel +31 6 12345678.", "persoon-telefoon", 17, 5),
        ("Bel (026) 123 45 67 of 026-1234567.", "persoon-telefoon", 17, 24),
        ("Zijn nummer is 1112.22.333.", "persoon-bsn", 17, 16),
        ("Geboortedatum: 03-05-1980.", "persoon-geboortedatum", 17, 1),
    ],
)
def test_a_notice_stands_at_the_words(text: str, code: str, line: int, column: int, tmp_path: Path) -> None:
    found = [(problem.code, problem.place.line, problem.place.column) for problem in told(text, tmp_path)]
    assert (code, line, column) in found


def test_a_remark_in_the_keys_is_read_as_well(tmp_path: Path) -> None:
    found = told("datum: 2026-10-26 # bel Joris op 06-12345678", tmp_path, "datum: 2026-10-26")
    assert [(problem.code, problem.place.line) for problem in found] == [("persoon-telefoon", 11)]


def test_editors_add_words_in_their_own_list(tmp_path: Path) -> None:
    (tmp_path / "stories/lijsten").mkdir(parents=True)
    own = "vermijd:\n  - woorden: [zielig]\n    schrijf: moe\nafkortingen: [POH]\n"
    (tmp_path / "stories/lijsten/taal.yml").write_text(own, encoding="utf-8")
    found = told("De POH vindt hem zielig. Hij lijdt aan MS.", tmp_path)
    assert [(problem.code, problem.hint) for problem in found] == [("woord-vermijden", "Schrijf liever `moe`.")]


def test_a_wrong_entry_in_the_list_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "stories/lijsten").mkdir(parents=True)
    (tmp_path / "stories/lijsten/taal.yml").write_text("vermijd:\n  - woorden: [zielig]\n    schijf: moe\n", encoding="utf-8")
    found = [(problem.code, problem.place.line, problem.hint) for problem in told("Dan komt de vakman.", tmp_path)]
    assert found == [("sleutel-onbekend", 3, "Bedoel je `schrijf`?")]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Het brood wordt elke dag gebracht.", "wordt gebracht"),
        ("Gisteren werden de dozen verplaatst.", "werden verplaatst"),
        ("Hij zegt dat het besteld wordt.", "wordt besteld"),
        ("Het wordt koud, en hij heeft zijn jas vergeten.", ""),
        ("Hij wordt bekend in het gebied.", ""),
        ("Joris heeft het brood gebracht.", ""),
        ("Het woord staat op het bord.", ""),
    ],
)
def test_a_passive_is_a_form_of_worden_with_a_participle_in_one_clause(sentence: str, verb: str) -> None:
    assert passive_verb(sentence) == verb


@pytest.mark.parametrize(("number", "passes"), [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False)])
def test_a_citizen_service_number_passes_the_eleven_test(number: str, passes: bool) -> None:  # noqa: FBT001 - a column of the table
    assert passes_eleven_test(number) is passes


@pytest.mark.parametrize(
    ("passage", "left"),
    [
        ("Hij zei: ‘Nee, de foto’s niet.’ En toen?", "Hij zei: En toen?"),
        ("“Ja”, zei zij, “en „nee”.”", ", zei zij, .”"),
        ("’s Morgens is het stil.", "’s Morgens is het stil."),
        ("Zij leest: ‘Kom binnen", "Zij leest:"),
    ],
)
def test_quotations_are_taken_out_and_apostrophes_are_not(passage: str, left: str) -> None:
    without = without_quotations(passage)
    assert len(without) == len(passage)
    assert " ".join(without.split()) == left


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000,
        "wordt " + "ge" * 100_000,
        "Hij lijdt " + "]()" * 50_000 + " aan MS.",
        "word " * 40 + "](" * 100_000 + " einde.",
        "A" * 200_000,
        "0" * 200_000,
        "a." * 100_000 + "@",
        "‘" * 100_000,
        "geboren " * 25_000,
        "![" * 50_000,
    ],
    ids=range(10),
)
def test_a_text_made_to_take_long_is_done_at_once(text: str, tmp_path: Path) -> None:
    told(text, tmp_path)
