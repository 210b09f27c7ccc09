"""Mistakes that are not in one text: names of files, files that are no text, two pieces in each other's way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import load
from site_builder.problems import Problem
from tests.project import REPOSITORY

DAY = date(2026, 11, 23)
STORY = """---
titel: De bakkerij
vorm: werkgever
samenvatting: Een bakker schoof met de diensten.
sector: winkel-handel
gemeente: Arnhem
citaat: Ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: T-2026-001
datum: 2026-10-26
---
De oven gaat om vier uur aan.
"""
REGISTER = "T-2026-001: {gegeven: 2026-09-30, voor: [naam]}\nT-2026-002: {gegeven: 2026-09-30, voor: []}\n"
SERIES = (
    "---\ntitel: Serie\nbeschrijving: {about}\nauteur: Wij\nemail: {email}\nomslag: o.png\nomslag_alt: Een deur\ncategorie: {category}\n"
    "---\nTekst.\n"
)
SOUND = (REPOSITORY / "stories/podcast/inclusieve-knokkers/inclusieve-knokkers.mp3").read_bytes()
"""A minute and eight seconds."""
EPISODE = "---\ntitel: Een\nnummer: 1\nsamenvatting: Over werk.\ndatum: 2026-10-26\naudio: {audio}\ntranscript: a.vtt\n---\nTekst.\n"
MEETING = "---\ntitel: Gesprek\nstart: {start}\neind: {end}\nvorm: online\n{more}---\nTekst.\n"
PAGE = "---\ntitel: Een pagina\n---\nTekst.\n"
EDITION = "---\ntitel: Editie\nmotto: Kom binnen\nvan: {start}\ntot: 2026-10-30\ninhoud: [{slug}]\n---\nTekst.\n"


def said(*cues: str) -> dict[str, str | bytes]:
    """An episode with a transcript of these cues, each as its times and its words."""
    transcript = "WEBVTT\n\n" + "\n\n".join(cue.replace("|", "\n") for cue in cues) + "\n"
    return {"podcast/een/index.md": EPISODE.format(audio="a.mp3"), "podcast/een/a.mp3": SOUND, "podcast/een/a.vtt": transcript}


def cover(width: int, height: int, mode: str = "RGB") -> bytes:
    """A picture of one colour."""
    target = BytesIO()
    Image.new(mode, (width, height)).save(target, "PNG")
    return target.getvalue()


def series(
    picture: bytes, *, email: str = "wij@voorbeeld.nl", category: str = "Business", about: str = "Over werk."
) -> dict[str, str | bytes]:
    """A series without episodes."""
    return {"podcast/index.md": SERIES.format(email=email, category=category, about=about), "podcast/o.png": picture}


def copied(words: str, others: str) -> dict[str, str | bytes]:
    """A second episode that is like the first, with other words in its keys."""
    first = said("00:00.000 --> 00:04.000|<v An>Dag")
    text = EPISODE.format(audio="a.mp3").replace(words, others)
    return {**{name.replace("/een/", "/twee/"): content for name, content in first.items()}, "podcast/twee/index.md": text}


SQUARE = cover(1400, 1400)


@dataclass(frozen=True)
class Expected:
    """What must be told: the rule's code, the file, the line, and words of message and hint."""

    code: str
    path: str
    line: int
    words: tuple[str, ...]


def told(files: Mapping[str, str | bytes], project: Path) -> tuple[Problem, ...]:
    """The problems of a project with these files in its content folder."""
    for name, content in {"lijsten/toestemmingen.yml": REGISTER, **files}.items():
        path = project / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load(project, DAY).problems


MOVES = "stories/lijsten/verhuisd.yml"
BAKERY = "verhalen/2026/bakkerij/index.md"


def moved(*lines: str) -> dict[str, str | bytes]:
    """A story and addresses that pages once had."""
    return {BAKERY: STORY, "lijsten/verhuisd.yml": "".join(f"{line}\n" for line in lines)}


