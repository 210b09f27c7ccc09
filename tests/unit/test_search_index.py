"""The index is named by what it is made of, made once, and never half; what may not be shown is nowhere in it."""

import gzip
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.artifacts import Artifact
from site_builder.model import Body, Consent, Quote, Scope, Settings, Site, Story, Term
from site_builder.pages.finder import finder_pages
from site_builder.pages.publication import Made, prepare
from site_builder.search.index import search_index
from site_builder.search.spelling import by_letter
from site_builder.visibility import visible
from tests.project import REPOSITORY
from tests.sample_site import ON, sample_lists, sample_site, sample_story

SITE = sample_site()
EVERYTHING = frozenset(Scope)
WHERE = ("titel", "samenvatting", "citaat", "organisatie", "mislukt", "tekst")


def made(site: Site, cache: Path) -> Mapping[str, bytes]:
    """Every file of the index of a site, by its address."""
    return {artifact.address: artifact.read() for artifact in search_index(site).artifacts(cache)}


def retold(site: Site, word: str) -> Site:
    """The same site with one more word in a story."""
    first, *rest = site.stories
    body = Body(html=f"{first.body.html}<p>{word}</p>", words=first.body.words + 1)
    return replace(site, stories=(replace(first, body=body), *rest))


def test_the_same_site_gives_the_same_folder_and_bytes(tmp_path: Path) -> None:
    again = replace(SITE, stories=tuple(reversed(SITE.stories)))
    assert search_index(SITE).folder == search_index(again).folder
    assert made(SITE, tmp_path / "a") == made(again, tmp_path / "b")


@pytest.mark.parametrize(
    "other",
    [
        retold(SITE, "dobbelsteen"),
        replace(SITE, stories=SITE.stories[1:]),
        replace(SITE, lists=replace(SITE.lists, places={"Dokkum": ("Noardeast-Fryslân",)})),
        replace(SITE, stories=(replace(SITE.stories[0], number=999), *SITE.stories[1:])),
    ],
    ids=["a word more", "a story less", "a place more", "another house number"],
)
def test_what_changes_an_answer_changes_the_folder(other: Site) -> None:
    assert search_index(other).folder != search_index(SITE).folder


def test_every_file_is_in_the_folder(tmp_path: Path) -> None:
    folder = search_index(SITE).folder
    assert folder.startswith("/zoeken/")
    files = made(SITE, tmp_path)
    assert all(address.startswith(folder[1:]) for address in files)
    kinds = {address.removeprefix(folder[1:]).partition("/")[0] for address in files}
    assert {"facetten.json", "woorden.json", "plaatsen", "spelling", "index", "pagefind.js", "pagefind-entry.json"} <= kinds
    assert "fragment" not in kinds


def test_an_index_is_made_once(tmp_path: Path) -> None:
    first = made(SITE, tmp_path)
    for path in tmp_path.rglob("*"):
        os.utime(path, (0, 0))
    assert made(SITE, tmp_path) == first
    assert {path.stat().st_mtime for path in tmp_path.rglob("*") if path.is_file()} == {0}


