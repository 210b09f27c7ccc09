"""Words of the glossary are explained once in a text, at their first use, and never where that would be in the way."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.model import Lists, Settings, Site, Term
from site_builder.pages.explained_words import ExplainedWords, forms
from site_builder.pages.frame import build_frame
from site_builder.pages.rendering import Renderer, open_templates
from site_builder.pages.theme_files import read_theme_files
from tests.sample_site import sample_lists

THEME = Path(__file__).parent.parent.parent / "theme"
GLOSSARY = (
    Term("jobcoach", "Jobcoach", "Iemand die meekijkt.", ("jobcoaches",), see_also=("jobcoach",)),
    Term("banenafspraak", "Banenafspraak", "Een afspraak over banen."),
    Term("indicatie-banenafspraak", "Indicatie banenafspraak", "Een besluit van UWV."),
    Term("wia", "WIA", "Een wet.", ("WGA",)),
    Term("praktijkonderwijs", "Praktijkonderwijs (pro)", "Een school.", ("pro",)),
    Term("mkb", "Mkb", "Kleine bedrijven.", ("mkb'er",)),
    Term("reintegratie", "Re-integratie", "Weer aan het werk.", ("reïntegratie",)),
)
LEFT_ALONE = (
    '<p><a href="@/x/">de jobcoach</a> belt</p>',
    '<h2 id="deel">De jobcoach</h2>',
    "<p><code>jobcoach</code></p>",
    '<p><span lang="en">the jobcoach</span></p>',
    '<blockquote lang="en"><p>the jobcoach</p></blockquote>',
    '<p><img src="@picture/0" alt="een jobcoach"></p>',
    "<p>de jobcoachfunctie en een UWV-jobcoach</p>",
)


@pytest.fixture(scope="module")
def words() -> ExplainedWords:
    lists: Lists = replace(sample_lists(), glossary={term.slug: term for term in GLOSSARY})
    settings = Settings()
    frame = build_frame(Site(lists=lists, consents={}), settings, read_theme_files(THEME), search=False)
    return ExplainedWords(lists, Renderer(open_templates(THEME), frame, settings))


def marked(html: str) -> list[str]:
    """The words that got an explanation, as they stand in the text."""
    return re.findall(r'<a class="word" href="#uitleg-[^"]*">([^<]*)</a>', html)


def test_a_word_is_explained_once_at_its_first_use(words: ExplainedWords) -> None:
    html = words.explain("<p>De jobcoaches kwamen. Een jobcoach bleef. Jobcoach!</p>")
    assert marked(html) == ["jobcoaches"]
    assert html.count('id="uitleg-jobcoach"') == 1


def test_without_styles_the_explanation_reads_as_an_aside(words: ExplainedWords) -> None:
    assert re.sub("<[^>]*>", "", words.explain("<p>De WGA helpt.</p>")) == "De WGA (WIA: Een wet.) helpt."


def test_a_word_with_an_instrument_leads_to_its_page(words: ExplainedWords) -> None:
    assert 'regelingen/jobcoach/">Meer over jobcoach</a>' in words.explain("<p>jobcoach</p>")


@pytest.mark.parametrize("html", LEFT_ALONE)
def test_a_word_in_a_link_a_heading_code_another_language_or_another_word_is_left_alone(words: ExplainedWords, html: str) -> None:
    assert words.explain(html) == html


@pytest.mark.parametrize("html", LEFT_ALONE)
def test_the_next_use_is_explained_when_the_first_is_left_alone(words: ExplainedWords, html: str) -> None:
    assert words.explain(f"{html}<p>Een jobcoach.</p>").startswith(html)
    assert marked(words.explain(f"{html}<p>Een jobcoach.</p>")) == ["jobcoach"]


def test_the_longest_word_goes_first_and_the_shorter_one_waits_for_its_own_place(words: ExplainedWords) -> None:
    html = words.explain("<p>Met een indicatie banenafspraak val je onder de Banenafspraak.</p>")
    assert marked(html) == ["indicatie banenafspraak", "Banenafspraak"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jobcoach?", ["Jobcoach"]),
        ("(jobcoach)", ["jobcoach"]),
        ("“jobcoach”", ["jobcoach"]),
        ("<em>jobcoach</em>", ["jobcoach"]),
        ("een mkb’er, MKB", ["mkb’er"]),
        ("de MKB-prijs en MKB", ["MKB"]),
        ("na een reïntegratie", ["reïntegratie"]),
        ("wia en Wia", []),
        ("pro deo", []),
    ],
)
def test_words_are_found_beside_any_sign_and_names_in_capitals_only_so(words: ExplainedWords, text: str, found: list[str]) -> None:
    assert marked(words.explain(f"<p>{text}</p>")) == found


def test_a_text_without_such_words_stays_the_same_object(words: ExplainedWords) -> None:
    text = "<p>Om zes uur gaat de oven aan.</p>"
    assert words.explain(text) is text


def test_every_word_of_a_list_can_be_found(words: ExplainedWords) -> None:
    texts = [text for term in GLOSSARY for text in forms(term)]
    assert [text for text in texts if marked(words.explain(f"<p>Zie {text}.</p>")) != [text]] == []
