"""What pages tell machines (JSON-LD, schema.org) is whole, absolute and no more than the page itself says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.project import URL, add_consent, add_story, bouw, copy_project

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
QUOTE = 'Wij "zeggen" </script><b>& <!-- ja'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gegevens")
    project = copy_project(folder / "project")
    add_consent(project, "T-2026-900", gegeven="2026-01-01", voor="[social]")
    add_story(
        project, "met-tekens", titel="'Een </script> in de titel'", citaat=f"'{QUOTE}'", citaat_van="Tessa, tester", beperking="autisme"
    )
    bouw(project, folder / "site").check_returncode()
    return folder / "site"


def nodes(page: Path) -> list[dict[str, Any]]:
    """The things that a page tells of; fails unless there is exactly one block."""
    (block,) = BLOCK.findall(page.read_text("utf-8"))
    data = json.loads(block)
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def test_every_page_but_the_one_for_wrong_addresses_tells_what_it_is(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    for page in pages:
        if page.name == "404.html":
            assert not BLOCK.search(page.read_text("utf-8"))
            continue
        first = nodes(page)[0]
        assert first["@type"] in {"WebPage", "Article", "PodcastSeries", "PodcastEpisode"}
        assert first["url"] == URL + page.relative_to(site).as_posix().removesuffix("index.html")


def test_every_crumb_is_an_absolute_address_of_a_page(site: Path) -> None:
    seen = 0
    for page in site.rglob("*.html"):
        for node in nodes(page) if page.name != "404.html" else ():
            for item in node.get("itemListElement", ()):
                assert item["item"].startswith(URL)
                assert (site / item["item"].removeprefix(URL) / "index.html").is_file(), item
                seen += 1
    assert seen > 100


def test_signs_of_html_in_a_text_stay_text(site: Path) -> None:
    page = site / "verhalen/met-tekens/index.html"
    article = nodes(page)[0]
    assert article["headline"] == "Een </script> in de titel"
    assert article["hasPart"]["text"].startswith("Wij “zeggen” </script>")


def test_without_consent_for_it_neither_name_nor_impairment_is_told(site: Path) -> None:
    text = json.dumps(nodes(site / "verhalen/met-tekens/index.html"), ensure_ascii=False)
    assert "een medewerker, tester" in text.lower()
    assert "Tessa" not in text
    assert "autis" not in text.lower()


def test_the_podcast_tells_its_feed_and_each_episode_its_sound_and_its_words(site: Path) -> None:
    series = nodes(site / "podcast/index.html")[0]
    assert (series["@type"], series["numberOfEpisodes"]) == ("PodcastSeries", 5)
    assert (site / series["webFeed"].removeprefix(URL)).is_file()
    for page in sorted((site / "podcast").glob("*/index.html")):
        episode = nodes(page)[0]
        assert (episode["@type"], episode["partOfSeries"]["@id"]) == ("PodcastEpisode", series["@id"])
        sound = episode["associatedMedia"]
        file = site / sound["contentUrl"].removeprefix(URL)
        assert (sound["encodingFormat"], sound["contentSize"]) == ("audio/mpeg", str(file.stat().st_size))
        assert re.fullmatch(r"PT[1-2]M\d+S", episode["timeRequired"])
        assert (site / sound["caption"]["contentUrl"].removeprefix(URL)).read_text("utf-8").startswith("WEBVTT")


def test_an_invented_story_says_so_to_machines_too(site: Path) -> None:
    assert nodes(site / "verhalen/met-tekens/index.html")[0]["genre"] == "Verzonnen voorbeeld"
