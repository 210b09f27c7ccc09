"""What may not be shown is nowhere in the published bytes: not its page, title, quote, photo or address."""

from pathlib import Path

import pytest
from PIL import Image

from tests.project import add_consent, add_story, bouw, copy_project

# Why a story is not out → what its front matter or its consent says. Each story gets words of its own, to search for.
HIDDEN = {
    "verlopen": {"gegeven": "2024-01-01", "tot": "2026-11-22"},
    "ingetrokken": {"gegeven": "2026-01-01", "ingetrokken": "2026-11-23"},
    "concept": {"gegeven": "2026-01-01"},
    "toekomst": {"gegeven": "2026-01-01"},
    "voorbij": {"gegeven": "2026-01-01"},
}
KEYS = {
    "concept": {"concept": "ja"},
    "toekomst": {"datum": "2026-11-24"},
    "voorbij": {"tot": "2026-11-22"},
}
GONE = {"verlopen", "ingetrokken", "voorbij"}
"""Once published: their address answers, with a page that says nothing of them."""
SCOPES = "[naam, foto, beperking, stem, social, pdf, open-data]"


def words(reason: str) -> dict[str, str]:
    """Front matter in which every value that could leak has a word that stands nowhere else."""
    return {
        "titel": f"Titelwoord{reason}",
        "samenvatting": f"Samenvattingwoord{reason} staat hier.",
        "citaat": f"Citaatwoord{reason} zei ik.",
        "citaat_van": f"Sprekerwoord{reason}",
        "organisatie": f"Organisatiewoord{reason}",
        "niet_gelukt": f"Misluktwoord{reason}",
        "foto": f"fotowoord{reason}.jpg",
        "foto_alt": f"Altwoord{reason} op een rij",
        "foto_maker": f"Makerwoord{reason}",
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every published file, of a site with a story for each reason not to be shown, and one that is out."""
    project = copy_project(tmp_path_factory.mktemp("consent") / "project")
    for place, (reason, consent) in enumerate({**HIDDEN, "zichtbaar": {"gegeven": "2026-01-01"}}.items()):
        number = f"T-2026-{910 + place}"
        add_consent(project, number, voor=SCOPES, **consent)
        keys = {**words(reason), **KEYS.get(reason, {}), "toestemming": number}
        story = add_story(project, f"slugwoord{reason}", f"Tekstwoord{reason} staat hier.", **keys)
        Image.new("RGB", (900, 600), (place * 20, 80, 90)).save(story.parent / f"fotowoord{reason}.jpg")
    site = project / "site"
    bouw(project, site).check_returncode()
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def leaks(published: dict[str, bytes], reason: str) -> list[str]:
    """Files that have one of the story's own words, in their bytes or their name."""
    needle = f"woord{reason}".encode()
    return [path for path, content in published.items() if needle in content.lower() or needle in path.encode()]


@pytest.mark.parametrize("reason", HIDDEN)
def test_a_story_that_may_not_be_shown_is_nowhere(published: dict[str, bytes], reason: str) -> None:
    neutral = {f"verhalen/slugwoord{reason}/index.html"} if reason in GONE else set()
    assert set(leaks(published, reason)) == neutral
    for page in neutral:
        assert f"woord{reason}".encode() not in published[page].lower()


def test_the_search_for_leaks_finds_a_story_that_is_shown(published: dict[str, bytes]) -> None:
    found = leaks(published, "zichtbaar")
    assert "verhalen/slugwoordzichtbaar/index.html" in found
    assert len(found) > 3


@pytest.mark.parametrize(("scope", "word"), [("foto", "altwoord"), ("beperking", "beperkingen/nah"), ("naam", "sprekerwoord")])
def test_what_a_consent_does_not_cover_is_left_out(tmp_path: Path, scope: str, word: str) -> None:
    project = copy_project(tmp_path / "project")
    scopes = ", ".join(one for one in SCOPES.strip("[]").split(", ") if one != scope)
    add_consent(project, "T-2026-920", gegeven="2026-01-01", voor=f"[{scopes}]")
    add_consent(project, "T-2026-921", gegeven="2026-01-01", voor=SCOPES)
    for slug, number in (("zonder-toestemming", "T-2026-920"), ("met-toestemming", "T-2026-921")):
        keys = {**words(slug), "beperking": "[nah]", "toestemming": number}
        story = add_story(project, slug, **keys)
        Image.new("RGB", (900, 600), (90, 80, 90)).save(story.parent / keys["foto"])
    bouw(project, tmp_path / "site").check_returncode()
    pages = {
        slug: (tmp_path / "site" / "verhalen" / slug / "index.html").read_text("utf-8").lower()
        for slug in ("zonder-toestemming", "met-toestemming")
    }
    assert word in pages["met-toestemming"]
    assert word not in _of_story(pages["zonder-toestemming"])


def _of_story(html: str) -> str:
    """The story itself, without the cards of other stories below it."""
    return html.partition("<article")[2].partition('aria-labelledby="verwant"')[0]
