"""What visitors type finds what answers it: the relevance set, asked of the finder in the browser."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visiting
from tests.search.questions import Question, read_questions

QUESTIONS: Final = read_questions()
FIRST: Final = 3
LEAST: Final = 0.9
LEAST_OF_A_KIND: Final = 0.75
SMALL_KIND: Final = 4
"""Kinds with fewer questions may miss one."""

# Each text is asked as the page does it; each answer is named by the address that its card leads to.
_ASK = """
async (texts) => {
  const finder = document.querySelector("story-finder");
  const pieces = new URL(finder.dataset.pieces, document.baseURI);
  const addresses = new Map();
  const load = async (number) => {
    const { html } = await (await fetch(new URL(`${number}.json`, pieces))).json();
    const card = document.createElement("template");
    card.innerHTML = html;
    const link = card.content.querySelector(".card-title a") ?? card.content.querySelector("a");
    const { pathname, hash } = new URL(link.getAttribute("href"), document.baseURI);
    return `/${pathname.split("/").slice(2).join("/")}${hash}`;
  };
  const address = (number) => {
    if (!addresses.has(number)) addresses.set(number, load(number));
    return addresses.get(number);
  };
  const named = (numbers) => Promise.all(numbers.map(address));
  const found = [];
  for (const text of texts) {
    const { stories, others, meant } = await finder.knowledge.ask(text);
    found.push({ stories: await named(stories), others: await named(others), meant });
  }
  return found;
}
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found, as addresses with the best first."""

    stories: list[str]
    others: list[str]

    @property
    def backwards(self) -> "Found":
        """The same with the worst first."""
        return Found(self.stories[::-1], self.others[::-1])


@pytest.fixture(scope="module")
def found(browser: Browser, site_url: str) -> Mapping[Question, Found]:
    """What every question of the set finds."""
    with visiting(browser, site_url) as visit:
        answers: list[dict[str, Any]] = visit("verhalen/").evaluate(_ASK, [question.text for question in QUESTIONS])
    return {question: Found(answer["stories"], answer["others"]) for question, answer in zip(QUESTIONS, answers, strict=True)}


def is_answered(question: Question, found: Found) -> bool:
    """Whether one of its answers stands among the first stories; for an answer that is no story, among the first other things."""
    first = {*found.stories[:FIRST], *found.others[:FIRST]}
    return not first.isdisjoint(question.answers)


def too_often_missed(found: Mapping[Question, Found]) -> list[str]:
    """What is wrong with how many questions are answered: over all, and by kind."""
    missed = missed_of(found)
    asked, failed = Counter(question.kind for question in found), Counter(question.kind for question in missed)
    share = 1 - len(missed) / len(found)
    faults = [f"{kind}: {failed[kind]} of {count} missed" for kind, count in asked.items() if failed[kind] > _allowed(count)]
    return [f"{share:.0%} answered", *faults] if share < LEAST else faults


def missed_of(found: Mapping[Question, Found]) -> list[Question]:
    """The questions without one of their answers in front."""
    return [question for question, each in found.items() if not is_answered(question, each)]


def _allowed(count: int) -> int:
    """How many questions of a kind may be missed."""
    return 1 if count < SMALL_KIND else int(count * (1 - LEAST_OF_A_KIND))


def told(questions: Iterable[Question], found: Mapping[Question, Found]) -> str:
    """The missed questions, with where their answers stand and what stands in front instead."""
    return "\n".join(f"{each.kind}: {each.text}\n  {_places(each, found[each])} after {found[each].stories[:FIRST]}" for each in questions)


def _places(question: Question, found: Found) -> str:
    each = (*found.stories, *found.others)
    return ", ".join(f"{answer} at {each.index(answer) + 1 if answer in each else 'nowhere'}" for answer in question.answers)


def test_what_visitors_ask_is_answered_among_the_first_three(found: Mapping[Question, Found]) -> None:
    missed = missed_of(found)
    print(f"{len(found) - len(missed)} of {len(found)} answered\n{told(missed, found)}")
    assert too_often_missed(found) == []


def test_with_the_worst_first_questions_are_missed(found: Mapping[Question, Found]) -> None:
    faults = too_often_missed({question: each.backwards for question, each in found.items()})
    assert "answered" in faults[0]
    assert len(faults) > 3


def test_a_question_that_finds_nothing_is_missed() -> None:
    question = Question("wat?", ("een-verhaal",), "vraag")
    assert missed_of({question: Found([], [])}) == [question]
    assert missed_of({question: Found(["/verhalen/een-verhaal/"], [])}) == []
    assert missed_of({question: Found(["/a/", "/b/", "/c/", "/verhalen/een-verhaal/"], [])}) == [question]
