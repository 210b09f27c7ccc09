"""Which words of a text are searched, and which words a compound is made of."""

import pytest

from site_builder.search.compounds import parts, split
from site_builder.search.stop_words import STOP_WORDS
from site_builder.search.tokens import NUMBERS, SIGNS, plain, tokens

KNOWN = {"zorg": 3, "medewerker": 5, "medewerkers": 1, "warmtepomp": 1, "monteur": 2, "keuken": 4, "leer": 2, "werk": 9, "bus": 1, "wc": 3}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Café’s in ’s-Hertogenbosch", "cafes in hertogenbosch"),
        ("Zo'n collega’s `dag´", "zon collegas dag"),
        ("Súdwest-Fryslân, Noardeast‑Fryslân", "sudwest fryslan noardeast fryslan"),
        ("coördinatie, crème brûlée, übung, ñandú", "coordinatie creme brulee ubung nandu"),
        ("ZZP'er bij UWV/WW (2026)", "zzper bij uwv ww 2026"),
        ("a b ik", "ik"),
        ("12 uur, 24 en 33; 007 en 5", "twaalf uur vierentwintig en 33 007 en vijf"),
        ("K voor kelvin, ﬁets, ²", "voor kelvin ets"),
        ("1️⃣ e\u0301e\u0301n a\u20ddb \u0627\u064b", "een een ab"),
        ("<b>vet</b>&amp;", "vet amp"),
        ("", ""),
    ],
)
def test_a_text_gives_small_words_without_accents_and_apostrophes(text: str, words: str) -> None:
    assert list(tokens(text)) == words.split()


def test_words_are_made_of_signs_that_have_a_file() -> None:
    found = set("".join(tokens("Ægir Łódź straße İstanbul ÅÄÖ ĳsbeer 日本 ٣ Ⅷ 𝟗𝐚")))
    assert found <= set(SIGNS)


def test_a_usual_number_is_one_word_however_it_is_written() -> None:
    for figures, word in NUMBERS.items():
        assert list(tokens(figures)) == list(tokens(word)) == [word]


def test_a_word_searched_again_gives_itself() -> None:
    words = list(tokens("Café’s in ’s-Hertogenbosch, 12 uur en 36 uur"))
    assert list(tokens(" ".join(words))) == words


def test_plain_text_in_ascii_and_beyond_is_read_alike() -> None:
    assert plain("Cafe's") == plain("Café’s") == "cafes"


@pytest.mark.parametrize("word", ["de", "het", "een", "is", "iemand", "hoe", "werkgever"])
def test_words_that_say_nothing_are_left_out(word: str) -> None:
    assert word in STOP_WORDS


@pytest.mark.parametrize("word", ["doof", "jobcoach", "bouw", "autisme", "uur", "twaalf", "loon"])
def test_words_that_say_something_are_not(word: str) -> None:
    assert word not in STOP_WORDS


@pytest.mark.parametrize(
    ("word", "halves"),
    [
        ("zorgmedewerker", ("zorg", "medewerker")),
        ("zorgmedewerkers", ("zorg", "medewerkers")),
        ("warmtepompmonteur", ("warmtepomp", "monteur")),
        ("keukensmedewerker", ("keuken", "medewerker")),
        ("leermedewerker", ("leer", "medewerker")),
    ],
)
def test_a_compound_gives_its_two_parts(word: str, halves: tuple[str, str]) -> None:
    assert split(word, KNOWN) == halves


@pytest.mark.parametrize(
    "word", ["zorg", "medewerker", "busmonteur", "wcmonteur", "zorgx", "xmedewerker", "1234567", "", "zorg medewerker"]
)
def test_another_word_is_no_compound(word: str) -> None:
    assert split(word, KNOWN) == ()


def test_a_part_of_three_letters_must_stand_in_several_texts() -> None:
    assert split("busmonteur", KNOWN | {"bus": 2}) == ("bus", "monteur")


def test_only_compounds_are_kept_with_their_parts() -> None:
    assert parts(["zorgmedewerker", "zorg"], KNOWN) == {"zorgmedewerker": ("zorg", "medewerker")}
