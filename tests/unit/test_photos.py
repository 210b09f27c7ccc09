"""Photos: what comes out is upright, in sRGB, without metadata, complete, the same each time, and made only once."""

import hashlib
import json
import os
import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from site_builder.model import Photo
from site_builder.pictures.complaints import Complaint
from site_builder.pictures.encode import Job, make
from site_builder.pictures.folder import HALF, read_made
from site_builder.pictures.index import FILE
from site_builder.pictures.photos import Published, publish_photos
from site_builder.pictures.preparation import prepare
from site_builder.pictures.recipe import AVIF, JPEG, RECIPE, Format, Recipe
from site_builder.pictures.workers import run
from tests.traces import traces

SMALL = Recipe((30, 60), (AVIF, JPEG))
RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 180, 40), (30, 40, 200), (255, 255, 255)
TOLERANCE = 22
"""What a lossy encoder may change of a plain colour."""


def published(path: Path, cache: Path, recipe: Recipe = SMALL) -> Published:
    return publish_photos([Photo(path, "Een muur", "Iemand", (30.0, 20.0))], cache, recipe=recipe)


def largest(path: Path, cache: Path, recipe: Recipe = SMALL) -> Image.Image:
    found = published(path, cache, recipe)
    assert not found.complaints
    image = Image.open(BytesIO(found.largest[path].read()))
    image.load()
    return image


def complaint(path: Path, cache: Path) -> str:
    found = published(path, cache).complaints
    return found[path].code if found else ""


def close(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= TOLERANCE for one, other in zip(found, wanted, strict=True))


def corners(image: Image.Image) -> list[str]:
    """The colours of the four corners by name, clockwise from the top left."""
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    right, bottom = image.width - 4, image.height - 4
    pixels = [image.getpixel(at) for at in ((3, 3), (right, 3), (right, bottom), (3, bottom))]
    return [next((name for name, colour in names.items() if close(pixel, colour)), str(pixel)) for pixel in pixels]


