"""Documents for paper: their HTML, the files that they may show, and how they are read."""

import struct
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from site_builder import addresses
from site_builder.artifacts import Artifact, Paper
from site_builder.documents.finishing import finish
from site_builder.documents.font_files import without_moment
from site_builder.documents.painting import Painted, Painter, RefusedError
from site_builder.documents.printing import printed
from site_builder.documents.structure import Part
from site_builder.model import Article, Consent, Episode, Scope, Site, Story
from site_builder.pages.checklists import with_printed_boxes
from site_builder.pages.paper_html import for_paper
from site_builder.pages.views import ROOT_MARK
from site_builder.visibility import printable, visible
from tests.project import REPOSITORY
from tests.sample_site import ON, brochure_body, sample_site

FONT = REPOSITORY / "theme" / "fonts" / "atkinson-hyperlegible-next-latin.woff2"
STYLES = "@page { size: A6; margin: 1cm; @bottom-left { content: counter(page) } } thead { display: table-row-group }"
LISTS = "<ul>" + "".join(f"<li>Regel {number} van een lijst die lang doorgaat.</li>" for number in range(60)) + "</ul>"


def document(body: str) -> str:
    return f'<!doctype html><html lang="nl"><head><title>Proef</title></head><body>{body}</body></html>'


def refuse(url: str) -> bytes:
    raise RefusedError(url)


def painted(body: str) -> Painted:
    return Painter(STYLES, refuse).paint(document(body), refuse)


def tags(part: Part) -> list[str]:
    return [one.tag for one in part.every()]


# --- HTML -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "url", "expected"),
    [
        (f'<a href="{ROOT_MARK}verhalen/x/">x</a>', "https://a.nl/", '<a href="https://a.nl/verhalen/x/">x</a>'),
        (f'<a class="y" href="{ROOT_MARK}verhalen/x/">x</a>', "", "x"),
        ('<a href="#hier">x</a><p id="hier"></p>', "", '<a href="#hier">x</a><p id="hier"></p>'),
        ('<a href="#weg">x</a>', "", "x"),
        ('<a href="https://b.nl/">x</a>', "", '<a href="https://b.nl/">x</a>'),
        ('<a class="word" href="#uitleg-x">x</a><i id="uitleg-x"> (uitleg)</i>', "", 'x<i id="uitleg-x"> (uitleg)</i>'),
        (f'<img src="{ROOT_MARK}assets/a.jpg" alt="Łódź">', "", '<img src="site:/assets/a.jpg" alt="Łódź">'),
        ("<p>Łódź</p>", "", '<p><span class="extended">Ł</span>ód<span class="extended">ź</span></p>'),
    ],
)
def test_a_link_on_paper_leads_somewhere_or_is_words(html: str, url: str, expected: str) -> None:
    assert (
        for_paper(f"<head><title>Łódź</title></head><body>{html}</body>", url) == f"<head><title>Łódź</title></head><body>{expected}</body>"
    )


def test_a_printed_item_has_a_box_as_its_label() -> None:
    html = with_printed_boxes(brochure_body().html)
    assert html.count('<span data-tag="Lbl"><img class="tick" data-tag="Form"') == html.count('<li class="check-item">') == 3
    assert "<input" not in html


# --- What may be printed --------------------------------------------------------------------------------------


def site_with_consents(scopes: frozenset[Scope]) -> Site:
    """The sample site, with one consent for everyone that has these scopes."""
    site = sample_site()
    consents = {"T": Consent("T", ON, scopes=scopes)}
    stories = tuple(replace(story, consent="T") for story in site.stories)
    links = tuple(addresses.story(story.slug) for story in stories)
    brochures = tuple(replace(brochure, body=replace(brochure.body, links=links)) for brochure in site.brochures)
    return visible(replace(site, consents=consents, stories=stories, brochures=brochures), ON)


def test_what_was_only_read_may_not_be_printed() -> None:
    defaults = {kind: {field.name: field.default for field in fields(kind)}["may_print"] for kind in (Story, Article, Episode)}
    assert set(defaults.values()) == {False}


def test_a_story_may_be_printed_when_its_consent_says_so() -> None:
    shown = site_with_consents(frozenset(Scope))
    assert shown.stories
    assert printable(shown) is shown


