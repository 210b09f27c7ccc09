"""Zo begin je: which three steps stand after a story."""

from dataclasses import replace
from datetime import date

import pytest

from site_builder import addresses
from site_builder.model import Contact, Region, StoryForm, Term
from site_builder.pages.next_steps import next_steps
from site_builder.pages.views import href
from tests.sample_site import ON, sample_lists, sample_story

LISTS = sample_lists()
COACH = Term(
    "jobcoach",
    "Jobcoach",
    source="https://www.uwv.nl/",
    source_name="UWV",
    next_steps=("Vraag het je collega.", "Bedenk wie het overneemt."),
)
TRIAL = Term("proefplaatsing", "Proefplaatsing", next_steps=("Spreek samen iets af.",))
ENDED = Term("liv", "Lage-inkomensvoordeel", abolished_on=date(2025, 1, 1), next_steps=("Vraag het aan.",), see_also=("jobcoach",))
KNOWN = {term.slug: term for term in (COACH, TRIAL, ENDED)}
STORY = replace(sample_story(LISTS), form=StoryForm.EMPLOYER, adjustments=(), instruments=(COACH, TRIAL))


def texts(**changes: object) -> list[str]:
    """The words of the three steps after a story that is changed so."""
    return [step.text for step in next_steps(replace(STORY, **changes), KNOWN, ON)]  # type: ignore[arg-type]


def test_the_first_steps_of_two_instruments_come_before_the_second_of_one() -> None:
    assert texts()[:2] == ["Vraag het je collega.", "Spreek samen iets af."]
    assert texts(instruments=(COACH,))[:2] == ["Vraag het je collega.", "Bedenk wie het overneemt."]


def test_an_abolished_instrument_gives_the_steps_of_what_came_instead() -> None:
    assert texts(instruments=(ENDED,))[:2] == ["Vraag het je collega.", "Bedenk wie het overneemt."]
    assert texts(instruments=(ENDED, COACH)) == texts(instruments=(COACH,))
    before = next_steps(replace(STORY, instruments=(ENDED,)), KNOWN, date(2024, 12, 31))
    assert before[0].text == "Vraag het aan."


@pytest.mark.parametrize("form", StoryForm)
@pytest.mark.parametrize("instruments", [(), (COACH,), (COACH, TRIAL), (ENDED,)])
@pytest.mark.parametrize("municipality", [None, *LISTS.municipalities.values()])
def test_every_story_has_three_different_steps_and_the_last_is_who_helps(
    form: StoryForm, instruments: object, municipality: object
) -> None:
    story = replace(STORY, form=form, instruments=instruments, municipality=municipality)  # type: ignore[arg-type]
    steps = next_steps(story, KNOWN, ON)
    assert len({step.text for step in steps}) == 3
    assert steps[-1].topic.startswith("Hulp in ")
    assert steps[-1].links


def test_after_an_employees_story_the_first_step_is_for_who_works_and_the_second_says_that_it_is_for_employers() -> None:
    for form in (StoryForm.EMPLOYEE, StoryForm.DIPTYCH):
        steps = next_steps(replace(STORY, form=form), KNOWN, ON)
        assert [step.topic for step in steps[:2]] == ["Werk je zelf, of zoek je werk?", "Voor werkgevers: jobcoach"]


def test_a_step_from_an_instrument_leads_to_its_page() -> None:
    link = next_steps(STORY, KNOWN, ON)[0].links[0]
    assert (link.text, link.href) == ("Meer over jobcoach", href(addresses.instrument("jobcoach")))


def region_of(contact: Contact) -> Region:
    """A region with that desk."""
    return replace(LISTS.regions["zeeland"], contact=contact)


def test_a_desk_is_named_with_the_day_it_was_checked() -> None:
    desk = Contact(name="Balie", organisation="Werkcentrum Zeeland", phone="0800 1234", checked_on=date(2026, 9, 1))
    place = replace(LISTS.municipalities["Arnhem"], region=region_of(desk))
    last = next_steps(replace(STORY, municipality=place), KNOWN, ON)[-1]
    assert last.text == "Leg je vraag voor aan Balie, Werkcentrum Zeeland."
    assert last.links[0].href == "tel:08001234"
    assert last.note == "Nagekeken op 1 september 2026."


def test_a_region_without_a_desk_says_that_none_was_checked() -> None:
    last = next_steps(STORY, KNOWN, ON)[-1]
    assert last.links[0].href == "https://www.werkcentrum.nl/"
    assert last.note == "Een eigen balie van deze regio hebben we nog niet nagekeken."
