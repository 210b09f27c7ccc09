"""Plain text, Markdown and sheets become stories too, and a row that is wrong is told by its number."""

from pathlib import Path

import pytest
from PIL import Image

from site_builder.build import load
from site_builder.cli import main
from site_builder.editing.importing.batches import UNFINISHED
from site_builder.editing.importing.refusals import ImportRefusedError
from site_builder.editing.importing.written import read_written
from tests.imported import ON, body_of, empty_project, story_of, told

HEADER = "Titel;vorm;sector;gemeente;citaat van;tekst\n"
GOOD = "De bakker;werkgever;winkel-handel;Arnhem;Joris;Om zes uur gaat de oven aan.\n"


def run(project: Path, name: str, text: str | bytes, *options: str) -> int:
    """Runs the command on a file with this text."""
    source = project / name
    source.write_bytes(text if isinstance(text, bytes) else text.encode())
    return main(["importeer", str(source), "--project", str(project), "--datum", ON.isoformat(), *options])


def stories(project: Path) -> dict[str, str]:
    """The stories that are there by slug."""
    return {path.parent.name: path.read_text(encoding="utf-8") for path in (project / "stories").rglob("index.md")}


def test_a_plain_text_gets_its_title_from_a_short_first_line(tmp_path: Path) -> None:
    source = empty_project(tmp_path) / "x.txt"
    source.write_text("De hovenier\r\n\r\n# Geen kop & <b>geen vet</b>\r\n\r\n## Wel een kop\r\n- een\r\n- twee\r\n", encoding="utf-8")
    made = story_of(source, tmp_path)
    assert "titel: De hovenier  # geraden" in made.draft.text
    assert body_of(made) == "\\# Geen kop & &lt;b>geen vet&lt;/b>\n\n## Wel een kop\n\n- een\n- twee"


def test_a_text_in_windows_1252_is_read_and_told(tmp_path: Path) -> None:
    source = empty_project(tmp_path) / "x.txt"
    source.write_bytes("Een café in Coevorden, “mooi”.".encode("cp1252"))
    made = story_of(source, tmp_path)
    assert body_of(made) == "Een café in Coevorden, “mooi”."
    assert "gelezen als Windows-1252" in told(made)


def test_lines_that_a_mail_program_broke_off_are_one_paragraph_again(tmp_path: Path) -> None:
    source = empty_project(tmp_path) / "x.txt"
    source.write_text(
        "Deze regel is lang genoeg om door een programma afgebroken te zijn\nen gaat hier verder.\n\nKort\nen krachtig", "utf-8"
    )
    assert body_of(story_of(source, tmp_path)).endswith("afgebroken te zijn en gaat hier verder.\n\nKort\\\nen krachtig")


def test_markdown_keeps_its_marks_keys_and_pictures_and_loses_what_a_page_would(tmp_path: Path) -> None:
    folder = empty_project(tmp_path) / "bron"
    folder.mkdir()
    Image.new("RGB", (40, 30), "teal").save(folder / "Mijn foto.PNG")
    Image.new("RGB", (40, 30), "red").save(tmp_path / "buiten.png")
    (folder / "x.md").write_text(
        "---\ntitel: De kweker\nkleur: groen\nthema: [uren]\n---\n# Kop één\n\n**Vet**, [open hiring]{lang=en} en `code`.[^a]\n\n"
        "![Een kas](Mijn%20foto.PNG)\n\n![](../buiten.png)\n\n<script>alert(1)</script>\n\n#### Diep\n\n[^a]: Een noot.\n",
        encoding="utf-8",
    )
    made = story_of(folder / "x.md", tmp_path)
    assert "\ntitel: De kweker\n" in made.draft.text
    assert "\nthema: [uren]\n" in made.draft.text
    assert body_of(made) == "**Vet**, [open hiring]{lang=en} en `code`.[^1]\n\n## Diep\n\n[^1]: Een noot."
    assert [name.name for name in made.draft.copies] == ["foto-1.png"]
    words = told(made)
    for part in ("«kleur»", "«groen»", "buiten.png", "HTML zoals `<script>`", "De titel die in het document stond: «Kop één»"):
        assert part in words


