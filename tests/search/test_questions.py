"""The relevance set is sound: what it expects can be found, and it tries every kind of question often enough."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

import pytest

from site_builder import addresses
from site_builder.model import Municipality, Site
from site_builder.reading.names import vocabulary
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site
from site_builder.visibility import visible
from tests.project import DAY, REPOSITORY
from tests.search.questions import Question, read_questions

QUESTIONS: Final = read_questions()
LEAST: Final = {
    "vraag": 18, "woorden": 7, "plaats": 8, "synoniem": 10, "samenstelling": 10, "tikfout": 12, "naam": 3, "regeling": 7,
    "begrip": 3, "artikel": 3,
}  # fmt: skip
NOT_ABOUT_STORIES: Final = {"begrip", "artikel"}


@pytest.fixture(scope="module")
def site() -> Site:
    """What visitors can read of the shipped site on that day."""
    settings, _ = read_settings(REPOSITORY)
    return visible(read_site(REPOSITORY, settings).site, date.fromisoformat(DAY))


def not_shown(questions: Iterable[Question], site: Site) -> list[str]:
    """The answers that no visitor can read."""
    shown = {addresses.story(story.slug) for story in site.stories}
    shown |= {addresses.article(article.slug) for article in site.articles}
    shown |= {addresses.instrument(slug) for slug in site.lists.instruments}
    shown |= {f"{addresses.GLOSSARY}#{slug}" for slug in site.lists.glossary}
    return [answer for question in questions for answer in question.answers if answer not in shown]


def region_asked_for(question: Question, site: Site) -> str:
    """The slug of the region of the place at the end of a question; empty when that is no place, or more than one."""
    words = question.text.split()
    names = vocabulary(site.lists)
    found = (names.municipality(" ".join(words[start:])) for start in range(len(words)))
    return next((place.region.slug for place in found if isinstance(place, Municipality)), "")


def stories_of(region: str, site: Site) -> set[str]:
    """The slugs of the stories from a labour-market region."""
    return {story.slug for story in site.stories if story.municipality and story.municipality.region.slug == region}


def test_every_answer_can_be_read_on_the_day(site: Site) -> None:
    assert not_shown(QUESTIONS, site) == []


@pytest.mark.parametrize("expected", ["hardop-bezwaar", "bestaat-niet", "/begrippen/#bestaat-niet", "/artikelen/duim-omlaag/"])
def test_an_answer_that_is_hidden_or_unknown_is_noticed(expected: str, site: Site) -> None:
    question = Question("wie?", ("duim-omlaag", expected), "vraag")
    assert not_shown([question], site) == [question.answers[1]]


def test_no_kind_of_question_gets_too_small() -> None:
    counts = Counter(question.kind for question in QUESTIONS)
    assert counts.keys() == LEAST.keys()
    assert {kind: least for kind, least in LEAST.items() if counts[kind] < least} == {}


def test_a_question_is_asked_once() -> None:
    asked = Counter(question.text.casefold() for question in QUESTIONS)
    assert [text for text, times in asked.items() if times > 1] == []


def test_a_question_has_one_to_four_different_answers() -> None:
    assert [question.text for question in QUESTIONS if not 1 <= len(set(question.expected)) == len(question.expected) <= 4] == []


def test_only_questions_for_words_and_articles_expect_something_else_than_stories() -> None:
    elsewhere = {question.kind for question in QUESTIONS if any(given.startswith("/") for given in question.expected)}
    assert elsewhere == NOT_ABOUT_STORIES


def test_the_questions_are_spread_over_the_stories() -> None:
    stories = {given for question in QUESTIONS if question.kind not in NOT_ABOUT_STORIES for given in question.expected}
    assert len(stories) >= 40


def test_for_a_place_all_stories_of_its_region_count(site: Site) -> None:
    expected = {question.text: set(question.expected) for question in QUESTIONS if question.kind == "plaats"}
    assert expected == {
        question.text: stories_of(region_asked_for(question, site), site) for question in QUESTIONS if question.kind == "plaats"
    }
