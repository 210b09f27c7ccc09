"""The stories are spread as the campaign asks: over sectors, regions, impairments, employers and who tells."""

from dataclasses import replace
from datetime import date

from site_builder.model import Body, Story
from tests.content.shipped import shipped_site
from tests.content.spread import bars, wrong_lengths
from tests.content.tables import report, table
from tests.sample_site import sample_lists, sample_story


def long(slug: str, words: int) -> Story:
    return replace(sample_story(sample_lists()), slug=slug, body=Body(f"<p>{'ja ' * words}</p>"))


def test_there_is_enough_of_everything() -> None:
    site = shipped_site()
    assert [bar for bar in bars(site.stories, site.lists) if not bar.is_reached] == []


def test_nothing_is_enough_without_stories() -> None:
    assert [bar for bar in bars([], shipped_site().lists) if bar.is_reached] == []


def test_an_entry_that_no_story_has_is_missed_unless_it_has_ended() -> None:
    lists = sample_lists()
    story = replace(sample_story(lists), instruments=(lists.instruments["jobcoach"],), themes=(lists.themes["uren"],))
    found = {bar.label: bar for bar in bars([story], lists)}
    assert found["regelingen"].is_reached
    assert (found["thema’s"].found, found["thema’s"].least) == (1, 2)


def test_an_ended_instrument_counts_in_an_earlier_year_only() -> None:
    lists = sample_lists()
    new = replace(sample_story(lists), day=date(2026, 3, 1), instruments=(lists.instruments["liv"],))
    old = replace(new, day=date(2025, 3, 1))
    assert [[bar.found for bar in bars(told, lists)][-1] for told in ([new], [new, old])] == [0, 1]


def test_every_story_has_a_length_to_read_in_one_go() -> None:
    assert wrong_lengths(shipped_site().stories) == []


def test_a_story_that_is_too_short_or_too_long_is_told() -> None:
    told = [long("kort", 349), long("goed", 350), long("vol", 800), long("lang", 801)]
    assert [line.partition(":")[0] for line in wrong_lengths(told)] == ["kort", "lang"]


def test_the_report_shows_every_table_with_what_is_missing() -> None:
    site = shipped_site()
    shown = report(site)
    for head in (
        "Wat er moet zijn",
        "Sector en wie er vertelt",
        "Arbeidsmarktregio",
        "Beperking",
        "Regeling",
        "De moeilijkste vijf teksten",
    ):
        assert f"\n## {head}\n" in shown
    assert "te weinig" not in shown
    assert "| verhalen | 1 | 48 | te weinig |" in report(replace(site, stories=site.stories[:1]))


def test_columns_of_numbers_stand_on_the_right() -> None:
    assert table(("wat", "aantal"), [("een", 1), ("twee", 2.5)]) == "| wat | aantal |\n| --- | ---: |\n| een | 1 |\n| twee | 2.5 |"
