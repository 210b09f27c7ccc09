"""Brochures: items to tick, chapters, and what of the site they bring along."""

import re
from datetime import date
from pathlib import Path

from site_builder.build import load
from site_builder.model import Brochure, Settings, Site
from site_builder.pages import all_pages
from site_builder.pages.brochures import named_in
from site_builder.pages.checklists import count_of, with_boxes
from site_builder.pages.publication import Made
from tests.content.shipped import shipped_site
from tests.project import REPOSITORY, add_story, copy_project
from tests.sample_site import ON, brochure_body, sample_site

PAGE = "brochures/inclusief-werkgever/index.html"


def sample_page() -> str:
    pages = all_pages(sample_site(), Settings(), Made({}), REPOSITORY / "theme", ON)
    return next(page.read().decode() for page in pages if page.address == PAGE)


def test_every_item_to_tick_has_a_box_with_a_name_of_its_own() -> None:
    html = with_boxes(brochure_body().html)
    names = re.findall(r'<input type="checkbox" id="([^"]+)">', html)
    assert names == ["vink-er-is-een-vaste-begeleider", "vink-het-rooster-is-af", "vink-het-rooster-is-af-2"]
    assert re.findall(r'<label for="([^"]+)">', html) == names


def test_a_list_without_items_to_tick_stays_as_it_is() -> None:
    html = "<ul>\n<li>Een</li>\n</ul>"
    assert with_boxes(html) == html
    assert count_of(html) == 0


def test_each_story_and_instrument_stands_in_the_first_chapter_that_names_it() -> None:
    opening, first, second = named_in(brochure_body(), sample_site())
    assert [story.slug for story in opening.stories] == ["de-drukkerij-en-de-tolk"]
    assert [term.slug for term in first.instruments] == ["jobcoach"]
    assert first.stories == ()
    assert [story.slug for story in second.stories] == ["de-bakkerij"]


def test_a_page_has_its_chapters_in_the_contents_and_a_card_for_every_story_it_names() -> None:
    html = sample_page()
    anchors = re.findall(r'<section class="chapter" aria-labelledby="([^"]+)">', html)
    assert anchors == ["voor-de-eerste-dag", "daarna"]
    assert re.findall(r'<li><a href="#([^"]+)">', html) == anchors
    chapters = html.partition("<check-list")[2]
    assert chapters.count('class="card-title"') == 1


def test_a_word_in_an_item_to_tick_is_not_explained_there() -> None:
    assert not re.search(r"<label[^>]*>(?:(?!</label>).)*explained-word", sample_page(), re.DOTALL)


def test_every_shipped_brochure_has_a_list_in_every_chapter_and_names_stories_and_instruments() -> None:
    site = shipped_site()
    assert len(site.brochures) >= 2
    for brochure in site.brochures:
        _, *chapters = re.split(r"(?=<h2[ >])", brochure.body.html)
        assert all(count_of(chapter) >= 3 for chapter in chapters)
        assert 1500 <= brochure.body.words <= 2500
        assert all("(verzonnen)" in reaction.speaker for reaction in brochure.reactions)
        named = named_in(brochure.body, site)
        assert sum(len(part.stories) for part in named) >= 8
        assert sum(len(part.instruments) for part in named) >= 4


def shown_guide(folder: Path, text: str) -> tuple[Brochure, Site]:
    """A guide with this text as it is shown on a day, and the site around it, in which the story `later` is not out yet."""
    project = copy_project(folder)
    add_story(project, "later", datum="2027-01-01")
    guide = project / "stories" / "brochures" / "gids"
    guide.mkdir()
    (guide / "index.md").write_text(f"---\ntitel: Gids\nsamenvatting: Kort.\ndatum: 2026-11-01\n---\n{text}\n", encoding="utf-8")
    shown = load(project, date(2026, 11, 23)).shown
    return next(brochure for brochure in shown.brochures if brochure.slug == "gids"), shown


def test_a_story_that_is_not_out_yet_is_not_in_a_brochure(tmp_path: Path) -> None:
    guide, shown = shown_guide(tmp_path / "project", "## Een\n\nLees [dit](../../verhalen/2026/later/index.md).")
    assert not any(part.stories for part in named_in(guide.body, shown))
    assert "later" not in guide.body.html


def test_only_an_item_that_starts_with_an_empty_box_is_an_item_to_tick(tmp_path: Path) -> None:
    guide, _ = shown_guide(tmp_path / "project", "## Een\n\n- [ ] Bellen\n- Een [ ] midden in de zin\n- [x] klaar")
    assert count_of(guide.body.html) == 1
    assert '<li class="check-item">Bellen</li>' in guide.body.html
    assert "[ ] midden" in guide.body.html
