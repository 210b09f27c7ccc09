"""No text repeats another: every sentence was written for its own place."""

from site_builder.language.passages import Passage
from site_builder.language.texts import Text, texts_of
from tests.content.duplicates import shared_runs
from tests.content.shipped import shipped_site

EIGHT = "zij legt de sleutel altijd onder de mat"


def text(piece: str, *passages: str, title: str = "") -> Text:
    return Text(f"stories/{piece}.md", piece, title, tuple(map(Passage, passages)))


def test_no_two_texts_share_eight_words_in_a_row() -> None:
    assert shared_runs(texts_of(shipped_site())) == []


def test_eight_words_that_stand_in_two_texts_are_found_whatever_the_signs() -> None:
    found = shared_runs([text("a", f"Kijk: {EIGHT}!"), text("b", "Niets."), text("c", "Zij legt ‘de sleutel’, altijd onder de mat.")])
    assert [(shared.first, shared.second, shared.run) for shared in found] == [("stories/a.md", "stories/c.md", EIGHT)]


def test_seven_words_the_end_of_a_passage_and_an_easy_version_are_no_copy() -> None:
    seven = EIGHT.rpartition(" ")[0]
    assert shared_runs([text("a", seven), text("b", seven)]) == []
    assert shared_runs([text("a", "zij legt de sleutel", "altijd onder de mat"), text("b", EIGHT)]) == []
    assert shared_runs([text("a", EIGHT), text("a", EIGHT)]) == []


def test_titles_and_fixed_phrases_may_be_named_anywhere() -> None:
    texts = [text("a", f"Lees {EIGHT}"), text("b", EIGHT)]
    assert shared_runs(texts)
    assert shared_runs(texts, [f"Want {EIGHT}."]) == []
    assert shared_runs([*texts, text("c", title=EIGHT.capitalize())]) == []
