"""A published picture carries its pixels and nothing else: no place, no camera, no name, no comment."""

import re
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from tests.project import add_consent, add_story, bouw, copy_project
from tests.traces import traces as traces_in_bytes

KINDS = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"}
METADATA = {"exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop", "iptc", "Author", "mpoffset"}


def traces(path: Path) -> list[str]:
    """The names of what a picture tells besides its pixels."""
    with Image.open(path) as image:
        found = sorted(METADATA & image.info.keys())
        texts = getattr(image, "text", {})
        return found + [f"exif {tag}" for tag in image.getexif()] + sorted(texts)


def with_everything(path: Path) -> None:
    """Writes a photo with a place, a camera, a comment and a name."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Cameramerk"
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 5.0, 0.0)
    image = Image.linear_gradient("L").convert("RGB").resize((1200, 800))
    image.save(path, exif=exif, comment=b"Wie dit leest", xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")


def test_no_published_picture_has_metadata(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    add_consent(project, "T-2026-900", gegeven="2026-01-01", voor="[naam, foto]")
    story = add_story(project, "met-foto", foto="foto.jpg", foto_alt="Een grijze muur", foto_maker="Eigen foto")
    with_everything(story.parent / "foto.jpg")
    bouw(project, tmp_path / "site").check_returncode()
    pictures = [path for path in (tmp_path / "site").rglob("*") if path.suffix in KINDS]
    assert len(pictures) >= 3
    assert {path.name: traces(path) for path in pictures if traces(path)} == {}
    assert {path.name: traces_in_bytes(path) for path in pictures if traces_in_bytes(path)} == {}
    assert all(b"Cameramerk" not in path.read_bytes() for path in pictures)


def test_a_photo_that_is_used_twice_has_the_words_of_each_use(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    add_consent(project, "T-2026-900", gegeven="2026-01-01", voor="[naam, foto]")
    keys = {"foto": "foto.jpg", "foto_alt": "Een grijze muur", "foto_maker": "Marit Tak", "foto_focus": "30% 20%"}
    story = add_story(project, "met-foto", "Kijk maar.\n\n![Een muur van dichtbij](foto.jpg)", **keys)
    with_everything(story.parent / "foto.jpg")
    (story.parent / "eenvoudig.md").write_text("Dit is een muur.\n\n![Een muur](foto.jpg)\n", encoding="utf-8")
    bouw(project, tmp_path / "site").check_returncode()
    page, simple = ((tmp_path / "site/verhalen/met-foto" / name).read_text("utf-8") for name in ("index.html", "eenvoudig/index.html"))
    assert re.findall(r'<img class="([^"]*)"[^>]* alt="([^"]*)"', page)[:2] == [
        ("focus-x-30 focus-y-20", "Een grijze muur"),
        ("focus-x-50 focus-y-50", "Een muur van dichtbij"),
    ]
    assert re.findall(r' alt="([^"]*)"', simple)[:2] == ["Een grijze muur", "Een muur"]
    assert page.count("Beeld: Marit Tak") == simple.count("Beeld: Marit Tak") == 1
    assert page.partition('class="band related"')[0].count('<svg class="photo-ground"') == 2


def test_every_card_with_a_photo_says_who_made_it(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    add_consent(project, "T-2026-900", gegeven="2026-01-01", voor="[naam, foto]")
    story = add_story(project, "met-foto", datum="2026-11-22", foto="foto.jpg", foto_alt="Een grijze muur", foto_maker="Marit Tak")
    with_everything(story.parent / "foto.jpg")
    bouw(project, tmp_path / "site").check_returncode()
    for place in ("index.html", "verhalen/index.html", "sectoren/bouw/index.html"):
        page = (tmp_path / "site" / place).read_text("utf-8")
        assert page.count('alt="Een grijze muur"') == page.count("Beeld: Marit Tak") >= 1, place


def test_the_large_card_of_the_home_page_asks_for_a_larger_photo_than_the_others(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    add_consent(project, "T-2026-900", gegeven="2026-01-01", voor="[naam, foto]")
    for slug, day in (("nieuw", "2026-11-23"), ("nieuwst", "2026-11-23"), ("ouder", "2026-11-22")):
        story = add_story(project, slug, datum=day, foto="foto.jpg", foto_alt="Een grijze muur")
        with_everything(story.parent / "foto.jpg")
    bouw(project, tmp_path / "site").check_returncode()
    cards = (tmp_path / "site/index.html").read_text("utf-8").partition('<ul class="cards cards-lead">')[2].split("</article>")
    first, second, third = ((re.findall(r'sizes="[^"]*?(\d+)rem, ', card) or ["0"])[0] for card in cards[:3])
    assert int(first) > int(second) == int(third)


@pytest.mark.parametrize("kind", ["jpg", "webp", "png"])
def test_the_search_for_metadata_finds_it(tmp_path: Path, kind: str) -> None:
    with_everything(tmp_path / "foto.jpg")
    path = tmp_path / f"bad.{kind}"
    name = PngInfo()
    name.add_text("Author", "Iemand")
    with Image.open(tmp_path / "foto.jpg") as image:
        image.save(path, exif=image.getexif(), pnginfo=name)
    assert traces(path)
    assert traces_in_bytes(path)
