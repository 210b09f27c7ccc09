"""The leak check finds what may not be told in every kind of file, and nothing where nothing is."""

import bz2
import gzip
import io
import json
import zipfile
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import cbor2
import pikepdf
import pytest
from mutagen.id3 import APIC, CHAP, ID3, TIT2
from PIL import Image, PngImagePlugin

from site_builder.leaks.leak import Kind, Leak, Trace, told
from site_builder.leaks.watch import leaks
from site_builder.model import Body, Scope
from site_builder.visibility import visible
from tests.leak_samples import ON, SENTENCE, drawn, secret_story, site_with, withdrawn, without
from tests.sample_site import sample_lists

NUMBER = "T-2026-901"
TITLE = "Kraaien tellen voor de koffie"


def pdf(change: Callable[[pikepdf.Pdf], None] = lambda _: None, words: str = "") -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    page = document.pages[0]
    page.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F=pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica))
    )
    page.Contents = document.make_stream(f"BT /F 8 Tf 20 400 Td ({words}) Tj ET".encode("latin-1"))
    change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_title(document: pikepdf.Pdf) -> None:
    document.docinfo[pikepdf.Name.Title] = TITLE


def with_xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as found:
        found["dc:description"] = SENTENCE


def with_alt(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot = document.make_indirect(pikepdf.Dictionary(K=pikepdf.Dictionary(S=pikepdf.Name.Figure, Alt=SENTENCE)))


def with_attachment(document: pikepdf.Pdf) -> None:
    document.attachments["gegevens.csv"] = f"titel\n{TITLE}\n".encode()


def picture(**keys: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(target, **keys)  # type: ignore[arg-type]
    return target.getvalue()


def exif(text: str) -> Image.Exif:
    found = Image.Exif()
    found[0x010E] = text
    return found


def png_text() -> PngImagePlugin.PngInfo:
    found = PngImagePlugin.PngInfo()
    found.add_itxt("Comment", SENTENCE, zip=True)
    return found


def sound(*frames: object) -> bytes:
    tags = ID3()
    for frame in frames:
        tags.add(frame)
    target = io.BytesIO()
    tags.save(target)
    return target.getvalue() + b"\xff\xfb\x90\x00" + bytes(400)


def folder(name: str, text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, text)
    return target.getvalue()


def index(*words: str) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps([[[word, [[1, [2], []]], []] for word in words]]))


PLANTED: dict[str, tuple[str, bytes]] = {
    "page": ("verhalen/x/index.html", f"<main><p>{SENTENCE}</p></main>".encode()),
    "part-of-a-sentence": ("a.html", b"<p>telde Wibo <em>iedere</em> och&shy;tend&nbsp;zeven, natte</p>"),
    "title-in-entities": ("a.html", b"<h1>Kraaien t&eacute;llen voor de &#107;offie</h1>"),
    "alt-text": ("a.html", b'<img alt="Een dakdekker begint pas als hij vogels" src="x">'),
    "description": ("a.html", b'<meta name="description" content="Een dakdekker begint pas als hij vogels heeft geteld.">'),
    "comment": ("a.html", f"<!-- {SENTENCE} -->".encode()),
    "json-ld": ("a.html", b'<script type="application/ld+json">{"headline":"Kraaien tellen voor de ko\\u0066fie"}</script>'),
    "letter": ("a.html", f'<a href="mailto:?subject={quote(TITLE)}">Mail</a>'.encode()),
    "one-word": ("a.html", b"<p>Dit is van Zinkstra.</p>"),
    "organisation": ("a.html", b"<p>dakbedrijf zinkstra</p>"),
    "name": ("a.html", b"<p>Met dank aan Wibo.</p>"),
    "link": ("a.html", b'<a href="../../verhalen/zeven-natte-kraaien/">Lees</a>'),
    "address": ("verhalen/zeven-natte-kraaien/kaart.txt", b""),
    "json": ("a.json", json.dumps({"tekst": f"Eerst.\n{SENTENCE}"}).encode()),
    "feed": ("feeds/a.xml", f"<item><description>&lt;p&gt;{SENTENCE}&lt;/p&gt;</description></item>".encode()),
    "sitemap": ("sitemap.xml", b"<url><loc>https://x.nl/verhalen/zeven-natte-kraaien/</loc></url>"),
    "csv": ("data/a.csv", f"titel;plaats\n{TITLE};Arnhem\n".encode("utf-8-sig")),
    "calendar": ("a.ics", b"BEGIN:VEVENT\r\nDESCRIPTION:Onder de zinken dakgoot tel\r\n de Wibo iedere ochtend\r\nEND:VEVENT\r\n"),
    "captions": ("a.vtt", f"WEBVTT\n\n00:00.000 --> 00:04.000\n<v Eva>{SENTENCE}\n".encode()),
    "script": ("a.mjs", f"const first = {SENTENCE!r};".encode()),
    "svg": ("a.svg", f"<svg><title>{TITLE}</title></svg>".encode()),
    "spelling": ("zoeken/1/spelling/d.txt", b"dag\ndakgoot\ndakpan"),
    "index": ("zoeken/1/index/0.pf_index", index("dag", "dakgoot", "de")),
    "stem-in-the-index": ("zoeken/1/index/0.pf_index", index("dag", "verrekijker")),
    "stem-without-ending": ("zoeken/1/index/0.pf_index", index("dag", "kraai")),
    "gzip": ("a.txt.gz", gzip.compress(SENTENCE.encode())),
    "bzip2": ("a.txt.bz2", bz2.compress(SENTENCE.encode())),
    "zip": ("a.zip", folder("a.html", f"<p>{SENTENCE}</p>")),
    "name-in-a-zip": ("a.zip", folder("zeven-natte-kraaien/index.md", "")),
    "zip-in-a-gzip": ("a.gz", gzip.compress(folder("a.txt", SENTENCE))),
    "data-url": ("a.html", b'<a href="data:text/plain;base64,' + b64encode(SENTENCE.encode()) + b'">x</a>'),
    "sixteen-bits": ("a.bin", b"\xff\x00" + SENTENCE.encode("utf-16-le")),
    "pdf": ("a.pdf", pdf(words=SENTENCE)),
    "pdf-title": ("a.pdf", pdf(with_title)),
    "pdf-xmp": ("a.pdf", pdf(with_xmp)),
    "pdf-alt": ("a.pdf", pdf(with_alt)),
    "pdf-attachment": ("a.pdf", pdf(with_attachment)),
    "exif": ("a.jpg", picture(format="JPEG", exif=exif(SENTENCE))),
    "jpeg-comment": ("a.jpg", picture(format="JPEG", comment=SENTENCE.encode())),
    "webp-xmp": ("a.webp", picture(format="WEBP", xmp=f"<x>{SENTENCE}</x>".encode())),
    "avif-exif": ("a.avif", picture(format="AVIF", exif=exif(SENTENCE))),
    "png-text": ("a.png", picture(format="PNG", pnginfo=png_text())),
    "after-a-picture": ("a.png", picture(format="PNG") + SENTENCE.encode()),
    "id3": ("a.mp3", sound(TIT2(encoding=1, text=[TITLE]))),
    "id3-chapter": ("a.mp3", sound(CHAP(element_id="h", start_time=0, end_time=9, sub_frames=[TIT2(encoding=3, text=[TITLE])]))),
    "after-a-sound": ("a.mp3", sound(TIT2(encoding=3, text=["Goed"])) + b"TAG" + TITLE.encode().ljust(125, b"\0")),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_trace_is_found_in_every_kind_of_file(kind: str, tmp_path: Path) -> None:
    site, shown = withdrawn(drawn(tmp_path / "nok.jpg"))
    found = leaks(site, shown, [PLANTED[kind]])
    assert {leak.trace.owner for leak in found} == {NUMBER}


@pytest.mark.parametrize("kind", PLANTED)
def test_what_may_be_told_is_no_trace(kind: str, tmp_path: Path) -> None:
    site, _ = withdrawn(drawn(tmp_path / "nok.jpg"))
    assert leaks(site, site, [PLANTED[kind]]) == ()


def test_a_stem_that_words_of_others_have_too_is_no_trace() -> None:
    lists = sample_lists()
    secret = replace(secret_story(lists), body=Body("<p>Hij had een laars en bracht broodjes.</p>"))
    site = site_with(secret, withdrawn=ON)
    other = replace(site.stories[0], body=Body("<p>De laarzen zijn gebracht, met brood.</p>"))
    site = replace(site, stories=(other, *site.stories[1:]))
    stems_of_the_other = ("zoeken/1/index/0.pf_index", index("laars", "bracht"))
    assert leaks(site, visible(site, ON), [stems_of_the_other]) == ()
    assert leaks(site, visible(site, ON), [("zoeken/1/index/0.pf_index", index("laar"))]) != ()


def encoded(path: Path, **keys: object) -> bytes:
    target = io.BytesIO()
    with Image.open(path) as image:
        image.resize((480, 320)).save(target, **keys)  # type: ignore[arg-type]
    return target.getvalue()


def pdf_with(photo: bytes) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        image = document.make_stream(
            photo,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=480,
            Height=320,
            ColorSpace=pikepdf.Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=pikepdf.Name.DCTDecode,
        )
        document.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
        document.pages[0].Contents = document.make_stream(b"q 480 0 0 320 0 0 cm /I Do Q")

    return pdf(change)


def card_with(photo: Path) -> bytes:
    target = io.BytesIO()
    card = Image.new("RGB", (1200, 630), "navy")
    with Image.open(photo) as image:
        card.paste(image.resize((945, 630)).crop((244, 0, 700, 630)), (744, 0))
    card.save(target, "JPEG")
    return target.getvalue()


PICTURES: dict[str, Callable[[Path], tuple[str, bytes]]] = {
    "jpeg": lambda path: ("a.jpg", encoded(path, format="JPEG", quality=40)),
    "webp": lambda path: ("a.webp", encoded(path, format="WEBP", quality=40)),
    "avif": lambda path: ("a.avif", encoded(path, format="AVIF", quality=40)),
    "png": lambda path: ("a.png", encoded(path, format="PNG")),
    "grey": lambda path: ("a.jpg", encoded(path, format="JPEG")),
    "in-a-pdf": lambda path: ("a.pdf", pdf_with(encoded(path, format="JPEG"))),
    "on-a-card": lambda path: ("a.jpg", card_with(path)),
    "in-a-sound": lambda path: ("a.mp3", sound(APIC(encoding=3, mime="image/jpeg", type=3, desc="", data=encoded(path, format="JPEG")))),
    "in-a-page": lambda path: ("a.html", b'<img alt="" src="data:image/jpeg;base64,' + b64encode(encoded(path, format="JPEG")) + b'">'),
    "in-a-zip": lambda path: ("a.zip", zipped(encoded(path, format="JPEG"))),
}


def zipped(content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("a.jpg", content)
    return target.getvalue()


@pytest.mark.parametrize("kind", PICTURES)
def test_a_photo_is_known_in_every_format_and_place(kind: str, tmp_path: Path) -> None:
    site, shown = withdrawn(drawn(tmp_path / "nok.jpg"))
    assert {leak.trace for leak in leaks(site, shown, [PICTURES[kind](tmp_path / "nok.jpg")])} == {Trace(NUMBER, Kind.PHOTO)}
    other = drawn(tmp_path / "ander.jpg", 5)
    assert leaks(site, shown, [PICTURES[kind](other)]) == ()


def test_a_photo_that_another_story_shows_too_is_no_leak(tmp_path: Path) -> None:
    site, shown = withdrawn(drawn(tmp_path / "nok.jpg"))
    (tmp_path / "zelfde.jpg").write_bytes((tmp_path / "nok.jpg").read_bytes())
    secret = site.stories[-1]
    assert secret.photo is not None
    same = replace(shown.stories[0], photo=replace(secret.photo, path=tmp_path / "zelfde.jpg", alt="", maker=""))
    assert leaks(site, replace(shown, stories=(same, *shown.stories[1:])), [PICTURES["jpeg"](tmp_path / "nok.jpg")]) == ()


def test_without_the_scope_name_the_name_is_a_leak_and_the_rest_is_not() -> None:
    site, shown = without(Scope.NAME)
    assert leaks(site, shown, [("a.html", b"<p>Kraaien tellen voor de koffie bij Dakbedrijf Zinkstra</p>")]) == ()
    found = leaks(site, shown, [("a.html", f"<p>{SENTENCE}</p>".encode())])
    assert found == (Leak("a.html", Trace(NUMBER, Kind.NAME)),)


def test_without_the_scope_photo_the_photo_and_its_words_are_leaks(tmp_path: Path) -> None:
    site, shown = without(Scope.PHOTO, drawn(tmp_path / "nok.jpg"))
    files = [PICTURES["webp"](tmp_path / "nok.jpg"), ("a.html", b"<p>Foto: Femke Pannekoek</p>"), ("b.html", f"<p>{SENTENCE}</p>".encode())]
    assert leaks(site, shown, files) == (Leak("a.html", Trace(NUMBER, Kind.PHOTO_WORDS)), Leak("a.webp", Trace(NUMBER, Kind.PHOTO)))


@pytest.mark.parametrize(("scope", "address"), [(Scope.PDF, "edities/2026.pdf"), (Scope.OPEN_DATA, "data/verhalen.json")])
def test_a_file_that_needs_a_scope_has_nothing_of_a_story_without_it(scope: Scope, address: str) -> None:
    site, shown = without(scope)
    content = pdf(words=SENTENCE) if scope is Scope.PDF else json.dumps({"titel": TITLE}).encode()
    assert leaks(site, shown, [("a.html", f"<p>{SENTENCE}</p>".encode())]) == ()
    assert {leak.address for leak in leaks(site, shown, [(address, content)])} == {address}
    assert leaks(*without(Scope.VOICE), [(address, content)]) == ()


ROWS = {
    "list": ("beperkingen/autisme/index.html", '<a href="../../verhalen/zeven-natte-kraaien/">x</a>'),
    "own-page": ("verhalen/zeven-natte-kraaien/index.html", '<a href="../../beperkingen/autisme/">Autisme</a>'),
    "json": ("data/verhalen.json", '[{"adres": "/verhalen/zeven-natte-kraaien/", "beperking": ["autisme"]}]'),
    "csv": ("data/verhalen.csv", "slug;beperking\nzeven-natte-kraaien;Energie, Autisme\n"),
    "feed": ("feeds/a.xml", "<item><link>https://x.nl/verhalen/zeven-natte-kraaien/</link><category>Autisme</category></item>"),
}


@pytest.mark.parametrize("kind", ROWS)
def test_without_the_scope_impairment_no_row_says_it(kind: str) -> None:
    address, text = ROWS[kind]
    found = leaks(*without(Scope.IMPAIRMENT), [(address, text.encode())])
    assert found == (Leak(address, Trace(NUMBER, Kind.IMPAIRMENT)),)
    assert leaks(*without(Scope.VOICE), [(address, text.encode())]) == ()


def test_a_row_about_another_story_may_say_the_impairment() -> None:
    rows = '[{"slug": "zeven-natte-kraaien", "beperking": []}, {"slug": "de-bakkerij", "beperking": ["autisme"]}]'
    assert leaks(*without(Scope.IMPAIRMENT), [("data/verhalen.json", rows.encode())]) == ()


HOME = ("index.html", b'<meta property="og:image" content="https://x.nl/assets/kaarten/algemeen.png">')
OWN = ("verhalen/zeven-natte-kraaien/index.html", b'<meta property="og:image" content="https://x.nl/assets/kaarten/eigen.png">')


def test_a_story_that_may_not_be_shared_has_no_card_of_its_own() -> None:
    assert leaks(*without(Scope.SOCIAL), [HOME, OWN]) == (Leak(OWN[0], Trace(NUMBER, Kind.CARD)),)
    assert leaks(*without(Scope.SOCIAL), [HOME, (OWN[0], HOME[1])]) == ()
    assert leaks(*without(Scope.VOICE), [HOME, OWN]) == ()


def test_a_story_that_may_not_be_shared_offers_no_words_to_share() -> None:
    assert leaks(*without(Scope.SOCIAL), [(OWN[0], b'<a href="mailto:?subject=x">Mail</a>')]) == (Leak(OWN[0], Trace(NUMBER, Kind.CARD)),)


def test_a_card_that_no_page_names_may_be_of_a_story_that_is_gone() -> None:
    assert leaks(*withdrawn(), [HOME, ("assets/kaarten/oud.png", picture(format="PNG"))]) == (
        Leak("assets/kaarten/oud.png", Trace("", Kind.CARD)),
    )


@pytest.mark.parametrize(
    ("address", "content"),
    [
        ("a.pdf", b"%PDF-1.7 en dan niets"),
        ("a.gz", b"\x1f\x8b en dan niets"),
        ("a.zip", b"PK\x03\x04 niets"),
        ("a.jpg", b"\xff\xd8\xff niets"),
    ],
)
def test_what_can_not_be_looked_into_is_told(address: str, content: bytes) -> None:
    assert Leak(address, Trace("", Kind.UNREADABLE)) in leaks(*withdrawn(), [(address, content)])


def test_the_page_that_stays_at_the_address_of_a_story_may_be_there_and_say_nothing() -> None:
    site, shown = withdrawn()
    address = "verhalen/zeven-natte-kraaien/index.html"
    assert leaks(site, shown, [(address, b"<h1>Dit verhaal staat hier niet meer</h1>")]) == ()
    assert leaks(site, shown, [(address, b'<link rel="canonical" href="https://x.nl/verhalen/zeven-natte-kraaien/">')])


def test_a_message_names_the_file_the_number_and_the_kind_and_never_the_words() -> None:
    site, shown = withdrawn()
    files = [("a.html", f"<h1>{TITLE}</h1>".encode()), ("verhalen/zeven-natte-kraaien/index.html", b"Wibo van Zinkstra")]
    words = told(leaks(site, shown, files))
    assert "`a.html`: de titel van `T-2026-901`" in words
    assert "`verhalen/…/index.html`: de naam van `T-2026-901`" in words
    for secret in ("kraaien", "wibo", "zinkstra", "koffie"):
        assert secret not in words.lower()


def test_many_leaks_are_counted() -> None:
    found = [Leak(f"{number}.html", Trace(NUMBER, Kind.TITLE)) for number in range(25)]
    assert "… en nog 5" in told(found)
