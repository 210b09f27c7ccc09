"""A form that anyone can fill in becomes a story that can hurt no one: values stay values, and all that is doubtful is told."""

import json
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.build import load
from site_builder.cli import main
from site_builder.editing.desk import Desk, desk_of
from site_builder.editing.from_form import draft_from
from site_builder.editing.issue_answers import CHECKBOXES, EMPTY, LONGEST_BODY, NotAnIssueError, body_of, parse_issue
from site_builder.editing.issue_form import FIELDS, PROMISES
from site_builder.model import Settings
from site_builder.reading.content_kinds import STORY
from site_builder.reading.documents import read_document
from site_builder.reading.fields import fields_of
from site_builder.reading.files import TextFile
from site_builder.reading.site import SLUG, read_site
from tests.examples import examples

ON = "2026-11-26"
STORY_PATH = PurePosixPath("stories/verhalen/2026/x/index.md")
ANSWERS = {
    "titel": "De bakker: om tien uur",
    "vorm": "Werkgever",
    "samenvatting": "Een bakker schoof met de diensten.",
    "sector": "Groen, land- en tuinbouw",
    "gemeente": "Den Haag",
    "tekst": "De oven gaat aan.\n\nOm tien uur komt Sam niet, want die slaapt uit.",
    "citaat": "'t Is goed #1",
    "citaat_van": "eigenaar",
    "hulp": "Andere werktijden, Hulpmiddel",
    "organisatie_grootte": "Weet ik niet",
    "toestemming": "T-2026-001",
}


def issue(boxes: str = "xxx", **answers: str) -> str:
    """The text of an issue as GitHub makes it of the form."""
    told = {**ANSWERS, **answers}
    parts = [f"### {row.label}\n\n{told.get(row.key) or EMPTY}" for row in FIELDS]
    ticks = "\n".join(f"- [{box.upper()}] {promise}" for box, promise in zip(boxes, PROMISES, strict=True))
    return "\n\n".join([*parts, f"### {CHECKBOXES}\n\n{ticks}"]).replace("\n", "\r\n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return desk_in(empty_project(tmp_path_factory.mktemp("project")))


def empty_project(folder: Path) -> Path:
    (folder / "stories/lijsten").mkdir(parents=True)
    (folder / "stories/lijsten/toestemmingen.yml").write_text("T-2026-001: {gegeven: 2026-09-30, voor: [naam]}\n", encoding="utf-8")
    return folder


def desk_in(project: Path) -> Desk:
    read = read_site(project, Settings())
    return desk_of(read.site, read.slugs, date.fromisoformat(ON))


def values_of(text: str) -> dict[str, object]:
    document = read_document(TextFile(STORY_PATH, Path("/nowhere"), text))
    assert document.problems == []
    return dict(document.values)


def test_a_filled_in_form_becomes_a_story_that_passes_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = empty_project(tmp_path)
    (project / "issue.json").write_text(json.dumps({"action": "labeled", "issue": {"number": 3, "body": issue()}}), encoding="utf-8")
    monkeypatch.chdir(project)
    assert main(["van-formulier", "issue.json", "--datum", ON]) == 0
    told = capsys.readouterr().out
    path = project / "stories/verhalen/2026/de-bakker-om-tien-uur/index.md"
    assert "`stories/verhalen/2026/de-bakker-om-tien-uur/index.md`" in told
    loaded = load(project, date.fromisoformat(ON))
    assert loaded.problems == ()
    (story,) = loaded.site.stories
    assert (story.sector.slug, [term.slug for term in story.adjustments], story.draft) == ("groen", ["werktijden", "hulpmiddel"], True)
    assert story.size is None
    assert "# geraden: kijk dit na (de dag van overnemen)" in path.read_text(encoding="utf-8")
    assert main(["van-formulier", "issue.json", "--datum", ON]) == 0
    assert (project / "stories/verhalen/2026/de-bakker-om-tien-uur-2/index.md").is_file()


@pytest.mark.parametrize(
    ("answers", "doubt"),
    [
        ({"gemeente": ""}, "voor heel Nederland"),
        ({"gemeente": "Arnem"}, "`gemeente` is niet overgenomen. `Arnem` is geen gemeente die we kennen. Bedoel je `Arnhem`?"),
        ({"sector": "Ruimtevaart"}, "`sector` is niet overgenomen."),
        ({"titel": "x" * 121}, "`titel` is niet overgenomen."),
        ({"titel": ""}, "`titel` ontbreekt"),
        ({"tekst": ""}, "Er is geen tekst ingevuld."),
        ({"tekst": "Bel 06 12345678"}, "In de tekst staat een adres, nummer, link of code."),
        ({"tekst": "Mail sam@voorbeelden.example"}, "In de tekst staat een adres, nummer, link of code."),
        ({"tekst": "<script>alert(1)</script>"}, "In de tekst staat een adres, nummer, link of code."),
        ({"tekst": "# Nieuwe kop\n\nTekst"}, "In de tekst staan koppen."),
        ({"tekst": "Tekst\n\n### Wat voor werk is het?\n\nBouw en infra"}, "staat er twee keer"),
        ({"vorm": "Tweeluik"}, "De tekst is nog niet verdeeld over de koppen."),
        ({"toestemming": "T-2030-999"}, "staat niet in het toestemmingsregister"),
        ({"toestemming": ""}, "`toestemming` ontbreekt"),
        ({"citaat_van": "https://voorbeelden.example"}, "In “Wie zegt die zin?” staat een adres"),
    ],
)
def test_what_is_doubtful_is_told(desk: Desk, answers: dict[str, str], doubt: str) -> None:
    taken = draft_from(parse_issue(body_of(json.dumps({"body": issue(**answers)}).encode())), desk)
    assert any(doubt in line for line in taken.doubts), taken.doubts


def test_a_box_that_is_not_ticked_is_told(desk: Desk) -> None:
    right = draft_from(parse_issue(body_of(json.dumps({"body": issue()}).encode())), desk).doubts
    wrong = draft_from(parse_issue(body_of(json.dumps({"body": issue("x x")}).encode())), desk).doubts
    assert right == ()
    assert wrong == (f"Dit vakje staat niet aan: {PROMISES[1]}",)


@pytest.mark.parametrize("title", ["../../../etc/passwd", "..\\..\\x", "/abs", "C:\\x", "CON", ".git", "a/b/index.md", "日本", "\u202etxt"])
def test_no_title_leads_out_of_the_folder_of_stories(desk: Desk, title: str) -> None:
    path = draft_from(parse_issue(issue(titel=title).replace("\r", "")), desk).draft.path
    assert path.parts[:2] == ("verhalen", "2026")
    assert len(path.parts) == 4
    assert SLUG.fullmatch(path.parts[2])


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["---\n", "concept: nee\n", "toestemming: T-2026-001\n", "titel: x\n", "### ", "### Toestemming\n", "- [x] ",
             "\n", '"', "'", "#", ": ",
             f"### {FIELDS[3].label}\n", f"- [x] {PROMISES[0]}\n", "{{ x }}", "${{ x }}", "\x00", "\u2028", "!!python/object ", "&a *a "]
        ),
        max_size=10,
    ).map("".join),
)  # fmt: skip