def quarters(size: tuple[int, int] = (96, 64)) -> Image.Image:
    """Red, green, blue and white, clockwise from the top left."""
    image = Image.new("RGB", size, RED)
    image.paste(GREEN, (size[0] // 2, 0, *size))
    image.paste(WHITE, (0, size[1] // 2, *size))
    image.paste(BLUE, (size[0] // 2, size[1] // 2, *size))
    return image


# --- Pixels -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif"])
def test_a_photo_stands_upright_however_the_camera_was_held(orientation: int, kind: str, tmp_path: Path) -> None:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    lying = quarters().transpose(undo[orientation]) if orientation in undo else quarters()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    path = tmp_path / f"foto.{kind}"
    lying.save(path, exif=exif)
    upright = largest(path, tmp_path / "cache")
    assert upright.size == (60, 40)
    assert corners(upright) == ["red", "green", "blue", "white"]


def sixteen_bits(path: Path) -> None:
    """A PNG with 16 bits for each of red, green and blue, which Pillow can't write."""
    rows = b"".join(b"\0" + b"".join(struct.pack(">3H", *(part * 257 for part in RED)) for _ in range(64)) for _ in range(64))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 64, 64, 16, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part)) for kind, part in chunks)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


def transparent_palette(path: Path) -> None:
    image = Image.new("P", (64, 64), 1)
    image.putpalette([0, 0, 0, *RED])
    image.paste(0, (0, 0, 64, 32))
    image.save(path, transparency=0)


def faint(mode: str, colour: tuple[int, ...]) -> Callable[[Path], None]:
    return lambda path: Image.new(mode, (64, 64), colour).save(path)


def grey_of_sixteen_bits(path: Path) -> None:
    Image.frombytes("I;16", (64, 64), struct.pack("<H", 128 * 256) * 4096).save(path)


MODES: Mapping[str, tuple[str, Callable[[Path], None], tuple[int, int, int]]] = {
    "grey": ("foto.jpg", faint("L", (90,)), (90, 90, 90)),
    "1 bit": ("foto.png", faint("1", (1,)), WHITE),
    "grey with transparency": ("foto.png", faint("LA", (0, 128)), (127, 127, 127)),
    "transparent": ("foto.png", faint("RGBA", (0, 0, 0, 0)), WHITE),
    "half transparent": ("foto.webp", faint("RGBA", (255, 0, 0, 128)), (255, 127, 127)),
    "palette with transparency": ("foto.png", transparent_palette, WHITE),
    "palette": ("foto.gif", lambda path: Image.new("RGB", (64, 64), RED).quantize(8).save(path), RED),
    "16 bits grey": ("foto.png", grey_of_sixteen_bits, (128, 128, 128)),
    "16 bits colour": ("foto.png", sixteen_bits, RED),
    "CMYK": ("foto.jpg", lambda path: Image.new("RGB", (64, 64), BLUE).convert("CMYK").save(path), BLUE),
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("recipe", [SMALL, Recipe((16,), (AVIF, JPEG))], ids=["one step", "halved first"])
def test_every_way_to_store_colours_is_read(mode: str, recipe: Recipe, tmp_path: Path) -> None:
    name, write, wanted = MODES[mode]
    write(tmp_path / name)
    seen = largest(tmp_path / name, tmp_path / "cache", recipe)
    assert seen.mode == "RGB"
    assert close(seen.getpixel((4, 3)), wanted)


def display_p3() -> bytes:
    """The profile of phones' screens: sRGB's, with the colours of P3 (adapted to D50, as in Apple's file)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    colours = {b"rXYZ": (0.51512, 0.24120, -0.00105), b"gXYZ": (0.29198, 0.69225, 0.04189), b"bXYZ": (0.15710, 0.06657, 0.78407)}
    for place in range(int.from_bytes(profile[128:132])):
        tag = bytes(profile[132 + 12 * place : 136 + 12 * place])
        if tag in colours:
            at = int.from_bytes(profile[136 + 12 * place : 140 + 12 * place]) + 8
            profile[at : at + 12] = struct.pack(">3i", *(round(part * 65536) for part in colours[tag]))
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "Ours".encode("utf-16-be"))


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif"])
def test_colours_of_display_p3_become_those_of_srgb(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"foto.{kind}"
    Image.new("RGB", (64, 64), (100, 180, 100)).save(path, icc_profile=display_p3(), quality=95)
    pixel = largest(path, tmp_path / "cache").getpixel((30, 30))
    assert isinstance(pixel, tuple)
    assert pixel[0] < 85, "a P3 green has less red in sRGB"
    assert abs(pixel[1] - 182) < 8


def test_a_broken_or_foreign_profile_is_passed_over(tmp_path: Path) -> None:
    Image.new("L", (64, 64), 90).save(tmp_path / "grijs.jpg", icc_profile=display_p3())
    Image.new("RGB", (64, 64), RED).save(tmp_path / "kapot.jpg", icc_profile=b"rommel" * 40)
    assert close(largest(tmp_path / "grijs.jpg", tmp_path / "cache").getpixel((9, 9)), (90, 90, 90))
    assert close(largest(tmp_path / "kapot.jpg", tmp_path / "cache").getpixel((9, 9)), RED)


def test_a_photo_is_never_made_larger(tmp_path: Path) -> None:
    quarters((44, 30)).save(tmp_path / "klein.png")
    found = published(tmp_path / "klein.png", tmp_path / "cache").pictures[tmp_path / "klein.png"]
    assert (found.width, found.height) == (44, 30)
    assert [width for _, width in found.sources[0].files] == [30, 44]


def test_a_picture_tells_what_its_element_needs(tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    quarters((120, 80)).save(path)
    found = published(path, tmp_path / "cache").pictures[path]
    assert (found.width, found.height) == (60, 40)
    assert [source.mime for source in found.sources] == ["image/avif", "image/jpeg"]
    assert found.src == found.sources[-1].files[-1][0]
    assert [len(row) for row in found.placeholder] == [4, 4, 4]
    assert found.placeholder[0][0] == "#dc1e1e"
    assert found.placeholder[2][3] == "#1e28c8"


# --- Metadata ---------------------------------------------------------------------------------------------------------


def telling(path: Path) -> None:
    """A photo with a place, a camera, a name, a thumbnail's worth of XMP and a profile."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Cameramerk"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 5.0, 0.0)
    name = PngInfo()
    name.add_text("Author", "Cameramerk")
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Cameramerk</x:xmpmeta>"
    quarters((120, 80)).save(path, exif=exif, icc_profile=display_p3(), xmp=xmp, comment=b"Cameramerk", pnginfo=name)
    if path.suffix == ".jpg":  # IPTC and what hides after the end
        content = path.read_bytes()
        block = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0cCameramerk"
        path.write_bytes(content[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + content[2:] + b"Cameramerk")


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif"])
def test_nothing_but_pixels_is_published(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"foto.{kind}"
    telling(path)
    webp = Format("image/webp", "webp", "WEBP", (70, 70), ())
    found = published(path, tmp_path / "cache", Recipe((30, 60), (AVIF, webp, JPEG)))
    assert len(found.artifacts) == 6
    for artifact in found.artifacts:
        assert artifact.copy_of
        assert traces(artifact.copy_of) == []
        assert b"Cameramerk" not in artifact.read()


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif"])
def test_the_search_for_metadata_finds_it(kind: str, tmp_path: Path) -> None:
    telling(tmp_path / f"foto.{kind}")
    assert len(traces(tmp_path / f"foto.{kind}")) >= 2


# --- Rubbish ----------------------------------------------------------------------------------------------------------


def cut(path: Path, part: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.97])
def test_a_truncated_photo_is_refused(kind: str, part: float, tmp_path: Path) -> None:
    path = tmp_path / f"foto.{kind}"
    noise = Image.frombytes("RGB", (160, 120), bytes(value * 73 % 251 for value in range(160 * 120 * 3)))
    if kind == "heic":
        write_heic(noise, path)
    else:
        noise.save(path)
    cut(path, part)
    assert complaint(path, tmp_path / "cache") == "foto-onleesbaar"


@pytest.mark.parametrize("kind", ["gif", "png", "webp", "avif"])
def test_an_animation_is_refused(kind: str, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (32, 24), colour) for colour in (RED, GREEN, BLUE)]
    frames[0].save(tmp_path / f"foto.{kind}", save_all=True, append_images=frames[1:])
    assert complaint(tmp_path / f"foto.{kind}", tmp_path / "cache") == "foto-beweegt"


def test_a_photo_with_a_preview_inside_is_no_animation(tmp_path: Path) -> None:
    preview = Image.new("RGB", (32, 24), GREEN)
    quarters().save(tmp_path / "foto.jpg", "MPO", save_all=True, append_images=[preview])
    assert corners(largest(tmp_path / "foto.jpg", tmp_path / "cache")) == ["red", "green", "blue", "white"]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "GIF"])
def test_a_wrong_extension_does_not_matter(kind: str, tmp_path: Path) -> None:
    quarters().save(tmp_path / "foto.jpg", kind)
    assert corners(largest(tmp_path / "foto.jpg", tmp_path / "cache")) == ["red", "green", "blue", "white"]


def test_a_format_that_is_no_photo_is_not_opened(tmp_path: Path) -> None:
    Image.new("RGB", (32, 24)).save(tmp_path / "foto.jpg", "EPS")
    assert complaint(tmp_path / "foto.jpg", tmp_path / "cache") == "foto-onleesbaar"


def test_a_photo_that_is_gone_is_told(tmp_path: Path) -> None:
    assert complaint(tmp_path / "weg.jpg", tmp_path / "cache") == "foto-onleesbaar"


# --- HEIC -------------------------------------------------------------------------------------------------------------


def write_heic(image: Image.Image, path: Path) -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    pillow_heif.from_pillow(image).save(path, quality=90)


def test_a_photo_of_an_iphone_is_read(tmp_path: Path) -> None:
    write_heic(quarters(), tmp_path / "IMG_1.heic")
    assert corners(largest(tmp_path / "IMG_1.heic", tmp_path / "cache")) == ["red", "green", "blue", "white"]


def test_without_a_reader_for_heic_the_editor_hears_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "IMG_1.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100))
    monkeypatch.setitem(__import__("sys").modules, "pillow_heif", None)
    found = published(tmp_path / "IMG_1.heic", tmp_path / "cache").complaints[tmp_path / "IMG_1.heic"]
    assert found.code == "foto-heic"
    assert ".jpg" in found.hint


# --- Made once, whole, and the same everywhere ------------------------------------------------------------------------


def photos_in(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number}.png" for number in range(count)]
    for number, path in enumerate(paths):
        Image.effect_mandelbrot((90, 60), (-2 + number / 9, -1.2, 1, 1.2), 60).convert("RGB").save(path)
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return paths


def digests_of(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_the_number_of_processes_changes_no_byte(tmp_path: Path) -> None:
    paths = photos_in(tmp_path / "bron", 4)
    for processes in (1, 3):
        folder = tmp_path / str(processes)
        folder.mkdir()
        jobs = [Job(path, f"{number}", folder, SMALL) for number, path in enumerate(paths)]
        assert run(jobs, lambda _: None, processes) == [None] * 4
    assert digests_of(tmp_path / "1") == digests_of(tmp_path / "3")
    assert len(digests_of(tmp_path / "1")) == 20


def test_encoders_use_one_thread_since_more_of_them_give_other_bytes() -> None:
    assert all(dict(kind.options).get("max_threads") == 1 for kind in RECIPE.formats if kind.encoder == "AVIF")


def test_a_name_follows_content_and_recipe(tmp_path: Path) -> None:
    paths = photos_in(tmp_path / "bron", 2)
    copy = tmp_path / "kopie.png"
    copy.write_bytes(paths[0].read_bytes())
    made = prepare([*paths, copy], (), tmp_path / "cache", recipe=SMALL).made
    other = prepare(paths[:1], (), tmp_path / "cache", recipe=Recipe((30, 60), (JPEG,))).made
    assert made[copy].name == made[paths[0]].name
    assert len({made[paths[0]].name, made[paths[1]].name, other[paths[0]].name}) == 3


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_what_is_there_is_not_made_again(tmp_path: Path) -> None:
    paths = photos_in(tmp_path / "bron", 2)
    worked: list[int] = []
    prepare(paths, (), tmp_path / "cache", worked.append, SMALL)
    before = times(tmp_path / "cache")
    prepare(paths, (), tmp_path / "cache", worked.append, SMALL)
    assert worked == [1, 2]
    assert times(tmp_path / "cache") == before


def test_one_changed_photo_costs_one_photo(tmp_path: Path) -> None:
    paths = photos_in(tmp_path / "bron", 3)
    prepare(paths, (), tmp_path / "cache", recipe=SMALL)
    quarters().save(paths[1])
    worked: list[int] = []
    prepare(paths, (), tmp_path / "cache", worked.append, SMALL)
    assert worked == [1]


def test_a_photo_that_is_not_shown_is_looked_at_once_and_not_made(tmp_path: Path) -> None:
    paths = photos_in(tmp_path / "bron", 2)
    worked: list[int] = []
    for _ in range(2):
        assert not prepare((), paths, tmp_path / "cache", worked.append, SMALL).complaints
    assert worked == [1, 2]
    assert list(times(tmp_path / "cache")) == [FILE]


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"[]", b"\xff\xfe", b'{"version": 1, "files": {"x": 3}, "sound": 4}', b"null"])
@pytest.mark.parametrize("which", [FILE, "note"])
def test_a_damaged_cache_is_made_anew(rubbish: bytes, which: str, tmp_path: Path) -> None:
    path = photos_in(tmp_path / "bron", 1)[0]
    made = prepare([path], (), tmp_path / "cache", recipe=SMALL).made[path]
    (tmp_path / "cache" / (FILE if which == FILE else f"{made.name}.json")).write_bytes(rubbish)
    assert prepare([path], (), tmp_path / "cache", recipe=SMALL).made[path] == made
    assert read_made(tmp_path / "cache", made.name) == made


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(b"half"), Path.unlink], ids=["cut off", "gone"])
def test_a_damaged_file_in_the_cache_is_never_published(damage: Callable[[Path], object], tmp_path: Path) -> None:
    path = photos_in(tmp_path / "bron", 1)[0]
    cache = tmp_path / "cache"
    before = [artifact.read() for artifact in published(path, cache).artifacts]
    damage(cache / published(path, cache).artifacts[0].address.rpartition("/")[2])
    assert [artifact.read() for artifact in published(path, cache).artifacts] == before


