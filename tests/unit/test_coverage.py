"""Whom to look for next: what no story has, what one has, and what nobody looked at for long."""

from dataclasses import replace
from datetime import date

from site_builder.coverage import coverage, looked_at, stale
from site_builder.model import FollowUp, Settings, Site
from site_builder.pages import all_pages
from site_builder.pages.publication import Made
from tests.project import REPOSITORY
from tests.sample_site import ON, sample_lists, sample_site, sample_story

LISTS = sample_lists()


def site_of(*forms: str) -> Site:
    stories = tuple(replace(sample_story(LISTS), slug=f"verhaal-{place}", sector=LISTS.sectors[each]) for place, each in enumerate(forms))
    return replace(sample_site(), lists=LISTS, stories=stories)


def page(site: Site) -> str:
    pages = all_pages(site, Settings(url="https://x.example/"), Made({}), REPOSITORY / "theme", ON)
    return next(each for each in pages if each.address == "redactie/dekking/index.html").read().decode("utf-8")


def test_values_without_a_story_with_one_and_with_more_are_told_apart() -> None:
    sectors = next(part for part in coverage(site_of("bouw", "bouw", "ict"), ON) if part.key == "sector")
    assert {term.slug for term in sectors.few} == {"ict"}
    assert {term.slug for term in sectors.none} == LISTS.sectors.keys() - {"bouw", "ict"}
    assert sectors.enough == 1


def test_what_was_abolished_is_not_looked_for() -> None:
    instruments = next(part for part in coverage(site_of(), ON) if part.key == "regeling")
    assert [count.term.slug for count in instruments.counts] == ["jobcoach"]
    earlier = next(part for part in coverage(site_of(), date(2024, 12, 31)) if part.key == "regeling")
    assert "liv" in [count.term.slug for count in earlier.counts]


def test_a_story_is_looked_at_again_with_each_follow_up() -> None:
    old = replace(sample_story(LISTS), slug="oud", day=date(2024, 1, 1), follow_ups=())
    asked = replace(old, slug="gevraagd", follow_ups=(FollowUp(date(2026, 1, 1), "Nog steeds goed."),))
    older = replace(old, slug="ouder", day=date(2023, 1, 1))
    assert [row.story.slug for row in stale((old, asked, older), date(2026, 11, 2))] == ["ouder", "oud"]
    assert looked_at(asked) == date(2026, 1, 1)
    assert stale((old,), date(2025, 12, 30)) == ()


def test_the_page_says_whom_to_look_for_and_is_not_listed() -> None:
    html = page(site_of("bouw", "bouw", "ict"))
    assert '<li class="coverage-none">Zorg en welzijn</li>' in html
    assert 'href="../../sectoren/ict/">Ict</a>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "Naar elk verhaal is de laatste twee jaar gevraagd." in html


def test_the_page_invites_where_nothing_is_missing() -> None:
    full = site_of(*[slug for slug in LISTS.sectors for _ in range(2)])
    assert "Hier staat overal meer dan één deur open." in page(full)
