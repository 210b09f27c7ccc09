"""The sitemap: which addresses, when they changed, and in how many files."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from site_builder.feeds import sitemap
from site_builder.feeds.changes import changes, last_change
from site_builder.model import FollowUp, Settings
from tests.sample_site import ON, sample_site

URL = "https://voorbeelden.example/site/"
SETTINGS = Settings(url=URL)
SITE = sample_site()
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWEST = max(last_change(story, ON) for story in SITE.stories)


def days(files: list[str], on: date = ON) -> dict[str, str | None]:
    """By address, the day on which it changed."""
    (artifact,) = sitemap.artifacts(SITE, SETTINGS, files, on)
    rows = ET.fromstring(artifact.read())  # noqa: S314 - our own text
    return {row.findtext(f"{SPACE}loc", ""): row.findtext(f"{SPACE}lastmod") for row in rows}


def test_pages_have_the_day_of_their_content_and_others_none() -> None:
    story = SITE.stories[0]
    found = days(
        [
            f"verhalen/{story.slug}/index.html",
            "index.html",
            "over/index.html",
            "feeds/alles.xml",
            "404.html",
            "verhalen/pagina/2/index.html",
        ]
    )
    assert found[f"{URL}verhalen/{story.slug}/"] == changes(SITE, ON)[f"/verhalen/{story.slug}/"].isoformat()
    assert found[f"{URL}verhalen/pagina/2/"] == NEWEST.isoformat()
    assert found[f"{URL}over/"] is None
    assert set(found) == {URL, f"{URL}over/", f"{URL}verhalen/{story.slug}/", f"{URL}verhalen/pagina/2/"}


def test_a_follow_up_changes_a_story_and_every_list_that_it_is_on() -> None:
    story = replace(SITE.stories[0], follow_ups=(FollowUp(date(2026, 11, 1), "Nu."), FollowUp(date(2027, 1, 1), "Straks.")))
    found = changes(replace(SITE, stories=(story,)), ON)
    lists = (
        f"/verhalen/{story.slug}/",
        f"/sectoren/{story.sector.slug}/",
        "/verhalen/",
        "/sectoren/",
        "/edities/2026/",
        "/edities/2026/verhalen/",
        "/",
    )
    assert {found[address] for address in lists} == {date(2026, 11, 1)}


def test_no_day_is_later_than_the_build_nor_made_from_it() -> None:
    assert max(changes(SITE, ON).values()) <= ON
    assert changes(SITE, ON) == changes(SITE, date(2030, 1, 1))


def test_an_empty_site_has_a_sitemap_without_days() -> None:
    empty = replace(SITE, stories=(), articles=(), episodes=(), brochures=(), editions=())
    assert changes(empty, ON) == {}


def test_too_many_addresses_are_told_in_parts() -> None:
    files = [f"verhalen/v{number}/index.html" for number in range(25)]
    made = {artifact.address: ET.fromstring(artifact.read()) for artifact in sitemap.artifacts(SITE, SETTINGS, files, ON, most=10)}  # noqa: S314
    assert list(made) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    assert [place.text for place in made["sitemap.xml"].iter(f"{SPACE}loc")] == [f"{URL}sitemap-{number}.xml" for number in (1, 2, 3)]
    told = [place.text for name in ("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml") for place in made[name].iter(f"{SPACE}loc")]
    assert sorted(filter(None, told)) == sorted(f"{URL}verhalen/v{number}/" for number in range(25))
    assert [len(made[f"sitemap-{number}.xml"]) for number in (1, 2, 3)] == [10, 10, 5]


def test_fifty_thousand_addresses_fit_in_one_file_and_one_more_does_not() -> None:
    files = [f"v/{number}/index.html" for number in range(50_001)]
    assert [artifact.address for artifact in sitemap.artifacts(SITE, SETTINGS, files[1:], ON)] == ["sitemap.xml"]
    assert len(list(sitemap.artifacts(SITE, SETTINGS, files, ON))) == 3
