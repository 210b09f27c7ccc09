"""Whatever stories a site has, every list has exactly its own and says how many."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Story, StoryForm, Term
from tests.examples import examples
from tests.listed import counts_named, counts_on, expected, pages_of, stories_on
from tests.sample_site import sample_edition, sample_lists, sample_site, sample_story

LISTS = sample_lists()
STORY = sample_story(LISTS)
SITE = sample_site()


def some(terms: list[Term]) -> st.SearchStrategy[tuple[Term, ...]]:
    return st.lists(st.sampled_from(terms), max_size=3, unique_by=lambda term: term.slug).map(tuple)


def one_or_none(terms: list[Term]) -> st.SearchStrategy[Term | None]:
    return st.none() | st.sampled_from(terms)


@st.composite
def story(draw: st.DrawFn) -> Story:
    """A story with any values; its slug and number are given later."""
    return replace(
        STORY,
        form=draw(st.sampled_from(StoryForm)),
        day=date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 20))),
        sector=draw(st.sampled_from(list(LISTS.sectors.values())[:3])),
        municipality=draw(st.none() | st.sampled_from(list(LISTS.municipalities.values()))),
        impairments=draw(some(list(LISTS.impairments.values()))),
        adjustments=draw(some(list(LISTS.adjustments.values()))),
        instruments=draw(some(list(LISTS.instruments.values()))),
        themes=draw(some(list(LISTS.themes.values()))),
        size=draw(one_or_none(list(LISTS.sizes.values()))),
        employer_kind=draw(one_or_none(list(LISTS.employer_kinds.values()))),
        side=draw(one_or_none(list(LISTS.sides.values()))),
        related=(),
    )


# The slugs are those that the edition of the sample site names, and more.
SLUGS = ("de-bakkerij", "landelijk", *(f"verhaal-{number}" for number in range(10)))


@examples(30)
@given(st.lists(story(), max_size=len(SLUGS)), st.integers(1, 4))
def test_every_list_has_its_own_stories_and_says_how_many(stories: list[Story], page_size: int) -> None:
    named = tuple(replace(found, slug=slug, number=number) for number, (slug, found) in enumerate(zip(SLUGS, stories, strict=False), 1))
    site = replace(SITE, lists=LISTS, stories=named, articles=(), editions=(sample_edition(),))
    pages, wanted = pages_of(site, page_size), expected(site)
    assert {listing: stories_on(pages, listing) for listing in wanted} == wanted
    assert {listing: counts_on(pages, listing) for listing in wanted} == {listing: {len(found)} for listing, found in wanted.items()}
    assert {address.partition("pagina/")[0] for address in pages if stories_on(pages, address)} == set(wanted)
    for listing in pages:
        assert all(count == len(wanted[way]) for way, count in counts_named(pages, listing).items())
