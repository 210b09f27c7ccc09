"""Feeds, read back by programs that others wrote: feedparser, an XML parser, a JSON Schema of the standard."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest

from site_builder.feeds import following
from site_builder.model import FollowUp, Settings, Site
from site_builder.pictures.picture import Picture
from site_builder.subscriptions import channels
from tests.sample_site import ON, PHOTO, sample_site

URL = "https://voorbeelden.example/site/"
SETTINGS = Settings(url=URL, description="Werkgevers en werknemers vertellen.")
SITE = sample_site()
PICTURES = {PHOTO.path: Picture("/assets/fotos/abc-1600.jpg", 1600, 1067, ())}
SCHEMA = json.loads((Path(__file__).parent / "json_feed.schema.json").read_text("utf-8"))
ATOM = "{http://www.w3.org/2005/Atom}"


def made(site: Site = SITE, settings: Settings = SETTINGS, on: date = ON) -> Mapping[str, bytes]:
    """Every feed by its address."""
    return {artifact.address: artifact.read() for artifact in following.artifacts(site, settings, PICTURES, on)}


@cache
def feeds() -> Mapping[str, bytes]:
    """Those of the sample site."""
    return made()


ATOMS, JSONS = (sorted(name for name in feeds() if name.endswith(ending)) for ending in (".xml", ".json"))


def entries(content: bytes) -> list[ET.Element]:
    """The entries of an Atom feed, in its order."""
    return ET.fromstring(content).findall(f"{ATOM}entry")  # noqa: S314 - our own text


def test_there_is_a_feed_of_everything_and_one_for_each_sector_region_and_edition_with_stories() -> None:
    told = {f"sectoren/{story.sector.slug}" for story in SITE.stories} | {
        f"regios/{story.region.slug}" for story in SITE.stories if story.region
    }
    assert set(ATOMS) == {f"feeds/{name}.xml" for name in {"alles", "edities/2026"} | told}
    assert [name.replace(".json", ".xml") for name in JSONS] == ATOMS
    assert len(told) < len(SITE.lists.sectors) + len(SITE.lists.regions)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ATOMS)
def test_feedparser_reads_every_feed_without_complaint(name: str) -> None:
    read = feedparser.parse(feeds()[name])
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.author == "1000 voorbeelden"
    links = {(link.rel, link.type): link.href for link in read.feed.links}
    assert links["self", "application/atom+xml"] == f"{URL}{name}"
    assert links["alternate", "application/feed+json"] == f"{URL}{name.removesuffix('xml')}json"
    assert links["alternate", "text/html"].startswith(URL)
    assert read.entries
    for entry in read.entries:
        assert entry.id.startswith("tag:voorbeelden.example,2026:")
        assert entry.link.startswith(URL)
        assert entry.title
        assert entry.summary
        assert entry.published_parsed <= entry.updated_parsed
        assert entry.tags


@pytest.mark.parametrize("name", JSONS)
def test_every_json_feed_is_as_the_standard_words_it(name: str) -> None:
    feed = json.loads(feeds()[name])
    jsonschema.validate(feed, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert feed["feed_url"] == f"{URL}{name}"
    assert feed["items"]


@pytest.mark.parametrize(
    "fault", [{"version": "1.1"}, {"items": [{"id": "a"}]}, {"items": [{"id": "a", "content_text": "b", "url": "/c"}]}, {"extra": 1}]
)
def test_the_schema_of_json_feed_refuses_what_is_wrong(fault: Mapping[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**json.loads(feeds()["feeds/alles.json"]), **fault}, SCHEMA)


@pytest.mark.parametrize("name", ATOMS)
def test_both_formats_tell_the_same(name: str) -> None:
    atom = [
        [entry.findtext(f"{ATOM}{tag}") for tag in ("id", "title", "published", "updated", "content")] for entry in entries(feeds()[name])
    ]
    items = json.loads(feeds()[name.removesuffix("xml") + "json"])["items"]
    assert atom == [[item[key] for key in ("id", "title", "date_published", "date_modified", "content_html")] for item in items]


@pytest.mark.parametrize("name", ATOMS)
def test_names_are_unique_and_the_newest_comes_first(name: str) -> None:
    found = entries(feeds()[name])
    names = [entry.findtext(f"{ATOM}id") for entry in found]
    days = [datetime.fromisoformat(entry.findtext(f"{ATOM}published", "")) for entry in found]
    assert len(names) == len(set(names))
    assert days == sorted(days, reverse=True)
    assert all(day.utcoffset() for day in days)


def test_everything_is_in_the_feed_of_everything() -> None:
    names = {re.sub(r"^tag:[^:]+:", "", entry.findtext(f"{ATOM}id", "")) for entry in entries(feeds()["feeds/alles.xml"])}
    assert {name.partition("/")[0] for name in names} == {"verhaal", "artikel", "aflevering", "brochure", "editie"}
    assert len(names) == len([*SITE.stories, *SITE.articles, *SITE.episodes, *SITE.brochures, *SITE.editions])


def test_the_feed_of_an_edition_has_its_pieces_and_the_edition_itself() -> None:
    names = {re.sub(r"^tag:[^:]+:", "", entry.findtext(f"{ATOM}id", "")) for entry in entries(feeds()["feeds/edities/2026.xml"])}
    assert names == {
        "editie/2026", "verhaal/de-bakkerij", "verhaal/landelijk", "artikel/artikel-interview-met-foto", "artikel/artikel-verslag",
        "artikel/artikel-voorwoord", "aflevering/de-jobcoach",
    }  # fmt: skip


def test_names_stay_the_same_when_the_site_moves_and_says_whose_they_were() -> None:
    moved = made(settings=Settings(url="https://ander.example/", identity="voorbeelden.example,2026"))
    old, new = ([entry.findtext(f"{ATOM}id") for entry in entries(files["feeds/alles.xml"])] for files in (feeds(), moved))
    assert old == new
    assert b"voorbeelden.example/" not in moved["feeds/alles.xml"]


def test_a_follow_up_changes_an_entry_from_its_own_day_on() -> None:
    story = replace(SITE.stories[0], follow_ups=(FollowUp(date(2026, 11, 1), "Nu."), FollowUp(date(2027, 5, 1), "Straks.")))
    site = replace(SITE, stories=(story,))
    updated = {
        on: entries(made(site, on=on)[f"feeds/sectoren/{story.sector.slug}.xml"])[0].findtext(f"{ATOM}updated")
        for on in (ON, date(2027, 6, 1))
    }
    assert updated == {ON: "2026-11-01T06:00:00+01:00", date(2027, 6, 1): "2027-05-01T06:00:00+02:00"}


def test_a_feed_has_the_newest_fifty() -> None:
    stories = tuple(
        replace(SITE.stories[0], slug=f"verhaal-{number}", day=date.fromordinal(ON.toordinal() - number)) for number in range(80)
    )
    found = entries(made(replace(SITE, stories=stories))["feeds/alles.xml"])
    assert len(found) == following.MOST
    assert found[0].findtext(f"{ATOM}id", "").endswith("verhaal/verhaal-0")


def test_a_photo_comes_along_with_its_description() -> None:
    story = next(story for story in SITE.stories if story.photo)
    entry = next(
        entry for entry in entries(feeds()["feeds/alles.xml"]) if entry.findtext(f"{ATOM}id", "").endswith(f"verhaal/{story.slug}")
    )
    media = "{http://search.yahoo.com/mrss/}"
    content = entry.find(f"{media}content")
    assert content is not None
    assert content.get("url") == f"{URL}assets/fotos/abc-1600.jpg"
    assert content.findtext(f"{media}description") == PHOTO.alt
    assert f'alt="{PHOTO.alt}"' in entry.findtext(f"{ATOM}content", "")


def test_words_of_strangers_are_only_words() -> None:
    nasty = "<script>alert(1)</script> & ]]> \x0b\ufffe \"x\" onclick='y'"
    story = replace(SITE.stories[0], title=nasty, summary=nasty, quote=replace(SITE.stories[0].quote, text=nasty))
    files = made(replace(SITE, stories=(story,), articles=(), episodes=(), brochures=(), editions=()))
    (entry,) = entries(files["feeds/alles.xml"])
    assert entry.findtext(f"{ATOM}title") == nasty.replace("\x0b", "").replace("\ufffe", "")
    (item,) = json.loads(files["feeds/alles.json"])["items"]
    for html in (entry.findtext(f"{ATOM}content", ""), item["content_html"]):
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_an_edition_that_is_still_to_come_is_not_told() -> None:
    assert b"editie/2026" not in made(on=date(2026, 10, 25))["feeds/alles.xml"]


def test_without_an_address_of_its_own_a_site_has_no_feeds() -> None:
    assert made(settings=Settings()) == {}


def test_an_empty_site_has_nothing_to_follow() -> None:
    assert channels(replace(SITE, stories=(), articles=(), episodes=(), brochures=())) == ()


def test_the_same_site_gives_the_same_bytes() -> None:
    assert made() == feeds()
