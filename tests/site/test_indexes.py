"""Indexes and stories lead to each other: obstacles, what helped, instruments, themes and words."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.project import add_consent, add_story, bouw, copy_project

LIST = {"wat-hielp": "hulp", "regelingen": "regelingen", "themas": "thema"}
CARD = re.compile(r'<h3 class="card-title"><a href="[./]*/verhalen/([^/"]+)/">')
SCOPES = "[naam, foto, beperking, stem, social, pdf, open-data]"
KEYS = {
    "hulp": "[tolk]",
    "regelingen": "[jobcoach]",
    "thema": "[beeldvorming, uren]",
    "obstakels": "[{obstakel: De deur was te smal, oplossing: Er kwam een bredere deur}]",
    "niet_gelukt": "Een app die piepte.",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a story that is out, and one like it without valid consent."""
    project = copy_project(tmp_path_factory.mktemp("indexes") / "project")
    for slug, number, entry in (("zichtbaar", "T-2026-930", {}), ("verborgen", "T-2026-931", {"ingetrokken": "2026-11-01"})):
        add_consent(project, number, gegeven="2026-01-01", voor=SCOPES, **entry)
        keys = KEYS | {"titel": f"Titel {slug}", "niet_gelukt": f"Een app die {slug} piepte.", "toestemming": number}
        add_story(project, slug, "De jobcoach kwam. Een jobcoach helpt.", **keys)
    with (project / "stories" / "lijsten" / "regelingen.yml").open("a", encoding="utf-8") as instruments:
        instruments.write("\nongebruikt:\n  label: Ongebruikt\n  uitleg: Hierover is nog geen verhaal.\n")
    bouw(project, project / "site").check_returncode()
    return project / "site"


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def listed(site: Path, address: str) -> set[str]:
    """The stories on all pages of a list."""
    found = set(CARD.findall(read(site, address)))
    for page in (site / address).glob("pagina/*/index.html"):
        found |= set(CARD.findall(page.read_text(encoding="utf-8")))
    return found


def having(site: Path, address: str) -> set[str]:
    """The stories whose own page links to an address."""
    fact = re.compile(rf'<d[td]><a href="../../{address}/">')
    return {page.parent.name for page in site.glob("verhalen/*/index.html") if fact.search(page.read_text(encoding="utf-8"))}


def test_an_obstacle_is_on_the_index_with_what_solved_it_and_the_way_to_its_story(site: Path) -> None:
    entries = re.findall(r'<article class="cannot-entry.*?</article>', read(site, "het-kan-niet-want"), re.DOTALL)
    own = [entry for entry in entries if "verhalen/zichtbaar/" in entry]
    assert len(own) == 1
    assert "de deur was te smal" in own[0]
    assert "Er kwam een bredere deur" in own[0]
    assert "Een app die zichtbaar piepte." in own[0]


def test_a_story_stands_under_the_first_of_its_themes_and_on_the_page_of_each(site: Path) -> None:
    sections = re.findall(r'<section class="cannot" aria-labelledby="([^"]+)">(.*?)</section>', read(site, "het-kan-niet-want"), re.DOTALL)
    assert [anchor for anchor, section in sections if "verhalen/zichtbaar/" in section] == ["beeldvorming"]
    for theme in ("beeldvorming", "uren"):
        assert "de deur was te smal" in read(site, f"themas/{theme}")
    assert 'href="../../het-kan-niet-want/#beeldvorming"' in read(site, "verhalen/zichtbaar")


@pytest.mark.parametrize("folder", LIST)
def test_a_terms_page_lists_exactly_the_stories_that_have_it(site: Path, folder: str) -> None:
    slugs = [path.name for path in (site / folder).iterdir() if path.is_dir()]
    assert len(slugs) > 5
    for slug in slugs:
        assert listed(site, f"{folder}/{slug}") == having(site, f"{folder}/{slug}"), slug
    assert any(listed(site, f"{folder}/{slug}") for slug in slugs)


def test_a_term_without_stories_says_how_to_fill_its_page(site: Path) -> None:
    text = read(site, "regelingen/ongebruikt")
    assert not CARD.search(text)
    assert '<p class="empty">Over deze regeling staat nog geen verhaal' in text
    assert "Vertel ons jouw voorbeeld" in text
    assert '<p class="empty">' not in read(site, "regelingen/jobcoach")


def test_an_instrument_tells_its_source_and_day_and_an_abolished_one_that_it_is_gone(site: Path) -> None:
    assert "Nagekeken: zo was het op 1 januari 2026" in read(site, "regelingen/no-riskpolis")
    assert "Bestaat niet meer." in read(site, "regelingen/liv")
    assert "Bestaat niet meer." not in read(site, "regelingen/no-riskpolis")


def test_nothing_of_a_story_without_consent_is_on_an_index(site: Path) -> None:
    pages = [*site.glob("het-kan-niet-want/*"), *(path for folder in LIST for path in site.glob(f"{folder}/**/*.html"))]
    assert len(pages) > 20
    assert [path for path in pages if b"verborgen" in path.read_bytes()] == []
    assert any(b"zichtbaar" in path.read_bytes() for path in pages)


def test_a_word_is_explained_once_in_a_story(site: Path) -> None:
    assert read(site, "verhalen/zichtbaar").count("<explained-word>") == 1


def test_no_built_page_explains_a_word_twice_or_inside_a_link(site: Path) -> None:
    explained = 0
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        notes = re.findall(r'id="(uitleg-[^"]+)"', text)
        explained += len(notes)
        assert len(notes) == len(set(notes)), path
        assert not re.search(r"<a (?:(?!</a>).)*<explained-word>", text, re.DOTALL), path
    assert explained > 50


def test_the_words_are_on_one_page_in_order(site: Path) -> None:
    labels = [unescape(label).casefold() for label in re.findall(r"<dt>([^<]+)</dt>", read(site, "begrippen"))]
    assert len(labels) > 50
    assert labels == sorted(labels)
