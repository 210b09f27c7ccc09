"""Every way to divide the stories: the values of a story, and the pages that list the stories of a value."""

from dataclasses import replace

from site_builder.facets import BY_KEY, FACETS, grouped
from site_builder.model import EditionItem, EditionSection, Site
from tests.listed import counts_named, counts_on, expected, pages_of, stories_on
from tests.sample_site import ON, sample_edition, sample_site

SITE = sample_site()
PAGES = pages_of(SITE, page_size=5)
EXPECTED = expected(SITE)
PAIRS = {way: len(found) for way, found in EXPECTED.items() if way.startswith("/sectoren/") and way.count("/") == 4}


def values(key: str, slug: str, site: Site = SITE) -> list[str]:
    """The slugs of a facet's values for a story."""
    story = next(found for found in site.stories if found.slug == slug)
    return [term.slug for term in BY_KEY[key].of(site)(story)]


def test_the_facets_are_those_that_addresses_of_searches_name() -> None:
    keys = "sector regio provincie beperking verteller hulp regeling grootte soort kant thema editie"
    assert [facet.key for facet in FACETS] == keys.split()


def test_a_story_has_the_values_that_its_editor_gave_it() -> None:
    assert {facet.key: values(facet.key, "de-bakkerij") for facet in FACETS} == {
        "sector": ["winkel-handel"],
        "regio": ["midden-gelderland"],
        "provincie": ["gelderland"],
        "beperking": ["energie"],
        "verteller": ["tweeluik"],
        "hulp": ["werktijden", "vaste-begeleider"],
        "regeling": ["jobcoach", "liv"],
        "grootte": ["10-49"],
        "soort": ["regulier"],
        "kant": ["markt"],
        "thema": ["uren"],
        "editie": ["2026"],
    }


def test_what_a_story_does_not_say_it_does_not_have() -> None:
    assert {facet.key for facet in FACETS if values(facet.key, "landelijk")} == {"sector", "verteller", "editie"}


def test_a_story_can_stand_in_several_editions_the_latest_first() -> None:
    older = replace(sample_edition(), slug="2024", title="Magazine 2024", start=ON.replace(year=2024))
    empty = replace(older, slug="2025", start=ON.replace(year=2025), sections=(EditionSection("Weg", (EditionItem(title="Omslag"),)),))
    site = replace(SITE, editions=(older, empty, *SITE.editions))
    assert values("editie", "de-bakkerij", site) == ["2026", "2024"]
    assert [term.slug for term in BY_KEY["editie"].terms(site)] == ["2026", "2025", "2024"]
    assert values("editie", "verhaal-0", site) == []


def test_every_value_of_a_story_is_in_the_list_of_its_facet() -> None:
    used = {facet.key: set(grouped(SITE.stories, facet.of(SITE))) for facet in FACETS}
    known = {facet.key: {term.slug for term in facet.terms(SITE)} for facet in FACETS}
    assert all(used.values())
    assert {key: slugs - known[key] for key, slugs in used.items() if slugs - known[key]} == {}


def test_every_list_has_exactly_its_stories_the_newest_first() -> None:
    assert len(EXPECTED) > 30
    assert len(PAIRS) > 5
    assert {listing: stories_on(PAGES, listing) for listing in EXPECTED} == EXPECTED


def test_no_other_page_lists_a_story() -> None:
    listed = {address.partition("pagina/")[0] for address in PAGES if stories_on(PAGES, address)}
    assert listed == set(EXPECTED)


def test_every_count_is_true() -> None:
    assert {listing: counts_on(PAGES, listing) for listing in EXPECTED} == {listing: {len(found)} for listing, found in EXPECTED.items()}


def test_the_finder_leads_to_every_list_but_those_of_a_sector_in_a_region_and_says_how_long_each_is() -> None:
    assert counts_named(PAGES, "/verhalen/") == {way: len(found) for way, found in EXPECTED.items() if way not in {"/verhalen/", *PAIRS}}


def test_a_sector_leads_to_its_regions_and_a_region_to_its_sectors() -> None:
    from_sectors = {way: count for slug in SITE.lists.sectors for way, count in _parts(f"/sectoren/{slug}/").items()}
    from_regions = {way: count for slug in SITE.lists.regions for way, count in _parts(f"/regios/{slug}/").items()}
    assert from_sectors == PAIRS
    assert from_regions == PAIRS


def _parts(listing: str) -> dict[str, int]:
    return dict(counts_named(PAGES, listing)) if listing in PAGES else {}


def test_later_pages_of_the_finder_lead_back_to_what_there_is_to_choose() -> None:
    assert 'data-facet="' not in PAGES["/verhalen/pagina/2/"]
    assert '<a class="quiet-link" href="../../../verhalen/">' in PAGES["/verhalen/pagina/2/"]


def test_an_empty_site_has_a_finder_without_anything_to_choose() -> None:
    page = pages_of(replace(SITE, stories=()), page_size=5)["/verhalen/"]
    assert "0 verhalen" in page
    assert "data-facet" not in page
    assert "Hier staat nog geen verhaal." in page


def test_these_checks_notice_a_story_that_is_not_listed() -> None:
    pages = pages_of(replace(SITE, stories=SITE.stories[1:]), page_size=5)
    wrong = [listing for listing in EXPECTED if stories_on(pages, listing) != EXPECTED[listing]]
    miscounted = [listing for listing in EXPECTED if counts_on(pages, listing) != {len(EXPECTED[listing])}]
    assert set(wrong) == {listing for listing, found in EXPECTED.items() if "de-bakkerij" in found}
    assert miscounted == wrong
