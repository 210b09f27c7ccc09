"""A site may do without searching: then nothing on it offers to search, and every way to choose is still there."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import build, load
from site_builder.reading.settings import from_mapping

STORY = """---
titel: De bakkerij
vorm: werkgever
samenvatting: Een bakker schoof met de diensten.
sector: winkel-handel
gemeente: Arnhem
citaat: Ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: T-2026-001
datum: 2026-10-{day:02}
---
De oven gaat om vier uur aan.
"""
OFFER = re.compile(
    r'type="search"|role="search"|#zoekwoord|<search-shortcut|rel="search"|<story-finder|finder\.mjs|[Zz]oek op (?:een )?woord'
)
"""What invites to search, in a page."""


def site(folder: Path, search: str) -> Mapping[str, str]:
    """Every text file of a site of two stories, by its address."""
    files = {f"verhalen/2026/nummer-{day}.md": STORY.format(day=day) for day in (5, 6)}
    files["lijsten/toestemmingen.yml"] = "T-2026-001: {gegeven: 2026-09-30, voor: [naam]}\n"
    for name, text in files.items():
        path = folder / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = f"site_url: https://voorbeelden.example/\nplugins:\n  - voorbeelden: {{per_pagina: 1, zoeken: {search}}}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    artifacts = build(load(folder, date(2026, 11, 23))).artifacts
    return {artifact.address: artifact.read().decode("utf-8", "ignore") for artifact in artifacts}


def offers(files: Mapping[str, str]) -> set[str]:
    """The pages that offer to search, and the files that searching needs."""
    return {
        address
        for address, text in files.items()
        if address.startswith("zoeken/") or address == "opensearch.xml" or (address.endswith(".html") and OFFER.search(text))
    }


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return site(tmp_path_factory.mktemp("zonder"), "nee")


def test_nothing_offers_to_search_where_there_is_no_index(without: Mapping[str, str]) -> None:
    assert {"index.html", "404.html", "verhalen/index.html", "verhalen/pagina/2/index.html"} < without.keys()
    assert offers(without) == set()


def test_every_value_still_leads_to_its_list(without: Mapping[str, str]) -> None:
    finder = without["verhalen/index.html"]
    values = re.findall(r'<li data-value="[^"]*"><a href="\.\./([^"]*)">', finder)
    assert {"sectoren/winkel-handel/", "regios/midden-gelderland/", "vertellers/werkgever/"} <= set(values)
    assert {f"{value}index.html" for value in values} < without.keys()
    assert "<form" not in finder


def test_with_an_index_every_page_would_be_found_to_offer_it(tmp_path: Path) -> None:
    files = site(tmp_path, "ja")
    found = offers(files)
    assert {address for address in files if address.endswith(".html")} < found
    assert "opensearch.xml" in found
    assert any(address.startswith("zoeken/stukken-") for address in found)


@pytest.mark.parametrize(("written", "search"), [("nee", False), (False, False), ("ja", True), (True, True)])
def test_the_setting_is_read_as_editors_and_yaml_write_it(written: object, search: bool) -> None:  # noqa: FBT001 - the expected value
    assert from_mapping({"plugins": [{"voorbeelden": {"zoeken": written}}]}).search is search


def test_a_site_can_be_searched_unless_it_says_otherwise() -> None:
    assert from_mapping({}).search
    assert from_mapping({"plugins": [{"voorbeelden": {"doel": 100}}]}).search