def test_the_cache_forgets_what_no_build_used_for_a_day(tmp_path: Path) -> None:
    made(SITE, tmp_path)
    made(retold(SITE, "dobbelsteen"), tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
    for old in tmp_path.iterdir():
        os.utime(old, (0, 0))
    made(SITE, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [search_index(SITE).folder.split("/")[-2]]


def test_what_a_killed_build_left_is_not_used(tmp_path: Path) -> None:
    half = tmp_path / "tmp0half" / "whole"
    half.mkdir(parents=True)
    (half / "pagefind-entry.json").write_text("{", encoding="utf-8")
    os.utime(half.parent, (0, 0))
    files = made(SITE, tmp_path)
    assert b'"page_count"' in files[f"{search_index(SITE).folder[1:]}pagefind-entry.json"]
    assert len(list(tmp_path.iterdir())) == 1


def secret(word: str, number: str, **other: object) -> Story:
    """A story in which every text has a word of its own that stands nowhere else."""
    story = replace(
        sample_story(sample_lists()),
        slug=f"slug{word}",
        number=0,
        title=f"titel{word}",
        summary=f"samenvatting{word}",
        quote=Quote(f"citaat{word}", f"Spreker{word}, eigenaar"),
        organisation=f"organisatie{word}",
        not_worked=f"mislukt{word}",
        body=Body(html=f"<p>tekst{word} en zorg{word}medewerker</p>", words=4),
        simple=None,
        photo=None,
        related=(),
        consent=number,
    )
    return replace(story, **other)  # type: ignore[arg-type]  # fields of a story


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """What a visitor can download of the search, unpacked, of a site with stories that may not be shown, or not whole."""
    lists = sample_lists()
    quiet = Term("stil", "stilwoord", "stiluitleg", ("stilsynoniem",))
    told = Term("open", "openwoord")
    lists = replace(lists, impairments={**lists.impairments, "stil": quiet, "open": told})
    gone = Consent("T-1", date(2025, 1, 1), until=date(2026, 1, 1), scopes=EVERYTHING)
    withdrawn = Consent("T-2", date(2025, 1, 1), withdrawn=date(2026, 6, 1), scopes=EVERYTHING)
    whole = Consent("T-3", date(2025, 1, 1), scopes=EVERYTHING)
    partly = Consent("T-4", date(2025, 1, 1), scopes=EVERYTHING - {Scope.IMPAIRMENT, Scope.NAME})
    stories = (
        secret("verlopen", "T-1"),
        secret("ingetrokken", "T-2"),
        secret("zonder", "T-9"),
        secret("later", "T-3", day=date(2027, 1, 1)),
        secret("heel", "T-3", impairments=(told,)),
        secret("deels", "T-4", impairments=(quiet,)),
    )
    consents = {consent.number: consent for consent in (gone, withdrawn, whole, partly)}
    site = visible(replace(SITE, lists=lists, stories=stories, consents=consents), ON)
    return unpacked(files_for(site, tmp_path_factory.mktemp("search")))


def files_for(site: Site, cache: Path) -> list[Artifact]:
    """The index of a site, and what the finder shows of each thing that it finds."""
    index = search_index(site)
    publication = prepare(site, Settings(), Made({}, search=index.folder), REPOSITORY / "theme", ON)
    return [*index.artifacts(cache), *finder_pages(publication)]


def unpacked(files: list[Artifact]) -> Mapping[str, bytes]:
    """Files by address, without the packing that Pagefind gives its own."""
    contents = {artifact.address: artifact.read() for artifact in files}
    return {address: gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw for address, raw in contents.items()}


def holding(published: Mapping[str, bytes], word: str) -> list[str]:
    """The files that have a word in their bytes or address. Pagefind writes the stem of a word, so its end does not count."""
    stem = word[:-2].encode()
    return [address for address, content in published.items() if stem in content.lower() or stem in address.encode()]


@pytest.mark.parametrize("word", ["verlopen", "ingetrokken", "zonder", "later"])
def test_no_word_of_a_story_that_may_not_be_shown_is_in_the_search(published: Mapping[str, bytes], word: str) -> None:
    assert [found for where in (*WHERE, "spreker", "zorg", "slug") for found in holding(published, where + word)] == []


@pytest.mark.parametrize("word", ["stilwoord", "stiluitleg", "stilsynoniem", "sprekerdeels"])
def test_nothing_that_a_consent_leaves_out_is_in_the_search(published: Mapping[str, bytes], word: str) -> None:
    assert holding(published, word) == []


def test_the_search_for_leaks_finds_the_words_of_a_story_that_is_shown(published: Mapping[str, bytes]) -> None:
    for where in WHERE:
        kinds = {_kind(address) for address in holding(published, f"{where}heel")}
        assert {"pf_index", "spelling"} <= kinds, where
    assert "pf_index" in {_kind(address) for address in holding(published, "openwoord")}
    assert "stuk" in {_kind(address) for address in holding(published, "tekstheel")}
    assert "stuk" in {_kind(address) for address in holding(published, "titeldeels")}


def _kind(address: str) -> str:
    """What kind of file an address is."""
    kinds = {"spelling/": "spelling", "/stukken-": "stuk", ".pf_index": "pf_index"}
    return next((kind for part, kind in kinds.items() if part in address), address)


def test_the_words_of_the_spelling_are_those_of_the_index() -> None:
    files = {artifact.address.rpartition("/")[2]: artifact.read().decode() for artifact in search_index(SITE).files}
    assert sum(len(files[f"{sign}.txt"].split()) for sign in by_letter({})) > 50
