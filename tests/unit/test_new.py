"""`voorbeelden nieuw`: a piece of every kind from options or from a conversation, right from its first minute."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from site_builder.build import load
from site_builder.cli import main
from site_builder.editing.completion import proposals
from site_builder.editing.desk import Desk, desk_of, free_consents
from site_builder.editing.dialogue import interview
from site_builder.model import Settings
from site_builder.problems import has_errors
from site_builder.reading.content_kinds import KINDS, STORY
from site_builder.reading.fields import Sort, field_of, fields_of
from site_builder.reading.site import read_site
from tests.project import REPOSITORY

ON = "2026-11-26"
REGISTER = """T-2026-001: {gegeven: 2026-09-30, voor: [naam, foto]}
T-2026-002: {gegeven: 2026-10-30, voor: [naam]}
T-2026-003: {gegeven: 2026-11-30, voor: [naam]}
T-2025-001: {gegeven: 2025-01-30, ingetrokken: 2026-01-01}
"""
STORY_OPTIONS = {
    "titel": "De bakker: om tien uur",
    "vorm": "duo",
    "samenvatting": "Een bakker schoof met de diensten.",
    "sector": "winkel",
    "gemeente": "Den Haag",
    "citaat": "'t Is goed #1",
    "citaat-van": "Joris, eigenaar",
    "toestemming": "T-2026-002",
}
OPTIONS: dict[str, dict[str, str]] = {
    "verhaal": STORY_OPTIONS,
    "artikel": {"titel": "0123", "vorm": "column", "samenvatting": "no", "auteur": "Eva: de redactie"},
    "aflevering": {
        "titel": "Een proef",
        "nummer": "12",
        "samenvatting": "Kort.",
        "audio": "opname/detachering.mp3",
        "transcript": "opname/detachering.vtt",
    },
    "brochure": {"titel": "Zo begin je", "samenvatting": "Kort."},
    "agenda": {
        "titel": "Praten", "start": "2026-12-03 14:00", "eind": "2026-12-03 16:00", "vorm": "hybride", "provincie": "Zeeland",
        "toegankelijk": "schrijftolk, ringleiding",
    },
    "editie": {"titel": "Editie", "motto": "Kom erbij", "van": "2026-11-23", "tot": "2026-11-29", "inhoud": "goed"},
    "pagina": {"titel": "Contact"},
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one story, a podcast, a register with a free consent, and a photo and a recording elsewhere."""
    stories = tmp_path / "stories"
    (stories / "lijsten").mkdir(parents=True)
    (stories / "lijsten" / "toestemmingen.yml").write_text(REGISTER, encoding="utf-8")
    lines = {**{key.replace("-", "_"): value for key, value in STORY_OPTIONS.items()}, "toestemming": "T-2026-001", "vorm": "werkgever"}
    text = "".join(f'{key}: "{value}"\n' for key, value in {**lines, "datum": "2026-10-01"}.items())
    (stories / "verhalen/2026/goed").mkdir(parents=True)
    (stories / "verhalen/2026/goed/index.md").write_text(f"---\n{text}---\nDe oven gaat aan.\n", encoding="utf-8")
    (stories / "podcast").mkdir()
    (tmp_path / "opname").mkdir()
    for name in ("index.md", "omslag.jpg"):
        shutil.copy(REPOSITORY / "stories/podcast" / name, stories / "podcast" / name)
    for name in ("detachering.mp3", "detachering.vtt"):
        shutil.copy(REPOSITORY / "stories/podcast/detachering" / name, tmp_path / "opname" / name)
    shutil.copy(REPOSITORY / "stories/verhalen/2026/linkersokken/sokken.jpg", tmp_path / "opname" / "Foto Één.JPG")
    return tmp_path


def desk_in(project: Path) -> Desk:
    read = read_site(project, Settings())
    return desk_of(read.site, read.slugs, date.fromisoformat(ON))


def nieuw(project: Path, monkeypatch: pytest.MonkeyPatch, kind: str, **options: str) -> int:
    monkeypatch.chdir(project)
    given = [part for name, value in options.items() for part in (f"--{name}", value)]
    return main(["nieuw", "--datum", ON, "--soort", kind, *given])


