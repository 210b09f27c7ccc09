"""The PDFs of the shipped site: what PDF/UA-1 asks, what a screen reader gets, and that they say what the pages say."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pytest

from site_builder.model import Story
from site_builder.pages.cards import TELLERS, place_of
from site_builder.pages.dutch import megabytes, reading_time
from tests.documents import Part, page_text, read_structure, words
from tests.project import URL, shown

RULES = 104
"""Of PDF/UA-1 (ISO 14289-1), in page-validation."""
BROCHURES = ("inclusief-werkgever-worden", "werk-zoeken-met-een-beperking")
GROUPING = frozenset({"Document", "Art", "Sect", "Div", "L", "LI", "Table", "THead", "TBody", "TR", "TOC", "BlockQuote"})
"""What may hold parts but no words of its own (ISO 32000-1, 14.8.4.2)."""


def documents(site: Path) -> list[Path]:
    return sorted(site.rglob("*.pdf"))


@pytest.fixture(scope="module")
def structures(built_site: Path) -> dict[str, Part]:
    """The structure of every document, by the name of its file."""
    found = {}
    for path in documents(built_site):
        with pikepdf.open(path) as pdf:
            found[path.stem] = _without_file(read_structure(pdf, path))
    return found


def _without_file(part: Part) -> Part:
    """The structure when its file is closed: of annotations only what they are called and where they lead."""
    for one in part.every():
        one.called = [str(annotation.Contents) for annotation in one.annotations]
        one.annotations = []
    return part


def test_every_document_passes_all_rules_of_pdf_ua(built_site: Path) -> None:
    paths = documents(built_site)
    assert len(paths) > 40
    reports = {path.name: page.validate_pdf(path, profile="ua1") for path in paths}
    assert {report.rules.total for report in reports.values()} == {RULES}
    assert {name: {failure.rule_id for failure in report.failures} for name, report in reports.items() if not report.is_compliant} == {}
    print(f"{len(paths)} documents, {RULES} rules each, {sum(report.document.page_count for report in reports.values())} pages")


@pytest.mark.parametrize("broken", ["structure", "title", "language", "link", "header", "figure"])
def test_the_rules_find_a_document_that_lacks_something(built_site: Path, tmp_path: Path, broken: str) -> None:
    path = tmp_path / "bad.pdf"
    with pikepdf.open(built_site / "brochures" / BROCHURES[0] / f"{BROCHURES[0]}.pdf") as pdf:
        _break(pdf, broken)
        pdf.save(path)
    report = page.validate_pdf(path, profile="ua1")
    assert not report.is_compliant
    assert report.rules.failed >= 1


def _break(pdf: pikepdf.Pdf, what: str) -> None:
    """Take away what one rule asks for."""
    if what == "structure":
        del pdf.Root.StructTreeRoot
    elif what == "title":
        del pdf.Root.ViewerPreferences
    elif what == "language":
        del pdf.Root.Lang
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary):
            continue
        if what == "link" and item.get("/Subtype") == "/Link":
            del item["/Contents"]
        elif what == "header" and item.get("/S") == "/TH":
            del item["/A"]
        elif what == "figure" and item.get("/S") == "/Figure":
            del item["/Alt"]


@pytest.mark.parametrize("slug", BROCHURES)
def test_a_brochure_reads_word_for_word_as_its_page(built_site: Path, structures: dict[str, Part], slug: str) -> None:
    root = structures[slug]
    read = words(" ".join(_text_as_on_the_page(root)))
    html = built_site / "brochures" / slug / "index.html"
    gone = ("check-progress", "download", "printed-address", "visually-hidden", "word-more")
    said = words(page_text(html, "brochure", *gone))
    for story in shown().stories:
        if not story.may_print:
            said = _without(said, _card(story))
    assert len(read) > 1500
    assert read == said


def _text_as_on_the_page(root: Part) -> Iterator[str]:
    """The text of a brochure without what only paper has: masthead, numbers of pages and items, and the colophon."""
    for label in root.every("Lbl"):
        if label.attributes.get("Form") is None and not any(True for _ in label.every("Form")) and label.text.strip(" .").isdigit():
            label.kids = []
    for entry in root.every("TOCI"):
        for link in entry.every("Link"):
            link.kids = link.kids[:-1]
    cover, *inside = root.kids[:-1]
    assert isinstance(cover, Part)
    assert words(cover.kids[0].text if isinstance(cover.kids[0], Part) else "") == ["1000", "voorbeelden"]
    cover.kids = cover.kids[1:]
    for part in (cover, *inside):
        yield part if isinstance(part, str) else part.text


def _card(story: Story) -> list[str]:
    """What the page's card of a story says."""
    credit = f"Beeld: {story.photo.maker}" if story.photo and story.photo.maker else ""
    details = (story.sector.label, place_of(story), TELLERS[story.form], reading_time(story.body.words))
    return words(" ".join((credit, "nr.", str(story.number), story.title, story.summary, *details)))


def _without(text: list[str], gone: list[str]) -> list[str]:
    for place in range(len(text)):
        if text[place : place + len(gone)] == gone:
            return text[:place] + text[place + len(gone) :]
    return text


def test_every_document_says_what_it_is_and_has_bookmarks(built_site: Path) -> None:
    for path in documents(built_site):
        with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
            html = (path.parent / "index.html").read_text("utf-8")
            assert re.sub(r"<[^>]*>", "", str(pdf.docinfo.Title)) in html.replace("&#39;", "'").replace("&amp;", "&"), path
            assert pdf.Root.Lang == "nl"
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
            assert bool(pdf.Root.MarkInfo.Marked)
            assert {sheet.obj.Tabs for sheet in pdf.pages} == {"/S"}
            assert str(pdf.docinfo.CreationDate).startswith("D:20")
            assert outline.root[0].title == str(pdf.docinfo.Title)


