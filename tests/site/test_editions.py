"""The pages of an edition: everything in order, nothing twice, and only what is shown is named."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

from markupsafe import Markup

from site_builder.model import Photo, Settings, Site
from site_builder.pages import all_pages
from site_builder.pages.embedding import embedded
from site_builder.pages.publication import Made
from site_builder.pages.views import ROOT_MARK
from site_builder.pictures.picture import Picture
from tests.project import REPOSITORY
from tests.sample_site import ON, PHOTO, sample_site

WHOLE = "edities/2026/lezen/index.html"
EDITION = "edities/2026/index.html"
PICTURE = Picture(src="/assets/fotos/a.jpg", width=1600, height=1200, sources=())


class Outline(HTMLParser):
    """The ids, the headings and the links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.levels: list[int] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what an element has."""
        given = dict(attrs)
        if given.get("id"):
            self.ids[str(given["id"])] += 1
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "a":
            self.links.append(str(given.get("href")))


def pages_of(site: Site, *photos: Photo) -> dict[str, str]:
    """Every page of a site of which these photos were published."""
    pictures = Made({photo.path: PICTURE for photo in photos})
    made = all_pages(site, Settings(), pictures, REPOSITORY / "theme", ON)
    return {artifact.address: artifact.read().decode() for artifact in made if artifact.address.endswith(".html")}


@cache
def pages() -> dict[str, str]:
    """Every page of the sample site, its photo published."""
    return pages_of(sample_site(), PHOTO)


def main_of(html: str) -> str:
    """What stands in the main part of a page."""
    return html.partition("<main")[2].partition("</main>")[0]


def test_the_contents_stand_in_order_with_page_kind_and_teller() -> None:
    contents = main_of(pages()[EDITION]).partition("inhoudsopgave")[2]
    lines = re.findall(r'Pagina </span>(\d+)</p>.*?contents-title">(?:<a [^>]*>)?([^<]*)<.*?(?:</li>)', contents, re.DOTALL)
    assert [title for _, title in lines][:3] == [
        "Omslag",
        "Een voorwoord over open deuren",
        "De bakkerij die om zes uur begint, en om tien",
    ]
    numbers = [int(page) for page, _ in lines]
    assert numbers == sorted(numbers)
    assert "<b>Interview</b>" in contents
    assert "<span>Met Ans en Bo</span>" in contents
    assert "<span>Werkgever en werknemer vertellen</span>" in contents


def test_the_whole_edition_has_every_piece_once_in_the_order_of_the_contents() -> None:
    html = main_of(pages()[WHOLE])
    links = re.findall(r'contents-title"><a href="#([^"]*)"', html)
    anchors = re.findall(r'<div class="whole-piece" id="([^"]*)"', html)
    assert list(dict.fromkeys(links)) == anchors
    assert len(anchors) == 6
    for words in ("Wat deed je toen?", "Zeven uur, in de regen.", "Een gedeelde pauzeplek bleek te druk.", "Wat heb je aan een jobcoach?"):
        assert words in html


def test_every_id_of_the_whole_edition_is_its_own_and_every_fragment_leads_somewhere() -> None:
    for html in (pages()[WHOLE], pages()[EDITION]):
        outline = Outline(html)
        assert {name: count for name, count in outline.ids.items() if count > 1} == {}
        assert {link for link in outline.links if link.startswith("#")} <= {f"#{name}" for name in outline.ids}


def test_links_between_pieces_of_an_edition_stay_within_it_and_others_lead_out() -> None:
    site = sample_site()
    edition = site.editions[0]
    sections = (
        *edition.sections[:1],
        replace(
            edition.sections[1], items=(*edition.sections[1].items, replace(edition.sections[1].items[0], slug="de-drukkerij-en-de-tolk"))
        ),
    )
    inside = pages_of(replace(site, editions=(replace(edition, sections=sections),)))[WHOLE]
    outside = pages()[WHOLE]
    assert 'href="#stuk-de-drukkerij-en-de-tolk">het verhaal van de drukkerij' in inside
    assert 'href="../../../verhalen/de-drukkerij-en-de-tolk/">het verhaal van de drukkerij' in outside


def test_headings_of_the_whole_edition_skip_no_level_and_there_is_one_first() -> None:
    levels = Outline(main_of(pages()[WHOLE])).levels
    assert levels.count(1) == 1
    assert levels.count(2) == 6 + 3  # the pieces; the contents, the partners and the colophon
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_a_piece_in_a_page_with_many_has_ids_of_its_own() -> None:
    html = Markup(  # noqa: S704 - our own
        f'<h2 id="a">A</h2><p><a href="#a">a</a> <a href="{ROOT_MARK}verhalen/x/#b">b</a> <a href="{ROOT_MARK}over/">c</a>'
        '<button aria-controls="a c">d</button></p>'
    )
    assert embedded(html, "y", "Y", {"/verhalen/x/": "stuk-x"}) == (
        f'<h3 id="stuk-y--a">A</h3><p><a href="#stuk-y--a">a</a> <a href="#stuk-x--b">b</a> <a href="{ROOT_MARK}over/">c</a>'
        '<button aria-controls="stuk-y--a stuk-y--c">d</button></p>'
    )


def test_regions_of_pieces_in_a_page_with_many_are_told_apart_by_the_title() -> None:
    table = Markup('<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"></div>')
    notes = Markup('<section class="footnotes" aria-label="Voetnoten"><a aria-label="Terug">1</a></section>')
    assert 'aria-label="Tabel bij Brood &amp; spelen"' in embedded(table, "y", "Brood & spelen", {})
    assert (
        embedded(notes, "z", "Noten", {})
        == '<section class="footnotes" aria-label="Voetnoten bij Noten"><a aria-label="Terug">1</a></section>'
    )


def test_photo_credits_name_the_makers_of_shown_photos_and_no_others() -> None:
    hidden = Photo(PHOTO.path.with_name("verborgen.jpg"), "Een muur", "Verborgen Maker")
    site = sample_site()
    stories = tuple(replace(story, photo=hidden) if story.slug == "landelijk" else story for story in site.stories)
    shown = pages_of(replace(site, stories=stories), PHOTO)
    for page in (EDITION, WHOLE):
        colophon = shown[page].partition('id="colofon"')[2]
        assert "<dt>Eigen foto</dt>" in colophon
        assert "Verborgen Maker" not in shown[page]
        assert colophon.count("De bakkerij die om zes uur begint") == 1
    assert "Beeld</h3>" not in pages_of(site)[EDITION]


def test_partners_are_a_list() -> None:
    assert re.search(r"Met dank aan</h2>\s*<ul>\s*<li>de gemeente</li>\s*<li>het Werkcentrum</li>\s*</ul>", pages()[EDITION])


def test_search_engines_are_kept_out_of_the_whole_edition_and_what_is_for_editors_only() -> None:
    kept_out = {page for page, html in pages().items() if '<meta name="robots" content="noindex">' in html}
    assert kept_out == {WHOLE, "redactie/dekking/index.html"}


def test_an_edition_without_pieces_of_this_site_has_no_page_to_read_them() -> None:
    site = sample_site()
    sections = site.editions[0].sections[:1]
    made = pages_of(replace(site, editions=(replace(site.editions[0], sections=sections),)))
    assert WHOLE not in made
    assert "lezen/" not in made[EDITION]


def test_a_piece_of_an_edition_leads_on_in_it_and_another_by_date_never_both() -> None:
    both = [page for page, html in pages().items() if 'class="turn"' in html and 'class="neighbours"' in html]
    assert both == []
    assert 'class="turn"' in pages()["artikelen/artikel-voorwoord/index.html"]
    assert 'class="turn"' in pages()["verhalen/de-bakkerij/index.html"]
    assert 'class="neighbours"' in pages()["artikelen/artikel-column/index.html"]


def test_each_kind_of_article_has_a_form_of_its_own() -> None:
    signs = {
        "voorwoord": 'class="signature">Redactie',
        "column": 'class="column-author">Redactie',
        "interview": 'class="exchanges"',
        "portret": "portrait-letters",
        "verslag": 'class="report-facts"',
    }
    for form in signs:
        page = pages()[f"artikelen/artikel-{form}/index.html"]
        assert [other for other, sign in signs.items() if sign in main_of(page)] == [form]


def test_the_articles_stand_by_kind_each_once() -> None:
    html = main_of(pages()["artikelen/index.html"])
    assert re.findall(r'<h2 id="[^"]*">([^<]*)</h2>', html) == ["Interviews", "Portretten", "Verslagen", "Columns", "Voorwoorden"]
    assert html.count('class="card card-article') == len(sample_site().articles)


def test_a_site_without_articles_says_so() -> None:
    html = pages_of(replace(sample_site(), articles=(), editions=()))["artikelen/index.html"]
    assert "Er zijn nog geen artikelen" in html
    assert "Soorten artikelen" not in html


def test_an_invented_meeting_says_so_everywhere() -> None:
    site = sample_site()
    made = pages_of(replace(site, meetings=tuple(replace(meeting, fictional=True) for meeting in site.meetings)))
    assert "Deze bijeenkomst is verzonnen." in made["agenda/gesprek-arnhem/index.html"]
    assert made["agenda/index.html"].count('class="invented">Verzonnen') == 2
    assert made["index.html"].count('class="invented">Verzonnen') == 1
    assert "verzonnen" not in main_of(pages()["agenda/gesprek-arnhem/index.html"]).lower()


def test_nobody_can_sign_up_for_a_meeting_that_was() -> None:
    past, coming = (main_of(pages()[f"agenda/{slug}/index.html"]) for slug in ("gesprek-online", "gesprek-arnhem"))
    assert "Dit gesprek is geweest." in past
    assert "aanmelden" not in past.lower()
    assert "Meld je aan" not in past
    assert "Plekken" not in past
    assert "Meld je aan" in coming
