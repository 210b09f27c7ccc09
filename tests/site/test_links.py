"""Nothing on the site leads nowhere, wherever the site is put."""

from pathlib import Path

import pytest

from tests.project import URL, bouw, copy_project
from tests.server import BASE_PATH
from tests.site.links import check, in_site_map, third_parties

BAD = Path(__file__).parent / "bad" / "links"


def test_no_link_or_fragment_is_broken(built_site: Path) -> None:
    outcome = check(built_site, BASE_PATH, URL)
    print(f"{outcome.followed} references followed")
    assert outcome.followed > 1000
    assert outcome.broken == []


def test_a_page_needs_to_know_its_base_path_only_where_it_may_stand_at_any_depth(built_site: Path) -> None:
    broken = check(built_site, "/ergens/anders/", URL).broken
    assert broken != []
    assert [line for line in broken if not line.startswith("404.html")] == []


@pytest.mark.parametrize("base_path", ["/", "/een/map/diep/"])
def test_no_link_is_broken_under_another_base_path(tmp_path: Path, base_path: str) -> None:
    own_url = f"https://voorbeelden.example{base_path}"
    bouw(copy_project(tmp_path / "project", own_url), tmp_path / "site").check_returncode()
    outcome = check(tmp_path / "site", base_path, own_url)
    assert outcome.followed > 1000
    assert outcome.broken == []


def test_the_site_map_names_every_page_and_nothing_else(built_site: Path) -> None:
    unlisted = {path for path in built_site.rglob("*.html") if '<meta name="robots" content="noindex">' in path.read_text("utf-8")}
    assert {path.parent.name for path in unlisted} == {"lezen"}
    pages = {path.relative_to(built_site).as_posix() for path in {*built_site.rglob("*.html")} - unlisted} - {"404.html"}
    assert len(pages) > 20
    # 404.html has no address of its own.
    assert sorted(in_site_map(built_site)) == sorted(URL + path.removesuffix("index.html") for path in pages)


def test_a_site_that_does_not_know_its_address_has_no_broken_link_either(tmp_path: Path) -> None:
    bouw(copy_project(tmp_path / "project", '""'), tmp_path / "site").check_returncode()
    outcome = check(tmp_path / "site", "/")
    assert outcome.followed > 1000
    assert outcome.broken == []


def test_no_page_fetches_anything_from_a_third_party(built_site: Path) -> None:
    outcome = third_parties(built_site)
    assert outcome.followed > 100
    assert outcome.broken == []


@pytest.mark.parametrize(
    "fault",
    [
        "weg/ (no such file)",
        "#nergens (no such fragment)",
        "ander/#nergens (no such fragment)",
        "/buiten/ (leaves the base path)",
        "beeld.webp (no such file)",
        "letter.woff2 (no such file)",
        "deel.mjs (no such file)",
    ],
)
def test_the_link_checker_finds_every_kind_of_fault(fault: str) -> None:
    broken = check(BAD, "/basis/").broken
    assert any(line.endswith(fault) for line in broken), broken


def test_the_link_checker_passes_what_is_right() -> None:
    assert not any("goed" in line for line in check(BAD, "/basis/").broken)


def test_the_third_party_checker_finds_every_kind_of_fetch() -> None:
    found = third_parties(BAD).broken
    for address in ("https://a.example/x.js", "https://b.example/x.css", "//c.example/x.png", "https://d.example/x.png"):
        assert any(line.endswith(address) for line in found), found