CASES: dict[str, tuple[Mapping[str, str | bytes], Expected]] = {
    "move_that_is_no_address": (
        moved("/verhalen/oud/: verhalen/bakkerij"),
        Expected("verhuisd-vorm", MOVES, 1, ("`verhalen/bakkerij`", "/verhalen/de-bakkerij/")),
    ),
    "moves_that_go_round": (
        moved("/verhalen/goed/: /verhalen/bakkerij/", "/verhalen/oud/: /verhalen/oud/"),
        Expected("verhuisd-kring", MOVES, 2, ("`/verhalen/oud/` → `/verhalen/oud/`", "echte pagina")),
    ),
    "move_from_a_page_that_is_there": (
        {**moved("/verhalen/bakkerij/: /verhalen/nieuw/"), "verhalen/2026/nieuw/index.md": STORY},
        Expected("verhuisd-bezet", MOVES, 1, ("`/verhalen/bakkerij/`", "Haal deze regel weg")),
    ),
    "move_to_a_page_that_is_not_there": (
        moved("/verhalen/oud/: /verhalen/bakkerijj/"),
        Expected("verhuisd-doel", MOVES, 1, ("`/verhalen/bakkerijj/`", "Bedoel je `/verhalen/bakkerij/`?")),
    ),
    "file_name_with_capitals": (
        {"verhalen/2026/De Bakkerij/index.md": STORY},
        Expected("bestandsnaam", "stories/verhalen/2026/De Bakkerij/index.md", 1, ("`De Bakkerij`", "`de-bakkerij/index.md`")),
    ),
    "bare_file_name_with_spaces": (
        {"verhalen/2026/de bakkerij.md": STORY},
        Expected("bestandsnaam", "stories/verhalen/2026/de bakkerij.md", 1, ("`de bakkerij.md`", "`de-bakkerij.md`")),
    ),
    "index_with_a_capital": (
        {"verhalen/2026/bakkerij/Index.md": STORY},
        Expected("bestandsnaam", "stories/verhalen/2026/bakkerij/Index.md", 1, ("`Index.md`", "`bakkerij/index.md`")),
    ),
    "story_without_a_year": (
        {"verhalen/bakkerij/index.md": STORY},
        Expected("bestand-plek", "stories/verhalen/bakkerij/index.md", 1, ("verhalen/2026/bakkerij/index.md",)),
    ),
    "unknown_folder": (
        {"verhaal/bakkerij.md": STORY},
        Expected("bestand-plek", "stories/verhaal/bakkerij.md", 1, ("verhalen", "artikelen")),
    ),
    "not_utf8": (
        {"verhalen/2026/bakkerij.md": STORY.replace("oven", "één").encode("latin-1")},
        Expected("bestand-geen-utf8", "stories/verhalen/2026/bakkerij.md", 12, ("`é`", "UTF-8")),
    ),
    "utf16": (
        {"verhalen/2026/bakkerij.md": STORY.encode("utf-16")},
        Expected("bestand-geen-utf8", "stories/verhalen/2026/bakkerij.md", 1, ("UTF-8",)),
    ),
    "no_text_at_all": (
        {"verhalen/2026/bakkerij.md": b"PK\x00\x03"},
        Expected("bestand-geen-tekst", "stories/verhalen/2026/bakkerij.md", 1, ("bakkerij.md", ".md")),
    ),
    "too_large": (
        {"verhalen/2026/bakkerij.md": STORY + "woord " * 200_000},
        Expected("bestand-te-groot", "stories/verhalen/2026/bakkerij.md", 1, ("1,2 MB", "1 MB")),
    ),
    "keys_too_large": (
        {"verhalen/2026/bakkerij.md": STORY.replace("datum:", f"niet_gelukt: {'woord ' * 17_000}\ndatum:")},
        Expected("sleutels-te-groot", "stories/verhalen/2026/bakkerij.md", 2, ("100000", "onder de tweede regel")),
    ),
    "too_many_marks": (
        {"verhalen/2026/bakkerij.md": STORY + "- *woord*\n" * 6_000},
        Expected("tekst-te-veel-opmaak", "stories/verhalen/2026/bakkerij.md", 12, ("opmaak", "Deel de tekst op")),
    ),
    "same_slug_in_two_years": (
        {"verhalen/2025/bakkerij.md": STORY, "verhalen/2026/bakkerij/index.md": STORY},
        Expected(
            "slug-dubbel", "stories/verhalen/2025/bakkerij.md", 1, ("`bakkerij`", "stories/verhalen/2026/bakkerij/index.md", "`bakkerij-2`")
        ),
    ),
    "same_number_twice": (
        {
            "verhalen/2026/a.md": STORY.replace("datum:", "nummer: 27\ndatum:"),
            "verhalen/2026/b.md": STORY.replace("datum:", "nummer: 27\ndatum:"),
        },
        Expected("nummer-dubbel", "stories/verhalen/2026/a.md", 10, ("`27`", "`b`", "`nummer: 1`")),
    ),
    "page_name_that_the_site_uses": (
        {"paginas/verhalen.md": PAGE},
        Expected("slug-bezet", "stories/paginas/verhalen.md", 1, ("`verhalen`",)),
    ),
    "name_in_the_address_without_that_scope": (
        {"verhalen/2026/joris-bakt.md": STORY.replace("T-2026-001", "T-2026-002")},
        Expected("naam-in-adres", "stories/verhalen/2026/joris-bakt.md", 1, ("`joris`", "T-2026-002")),
    ),
    "file_that_is_not_used": (
        {"verhalen/2026/verhaal.docx": b"PK"},
        Expected("bestand-ongebruikt", "stories/verhalen/2026/verhaal.docx", 1, ("verhaal.docx",)),
    ),
    "list_entry_without_keys": (
        {"lijsten/sectoren.yml": "bouw: Bouw\n"},
        Expected("lijst-vorm", "stories/lijsten/sectoren.yml", 1, ("`bouw`", "label")),
    ),
    "list_entry_with_a_misspelled_key": (
        {"lijsten/sectoren.yml": "bouw:\n  labl: Bouw\n"},
        Expected("sleutel-onbekend", "stories/lijsten/sectoren.yml", 2, ("`labl`", "`label`")),
    ),
    "place_in_no_municipality": (
        {"lijsten/plaatsen.yml": "Ons Dorp: Nergenshuizen\n"},
        Expected("gemeente-onbekend", "stories/lijsten/plaatsen.yml", 1, ("`Nergenshuizen`",)),
    ),
    "region_in_no_province": (
        {"lijsten/arbeidsmarktregios.yml": "twente:\n  label: Twente\n  provincie: holland\n  gemeenten: [Enschede]\n"},
        Expected("lijst-onbekend", "stories/lijsten/arbeidsmarktregios.yml", 3, ("`holland`",)),
    ),
    "website_that_is_no_address": (
        {
            "lijsten/arbeidsmarktregios.yml": "twente:\n  label: Twente\n  provincie: overijssel\n  gemeenten: [Enschede]\n"
            "  contact: {website: 'javascript:alert(1)'}\n"
        },
        Expected("webadres", "stories/lijsten/arbeidsmarktregios.yml", 5, ("javascript:alert(1)", "https://")),
    ),
    "consent_scope_that_does_not_exist": (
        {"lijsten/toestemmingen.yml": "T-2026-001: {gegeven: 2026-09-30, voor: [naam, fotos]}\n"},
        Expected("keuze-onbekend", "stories/lijsten/toestemmingen.yml", 1, ("`fotos`", "`foto`")),
    ),
    "sound_of_another_kind": (
        {"podcast/een/index.md": EPISODE.format(audio="a.wav"), "podcast/een/a.wav": b"x", "podcast/een/a.vtt": b"WEBVTT"},
        Expected("bestand-soort", "stories/podcast/een/index.md", 6, ("`a.wav`", ".mp3")),
    ),
    "sound_that_is_not_there": (
        {"podcast/een/index.md": EPISODE.format(audio="a.mp3"), "podcast/een/a.vtt": b"WEBVTT"},
        Expected("bestand-ontbreekt", "stories/podcast/een/index.md", 6, ("`a.mp3`",)),
    ),
    "time_without_a_day": (
        {"agenda/gesprek.md": MEETING.format(start="14:00", end="2026-12-03 16:00", more="provincie: zeeland\n")},
        Expected("tijd-vorm", "stories/agenda/gesprek.md", 3, ("`14:00`", "2026-12-03 14:00")),
    ),
    "meeting_that_ends_before_it_starts": (
        {"agenda/gesprek.md": MEETING.format(start="2026-12-03 16:00", end="2026-12-03 14:00", more="provincie: zeeland\n")},
        Expected("tijd-volgorde", "stories/agenda/gesprek.md", 4, ("`start`", "`eind`")),
    ),
    "meeting_without_a_place": (
        {"agenda/gesprek.md": MEETING.format(start="2026-12-03 14:00", end="2026-12-03 16:00", more="")},
        Expected("plaats-ontbreekt", "stories/agenda/gesprek.md", 2, ("`provincie`", "`regio`")),
    ),
    "edition_with_an_unknown_story": (
        {"edities/2026.md": EDITION.format(start="2026-10-26", slug="de-bakkerij")},
        Expected("verwijzing-onbekend", "stories/edities/2026.md", 6, ("`de-bakkerij`",)),
    ),
    "edition_that_ends_before_it_starts": (
        {"edities/2026.md": EDITION.format(start="2026-11-26", slug="bakkerij"), "verhalen/2026/bakkerij.md": STORY},
        Expected("tijd-volgorde", "stories/edities/2026.md", 5, ("`van`", "`tot`")),
    ),
    "recording_that_is_no_mp3": (
        {**said("00:00.000 --> 00:04.000|<v An>Dit zijn acht woorden van een lange zin"), "podcast/een/a.mp3": b"Geen geluid." * 99},
        Expected("mp3-onleesbaar", "stories/podcast/een/index.md", 6, ("`a.mp3`", "mp3")),
    ),
    "transcript_that_is_no_webvtt": (
        {**said(), "podcast/een/a.vtt": "Gewoon een tekst."},
        Expected("vtt-onleesbaar", "stories/podcast/een/index.md", 7, ("`a.vtt`", "`WEBVTT`")),
    ),
    "recording_with_an_accent_in_its_name": (
        {
            **said("00:00.000 --> 00:04.000|<v An>Dag"),
            "podcast/een/index.md": EPISODE.format(audio="één.mp3"),
            "podcast/een/één.mp3": SOUND,
        },
        Expected("bestandsnaam-ascii", "stories/podcast/een/index.md", 6, ("`één.mp3`", "a tot z")),
    ),
    "words_of_nobody": (
        said("00:00.000 --> 00:04.000|<v An>Dag", "00:05.000 --> 00:09.000|Wie zegt dit?"),
        Expected("spreker-ontbreekt", "stories/podcast/een/index.md", 7, ("0:05", "<v Naam>")),
    ),
    "words_before_what_came_before": (
        said("00:05.000 --> 00:09.000|<v An>Dag", "00:01.000 --> 00:04.000|<v An>Nee"),
        Expected("transcript-volgorde", "stories/podcast/een/index.md", 7, ("0:01", "begint na het vorige")),
    ),
    "words_after_the_sound": (
        said("01:05.000 --> 01:09.000|<v An>Dag"),
        Expected("transcript-te-lang", "stories/podcast/een/index.md", 7, ("1:05", "voorbij")),
    ),
    "sound_after_the_words": (
        said("00:00.000 --> 00:04.000|<v An>Dag"),
        Expected("transcript-te-kort", "stories/podcast/een/index.md", 7, ("opname gaat door", "muziek")),
    ),
    "words_too_fast_for_anyone": (
        said("00:00.000 --> 00:02.000|<v An>Dit zijn acht woorden van een lange zin"),
        Expected("transcript-tempo", "stories/podcast/een/index.md", 7, ("240 woorden per minuut", "90 tot 220")),
    ),
    "line_too_long_to_read_along": (
        said("00:00.000 --> 00:09.000|<v An>Deze regel is zo lang dat niemand hem op tijd kan meelezen"),
        Expected("transcript-regels", "stories/podcast/een/index.md", 7, ("0:00", "2 regels van 42 tekens")),
    ),
    "cover_that_is_not_square": (
        series(cover(1400, 1000)),
        Expected("omslag-maat", "stories/podcast/index.md", 6, ("1400 bij 1000", "1400 tot 3000")),
    ),
    "cover_in_grey": (
        series(cover(1400, 1400, "L")),
        Expected("omslag-maat", "stories/podcast/index.md", 6, ("(L)", "RGB")),
    ),
    "category_that_apple_does_not_have": (
        series(SQUARE, category="Werk"),
        Expected("categorie-onbekend", "stories/podcast/index.md", 8, ("`Werk`", "Business")),
    ),
    "podcast_without_an_address": (
        series(SQUARE, email="wij"),
        Expected("email-vorm", "stories/podcast/index.md", 5, ("`wij`", "@")),
    ),
    "podcast_with_more_words_than_apps_take": (
        series(SQUARE, about="é" * 2001),
        Expected("podcast-tekst-te-lang", "stories/podcast/index.md", 3, ("4002 tekens", "4000")),
    ),
    "episode_with_more_words_than_apps_take": (
        {**said("00:00.000 --> 00:04.000|<v An>Dag"), "podcast/een/index.md": EPISODE.format(audio="a.mp3") + "woord " * 700},
        Expected("podcast-tekst-te-lang", "stories/podcast/een/index.md", 1, ("420", "4000")),
    ),
    "two_episodes_with_one_number": (
        {**said("00:00.000 --> 00:04.000|<v An>Dag"), **copied("titel: Een", "titel: Twee")},
        Expected("nummer-dubbel", "stories/podcast/twee/index.md", 3, ("nummer 1", "eigen nummer")),
    ),
    "two_episodes_with_one_title": (
        {**said("00:00.000 --> 00:04.000|<v An>Dag"), **copied("nummer: 1", "nummer: 2")},
        Expected("titel-dubbel", "stories/podcast/twee/index.md", 2, ("`Een`", "eigen nummer en titel")),
    ),
    "episode_without_a_guid": (
        {**series(SQUARE), **said("00:00.000 --> 00:04.000|<v An>Dag")},
        Expected("guid-ontbreekt", "stories/podcast/een/index.md", 1, ("guids.yml", "`een: ")),
    ),
    "guid_that_is_none": (
        {"podcast/guids.yml": "een: 1\n"},
        Expected("guid-vorm", "stories/podcast/guids.yml", 1, ("`1`", "oude regel")),
    ),
    "guid_that_is_there_twice": (
        {"podcast/guids.yml": "een: c07a0496-0a10-55b5-997e-728dffa2689f\ntwee: c07a0496-0a10-55b5-997e-728dffa2689f\n"},
        Expected("guid-dubbel", "stories/podcast/guids.yml", 2, ("`twee`", "oude regel")),
    ),
    "address_of_no_story": (
        {"lijsten/verdwenen.yml": "# weg\n/over/: 2026-11-20\n"},
        Expected("adres-verdwenen", "stories/lijsten/verdwenen.yml", 2, ("`/over/`", "/verhalen/de-bakkerij/")),
    ),
    "broken_mkdocs_yml": (
        {"../mkdocs.yml": "site_name: [een\nplugins: x: y\n"},
        Expected("instelling-onleesbaar", "mkdocs.yml", 2, ("mkdocs.yml",)),
    ),
    "writing_on_the_web_without_its_program": (
        {"../mkdocs.yml": "plugins:\n  - voorbeelden:\n      cms: {repo: eigenaar/naam}\n"},
        Expected("instelling-cms", "mkdocs.yml", 1, ("sveltia-cms.js", "npm ci")),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_outside_one_text_is_told_at_its_file(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    found = [problem for problem in told(files, tmp_path) if problem.code == expected.code and str(problem.place.path) == expected.path]
    assert found, [str(problem) for problem in told(files, tmp_path)]
    assert found[0].place.line == expected.line
    for words in expected.words:
        assert words in found[0].message + found[0].hint


def test_a_link_to_another_place_on_disk_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(STORY, encoding="utf-8")
    link = tmp_path / "project" / "stories" / "verhalen" / "2026" / "bakkerij.md"
    link.parent.mkdir(parents=True)
    link.symlink_to(secret)
    problems = told({}, tmp_path / "project")
    assert [problem.code for problem in problems] == ["bestand-verwijzing"]


def test_a_project_without_stories_is_told_where_they_should_be(tmp_path: Path) -> None:
    problems = load(tmp_path, DAY).problems
    assert [problem.code for problem in problems] == ["map-ontbreekt"]
    assert "`stories`" in problems[0].message


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda raw: b"\xef\xbb\xbf" + raw, id="byte_order_mark"),
        pytest.param(lambda raw: raw.replace(b"\n", b"\r\n"), id="windows_line_ends"),
        pytest.param(lambda raw: raw.replace("één".encode(), "e\u0301e\u0301n".encode()), id="decomposed_accents"),
        pytest.param(lambda raw: raw.replace(b"beperking: [energie]", b"beperking: Energie, NAH"), id="list_with_commas"),
        pytest.param(lambda raw: raw.replace(b"winkel-handel", b"WINKEL  en handel"), id="label_in_other_case"),
        pytest.param(lambda raw: raw.replace(b"Arnhem", b"Den Haag"), id="everyday_name"),
        pytest.param(lambda raw: raw.replace(b"Arnhem", b"sudwest fryslan"), id="no_accents"),
        pytest.param(lambda raw: raw.replace(b"datum:", b"concept: NO\ndatum:"), id="no_in_english"),
        pytest.param(lambda raw: raw.replace(b"datum:", b"nummer: 0123\ndatum:"), id="number_with_a_leading_zero"),
        pytest.param(lambda raw: raw.replace(b"---\n\xc3", b"---   \n\n\n\xc3"), id="blank_lines_after_the_dashes"),
    ],
)
def test_what_is_meant_is_understood(change: "object", tmp_path: Path) -> None:
    text = STORY.replace("De oven", "Één oven").replace("citaat:", "beperking: [energie]\ncitaat:", 1)
    assert callable(change)
    assert told({"verhalen/2026/bakkerij.md": change(text.encode())}, tmp_path) == ()