def test_without_the_scope_a_story_is_in_no_document_and_links_to_it_are_words() -> None:
    shown = site_with_consents(frozenset(Scope) - {Scope.PDF})
    left = printable(shown)
    assert shown.stories
    assert left.stories == ()
    assert len(left.articles) == len(shown.articles)
    assert "/verhalen/" not in "".join(brochure.body.html for brochure in left.brochures)
    slugs = {item.slug for edition in left.editions for section in edition.sections for item in section.items}
    assert slugs.isdisjoint(story.slug for story in shown.stories)


# --- What a document may show ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source", ["file:///etc/hostname", "http://127.0.0.1:9/x.png", "site:/../../etc/hostname", "site:/ander.svg", "/etc/hostname"]
)
def test_a_document_shows_no_file_that_it_was_not_given(source: str, caplog: pytest.LogCaptureFixture) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    files = {"goed.svg": Artifact("goed.svg", drawing)}
    body = f'<h1>Proef</h1><img src="site:/goed.svg" alt="Goed"><img src="{source}" alt="Fout"><p style="background: url({source})">x</p>'
    assert next(printed([Paper("a.pdf", document(body), STYLES, files)]))
    assert f"RefusedError: {source}" in caplog.text
    assert "goed.svg" not in caplog.text


# --- How it is read -------------------------------------------------------------------------------------------


def test_a_list_over_many_pages_is_one_list() -> None:
    result = painted(f"<h1>Proef</h1>{LISTS}")
    assert result.pages > 3
    assert tags(result.root).count("L") == 1
    assert tags(result.root).count("LBody") == 60


def test_running_heads_are_not_read() -> None:
    result = painted("<h1>Proef</h1><p>Tekst</p>")
    assert len(list(result.root.marks())) == 2
    with pikepdf.open(BytesIO(finish(result.content, result.root))) as pdf:
        operators = [(str(one.operator), list(one.operands)) for one in pikepdf.parse_content_stream(pdf.pages[0])]
    assert [str(operands[0]) for operator, operands in operators if operator == "BMC"] == ["/Artifact"]
    assert len([operands for operator, operands in operators if operator == "BDC"]) == 2


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p>Een <span lang="en">job</span></p>', ["P", "Span"]),
        ("<p>Een <b>vet</b> woord</p>", ["P"]),
        ('<p aria-hidden="true">1</p><p>Een</p>', ["P"]),
        ("<blockquote><p>Een</p></blockquote>", ["BlockQuote", "P"]),
        ("<dl><div><dt>Een</dt><dd>Twee</dd><dd>Drie</dd></div></dl>", ["L", "LI", "Lbl", "LBody", "P"]),
        ("<ol><li>Een</li></ol>", ["L", "LI", "Lbl", "LBody"]),
        (
            "<table><thead><tr><th>Een</th></tr></thead><tbody><tr><td></td></tr></tbody></table>",
            ["Table", "THead", "TR", "TH", "TBody", "TR", "TD"],
        ),
        (
            '<nav data-tag="TOC"><ol data-tag="-"><li data-tag="TOCI"><a href="#x">Een</a></li></ol></nav><h2 id="x">x</h2>',
            ["TOC", "TOCI", "Reference", "Link", "H2"],
        ),
        ('<ol data-tag="-"><li data-tag="Note" id="n"><p>Een</p></li></ol>', ["Note", "Lbl", "P"]),
    ],
)
def test_html_becomes_the_structure_that_it_means(html: str, expected: list[str]) -> None:
    assert tags(painted(html).root)[1:] == expected


def test_an_embedded_font_forgets_when_it_was_made() -> None:
    font = TTFont(FONT)
    font.flavor = None
    one, other = BytesIO(), BytesIO()
    font.save(one)
    font["head"].modified += 1000
    font.recalcTimestamp = False
    font.save(other)
    assert one.getvalue() != other.getvalue()
    assert without_moment(one.getvalue()) == without_moment(other.getvalue())
    again = TTFont(BytesIO(without_moment(one.getvalue())), checkChecksums=2)
    assert again["head"].modified == again["head"].created


def test_bytes_that_are_no_font_with_a_head_stay_as_they_are() -> None:
    empty = struct.pack(">IHHHH", 0x00010000, 0, 0, 0, 0)
    assert without_moment(empty) == empty


def test_templates_use_no_opacity() -> None:
    # What is half transparent is drawn in a group of its own, of which the marks are not those of the page.
    assert "opacity" not in "".join(path.read_text("utf-8") for path in Path(REPOSITORY / "theme" / "paper").glob("*.css"))