def test_a_cache_that_calls_a_broken_photo_sound_gives_a_complaint(tmp_path: Path) -> None:
    path = photos_in(tmp_path / "bron", 1)[0]
    cut(path, 0.5)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    published(path, tmp_path / "cache")
    index = json.loads((tmp_path / "cache" / FILE).read_bytes())
    index["sound"] = [SMALL.name(entry[-1]) for entry in index["files"].values()]
    (tmp_path / "cache" / FILE).write_text(json.dumps(index), encoding="utf-8")
    assert complaint(path, tmp_path / "cache") == "foto-onleesbaar"
    assert published(path, tmp_path / "cache").artifacts == ()


def test_the_cache_keeps_only_what_a_page_uses(tmp_path: Path) -> None:
    first, second = photos_in(tmp_path / "bron", 2)
    published(first, tmp_path / "cache")
    kept = {artifact.address.rpartition("/")[2] for artifact in published(second, tmp_path / "cache").artifacts}
    made = prepare([second], (), tmp_path / "cache", recipe=SMALL).made[second]
    assert set(times(tmp_path / "cache")) == {FILE, f"{made.name}.json", *kept}


def test_what_a_killed_run_left_half_written_is_removed(tmp_path: Path) -> None:
    path = photos_in(tmp_path / "bron", 1)[0]
    published(path, tmp_path / "cache")
    old, new = (tmp_path / "cache" / f"{name}.jpg.99{HALF}" for name in ("oud", "nieuw"))
    old.touch()
    new.touch()
    os.utime(old, (1_700_000_000, 1_700_000_000))
    published(path, tmp_path / "cache")
    assert not old.exists()
    assert new.exists(), "another build may be writing it"


class Deadly(Recipe):
    """A recipe that ends the process which receives it, as the system does with one that takes too much memory."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)


def test_a_process_that_dies_takes_only_its_own_photo_along(tmp_path: Path) -> None:
    paths = photos_in(tmp_path, 4)
    cache = tmp_path / "cache"
    cache.mkdir()
    recipes = [SMALL, Deadly(SMALL.widths, SMALL.formats), SMALL, SMALL]
    jobs = [Job(path, path.stem, cache, recipe) for path, recipe in zip(paths, recipes, strict=True)]
    results = run(jobs, lambda _: None, 2)
    assert [result.code if result else "" for result in results] == ["", "foto-onleesbaar", "", ""]


def test_a_folder_that_can_not_be_written_is_a_complaint(tmp_path: Path) -> None:
    path = photos_in(tmp_path, 1)[0]
    result = make(Job(path, "naam", tmp_path / "bestaat niet", SMALL))
    assert isinstance(result, Complaint)
    assert result.code == "foto-mislukt"