def test_every_rule_has_a_case(request: pytest.FixtureRequest) -> None:
    here = Path(__file__).parent
    told_codes = {
        code for path in (here / "cases").glob("*.txt") for code in re.findall(r" · ([a-z0-9-]+)$", path.read_text("utf-8"), re.MULTILINE)
    }
    told_codes |= {expected.code for _, expected in CASES.values()} | {"map-ontbreekt", "bestand-verwijzing"}
    source = request.config.rootpath / "site_builder"
    texts = [path.read_text("utf-8") for room in ("reading", "checks", "pictures") for path in (source / room).rglob("*.py")]
    calls = r"(?:(?:refuse|Mistake|Error|error|notice|complain|Problem)\([^\"]*?|return \()"
    pattern = calls + r'\s*"([a-z]+(?:-[a-z0-9]+)+)"'
    in_source = {code for text in texts for code in re.findall(pattern, text)} - {"een-medewerker"}
    assert len(in_source) > 50
    assert in_source - told_codes <= UNREACHABLE
    print(f"{len(in_source)} rules, {len(told_codes)} codes in {len(list((here / 'cases').glob('*.md'))) + len(CASES)} message cases")


# These need a disk that fails, a file of 40 MB, or the general complaint that no known mistake leads to.
UNREACHABLE = {"bestand-onleesbaar", "yaml-onleesbaar"}
