"""A document from a stranger can't reach outside itself, run anything, or take more time or memory than a story is worth."""

import io
import re
import struct
import threading
import time
import tracemalloc
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.editing.importing.refusals import ImportRefusedError
from site_builder.editing.importing.sources import read_source
from site_builder.editing.importing.word import read_word
from site_builder.editing.importing.word_xml import MOST_NODES
from tests.imported import RELATIONS, body_of, empty_project, packed, paragraph, parts_of, story_of, told, with_body

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="x" descr="Van ver"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip {attribute}="rId9"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def refusal(raw: bytes) -> str:
    """Why a Word file is refused, and the way out."""
    with pytest.raises(ImportRefusedError) as refused:
        read_word(raw)
    assert refused.value.hint
    return refused.value.message  # asked for apart from `assert`, or a failure would show the whole file


def made_of(raw: bytes, folder: Path, name: str = "verhaal.docx") -> tuple[str, str]:
    """The body that a document becomes, and what is told of it."""
    source = empty_project(folder) / name
    source.write_bytes(raw)
    made = story_of(source, folder)
    return body_of(made), told(made)


def relations(*more: str) -> bytes:
    """The relations of a document with more of them."""
    return parts_of("wijzigingen")[RELATIONS].replace(b"</Relationships>", "".join(more).encode() + b"</Relationships>")


def relation(kind: str, target: str, mode: str = "External") -> str:
    """A relation to something."""
    return f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'


def test_a_part_that_grows_far_too_much_is_not_unpacked() -> None:
    bomb = packed({**parts_of("wijzigingen"), "word/styles.xml": b"<x>" + b" " * 15_000_000 + b"</x>"}, zipfile.ZIP_DEFLATED)
    assert len(bomb) < 100_000
    tracemalloc.start()
    message = refusal(bomb)
    assert "200 keer zo groot" in message
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_more_than_a_story_can_hold_is_not_unpacked() -> None:
    message = refusal(with_body("", word__styles_DOT_xml=bytes(21_000_000)))
    assert "uitgepakt meer dan 20 MB" in message
    pictures = {f"word/media/image{number}.bmp": bytes(40_000_000) for number in range(4)}
    message = refusal(packed({**parts_of("wijzigingen"), **pictures}, zipfile.ZIP_DEFLATED))
    assert "uitgepakt is het meer dan 150 MB" in message


def test_a_part_that_lies_about_its_size_stops_at_that_size() -> None:
    """The header says 100 bytes; behind it are 50 million."""
    raw = bytearray(packed({**parts_of("wijzigingen"), "word/media/image1.bmp": bytes(50_000_000)}, zipfile.ZIP_DEFLATED))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        for match in re.finditer(re.escape(signature), bytes(raw)):
            at = match.start() + offset
            if struct.unpack_from("<I", raw, at)[0] == 50_000_000:
                struct.pack_into("<I", raw, at, 100)
    tracemalloc.start()
    message = refusal(bytes(raw))
    assert "beschadigd" in message
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def test_a_file_of_very_many_parts_is_refused() -> None:
    message = refusal(packed({f"a/{number}": b"" for number in range(6_001)}))
    assert "6001 delen" in message


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "C:\\x.xml", "word\\..\\..\\x", "word/../../x.xml"])
def test_a_part_with_a_name_outside_the_file_is_refused(name: str) -> None:
    message = refusal(packed({**parts_of("wijzigingen"), name: b"x"}))
    assert "een andere map" in message


def test_two_parts_of_one_name_are_refused() -> None:
    file = io.BytesIO(packed(parts_of("wijzigingen")))
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", "<x/>")
    message = refusal(file.getvalue())
    assert "dezelfde naam" in message


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", RELATIONS])
@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY a "boem"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/x">%a;]>',
    ],
)
def test_xml_with_a_doctype_is_refused(part: str, declaration: str) -> None:
    raw = parts_of("wijzigingen")[part].decode()
    start, rest = raw.split("?>", 1)
    message = refusal(packed({**parts_of("wijzigingen"), part: f"{start}?>{declaration}{rest}".encode()}))
    assert "DOCTYPE" in message


def test_elements_too_deep_in_each_other_are_refused() -> None:
    message = refusal(with_body("<w:sdt><w:sdtContent>" * 100 + paragraph("diep") + "</w:sdtContent></w:sdt>" * 100))
    assert "te diep" in message


def test_a_document_of_too_many_elements_is_refused_in_little_time() -> None:
    started = time.process_time()
    message = refusal(with_body("<w:p/>" * (MOST_NODES + 1)))
    assert "te veel onderdelen" in message
    assert time.process_time() - started < 5


