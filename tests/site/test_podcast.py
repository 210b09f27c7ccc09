"""The feed of the podcast: what Apple and Podcasting 2.0 ask, each rule by itself, and three parsers of others that agree."""

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import feedparser
import podcastparser
import pytest
from lxml import etree
from mutagen.id3 import ID3
from PIL import Image

from site_builder.feeds.podcast import ITUNES, PODCAST
from tests.project import REPOSITORY, URL, bouw, copy_project

NUMBERS = [5, 4, 3, 2, 1]
SCHEMA = Path(__file__).parent / "namespace" / "podcast-wrapper.xsd"
YOUNGER = {"guid", "medium", "license", "image"}
"""Tags that are younger than the schema, which the namespace has not brought up to date since May 2021."""
YOUNGER_ATTRIBUTES = {"location": {"rel", "country"}}
NAMES = {"itunes": ITUNES, "podcast": PODCAST, "atom": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped podcast, of which one episode has guests."""
    project = copy_project(tmp_path_factory.mktemp("podcast") / "project")
    episode = project / "stories/podcast/detachering/index.md"
    guests = "gasten:\n  - {naam: Iemand Verzonnen, organisatie: Nergens}\n  - {naam: Nog Iemand}\nthema:"
    episode.write_text(episode.read_text("utf-8").replace("thema:", guests, 1), encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    bouw(project, project / "site").check_returncode()
    return project / "site"


@pytest.fixture(scope="module")
def xml(site: Path) -> bytes:
    return (site / "feeds/podcast.xml").read_bytes()


@pytest.fixture(scope="module")
def channel(xml: bytes) -> ET.Element:
    found = ET.fromstring(xml).find("channel")  # noqa: S314 - made by ourselves
    assert found is not None
    return found


def one(parent: ET.Element, path: str) -> ET.Element:
    """The only element there is."""
    (found,) = parent.findall(path, NAMES)
    return found


def text(parent: ET.Element, path: str) -> str:
    return one(parent, path).text or ""


def file_of(site: Path, address: str) -> Path:
    """The published file behind an absolute address of ours."""
    assert address.startswith(URL)
    return site / address.removeprefix(URL)


def test_apple_title_description_language_author_and_owner_are_there(channel: ET.Element) -> None:
    assert text(channel, "title") == "Open deuren voor inclusie"
    assert 0 < len(text(channel, "description").encode()) <= 4000
    assert text(channel, "language") == "nl-nl"
    assert text(channel, "itunes:author") == "Week van de 1000 voorbeelden"
    assert text(channel, "itunes:owner/itunes:email").count("@") == 1


def test_apple_category_type_and_explicit_have_known_values(channel: ET.Element) -> None:
    assert one(channel, "itunes:category").get("text") == "Business"
    assert text(channel, "itunes:type") == "serial"
    assert {text(place, "itunes:explicit") for place in (channel, *channel.findall("item"))} == {"false"}


def test_apple_cover_is_square_rgb_of_1400_to_3000_pixels_in_jpeg(channel: ET.Element, site: Path) -> None:
    address = one(channel, "itunes:image").get("href", "")
    with Image.open(file_of(site, address)) as cover:
        assert (cover.format, cover.mode) == ("JPEG", "RGB")
        assert 1400 <= cover.width == cover.height <= 3000
    assert text(channel, "image/url") == address


def test_apple_titles_and_guids_are_unique(channel: ET.Element) -> None:
    for tag in ("title", "guid", "link"):
        found = [text(item, tag) for item in channel.findall("item")]
        assert len(found) == len(set(found)) == 5
        assert all(0 < len(words) <= 255 for words in found)


def test_apple_enclosures_have_the_length_and_type_of_their_file(channel: ET.Element, site: Path) -> None:
    for item in channel.findall("item"):
        enclosure = one(item, "enclosure")
        file = file_of(site, enclosure.get("url", ""))
        assert (enclosure.get("type"), enclosure.get("length")) == ("audio/mpeg", str(file.stat().st_size))


def test_apple_addresses_are_plain_ascii_over_https(xml: bytes) -> None:
    addresses = re.findall(r'(?:url|href)="([^"]*)"', xml.decode())
    assert len(addresses) > 20
    assert all(re.fullmatch(r"https://[A-Za-z0-9./_-]+", address) for address in addresses)


def test_apple_dates_are_those_of_rfc_2822(channel: ET.Element) -> None:
    dates = [parsedate_to_datetime(text(item, "pubDate")) for item in channel.findall("item")]
    assert [(date.day, date.month, date.year) for date in dates] == [(day, 10, 2026) for day in (30, 29, 28, 27, 26)]
    assert all(date.utcoffset() for date in dates)


def test_apple_episodes_have_number_kind_and_length_in_seconds(channel: ET.Element) -> None:
    items = channel.findall("item")
    assert [int(text(item, "itunes:episode")) for item in items] == NUMBERS
    assert {text(item, "itunes:episodeType") for item in items} == {"full"}
    assert all(60 <= int(text(item, "itunes:duration")) <= 120 for item in items)


def test_a_finished_series_says_so(channel: ET.Element) -> None:
    assert text(channel, "itunes:complete") == "Yes"


def test_the_guid_of_the_series_follows_the_published_rule(channel: ET.Element) -> None:
    namespace = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    assert text(channel, "podcast:guid") == str(uuid5(namespace, URL.removeprefix("https://") + "feeds/podcast.xml"))
    # The example of the specification.
    assert str(uuid5(namespace, "mp3s.nashownotes.com/pc20rss.xml")) == "917393e3-1b1e-5cef-ace4-edaa54e1f810"


def test_guids_of_episodes_are_those_of_the_lock_file(channel: ET.Element, site: Path) -> None:
    locked = (REPOSITORY / "stories/podcast/guids.yml").read_text("utf-8")
    assert site.is_dir()
    for item in channel.findall("item"):
        slug = text(item, "link").rstrip("/").rpartition("/")[2]
        assert f"{slug}: {text(item, 'guid')}\n" in locked
        assert one(item, "guid").get("isPermaLink") == "false"


def test_podcasting_2_tags_of_the_series_are_there(channel: ET.Element) -> None:
    assert text(channel, "podcast:medium") == "podcast"
    assert (text(channel, "podcast:locked"), one(channel, "podcast:locked").get("owner")) == ("yes", "podcast@voorbeelden.example")
    assert text(channel, "podcast:license") == "cc-by-4.0"
    assert text(channel, "podcast:location") == "Nederland"
    assert one(channel, "podcast:image").get("alt", "").startswith("Een groene deur")


def test_transcripts_and_chapters_are_published_where_the_feed_says(channel: ET.Element, site: Path) -> None:
    for item in channel.findall("item"):
        files = {row.get("type"): file_of(site, row.get("url", "")) for row in item.findall("podcast:transcript", NAMES)}
        assert files["text/vtt"].read_text("utf-8").startswith("WEBVTT\n\n00:00:00.300 -->")
        assert 'id="tekst"' in (files["text/html"] / "index.html").read_text("utf-8")
        chapters = json.loads(file_of(site, one(item, "podcast:chapters").get("url", "")).read_text("utf-8"))
        assert chapters["version"] == "1.2.0"
        assert len(chapters["chapters"]) >= 3
        tags = ID3(BytesIO(file_of(site, one(item, "enclosure").get("url", "")).read_bytes()))
        assert [round(row["startTime"] * 1000) for row in chapters["chapters"]] == sorted(frame.start_time for frame in tags.getall("CHAP"))


def test_the_soundbite_is_where_the_quote_is_said(channel: ET.Element) -> None:
    for item in channel.findall("item"):
        bite = one(item, "podcast:soundbite")
        start, seconds = float(bite.get("startTime", "")), float(bite.get("duration", ""))
        assert 0 < start < start + seconds < int(text(item, "itunes:duration"))
        assert bite.text


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def judged(schema: etree.XMLSchema, xml: bytes) -> dict[str, list[str]]:
    """What the schema of the namespace says of every tag of it in a feed, by the name of the tag."""
    found: dict[str, list[str]] = {}
    for tag in etree.fromstring(xml).iter(f"{{{PODCAST}}}*"):
        name = etree.QName(tag).localname
        for attribute in YOUNGER_ATTRIBUTES.get(name, set()):
            tag.attrib.pop(attribute, None)
        tag.tail = None
        wrapper = etree.Element(f"{{{PODCAST}}}test-wrapper")
        wrapper.append(tag)
        schema.validate(wrapper)
        found.setdefault(name, []).extend(str(error.message) for error in schema.error_log)
    return found


def test_the_schema_of_the_namespace_accepts_every_tag_that_it_knows(xml: bytes, schema: etree.XMLSchema) -> None:
    found = judged(schema, xml)
    known = {"transcript", "chapters", "soundbite", "person", "location", "locked", "episode"}
    assert set(found) == known | YOUNGER
    assert {name: errors for name, errors in found.items() if errors and name not in YOUNGER} == {}
    # A tag is only let off while the schema really does not know it.
    assert all(any("No matching global element" in error for error in found[name]) for name in YOUNGER)


def test_the_schema_of_the_namespace_refuses_a_bad_tag(xml: bytes, schema: etree.XMLSchema) -> None:
    bad = xml.replace(b'type="text/vtt" ', b"", 1).replace(b'startTime="', b'startTime="op ', 1)
    found = judged(schema, bad)
    assert any("'type' is required" in error for error in found["transcript"])
    assert any("startTime" in error for error in found["soundbite"])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_three_parsers_of_others_agree_on_every_episode(xml: bytes, tmp_path: Path) -> None:
    one = podcastparser.parse(f"{URL}feeds/podcast.xml", BytesIO(xml))["episodes"]
    other = feedparser.parse(xml).entries
    third = partytime(
        xml, tmp_path, "feed.items.map((item) => [item.guid, item.title, item.enclosure.url, item.enclosure.length, item.duration])"
    )
    told = [
        [
            [row["guid"], row["title"], row["enclosures"][0]["url"], row["enclosures"][0]["file_size"], row["total_time"]]
            for row in sorted(one, key=lambda row: -row["number"])
        ],
        [[row.id, row.title, row.enclosures[0].href, int(row.enclosures[0].length), int(row.itunes_duration)] for row in other],
        third,
    ]
    assert told[0] == told[1] == told[2]
    assert len(told[0]) == 5


def partytime(xml: bytes, folder: Path, wanted: str) -> Any:  # noqa: ANN401  # JSON of whatever was asked for
    """What npm's podcast-partytime makes of a feed: the JavaScript expression `wanted`, in which `feed` is what it read."""
    package = REPOSITORY / "node_modules" / "podcast-partytime"
    entry = json.loads((package / "package.json").read_text("utf-8"))["main"]
    script = folder / "read.mjs"
    (folder / "feed.xml").write_bytes(xml)
    script.write_text(
        f"import partytime from {json.dumps(str(package / entry))};\n"
        "import {readFileSync} from 'node:fs';\n"
        "const feed = partytime.parseFeed(readFileSync(process.argv[2], 'utf8'));\n"
        f"console.log(JSON.stringify({wanted}));\n",
        encoding="utf-8",
    )
    told = subprocess.run(["node", str(script), str(folder / "feed.xml")], capture_output=True, text=True, check=True)  # noqa: S607
    return json.loads(told.stdout)


def test_podcastparser_reads_the_same(xml: bytes) -> None:
    """It knows the tags of Podcasting 2.0 by an older name, so it judges RSS and Apple's."""
    read = podcastparser.parse(f"{URL}feeds/podcast.xml", BytesIO(xml))
    assert (read["title"], read["language"], read["type"]) == ("Open deuren voor inclusie", "nl-nl", "serial")
    assert sorted(episode["number"] for episode in read["episodes"]) == sorted(NUMBERS)
    for episode in read["episodes"]:
        (enclosure,) = episode["enclosures"]
        assert (enclosure["mime_type"], enclosure["file_size"] > 500_000) == ("audio/mpeg", True)
        assert 60 <= episode["total_time"] <= 120


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_feedparser_reads_the_same(xml: bytes) -> None:
    read = feedparser.parse(xml)
    assert not read.bozo
    assert read.feed.title == "Open deuren voor inclusie"
    assert [int(entry.itunes_episode) for entry in read.entries] == NUMBERS
    assert all(entry.enclosures[0].type == "audio/mpeg" and entry.published_parsed for entry in read.entries)


def test_partytime_reads_the_same(xml: bytes, tmp_path: Path) -> None:
    wanted = "item.podcastTranscripts?.length, item.podcastChapters?.type, item.podcastPeople?.length"
    read = partytime(xml, tmp_path, f"{{title: feed.title, items: feed.items.map((item) => [{wanted}])}}")
    assert read["title"] == "Open deuren voor inclusie"
    assert [item[:2] for item in read["items"]] == [[2, "application/json+chapters"]] * 5
    assert sorted(guests or 0 for *_, guests in read["items"]) == [0, 0, 0, 0, 2]


def test_without_an_address_of_the_site_there_is_no_feed_and_no_way_to_it(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", url='""')
    bouw(project, project / "site").check_returncode()
    assert not (project / "site/feeds").exists()
    assert "podcast.xml" not in (project / "site/podcast/index.html").read_text("utf-8")
    assert (project / "site/podcast/detachering/detachering.mp3").is_file()


def test_a_renamed_episode_keeps_its_guid(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    lock = project / "stories/podcast/guids.yml"
    known = re.search(r"detachering: (\S+)", lock.read_text("utf-8"))
    assert known
    (project / "stories/podcast/detachering").rename(project / "stories/podcast/uitlenen")
    lock.write_text(lock.read_text("utf-8").replace("detachering:", "uitlenen:"), encoding="utf-8")
    bouw(project, project / "site").check_returncode()
    feed = (project / "site/feeds/podcast.xml").read_text("utf-8")
    assert "/podcast/uitlenen/uitlenen.mp3" in feed
    assert known[1] in feed