def files_in(project: Path) -> set[str]:
    return {path.relative_to(project / "stories").as_posix() for path in (project / "stories").rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_freshly_made_piece_of_every_kind_passes_the_check(project: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    before = files_in(project)
    assert nieuw(project, monkeypatch, kind, **OPTIONS[kind]) == 0
    (made,) = [name for name in files_in(project) - before if name.endswith(".md")]
    loaded = load(project, date.fromisoformat(ON))
    assert not has_errors(loaded.problems), loaded.problems
    assert "concept: ja" in (project / "stories" / made).read_text(encoding="utf-8")


def test_a_story_holds_what_was_told_in_the_words_of_the_lists(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert nieuw(project, monkeypatch, "verhaal", **STORY_OPTIONS) == 0
    story = next(story for story in read_site(project, Settings()).site.stories if story.slug == "de-bakker-om-tien-uur")
    text = story.source.text
    assert (story.title, story.quote.text, story.form) == ("De bakker: om tien uur", "’t Is goed #1", "tweeluik")
    assert "\nsector: winkel-handel\n" in text
    assert "\nvorm: tweeluik\n" in text
    assert "\n# nummer: 27\n" in text
    assert story.day == date.fromisoformat(ON)


def test_every_key_of_every_kind_has_its_explanation_in_a_new_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in KINDS:
        before = files_in(project)
        assert nieuw(project, monkeypatch, kind.name, **OPTIONS[kind.name]) == 0
        (made,) = [name for name in files_in(project) - before if name.endswith(".md")]
        text = (project / "stories" / made).read_text(encoding="utf-8")
        told = " ".join(text.replace("\n#", "").split())
        for field in fields_of(kind.schema):
            assert field.name == "concept" or field.explanation in told, field.name
            assert f"\n{field.name}:" in text or f"\n# {field.name}:" in text, field.name


def test_a_photo_is_copied_beside_the_text_under_a_plain_name(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = {**STORY_OPTIONS, "foto": "opname/Foto Één.JPG", "foto-alt": "Twee sokken op een tafel"}
    assert nieuw(project, monkeypatch, "verhaal", **options) == 0
    assert "verhalen/2026/de-bakker-om-tien-uur/foto-een.jpg" in files_in(project)
    assert not has_errors(load(project, date.fromisoformat(ON)).problems)


def test_what_is_missing_is_told_all_at_once_without_a_terminal(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_in(project)
    assert nieuw(project, monkeypatch, "verhaal", titel="De bakker") == 2
    told = capsys.readouterr().err
    for name in ("vorm", "samenvatting", "sector", "citaat", "citaat_van", "toestemming", "gemeente of --landelijk"):
        assert f"--{name} " in told
    assert "--titel" not in told
    assert files_in(project) == before


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"sector": "winkle-handel"}, "Bedoel je `winkel-handel`?"),
        ({"gemeente": "Arnem"}, "Bedoel je `Arnhem`?"),
        ({"titel": "x" * 121}, "Haal minstens 1 tekens weg."),
        ({"toestemming": "T-2026-9"}, "staat niet in het toestemmingsregister"),
        ({"toestemming": "T-2025-001"}, "geldt niet op 2026-11-26"),
        ({"toestemming": "T-2026-003"}, "geldt niet op 2026-11-26"),
        ({"toestemming": "T-2026-001"}, "is al van `goed`"),
        ({"foto": "opname/niets.jpg", "foto-alt": "Een tafel"}, "`opname/niets.jpg` is er niet."),
        ({"foto": "opname/detachering.mp3", "foto-alt": "Een tafel"}, "De naam eindigt op .jpg"),
        ({"map": "goed"}, "Schrijf `goed-2`."),
        ({"map": "../../buiten"}, "Schrijf `buiten`."),
        ({"motto": "Kom erbij"}, "--motto: dat hoort niet bij een verhaal."),
        ({"gerelateerd": "goedd"}, "Bedoel je `goed`?"),
    ],
)
def test_a_wrong_option_is_told_with_a_way_out_and_nothing_is_made(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], options: dict[str, str], words: str
) -> None:
    before = files_in(project)
    assert nieuw(project, monkeypatch, "verhaal", **{**STORY_OPTIONS, **options}) == 2
    assert words in capsys.readouterr().err
    assert files_in(project) == before


