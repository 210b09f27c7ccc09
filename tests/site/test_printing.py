"""How PDFs are made: of whom it is allowed, the same every time, once, and from nothing else than the content."""

import re
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest

from tests.documents import all_words, words
from tests.project import add_consent, add_story, bouw, files_of

SCOPES = "[naam, foto, beperking, stem, social, pdf, open-data]"
WITHOUT = "[naam, foto, beperking, stem, social, open-data]"
BROCHURE = """---
titel: Zo begin je
samenvatting: Een gids met een lijst.
datum: 2026-10-01
---
Je begint klein.

## De eerste dag

Zo deed [de een](../../verhalen/2026/wel/index.md) het, en zo [de ander](../../verhalen/2026/niet/index.md).

- [ ] Ik heb gebeld.
"""
EDITION = """---
titel: Magazine van de week
motto: zet de deur open
van: 2026-10-26
tot: 2026-10-30
inhoud:
  - rubriek: Deuren
    stukken: [wel, niet]
colofon: Gemaakt voor de test.
---
Welkom bij deze editie.
"""


def make_project(folder: Path) -> Path:
    """Two stories, of which one may not be printed, and a brochure and an edition that name both."""
    for name, text in (("brochures/zo/index.md", BROCHURE), ("edities/week.md", EDITION), ("lijsten/toestemmingen.yml", "")):
        path = folder / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = "site_url: https://voorbeelden.example/\nplugins:\n  - voorbeelden: {pdf: ja, zoeken: nee}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for number, slug, scopes in ((901, "wel", SCOPES), (902, "niet", WITHOUT)):
        add_consent(folder, f"T-2026-{number}", gegeven="2026-01-01", voor=scopes)
        own = {"titel": f"Titelwoord{slug}", "citaat": f"Citaatwoord{slug} zei ik.", "samenvatting": f"Samenvattingwoord{slug} staat hier."}
        add_story(folder, slug, f"Tekstwoord{slug} staat hier.", **own, citaat_van=f"Sprekerwoord{slug}", toestemming=f"T-2026-{number}")
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built once in its folder `site`."""
    folder = make_project(tmp_path_factory.mktemp("printing") / "project")
    bouw(folder, folder / "site").check_returncode()
    return folder


def pdfs(folder: Path) -> Mapping[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.pdf"))}


def test_a_story_without_the_scope_pdf_has_no_document_and_no_way_to_one(project: Path) -> None:
    found = pdfs(project / "site")
    assert set(found) == {"verhalen/wel/wel.pdf", "brochures/zo/zo.pdf", "edities/week/magazine-week.pdf"}
    assert 'href="../../verhalen/wel/wel.pdf"' in (project / "site/verhalen/wel/index.html").read_text("utf-8")
    assert ".pdf" not in (project / "site/verhalen/niet/index.html").read_text("utf-8")


def test_a_story_without_the_scope_pdf_leaves_no_trace_in_any_document(project: Path) -> None:
    for address, path in pdfs(project / "site").items():
        text = all_words(path).lower()
        assert "woordniet" not in text, address
        assert "titelwoordwel" in text, address
    # What an editor wrote of it stays, without a way to it.
    assert "de ander" in all_words(project / "site/brochures/zo/zo.pdf")
    assert b"verhalen/niet" not in b"".join(_uncompressed(path) for path in pdfs(project / "site").values())


def _uncompressed(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        return repr([item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]).encode()


def test_the_page_of_the_story_itself_stays(project: Path) -> None:
    assert "Titelwoordniet" in (project / "site/verhalen/niet/index.html").read_text("utf-8")


def test_another_computer_prints_the_same_bytes(project: Path, tmp_path: Path) -> None:
    elsewhere = make_project(tmp_path / "een andere map")
    environment = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1000000000"}
    bouw(elsewhere, tmp_path / "site", environment=environment, folder=tmp_path).check_returncode()
    assert files_of(tmp_path / "site") == files_of(project / "site")


def test_a_document_is_made_again_only_when_something_in_it_changes(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    cache = folder / ".cache" / "voorbeelden" / "pdf"
    bouw(folder, folder / "site").check_returncode()
    first = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    assert len(first) == 3
    bouw(folder, folder / "site").check_returncode()
    assert {path.name: path.stat().st_mtime_ns for path in cache.iterdir()} == first
    story = folder / "stories" / "verhalen" / "2026" / "wel" / "index.md"
    story.write_text(story.read_text("utf-8").replace("Tekstwoordwel staat", "Tekstwoordwel stond"), encoding="utf-8")
    bouw(folder, folder / "site").check_returncode()
    second = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    assert len(second) == 3
    assert len(first.items() & second.items()) == 1  # the brochure, which has only the card of the story


def test_without_the_address_of_the_site_links_to_it_are_plain_words(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    (folder / "mkdocs.yml").write_text("plugins:\n  - voorbeelden: {pdf: ja, zoeken: nee}\n", encoding="utf-8")
    bouw(folder, tmp_path / "site").check_returncode()
    brochure = tmp_path / "site/brochures/zo/zo.pdf"
    assert "de een" in all_words(brochure)
    assert "http" not in all_words(brochure)
    assert b"/URI" not in _uncompressed(brochure)


@pytest.mark.parametrize("setting", ["{pdf: nee}", "{zoeken: ja}"], ids=["off", "not-said"])
def test_a_site_may_do_without_documents(tmp_path: Path, setting: str) -> None:
    folder = make_project(tmp_path / "project")
    (folder / "mkdocs.yml").write_text(f"plugins:\n  - voorbeelden: {setting}\n", encoding="utf-8")
    bouw(folder, tmp_path / "site").check_returncode()
    assert pdfs(tmp_path / "site") == {}
    assert not (folder / ".cache" / "voorbeelden" / "pdf").exists()
    assert not any(".pdf" in path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html"))


def test_where_pango_is_missing_the_build_says_what_to_do_and_leaves_the_site(project: Path, tmp_path: Path) -> None:
    # A file that is no library stands in front of the real one.
    (tmp_path / "libpango-1.0.so.0").write_bytes(b"")
    before = files_of(project / "site")
    failed = bouw(project, project / "site", environment={"LD_LIBRARY_PATH": str(tmp_path)})
    assert failed.returncode == 1
    assert "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in failed.stderr
    assert "`pdf: nee`" in failed.stderr
    assert not re.search("Traceback|WeasyPrint could not", failed.stdout + failed.stderr)
    assert files_of(project / "site") == before


def test_the_words_of_a_document_are_found_when_they_are_there(project: Path) -> None:
    assert "Tekstwoordwel" in words(all_words(project / "site/verhalen/wel/wel.pdf"))