def test_the_bookmarks_of_a_brochure_are_its_chapters(built_site: Path) -> None:
    path = built_site / "brochures" / BROCHURES[0] / f"{BROCHURES[0]}.pdf"
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root[0].children]
        leads = [_page_of(pdf, item.destination) for item in outline.root[0].children]
    assert titles[0] == "In deze brochure"
    assert titles[1] == "Begin bij het werk"
    assert titles[-2:] == ["Wat lezers zeggen", "Colofon"]
    assert leads == sorted(leads)


def _page_of(pdf: pikepdf.Pdf, destination: object) -> int:
    assert isinstance(destination, pikepdf.Array)
    return pdf.pages.index(pikepdf.Page(destination[0]))


def test_words_stand_in_parts_that_may_hold_them(structures: dict[str, Part]) -> None:
    for name, root in structures.items():
        loose = [part.tag for part in root.every(*GROUPING) if any(isinstance(kid, str) for kid in part.kids)]
        assert loose == [], name


def test_headings_go_down_one_level_at_a_time(structures: dict[str, Part]) -> None:
    for name, root in structures.items():
        levels = [int(part.tag[1]) for part in root.every("H1", "H2", "H3", "H4", "H5", "H6")]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_every_link_is_called_what_it_says(structures: dict[str, Part]) -> None:
    links = [link for root in structures.values() for link in root.every("Link")]
    assert len(links) > 200
    for link in links:
        assert link.called, link.text
        assert len(set(link.called)) == 1
        told = words(link.called[0])
        assert told, link.text
        assert set(words(link.text)) - set(told) <= {one for one in words(link.text) if one.isdigit()}, link.text


def test_every_header_of_a_table_says_what_it_heads(structures: dict[str, Part]) -> None:
    headers = [header for root in structures.values() for header in root.every("TH")]
    assert len(headers) >= 6
    assert {header.scope for header in headers} <= {"Column", "Row"}


def test_words_in_another_language_are_marked(structures: dict[str, Part]) -> None:
    marked = {(part.language, part.text) for root in structures.values() for part in root.every("Span") if part.language}
    assert ("en", "open hiring") in marked
    assert any(language == "fy" for language, _ in marked)


def test_a_list_that_goes_on_overleaf_is_one_list(structures: dict[str, Part]) -> None:
    contents = list(structures[BROCHURES[0]].every("TOC"))
    assert len(contents) == 1
    for root in structures.values():
        for items in root.every("L"):
            assert all(isinstance(kid, Part) and kid.tag == "LI" for kid in items.kids)
            assert all(
                sum(part.tag == "LBody" for part in item.kids if isinstance(part, Part)) == 1
                for item in items.kids
                if isinstance(item, Part)
            )


@pytest.mark.parametrize("slug", BROCHURES)
def test_every_item_to_tick_has_a_box_that_says_so(built_site: Path, structures: dict[str, Part], slug: str) -> None:
    boxes = list(structures[slug].every("Form"))
    html = (built_site / "brochures" / slug / "index.html").read_text("utf-8")
    assert len(boxes) == html.count('type="checkbox"') > 10
    assert {(box.attributes["Role"], box.attributes["checked"]) for box in boxes} == {("/cb", "/off")}
    assert {box.alt for box in boxes} == {"Vakje om aan te kruisen"}


def test_every_photo_has_words_and_a_door_has_none(structures: dict[str, Part]) -> None:
    photos = {story.slug for story in shown().stories if story.photo and story.may_print}
    for story in shown().stories:
        if story.may_print:
            figures = [figure.alt for figure in structures[story.slug].every("Figure")]
            assert (story.photo.alt in figures) if story.slug in photos and story.photo else figures == []


def test_contents_give_the_page_on_which_each_piece_begins(built_site: Path) -> None:
    checked = 0
    for path in (*built_site.glob("brochures/*/*.pdf"), *built_site.glob("edities/*/*.pdf")):
        with pikepdf.open(path) as pdf:
            numbers = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages, 1)}
            places = {str(name): numbers[place[0].objgen] for name, place in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
            for entry in read_structure(pdf, path).every("TOCI"):
                link = next(entry.every("Link"))
                said = next(int(kid) for kid in link.kids if isinstance(kid, str) and kid.strip().isdigit())
                assert places[str(link.annotations[0].Dest)] == said
                checked += 1
    assert checked > 60


def test_a_download_says_how_heavy_it_is(built_site: Path) -> None:
    links = [
        (path.parent, found)
        for path in built_site.rglob("*.html")
        for found in re.findall(
            r'href="([^"]*\.pdf)" type="application/pdf" download>Download [^(<]* \(pdf, ([^)]*)\)<', path.read_text("utf-8")
        )
    ]
    assert {(folder / href).resolve() for folder, (href, _) in links} == {path.resolve() for path in documents(built_site)}
    for folder, (href, size) in links:
        assert megabytes((folder / href).stat().st_size) == size


def test_a_document_leads_to_its_page(built_site: Path) -> None:
    for path in documents(built_site):
        with pikepdf.open(path) as pdf:
            links = {str(note.A.URI) for sheet in pdf.pages for note in sheet.get("/Annots", ()) if "/A" in note}
        assert URL + path.parent.relative_to(built_site).as_posix() + "/" in links


def test_all_type_is_set_in_the_letters_of_the_site(built_site: Path) -> None:
    for path in documents(built_site):
        with pikepdf.open(path) as pdf:
            fonts = {str(item.BaseFont) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"}
        assert {name for name in fonts if not re.search(r"Atkinson|Bricolage", name)} == set(), path.name