def test_without_a_free_consent_it_is_told_how_to_get_one(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    register = project / "stories/lijsten/toestemmingen.yml"
    register.write_text(REGISTER.splitlines()[0] + "\n", encoding="utf-8")
    assert nieuw(project, monkeypatch, "verhaal", titel="De bakker") == 1
    told = capsys.readouterr().err
    assert "T-2026-002: {gegeven: 2026-11-26, voor: [naam, beperking]}" in told
    assert nieuw(project, monkeypatch, "pagina", titel="Zonder toestemming") == 0


def test_a_second_piece_with_the_same_title_gets_a_name_of_its_own(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert nieuw(project, monkeypatch, "pagina", titel="Contact") == 0
    first = (project / "stories/paginas/contact.md").read_bytes()
    assert nieuw(project, monkeypatch, "pagina", titel="Contact") == 0
    assert (project / "stories/paginas/contact.md").read_bytes() == first
    assert (project / "stories/paginas/contact-2.md").is_file()


@contextmanager
def typing(text: str) -> Iterator[None]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(text)
        yield


def test_a_conversation_asks_what_is_missing_and_keeps_a_wrong_answer_on_its_line(project: Path) -> None:
    back = "\x15"  # Ctrl-U empties the line
    lines = (
        "De bakker\r", f"kapper\r{back}duo\r", "Kort.\r", f"winkle\r{back}winkel\r", "Ik vraag het.\r", "Joris, eigenaar\r",
        f"T-2025-001\r{back}T-2026-002\r", "\r", "ja\r", "\r", "\r",
    )  # fmt: skip
    with typing("".join(lines)):
        answers, slug = interview(STORY, {"datum": ON}, "", desk_in(project))
    assert slug == "de-bakker"
    assert answers == {
        "datum": ON, "titel": "De bakker", "vorm": "duo", "samenvatting": "Kort.", "sector": "winkel", "citaat": "Ik vraag het.",
        "citaat_van": "Joris, eigenaar", "toestemming": "T-2026-002", "gemeente": "", "landelijk": "ja",
    }  # fmt: skip


def test_a_conversation_can_ask_the_rest_too_and_a_photo_asks_what_is_on_it(project: Path) -> None:
    given = {name.replace("-", "_"): value for name, value in STORY_OPTIONS.items()}
    rest = [field.name for field in fields_of(STORY.schema)]
    photo = str(project / "opname/Foto Één.JPG")
    skipped = ["beperking", "tot", "organisatie", "organisatie_grootte", "organisatie_soort", "kant", "hulp", "regelingen", "thema"]
    keys = "\x15ja\r" + "\r" * len(skipped) + "\r\r" + f"{photo}\rTwee sokken op tafel\rEigen foto\r\r\x15de-sokken\r"
    with typing(keys):
        answers, slug = interview(STORY, given, "", desk_in(project))
    assert set(skipped) <= set(rest)
    assert (answers["foto"], answers["foto_alt"], slug) == (photo, "Twee sokken op tafel", "de-sokken")


def test_stopping_a_conversation_makes_nothing(project: Path) -> None:
    with typing("De bakker\r\x03"), pytest.raises(KeyboardInterrupt):
        interview(STORY, {}, "", desk_in(project))


def test_choices_are_found_by_slug_label_and_synonym_and_behind_a_comma(project: Path) -> None:
    desk = desk_in(project)
    assert [row.text for row in proposals(field_of(STORY.schema, "sector"), "zieken", desk)] == ["zorg-welzijn"]
    assert "jobcoach" in [row.text for row in proposals(field_of(STORY.schema, "hulp"), "werktijden, jobc", desk)]
    assert "Arnhem" in [row.text for row in proposals(field_of(STORY.schema, "gemeente"), "arn", desk)]
    assert [row.text for row in proposals(field_of(STORY.schema, "toestemming"), "", desk)] == ["T-2026-002"]
    assert [consent.number for consent in free_consents(desk)] == ["T-2026-002"]
    assert field_of(STORY.schema, "sector").sort is Sort.TERM