def test_markdown_with_keys_that_cannot_be_read_says_which_line(tmp_path: Path) -> None:
    source = empty_project(tmp_path) / "x.md"
    source.write_text("---\ntitel: a: b\n---\nTekst", encoding="utf-8")
    with pytest.raises(ImportRefusedError, match="Regel 2 van dit bestand"):
        story_of(source, tmp_path)


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("x.csv", b"", "is leeg"),
        ("x.txt", b"\x00\x01\x02", "geen tekstbestand"),
        ("x.jpg", b"\xff\xd8\xff", "kunnen we niet importeren"),
        ("x", b"tekst", "heeft geen einde"),
        ("x.csv", b"a;b\n1;2\n", "geen namen van kolommen die we kennen"),
        ("x.csv", b"titel;vorm\nx;y\n", "Er is geen kolom `tekst`"),
        ("x.csv", b"titel;kop;tekst\nx;y;z\n", "Twee kolommen betekenen allebei `titel`"),
        ("x.csv", b'titel;tekst\nx;"nooit gesloten\n', "Rij 2 kan niet worden gelezen"),
        ("x.csv", b"titel;tekst\n", "Onder de eerste rij staat niets"),
        ("x.csv", b"titel;tekst\n" + b"x;y\n" * 2_001, "meer dan 2.000 rijen"),
    ],
)
def test_what_cannot_be_imported_says_why_and_makes_nothing(
    name: str, raw: bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(empty_project(tmp_path), name, raw) == 1
    complaint = capsys.readouterr().err
    assert message in complaint
    assert "Er is niets gemaakt." in complaint
    assert stories(tmp_path) == {}


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["importeer", "nergens.docx", "--project", str(empty_project(tmp_path))]) == 1
    assert "`nergens.docx` is geen bestand." in capsys.readouterr().err


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_each_row_of_a_sheet_becomes_a_story(separator: str, encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = HEADER + GOOD + 'De kok;werknemer;horeca-recreatie;Ede;"Ria";"Mijn café.\n\n- een\n- twee"\n'
    assert run(empty_project(tmp_path), "x.csv", rows.replace(";", separator).encode(encoding)) == 0
    made = stories(tmp_path)
    assert set(made) == {"de-bakker", "de-kok"}
    assert "\nvorm: werknemer\nsamenvatting" in made["de-kok"].replace("# Eén of twee zinnen voor op de kaart. Hooguit 160 tekens.\n", "")
    assert made["de-kok"].endswith("---\nMijn café.\n\n- een\n- twee\n")
    assert "citaat_van: Ria\n" in made["de-kok"]
    assert {problem.code for problem in load(tmp_path, ON).problems} <= UNFINISHED
    assert "2 verhalen." in capsys.readouterr().out


def test_wrong_rows_are_told_by_number_and_then_no_row_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = HEADER + GOOD + "\n;werkgever;bouw;Ede;Jo;Tekst.\nDe bakker;werkgever;bouw;Ede;Jo;Nog eens.\nX;baas;ruimtevaart;Ede;Jo;T;extra\n"
    assert run(empty_project(tmp_path), "x.csv", rows) == 1
    complaint = capsys.readouterr().err
    for line in (
        "x.csv, rij 4: Er staat niets bij `titel`.",
        "x.csv, rij 5: Er is al een stuk met de naam `de-bakker`.",
        "x.csv, rij 6: De rij heeft meer vakken dan de eerste rij; «extra» hoort nergens bij.",
        "Er is niets gemaakt: 3 rijen zijn fout.",
    ):
        assert line in complaint
    assert stories(tmp_path) == {}


def test_the_right_rows_are_made_when_that_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = HEADER + GOOD + "De piloot;werkgever;ruimtevaart;Ede;Jo;Tekst.\n"
    assert run(empty_project(tmp_path), "x.csv", rows, "--goede-rijen") == 1
    assert "x.csv, rij 3: sector: `ruimtevaart` staat niet in de lijst sector." in capsys.readouterr().err
    assert set(stories(tmp_path)) == {"de-bakker"}


def test_a_column_we_do_not_know_is_told_for_each_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(empty_project(tmp_path), "x.csv", "titel;tekst;telefoon\nDe kok;Hallo daar.;niet bekend\n") == 0
    assert "De kolom «telefoon»: «niet bekend»." in capsys.readouterr().out


def test_a_sheet_takes_no_keys_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(empty_project(tmp_path), "x.csv", HEADER + GOOD, "--titel", "X") == 2
    assert "staat alles in de kolommen" in capsys.readouterr().err


def test_formulas_and_code_in_a_sheet_are_only_words(tmp_path: Path) -> None:
    rows = 'titel;tekst\n"=HYPERLINK(""https://x.example"")";"=cmd|\' /C calc\'!A0 <script>x</script> {{ 7*7 }}"\n'
    assert run(empty_project(tmp_path), "x.csv", rows) == 0
    (text,) = stories(tmp_path).values()
    assert text.endswith("=cmd\\|' /C calc'!A0 &lt;script>x&lt;/script> {{ 7\\*7 }}\n")
    assert {problem.code for problem in load(tmp_path, ON).problems} <= UNFINISHED


def test_a_link_in_markdown_that_leads_to_no_website_is_told_as_lost() -> None:
    content = read_written("Klik [hier](javascript:alert) of [daar](https://x.example/) of [bel](tel:0800).", lambda _: None)
    assert [remark.text for remark in content.remarks] == [
        "De link bij «hier»: hij leidt niet naar een website maar naar «javascript:alert»."
    ]
