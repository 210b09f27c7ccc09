"""An obstacle goes on where “Het kan niet, want …” stops."""

from dataclasses import replace

import pytest

from site_builder.model import Body, Obstacle, Quote
from site_builder.pages.obstacles import continued, obstacle_entries
from tests.sample_site import sample_lists, sample_stories, sample_story


@pytest.mark.parametrize(
    ("obstacle", "text", "after"),
    [
        ("De dienst was te zwaar", "", "de dienst was te zwaar"),
        ("Docenten namen sleutels mee", "<p>Docenten zijn zo.</p>", "docenten namen sleutels mee"),
        ("Giel leest geen nummers", "<p>Toen kwam Giel binnen.</p>", "Giel leest geen nummers"),
        ("Giel leest geen nummers", "<p>Na de bel, Giel voorop.</p>", "Giel leest geen nummers"),
        ("Joris was bang", "", "Joris was bang"),
        ("UWV belde niet", "", "UWV belde niet"),
        ("‘Snap je?’ hielp niet", "", "‘Snap je?’ hielp niet"),
    ],
)
def test_a_sentence_goes_on_in_small_letters_but_a_name_keeps_its_capital(obstacle: str, text: str, after: str) -> None:
    story = replace(sample_story(sample_lists()), body=Body(text), quote=Quote("Ja.", "Joris, eigenaar"))
    assert continued(obstacle, story) == after


def test_every_story_with_an_obstacle_has_an_entry_with_all_of_them_and_no_other_has() -> None:
    stories = sample_stories(sample_lists())
    entries = obstacle_entries(stories)
    assert set(entries) == {story.slug for story in stories if story.obstacles}
    assert set(entries) != {story.slug for story in stories}
    for story in stories:
        if story.obstacles:
            assert [solution for _, solution in entries[story.slug].pairs] == [pair.solution for pair in story.obstacles]


def test_what_did_not_work_is_told_with_the_obstacles() -> None:
    story = replace(sample_story(sample_lists()), obstacles=(Obstacle("Te vroeg", "Later"),), not_worked="Een app.")
    assert obstacle_entries([story])[story.slug].not_worked == "Een app."