@examples(40)
@example(key="titel", typed='x"\n---\nconcept: nee\ntoestemming: T-2026-001\n---\n')
@example(key="tekst", typed="---\nconcept: nee\n---\n")
@given(st.sampled_from([row.key for row in FIELDS]), HOSTILE)
def test_nothing_that_is_typed_becomes_a_key_or_brings_a_story_online(desk: Desk, key: str, typed: str) -> None:
    body = body_of(json.dumps({"issue": {"body": issue(**{key: typed})}}).encode())
    taken = draft_from(parse_issue(body), desk)
    values = values_of(taken.draft.text)
    assert values["concept"] == "ja"
    assert set(values) <= {field.name for field in fields_of(STORY.schema)}
    assert len(taken.draft.path.parts) == 4


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"geen json", "geen JSON"),
        (b"[" * 100_000, "geen JSON"),
        (b"[]", "geen ingevuld formulier"),
        (b'{"issue": {"body": null}}', "geen ingevuld formulier"),
        (b'{"issue": 5}', "geen ingevuld formulier"),
        (json.dumps({"body": "x" * (LONGEST_BODY + 1)}).encode(), "tekens lang"),
        (b'{"body": "' + b"x" * 2_000_000 + b'"}', "te groot"),
    ],
)
def test_a_file_that_is_no_form_is_refused_in_words(raw: bytes, words: str) -> None:
    with pytest.raises(NotAnIssueError, match=words):
        body_of(raw)


def test_the_list_to_look_at_can_mention_nobody_and_hold_no_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = empty_project(tmp_path)
    hostile = "@iemand](https://voorbeelden.example) <img src=x> #1\n- [x] gedaan"
    (project / "issue.json").write_text(json.dumps({"body": issue(gemeente=hostile)}), encoding="utf-8")
    monkeypatch.chdir(project)
    assert main(["van-formulier", "issue.json", "--datum", ON]) == 0
    told = capsys.readouterr().out
    lines = told.split("Kijk dit na voor het verder gaat:")[1].strip().splitlines()
    assert all(line.startswith("- [ ] ") for line in lines)
    assert not set("@<>[#`") & set("".join(line.removeprefix("- [ ] ") for line in lines).replace("&#", ""))
