"""The questions for a story follow the schema and the lists, and the guide for editors prints them as they are."""

import argparse
from pathlib import Path

from site_builder.commands.interviewing import COMMAND
from site_builder.editing.interview import FILLED_IN, PARTS, all_questions, questions_for, with_questions
from site_builder.model import StoryForm
from site_builder.reading.lists import read_lists
from site_builder.reading.schema import StoryKeys
from tests.project import REPOSITORY
from tests.sample_site import sample_lists

GUIDE = REPOSITORY / "CONTRIBUTING.md"


def test_every_key_of_a_story_is_asked_or_filled_in_by_the_editor() -> None:
    asked = [question.key for part in PARTS for question in part.questions]
    assert len(asked) == len(set(asked))
    assert set(asked) | FILLED_IN == {str(field.alias) for field in StoryKeys.model_fields.values()}
    assert not set(asked) & FILLED_IN


def test_the_guide_for_editors_prints_the_questions_of_today() -> None:
    lists, _ = read_lists(REPOSITORY / "stories/lijsten", REPOSITORY)
    guide = GUIDE.read_text(encoding="utf-8")
    assert with_questions(guide, all_questions(lists)) == guide, "run: voorbeelden vragen --in CONTRIBUTING.md"


def test_choices_come_from_the_lists_and_help_from_the_schema() -> None:
    asked = questions_for(StoryForm.EMPLOYEE, sample_lists())
    assert "Denk aan: Andere werktijden · Vaste begeleider · Tolk." in asked
    for field in StoryKeys.model_fields.values():
        assert (f"`{field.alias}`: {field.description}" in asked) is (field.alias not in FILLED_IN)


def test_a_diptych_asks_both() -> None:
    lists = sample_lists()
    both = questions_for(StoryForm.DIPTYCH, lists)
    assert questions_for(StoryForm.EMPLOYER, lists) in both
    assert questions_for(StoryForm.EMPLOYEE, lists) in both
    assert both.count("apart") == all_questions(lists).count("apart") == 1


def test_what_was_abolished_is_not_proposed() -> None:
    assert any(term.abolished_on for term in sample_lists().instruments.values())
    assert "Lage-inkomensvoordeel" not in all_questions(sample_lists())


def test_a_file_without_the_marks_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "gids.md"
    target.write_text("Een gids.\n", encoding="utf-8")
    options = argparse.Namespace(project=str(REPOSITORY), form=None, target=str(target))
    assert COMMAND.work(options) == 2
    assert target.read_text(encoding="utf-8") == "Een gids.\n"
