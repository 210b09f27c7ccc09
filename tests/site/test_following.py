"""What pages tell machines to follow is there, and is what it says."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.project import URL, bouw, copy_project, shown

ALTERNATE = re.compile(r'<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">')
STARTS = {
    "application/atom+xml": b"<?xml",
    "application/rss+xml": b"<?xml",
    "application/feed+json": b'{"version":',
    "text/calendar": b"BEGIN:VCALENDAR",
}


def alternates(site: Path, page: Path) -> list[tuple[str, str, str]]:
    """MIME type, title and address from the root of everything that a page offers to follow."""
    here = f"{URL}{page.relative_to(site).as_posix()}"
    found = ALTERNATE.findall(page.read_text("utf-8"))
    return [(kind, unescape(title), urljoin(here, address).removeprefix(URL)) for kind, title, address in found]


def own(site: Path, address: str) -> set[str]:
    """What a page offers besides the podcast, which all pages have."""
    return {path for _, _, path in alternates(site, site / address / "index.html")} - {"feeds/podcast.xml"}


def test_everything_that_a_page_offers_to_follow_is_there(built_site: Path) -> None:
    offered = {row for page in built_site.rglob("index.html") for row in alternates(built_site, page)}
    assert len(offered) > 20
    for kind, title, path in offered:
        assert (built_site / path).read_bytes().startswith(STARTS[kind]), path
        assert title


def test_every_feed_is_offered_by_a_page_and_named_on_the_page_about_them(built_site: Path) -> None:
    feeds = {path.relative_to(built_site).as_posix() for path in (built_site / "feeds").rglob("*") if path.is_file()}
    offered = {path for page in built_site.rglob("index.html") for _, _, path in alternates(built_site, page)}
    named = re.findall(r'href="\.\./(feeds/[^"]+)"', (built_site / "volgen" / "index.html").read_text("utf-8"))
    assert feeds <= offered
    assert set(named) == feeds


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("", "alles"),
        ("verhalen", "alles"),
        ("sectoren/bouw", "sectoren/bouw"),
        ("regios/zeeland", "regios/zeeland"),
        ("edities/2026", "edities/2026"),
        ("edities/2026/verhalen", "edities/2026"),
    ],
)
def test_a_page_offers_its_own_feed(built_site: Path, address: str, name: str) -> None:
    assert own(built_site, address) == {f"feeds/{name}.xml", f"feeds/{name}.json"}


def test_other_pages_offer_none(built_site: Path) -> None:
    assert own(built_site, "over") == own(built_site, "verhalen/pagina/2") == set()
    assert own(built_site, "agenda") == {"agenda/agenda.ics"}


def test_every_address_in_a_feed_is_on_the_site(built_site: Path) -> None:
    for path in (built_site / "feeds").rglob("*.json"):
        feed = json.loads(path.read_text("utf-8"))
        for address in (feed["home_page_url"], *(item["url"] for item in feed["items"])):
            assert (built_site / address.removeprefix(URL) / "index.html").is_file(), address
        for picture in (item["image"] for item in feed["items"] if "image" in item):
            assert (built_site / picture.removeprefix(URL)).is_file(), picture


def test_a_meeting_to_come_can_be_put_in_a_calendar_and_a_past_one_not(built_site: Path) -> None:
    pages = [path.read_text("utf-8") for path in (built_site / "agenda").glob("*/index.html")]
    assert len(pages) > 5
    for html in pages:
        assert ("Zet in je agenda" in html) != ("Dit gesprek is geweest." in html)


def test_a_site_that_does_not_know_its_address_has_calendars_and_data_and_no_feeds(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", url='""')
    bouw(project, project / "site").check_returncode()
    site = project / "site"
    assert not (site / "feeds").exists()
    assert not (site / "data" / "regios").exists()
    assert (site / "agenda" / "agenda.ics").is_file()
    assert json.loads((site / "data" / "verhalen.json").read_text("utf-8"))["verhalen"][0]["adres"].startswith("/verhalen/")
    assert "In je agenda" in (site / "volgen" / "index.html").read_text("utf-8")
    assert "Met een feedlezer" not in (site / "volgen" / "index.html").read_text("utf-8")
    assert 'id="insluiten"' not in (site / "regios" / "zeeland" / "index.html").read_text("utf-8")


def test_data_has_exactly_the_stories_that_others_may_use(built_site: Path) -> None:
    stories = shown().stories
    data = json.loads((built_site / "data" / "verhalen.json").read_text("utf-8"))["verhalen"]
    may = {f"{URL}verhalen/{story.slug}/" for story in stories if story.in_open_data}
    assert {row["adres"] for row in data} == may
    assert 0 < len(may) < len(stories)
