"""Nothing on the site leads nowhere, wherever the site is put."""

from pathlib import Path

import pytest

from site_builder.verification.finished import finished
from site_builder.verification.links import broken_links, followed, sitemap_addresses
from site_builder.verification.policy import third_parties
from tests.project import URL, bouw, copy_project

BAD = Path(__file__).parent / "bad" / "links"


def broken(site: Path, url: str = "", base_path: str = "") -> list[str]:
    """A line for each address that leads nowhere; fails when there was hardly anything to follow."""
    checked = finished(site, url, base_path=base_path)
    print(f"{followed(checked)} addresses followed")
    assert site == BAD or followed(checked) > 1000
    return [f"{fault.place.path}: {fault.message}" for fault in broken_links(checked)]


def test_no_link_or_fragment_is_broken(built_site: Path) -> None:
    assert broken(built_site, URL) == []


def test_a_page_needs_to_know_its_base_path_only_where_it_may_stand_at_any_depth(built_site: Path) -> None:
    lines = broken(built_site, URL, "/ergens/anders/")
    assert lines != []
    assert [line for line in lines if not line.startswith("404.html")] == []


@pytest.mark.parametrize("base_path", ["/", "/een/map/diep/"])
def test_no_link_is_broken_under_another_base_path(tmp_path: Path, base_path: str) -> None:
    own_url = f"https://voorbeelden.example{base_path}"
    bouw(copy_project(tmp_path / "project", own_url), tmp_path / "site").check_returncode()
    assert broken(tmp_path / "site", own_url) == []


def test_the_site_map_names_every_page_and_nothing_else(built_site: Path) -> None:
    unlisted = {path for path in built_site.rglob("*.html") if '<meta name="robots" content="noindex">' in path.read_text("utf-8")}
    assert {path.parent.name for path in unlisted} == {"lezen", "dekking"}
    pages = {path.relative_to(built_site).as_posix() for path in {*built_site.rglob("*.html")} - unlisted} - {"404.html"}
    assert len(pages) > 20
    # 404.html has no address of its own.
    named = sitemap_addresses(finished(built_site, URL))
    assert sorted(named) == sorted(URL + path.removesuffix("index.html") for path in pages)


def test_a_site_that_does_not_know_its_address_has_no_broken_link_either(tmp_path: Path) -> None:
    bouw(copy_project(tmp_path / "project", '""'), tmp_path / "site").check_returncode()
    assert broken(tmp_path / "site") == []


def test_no_page_fetches_anything_from_a_third_party(built_site: Path) -> None:
    site = finished(built_site, URL)
    assert sum(len(page.resources) for page in site.pages.values()) > 100
    assert third_parties(site) == []


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("weg/", "een bestand dat er niet is"),
        ("#nergens", "een plek op de pagina die er niet is"),
        ("ander/#nergens", "een plek op de pagina die er niet is"),
        ("/buiten/", "leidt buiten de site"),
        ("beeld.webp", "een bestand dat er niet is"),
        ("letter.woff2", "een bestand dat er niet is"),
        ("./deel.mjs", "een bestand dat er niet is"),
    ],
)
def test_the_link_checker_finds_every_kind_of_fault(written: str, reason: str) -> None:
    lines = broken(BAD, base_path="/basis/")
    assert any(f"`{written}`" in line and reason in line for line in lines), lines


def test_the_link_checker_passes_what_is_right() -> None:
    assert not any("goed" in line for line in broken(BAD, base_path="/basis/"))


def test_the_third_party_checker_finds_every_kind_of_fetch() -> None:
    found = [fault.message for fault in third_parties(finished(BAD, ""))]
    for address in ("https://a.example/x.js", "https://b.example/x.css", "//c.example/x.png", "https://d.example/x.png"):
        assert any(f"`{address}`" in message for message in found), found
