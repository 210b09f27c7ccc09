"""What stands on the page of a story besides its text: how it went on, and what can be passed on."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from site_builder.model import FollowUp, Settings
from site_builder.pages.sharing import share_links
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
    assert share_links(replace(STORY, may_share=False), URL) is None


def test_an_e_mail_names_quote_speaker_title_and_address() -> None:
    links = share_links(replace(STORY, may_share=True, fictional=False), URL)
    assert links is not None
    letter = parse_qs(urlsplit(links.mail).query)
    assert letter["subject"] == [STORY.title]
    assert letter["body"][0].split("\r\n") == [
        "“Ik vraag niet meer wat iemand mankeert, maar wanneer hij wakker is.” – Joris, eigenaar",
        "",
        "Uit: De bakkerij die om zes uur begint, en om tien",
        "",
        "https://voorbeelden.example/site/verhalen/de-bakkerij/",
    ]


def test_what_is_passed_on_says_that_a_story_is_made_up() -> None:
    links = share_links(replace(STORY, may_share=True), Settings())
    assert links is not None
    assert links.quote.endswith("Joris, eigenaar (verzonnen verhaal)")
    assert "http" not in links.mail
