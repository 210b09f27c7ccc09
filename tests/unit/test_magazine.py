"""A visitor's own magazine: which stories may be in it, and the ways to it."""

import json
from dataclasses import replace

import pytest

from site_builder import addresses
from site_builder.model import Settings, Site
from site_builder.pages import all_pages
from site_builder.pages.publication import Made
from tests.project import REPOSITORY, shown
from tests.sample_site import ON, sample_site

SITE = sample_site()
KEPT, REFUSED = SITE.stories[0], SITE.stories[1]
"""The second may not be printed."""
LIST = addresses.MAGAZINE_STORIES[1:]


def pages(site: Site) -> dict[str, str]:
    """The pages of a site and its list for magazines, by their files."""
    artifacts = all_pages(site, Settings(), Made({}), REPOSITORY / "theme", ON)
    return {one.address: one.read().decode("utf-8") for one in artifacts if one.address.endswith((".html", ".json"))}


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    stories = tuple(replace(story, may_print=story is not REFUSED) for story in SITE.stories)
    return pages(replace(SITE, stories=stories))


def test_only_a_story_that_may_be_printed_has_the_button_and_stands_on_the_list(made: dict[str, str]) -> None:
    assert "<magazine-choice" in made[addresses.file_of(addresses.story(KEPT.slug))]
    assert "magazine-choice" not in made[addresses.file_of(addresses.story(REFUSED.slug))]
    listed = json.loads(made[LIST])
    assert listed[KEPT.slug] == KEPT.number
    assert set(listed) == {story.slug for story in SITE.stories} - {REFUSED.slug}


def test_the_list_says_no_more_than_slugs_and_numbers(made: dict[str, str]) -> None:
    assert all(isinstance(number, int) for number in json.loads(made[LIST]).values())
    assert made[LIST] == json.dumps(json.loads(made[LIST]), separators=(",", ":"), sort_keys=True)


def test_what_was_only_read_may_not_be_printed_until_consent_was_looked_at() -> None:
    assert not replace(KEPT).__class__.__dataclass_fields__["may_print"].default
    stories = shown().stories
    assert {story.may_print for story in stories} == {True, False}


def test_editions_stories_and_the_footer_lead_to_the_magazine(made: dict[str, str]) -> None:
    link = 'href="../../mijn-magazine/"'
    for address in (addresses.story(KEPT.slug), addresses.edition(SITE.editions[0].slug), addresses.article(SITE.articles[0].slug)):
        assert link in made[addresses.file_of(address)], address


def test_the_page_offers_what_can_be_printed_without_it(made: dict[str, str]) -> None:
    page = made[addresses.file_of(addresses.MAGAZINE)].partition("<main")[2].partition("</main>")[0]
    for ready in (addresses.whole_edition(SITE.editions[0].slug), addresses.BROCHURES, addresses.STORIES):
        assert f'href="..{ready}"' in page, ready


def test_without_editions_and_brochures_only_the_way_to_stories_is_left() -> None:
    page = pages(replace(SITE, editions=(), brochures=()))[addresses.file_of(addresses.MAGAZINE)]
    assert "magazine-ready" not in page
    assert 'href="../verhalen/"' in page
