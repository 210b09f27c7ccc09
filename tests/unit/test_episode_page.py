"""An episode's page: its words in order under their chapters, and how long and heavy its sound is in plain Dutch."""

from dataclasses import replace

import pytest

from site_builder import addresses
from site_builder.findable import others
from site_builder.model import Chapter, Settings
from site_builder.pages import all_pages
from site_builder.pages.dutch import lasting, megabytes
from site_builder.pages.publication import Made
from site_builder.pages.spoken_words import spoken_parts
from tests.project import REPOSITORY
from tests.sample_site import ON, sample_site

SITE = sample_site()
EPISODE = SITE.episodes[0]


def pages() -> dict[str, str]:
    """The pages of the sample site by their files."""
    artifacts = all_pages(SITE, Settings(), Made({}), REPOSITORY / "theme", ON)
    return {one.address: one.read().decode("utf-8") for one in artifacts if one.address.endswith(".html")}


def test_words_stand_under_their_chapter_in_paragraphs_by_speaker() -> None:
    parts = spoken_parts(EPISODE)
    assert [(part.title, part.moment, part.time) for part in parts] == [("Welkom", "t=0.5", "0:00"), ("De eerste dag", "t=96", "1:36")]
    assert [(said.speaker, said.moment, len(said.said)) for part in parts for said in part.paragraphs] == [
        ("Ans", "t=0.5", 1),
        ("Bo", "t=4.2", 1),
        ("Bo", "t=96", 2),
    ]


def test_without_chapters_there_is_one_part_without_a_title() -> None:
    assert [part.title for part in spoken_parts(replace(EPISODE, chapters=()))] == [""]


def test_words_before_the_first_chapter_are_not_lost() -> None:
    parts = spoken_parts(replace(EPISODE, chapters=(Chapter(90, "Later"),)))
    assert [part.title for part in parts] == ["", "Later"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(8, "8 seconden"), (60, "1 minuut"), (76.4, "1 minuut en 16 seconden"), (599, "9 minuten en 59 seconden"), (1430, "24 minuten")],
)
def test_length_is_told_in_words(seconds: float, words: str) -> None:
    assert lasting(seconds) == words


@pytest.mark.parametrize(("size", "words"), [(300, "1 kB"), (99_000, "99 kB"), (675_553, "0,7 MB"), (14_260_000, "14,3 MB")])
def test_size_is_told_in_plain_numbers(size: int, words: str) -> None:
    assert megabytes(size) == words


def test_a_moment_is_never_later_than_asked() -> None:
    assert [addresses.moment(time) for time in (0.0, 0.3, 83.0, 83.99, 5000.449)] == ["t=0", "t=0.3", "t=83", "t=83.9", "t=5000.4"]


def test_sector_theme_and_instrument_lead_to_the_episode() -> None:
    made = pages()
    link = 'href="../../podcast/de-jobcoach/"'
    for address in (addresses.theme("praten"), addresses.instrument("jobcoach"), addresses.sector("bouw")):
        assert link in made[addresses.file_of(address)], address
    assert link not in made[addresses.file_of(addresses.theme("uren"))]


def test_a_word_of_the_transcript_is_found() -> None:
    found = next(one for one in others(SITE) if one.address == addresses.episode("de-jobcoach"))
    assert "Tot de lunch." in found.text
