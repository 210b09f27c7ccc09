"""People in stories are colleagues: no pity, no heroes, and each a name of their own."""

from dataclasses import replace

from site_builder.language.passages import Passage
from site_builder.language.texts import Text, texts_of_stories
from site_builder.model import Quote, Story
from tests.content.shipped import shipped_site
from tests.content.voices import shared_names, unwanted_words
from tests.sample_site import sample_lists, sample_story


def speaking(slug: str, speaker: str) -> Story:
    return replace(sample_story(sample_lists()), slug=slug, quote=Quote("Ja.", speaker))


def test_no_one_is_spoken_of_with_pity_awe_or_a_label() -> None:
    assert unwanted_words(texts_of_stories(shipped_site().stories)) == []


def test_words_of_pity_awe_and_labels_are_found_and_everyday_words_are_not() -> None:
    wrong = Text("a.md", "a", "", (Passage("Ondanks alles is hij een held, een inspirerende gehandicapte die lijdt aan MS."),))
    right = Text("b.md", "b", "", (Passage("Zij houdt haar hoofd helder op de gehandicaptenparkeerplaats en leidt een ploeg."),))
    assert len(unwanted_words([wrong])) == 5
    assert unwanted_words([right]) == []


def test_speakers_in_one_sector_have_different_names() -> None:
    assert shared_names(shipped_site().stories) == []


def test_a_name_that_two_speakers_of_a_sector_share_is_told() -> None:
    assert shared_names([speaking("a", "Ans, kok"), speaking("b", "Ans, chef")]) == ["Ans (winkel-handel): a, b"]
    assert shared_names([speaking("a", "Ans, kok"), speaking("b", "Ben, chef"), *[speaking(slug, "een kok") for slug in "cd"]]) == []