def test_a_linked_picture_is_not_fetched_and_told(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

    server = HTTPServer(("127.0.0.1", 0), Listening)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    link = relation("image", f"http://127.0.0.1:{server.server_port}/spion.png")
    raw = with_body(paragraph("Tekst.") + PICTURE.format(attribute="r:link"), word___rels__document_DOT_xml_DOT_rels=relations(link))
    body, words = made_of(raw, tmp_path)
    server.shutdown()
    server.server_close()
    assert asked == []
    assert body == "Tekst."
    assert "staat niet in het document maar ergens anders, en wordt niet opgehaald" in words


@pytest.mark.parametrize("target", ["file:///etc/hostname", "geheim.png", "../geheim.png", "../../../../../../etc/hostname"])
@pytest.mark.parametrize("attribute", ["r:link", "r:embed"])
def test_a_picture_elsewhere_on_the_disk_is_not_taken(target: str, attribute: str, tmp_path: Path) -> None:
    (tmp_path / "geheim.png").write_bytes(b"\x89PNG\r\n\x1a\ngeheim")
    link = relation("image", target)
    raw = with_body(paragraph("Tekst.") + PICTURE.format(attribute=attribute), word___rels__document_DOT_xml_DOT_rels=relations(link))
    body, words = made_of(raw, tmp_path)
    assert body == "Tekst."
    assert "ergens anders" in words
    assert list((tmp_path / "proef").rglob("foto*")) == []


def test_macros_are_not_taken_and_told(tmp_path: Path) -> None:
    raw = packed({**parts_of("wijzigingen"), "word/vbaProject.bin": OLE + b"AutoOpen"})
    body, words = made_of(raw, tmp_path, "verhaal.docm")
    assert body.startswith("Joris bakt brood")
    assert "macro’s (kleine programma’s) zijn niet overgenomen en niet gestart" in words


def test_embedded_files_charts_and_templates_elsewhere_are_told(tmp_path: Path) -> None:
    link = relation("attachedTemplate", "https://kwaad.example/sjabloon.dotm")
    parts = {
        **parts_of("wijzigingen"),
        "word/embeddings/oleObject1.bin": OLE,
        "word/charts/chart1.xml": b"<x/>",
        "word/_rels/settings.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'.encode(),
    }
    _, words = made_of(packed(parts), tmp_path)
    assert "Een ingesloten bestand (zoals een Excel-blad) is niet overgenomen." in words
    assert "Een grafiek is niet overgenomen." in words
    assert "Een verwijzing naar een sjabloon op een andere plek; die is niet geopend: «https://kwaad.example/sjabloon.dotm»." in words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x01\x00\x00\x00" + bytes(80), "een EMF-tekening"),
        (b"\xd7\xcd\xc6\x9a" + bytes(80), "een WMF-tekening"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "een SVG-tekening"),
        (b"II*\x00" + bytes(80), "een TIFF-afbeelding"),
        (b"\x89PNG\r\n\x1a\n" + bytes(80), "geen foto die we kunnen lezen"),
        (b"zomaar", "een soort afbeelding die we niet kennen"),
    ],
)
def test_a_picture_that_the_site_cannot_show_is_told_with_its_line(data: bytes, words: str, tmp_path: Path) -> None:
    link = relation("image", "media/image1.png", "Internal")
    raw = with_body(
        paragraph("Ervoor.") + PICTURE.format(attribute="r:embed") + paragraph("Erna."),
        word___rels__document_DOT_xml_DOT_rels=relations(link),
        word__media__image1_DOT_png=data,
    )
    source = empty_project(tmp_path) / "x.docx"
    source.write_bytes(raw)
    made = story_of(source, tmp_path)
    assert body_of(made) == "Ervoor.\n\nErna."
    assert made.draft.copies == {}
    (line,) = [line for line, remark in made.remarks if words in remark.text]
    assert line is not None
    assert made.draft.text.split("\n")[line - 1] == "Erna."


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (OLE + b"WordDocument".ljust(600, b"\x00"), "oude Word (.doc)"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (b"%PDF-1.7 ...", "een pdf"),
        (b"{\\rtf1 hallo}", "een rtf-bestand"),
        (b"<html><body>hallo</body></html>", "een webpagina"),
        (b"zomaar wat tekst", "al heet het zo"),
        (b"PK\x03\x04" + bytes(100), "beschadigd"),
    ],
)
def test_a_file_that_is_no_word_document_says_what_it_is(raw: bytes, message: str) -> None:
    assert message in refusal(raw)


