"""What stands on the page of a story besides its text: how it went on, and what can be passed on."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from hypothesis import given
from hypothesis.strategies import text

from site_builder.model import FollowUp, Settings
from site_builder.pages.sharing import mail_link, quoted
from site_builder.pages.timelines import since, timeline
from tests.sample_site import sample_lists, sample_story

STORY = sample_story(sample_lists())
URL = Settings(url="https://voorbeelden.example/site/")


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ("2026-01-01", ""),
        ("2025-12-31", ""),
        ("2026-01-02", "1 dag later"),
        ("2026-01-14", "13 dagen later"),
        ("2026-01-15", "2 weken later"),
        ("2026-04-02", "13 weken later"),
        ("2026-04-03", "3 maanden later"),
        ("2027-12-31", "23 maanden later"),
        ("2028-01-02", "2 jaar later"),
    ],
)
def test_the_time_since_a_story_is_said_in_the_unit_that_people_use(later: str, said: str) -> None:
    assert since(date(2026, 1, 1), date.fromisoformat(later)) == said


def test_a_timeline_is_in_order_of_date_whatever_the_editor_typed() -> None:
    rows = (FollowUp(date(2027, 1, 1), "nu"), FollowUp(date(2026, 12, 1), "toen"))
    assert [row.text for row in timeline(replace(STORY, follow_ups=rows))] == ["toen", "nu"]


def test_nothing_is_passed_on_without_consent_for_social_media() -> None:
    assert mail_link(replace(STORY, may_share=False), URL) == ""


def test_an_e_mail_names_quote_speaker_title_and_address() -> None:
    letter = parse_qs(urlsplit(mail_link(replace(STORY, may_share=True, fictional=False), URL)).query)
    assert letter["subject"] == [STORY.title]
    assert letter["body"][0].split("\r\n\r\n") == [
        "“Ik vraag niet meer wat iemand mankeert, maar wanneer hij wakker is.” – Joris, eigenaar",
        "Uit: De bakkerij die om zes uur begint, en om tien",
        "https://voorbeelden.example/site/verhalen/de-bakkerij/",
    ]


def test_what_is_passed_on_says_that_a_story_is_made_up() -> None:
    letter = parse_qs(urlsplit(mail_link(replace(STORY, may_share=True), Settings())).query)
    assert "Joris, eigenaar (verzonnen verhaal)\r\n" in letter["body"][0]
    assert "://" not in letter["body"][0]


@given(text())
def test_a_text_in_an_address_is_what_the_standard_library_makes_of_it(words: str) -> None:
    assert quoted(words) == quote(words, safe="")