def test_an_old_word_file_gets_a_way_out_and_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = empty_project(tmp_path) / "oud.doc"
    source.write_bytes(OLE + bytes(600))
    assert main(["importeer", str(source), "--project", str(tmp_path)]) == 1
    complaint = capsys.readouterr().err
    assert "Opslaan als → Word-document (.docx)" in complaint
    assert "Er is niets gemaakt." in complaint
    assert not (tmp_path / "stories/verhalen").exists()


def test_a_zip_file_and_an_open_document_are_told_apart() -> None:
    message = refusal(packed({"vakantie.txt": b"zon"}))
    assert "een zipbestand" in message
    message = refusal(packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}))
    assert ".odt" in message


@pytest.mark.parametrize("cut", range(5, 100, 10))
def test_a_document_that_was_cut_off_is_refused(cut: int) -> None:
    whole = packed(parts_of("fietsenmaker"))
    message = refusal(whole[: len(whole) * cut // 100])
    assert "beschadigd" in message


@pytest.mark.parametrize(
    "missing", ["[Content_Types].xml", "_rels/.rels", RELATIONS, "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"]
)
def test_a_document_without_a_part_is_read_or_refused(missing: str) -> None:
    parts = parts_of("fietsenmaker")
    del parts[missing]
    try:
        content = read_word(packed(parts))
    except ImportRefusedError:
        return
    assert content.blocks


def test_code_and_marks_in_the_text_come_out_as_words(tmp_path: Path) -> None:
    hostile = (
        "&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} {% y %} [a](javascript:b) ![c](d) `e` **f** &amp;lt; [g]{lang=nl} ${h} &lt;!- i"
    )
    body, _ = made_of(with_body(paragraph(hostile)), tmp_path)
    source = tmp_path / "stories" / "nog.md"
    source.write_text(body, encoding="utf-8")
    blocks = read_source(source).blocks
    assert [block.plain for block in blocks if hasattr(block, "plain")] == [
        "<script>alert(1)</script> {{ x }} {% y %} [a](javascript:b) ![c](d) `e` **f** &lt; [g]{lang=nl} ${h} <!- i"
    ]


def test_signs_that_nobody_sees_are_taken_out_and_told(tmp_path: Path) -> None:
    body, words = made_of(with_body(paragraph("Draai&#x202e;om&#x202c; en nul&#x200b;breed&#xfeff;&#xe0041;.")), tmp_path)
    assert body == "Draaiom en nulbreed."
    assert "5 onzichtbare tekens" in words


def test_words_that_word_hides_are_not_published(tmp_path: Path) -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:t>open</w:t></w:r></w:p>"
    body, words = made_of(with_body(hidden), tmp_path)
    assert body == "open"
    assert "Verborgen tekst: «geheim»" in words


def test_words_that_the_reader_of_word_files_skips_are_told(tmp_path: Path) -> None:
    odd = f'<w:raar xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{paragraph("bijna weg")}</w:raar>'
    body, words = made_of(with_body(paragraph("Tekst.") + odd), tmp_path)
    assert body == "Tekst."
    assert "«bijna weg»." in words


def test_a_style_map_in_the_document_is_not_followed(tmp_path: Path) -> None:
    raw = packed({**parts_of("wijzigingen"), "mammoth/style-map": b"p => h1:fresh"})
    assert "#" not in made_of(raw, tmp_path)[0]


@pytest.mark.parametrize("span", ["1000000", "99999999999999999999", "-5", "0"])
def test_a_cell_over_very_many_columns_takes_no_room(span: str, tmp_path: Path) -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph("breed")}</w:tc>'
    body, _ = made_of(with_body(f"<w:tbl><w:tr>{cell}<w:tc>{paragraph('smal')}</w:tc></w:tr></w:tbl>"), tmp_path)
    assert "breed" in body
    assert "smal" in body
    assert len(body) < 1_000


def test_a_table_with_far_too_many_cells_is_refused() -> None:
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 55 + "</w:tr>"
    message = refusal(with_body(f"<w:tbl>{row * 400}</w:tbl>"))
    assert "een tabel heeft meer dan 20.000 vakken" in message


def test_tables_deep_in_each_other_are_read_or_refused_in_little_time() -> None:
    started = time.process_time()
    nested = paragraph("kern")
    for _ in range(25):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>{paragraph('y')}"
    content = read_word(with_body(nested))
    assert content.blocks
    assert time.process_time() - started < 5


def test_more_text_than_a_story_is_refused() -> None:
    message = refusal(with_body(paragraph("een zin van acht woorden en nog wat meer " * 1_000) * 110))
    assert "meer tekst" in message
