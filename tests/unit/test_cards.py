"""Share cards: text fitting, what may be on them, and the files they become."""

import os
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.cli import main
from site_builder.model import Consent, Photo, Quote, Scope, Settings, Site, Story
from site_builder.pictures.cards import colours, quote_card, title_card
from site_builder.pictures.cards.breaking import divided
from site_builder.pictures.cards.cards import PublishedCards, publish_cards, story_cards
from site_builder.pictures.cards.drawing import Style, cropped, fitted
from site_builder.pictures.cards.encoding import LARGEST_BYTES, encoded
from site_builder.pictures.cards.layout import Box, Scale, TextBlock, fit
from site_builder.pictures.cards.order import SIZES, QuoteOrder, Shape
from site_builder.pictures.cards.orders import Desk, story_order
from site_builder.pictures.cards.quote_card import draw_quote_card, grid_of, quote_block
from site_builder.pictures.cards.typefaces import Typefaces, open_typefaces
from site_builder.pictures.cards.wording import quoted, settable, shortened
from site_builder.pictures.doors.paint import Paint
from site_builder.social import SHORT_POST, short_post
from site_builder.visibility import visible
from tests.sample_site import sample_site

THEME = Path(__file__).parents[2] / "theme"
FONTS = THEME / "fonts"
SETTINGS = Settings(description="Werkgevers en werknemers vertellen.", url="https://voorbeeld.example/site/")
SCALE = Scale(100, 60, 40, 1.1)
BOX = Box(700, 330)
LONG = "Mensen vragen of een begraafplaats wel goed voor hem is. Ik vraag nooit of een kantoor goed voor hen is. "
SIXTY = "arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersraad"
QUOTES = (
    "Ja.",
    "Niemand strijkt meer zakdoeken. Ik wel.",
    LONG,
    LONG * 8,
    SIXTY,
    f"Wij bellen elke dag met de {SIXTY} en dat went nooit.",
    "x" * 400,
    "https://www.een-heel-lang-adres.example/met/een/pad/zonder/einde/en/nog/iets",
    "Moai 😀👩🏽‍🦽 wurk 🇳🇱, sei ŵ. Fûgels út Fryslân, ŷ en ǎ.",
    "‘Nee’, zei hij. “Ja”, zei ik. – En toen?",
    "שלום hallo مرحبا e\u0301\u0323\u0308 tekst",
    "1\u00a0000\u00a0000 keer, d.w.z. vaak",
)


@pytest.fixture(scope="module")
def faces() -> Typefaces:
    return open_typefaces(FONTS)


def mono(words: str) -> float:
    """Every sign half an em wide."""
    return len(words) / 2


def order(faces: Typefaces, quote: str, shape: Shape = Shape.WIDE) -> QuoteOrder:
    story = replace(sample_site().stories[0], quote=Quote(quote, "Joris, eigenaar"), photo=None)
    return story_order(story, shape, Desk(SETTINGS, faces.covers, {}))


def set_quote(faces: Typefaces, quote: str, shape: Shape) -> tuple[TextBlock, QuoteOrder]:
    made = order(faces, quote, shape)
    return quote_block(made, faces, 10_000), made


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("quote", QUOTES)
def test_no_line_is_wider_or_block_higher_than_its_box(faces: Typefaces, quote: str, shape: Shape) -> None:
    block, made = set_quote(faces, quote, shape)
    grid = grid_of(made)
    face = faces.display.face(block.size, quote_card.QUOTE_WEIGHT)
    assert block.lines
    assert max(face.width(line) for line in block.lines) <= grid.quote.width * 1.01
    assert face.cap_height() + (len(block.lines) - 1) * block.size * grid.scale.leading <= grid.quote.height
    assert grid.scale.smallest <= block.size <= grid.scale.largest


@pytest.mark.parametrize("quote", QUOTES)
def test_what_is_set_is_the_quote_from_its_start_and_complete_or_with_an_ellipsis(faces: Typefaces, quote: str) -> None:
    block, made = set_quote(faces, quote, Shape.WIDE)
    told = re.sub(r"[\s-]", "", "".join(block.lines)).strip("“”")
    whole = re.sub(r"[\s-]", "", made.quote)
    assert block.lines[0].startswith("“")
    assert block.lines[-1].endswith("…”" if block.is_cut else "”")
    assert whole.startswith(told.removesuffix("…")) if block.is_cut else told == whole.strip("“”")


def test_a_longer_quote_is_set_smaller_and_only_cut_at_the_smallest_size() -> None:
    blocks = [fit(LONG * count, mono, BOX, SCALE) for count in (1, 2, 3, 8)]
    sizes = [block.size for block in blocks]
    assert sizes == sorted(sizes, reverse=True)
    assert [block.size for block in blocks if block.is_cut] == [SCALE.smallest] * sum(block.is_cut for block in blocks)
    assert blocks[-1].is_cut


def test_a_text_is_cut_at_a_word_that_can_stand_at_the_end() -> None:
    words = fit("Wij gingen met de hele ploeg naar het strand, en " * 20, mono, BOX, SCALE).lines[-1].removesuffix("…").split()
    assert words[-1] in {"Wij", "gingen", "hele", "ploeg", "strand"}


def test_no_word_is_divided_that_fits_on_a_line() -> None:
    for count in range(1, 40):
        block = fit("begeleidingsgesprek " * count, mono, BOX, SCALE)
        assert all(word.rstrip("…") == "begeleidingsgesprek" for line in block.lines for word in line.split())


def test_a_word_too_long_for_a_line_is_divided_between_dutch_syllables() -> None:
    assert divided("arbeidsongeschiktheidsverzekering", mono, 10) == ["arbeidsongeschikt-", "heidsverzekering"]
    assert divided("sociaal-maatschappelijk", mono, 8) == ["sociaal-", "maatschappelijk"]
    assert not [part for part in divided("bacteriënonderzoekers", mono, 6) if part.startswith("ë")]


@pytest.mark.parametrize("count", range(3, 30))
def test_a_last_line_is_never_one_short_word(count: int) -> None:
    text = " ".join(["zonder", "pet", "naar", "kantoor"][place % 4] for place in range(count)) + " ja"
    lines = fit(text, mono, BOX, SCALE).lines
    assert len(lines) == 1 or " " in lines[-1]


def test_lines_are_of_much_the_same_length() -> None:
    lines = fit("Geef me een veld vol dozen en ik vind de jouwe, geef me een blad en ik ben weg", mono, BOX, SCALE).lines
    assert min(map(len, lines)) >= 0.6 * max(map(len, lines))


def test_an_empty_text_takes_no_lines_and_one_sign_takes_one() -> None:
    assert fit("", mono, BOX, SCALE).lines == ()
    assert fit("x", mono, BOX, SCALE).lines == ("x",)


def test_signs_that_the_fonts_lack_are_left_out_cleanly(faces: Typefaces) -> None:
    assert settable("Goed gedaan 👩🏽‍🦽 (😀), ja 🇳🇱!", faces.covers) == "Goed gedaan, ja!"
    assert settable("ŵ û ú é ë ï Ł ş", faces.covers) == "ŵ û ú é ë ï Ł ş"
    assert settable("e\u0301e\u0301n ﬁets ǎ", faces.covers) == "één fiets a"
    assert settable("woord\u00adbreuk\u202eomgekeerd\u200b", faces.covers) == "woordbreukomgekeerd"
    assert settable("😀😀", faces.covers) == ""


def test_every_letter_of_dutch_and_frisian_is_in_the_fonts(faces: Typefaces) -> None:
    letters = "abcdefghijklmnopqrstuvwxyzáàâäéèêëíìîïóòôöúùûüýÿçñŵŷ"
    assert not [sign for sign in letters + letters.upper() + "“”‘’…–—·€°½&@0123456789" if not faces.covers(sign)]


def test_quotation_marks_inside_a_quote_are_single() -> None:
    assert quoted("Hij zei “nee” en „ja”.") == "Hij zei ‘nee’ en ‘ja’."


def test_an_opening_sign_hangs_left_of_the_margin(faces: Typefaces) -> None:
    made = order(faces, "Hallo")
    image = draw_quote_card(made, None, faces).crop((0, quote_card.DOOR_GRIDS[Shape.WIDE].quote_top - 20, 700, 400))
    ink = image.convert("L").point(lambda value: 255 * (value < 90))
    box = ink.getbbox()
    left = quote_card.DOOR_GRIDS[Shape.WIDE].left
    assert box is not None
    assert 40 <= box[0] < left
    lower = ink.crop((0, 70, 700, ink.height)).getbbox()
    assert lower is not None
    assert abs(lower[0] - left) <= 1, "the letters stand exactly on the margin"


@pytest.mark.parametrize("paint", Paint)
def test_text_on_its_plane_is_7_to_1_in_the_finished_file(faces: Typefaces, paint: Paint) -> None:
    made = replace(order(faces, "Hallo daar"), paint=paint)
    with Image.open(BytesIO(encoded(draw_quote_card(made, None, faces), with_photo=False))) as card:
        part = card.convert("RGB").crop((100, 160, 500, 260))
    found = {colour for _, colour in part.getcolors(100_000) or [] if isinstance(colour, tuple)}
    ground = _rgb(colours.plane_of(paint).ground)
    assert ground in found
    assert max(_contrast(ground, colour) for colour in found) >= 7


def test_colours_are_those_of_the_theme() -> None:
    tokens = (THEME / "css" / "tokens.css").read_text("utf-8")
    for paint in Paint:
        plane = colours.plane_of(paint)
        found = re.search(rf"\.paint-{paint} {{ --paint: (#\w+); --on-paint: (#\w+);", tokens)
        assert found is not None
        assert (found[1], found[2].replace("#fff", "#ffffff") if len(found[2]) == 4 else found[2]) == (plane.ground, plane.ink)
    for name, colour in (("ground", colours.PAPER), ("ink", colours.INK), ("enamel", colours.ENAMEL)):
        assert f"--{name}: {colour};" in tokens


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[int, ...]) -> float:
    parts = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def noisy_photo(path: Path) -> Artifact:
    """The hardest picture to make small."""
    noise = Image.effect_noise((1600, 1067), 90)
    Image.merge("RGB", (noise, noise.rotate(90), noise.rotate(180))).save(path, quality=88)
    return Artifact("assets/fotos/0123456789-1600.jpg", copy_of=path)


def site(*stories: Story) -> Site:
    return replace(sample_site(), stories=stories)


def shareable(**changes: object) -> Story:
    return replace(sample_site().stories[0], may_share=True, photo=None, **changes)  # type: ignore[arg-type]


def publish(tmp_path: Path, shown: Site, photos: Mapping[Path, Artifact] | None = None) -> PublishedCards:
    return publish_cards(shown, SETTINGS, FONTS, tmp_path / "kaarten", photos)


def test_every_card_is_small_has_its_size_and_no_metadata(tmp_path: Path) -> None:
    photo = Photo(tmp_path / "foto.jpg", "Iemand", focus=(30, 20))
    story = replace(shareable(), photo=photo)
    photos = {photo.path: noisy_photo(photo.path)}
    published = publish(tmp_path, replace(sample_site(), stories=(shareable(slug="a"), story)), photos)
    both = story_cards([story, shareable(slug="b")], SETTINGS, FONTS, tmp_path / "los", photos)
    files = [published.general, *published.cards.values(), *(card for pair in both.values() for card in pair.values())]
    assert {card.file.suffix for card in files} == {".png", ".jpg"}
    for card in files:
        assert card.file.stat().st_size <= LARGEST_BYTES == 150_000
        with Image.open(card.file) as image:
            image.load()
            assert image.size == (card.width, card.height)
            assert not set(image.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
            assert not image.getexif()


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    shown = site(shareable(), shareable(slug="b", quote=Quote(f"Een {SIXTY} hier.", "Ik")))
    first = {file.address: file.read() for file in publish(tmp_path / "1", shown).artifacts}
    assert {file.address: file.read() for file in publish(tmp_path / "2", shown).artifacts} == first


def test_many_cards_made_in_parallel_are_those_made_one_by_one(tmp_path: Path) -> None:
    stories = [shareable(slug=f"s{number}", number=number) for number in range(1, 20)]
    together = publish(tmp_path / "samen", site(*stories))
    for story in stories[::6]:
        alone = publish(tmp_path / story.slug, site(story)).of(addresses.story(story.slug))
        assert together.of(addresses.story(story.slug)).file.read_bytes() == alone.file.read_bytes()


def test_a_second_time_nothing_is_made_and_what_is_unused_is_removed(tmp_path: Path) -> None:
    old, kept = shareable(slug="oud", number=8), shareable()
    first = publish(tmp_path, site(old, kept))
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "kaarten").iterdir()}
    assert publish(tmp_path, site(old, kept)) == first
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "kaarten").iterdir()} == times
    second = publish(tmp_path, site(kept))
    assert {path.name for path in (tmp_path / "kaarten").iterdir()} == {Path(file.address).name for file in second.artifacts}


def test_what_a_stopped_build_left_is_never_used_and_goes_in_time(tmp_path: Path) -> None:
    half = tmp_path / "kaarten" / ".abc.png.123"
    half.parent.mkdir()
    half.write_bytes(b"half")
    publish(tmp_path, site(shareable()))
    assert half.is_file(), "it may be another build's"
    past = time.time() - 7200
    os.utime(half, (past, past))
    publish(tmp_path, site(shareable()))
    assert not half.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"quote": Quote("Iets anders.", "Joris, eigenaar")},
        {"quote": Quote("Ik vraag niet meer wat iemand mankeert, maar wanneer hij wakker is.", "Joris")},
        {"number": 28},
        {"slug": "een-andere-deur"},
        {"fictional": False},
    ],
)
def test_whatever_is_on_a_card_is_in_its_name(tmp_path: Path, change: dict[str, object]) -> None:
    before, after = (publish(tmp_path, site(story)).artifacts for story in (shareable(), shareable(**change)))
    assert {file.address for file in before} != {file.address for file in after}


def test_without_the_scope_social_a_page_has_the_general_card_and_no_word_of_the_story(tmp_path: Path) -> None:
    story = replace(shareable(), may_share=False)
    published = publish(tmp_path, site(story))
    card = published.of(addresses.story(story.slug))
    assert card == published.general
    assert story.quote.text not in card.alt
    with pytest.raises(ValueError, match="may not be shared"):
        story_cards([story], SETTINGS, FONTS, tmp_path / "kaarten")


@pytest.mark.parametrize(("scopes", "may_share"), [((Scope.SOCIAL,), True), ((Scope.NAME, Scope.PHOTO), False), ((), False)])
def test_a_story_may_be_shared_only_with_the_scope_social(scopes: tuple[Scope, ...], may_share: bool) -> None:  # noqa: FBT001
    story = replace(sample_site().stories[0], consent="T-1", day=date(2026, 1, 2))
    read = replace(site(story), consents={"T-1": Consent("T-1", date(2026, 1, 1), scopes=frozenset(scopes))})
    assert [found.may_share for found in visible(read, date(2026, 11, 2)).stories] == [may_share]


def test_every_kind_of_page_has_a_card_and_lists_have_the_general_one(tmp_path: Path) -> None:
    shown = sample_site()
    published = publish(tmp_path, replace(shown, stories=tuple(replace(story, may_share=True) for story in shown.stories)))
    wanted = [addresses.story(story.slug) for story in shown.stories] + [addresses.article(piece.slug) for piece in shown.articles]
    wanted += [addresses.episode(piece.slug) for piece in shown.episodes] + [addresses.edition(piece.slug) for piece in shown.editions]
    wanted += [addresses.brochure(piece.slug) for piece in shown.brochures] + [addresses.meeting(piece.slug) for piece in shown.meetings]
    wanted += [addresses.plain_page(piece.slug) for piece in shown.pages] + [addresses.PODCAST]
    assert not [address for address in wanted if published.of(address) == published.general]
    assert published.of(addresses.STORIES) == published.of(addresses.HOME) == published.general
    assert all(re.fullmatch(r"assets/kaarten/[0-9a-f]{20}\.png", file.address) for file in published.artifacts)


def test_the_description_says_who_is_quoted(tmp_path: Path) -> None:
    card = publish(tmp_path, site(shareable())).of(addresses.story("de-bakkerij"))
    assert card.alt == "Citaat van Joris, eigenaar: “Ik vraag niet meer wat iemand mankeert, maar wanneer hij wakker is.”"


def test_a_quote_of_which_nothing_can_be_set_gives_way_to_the_title(faces: Typefaces) -> None:
    assert order(faces, "😀 😀").quote == sample_site().stories[0].title


def test_a_crop_keeps_the_focus_in_view() -> None:
    photo = Image.new("RGB", (1600, 900), "white")
    photo.paste("red", (60, 400, 100, 440))
    raw = BytesIO()
    photo.save(raw, "PNG")
    crop = cropped(raw.getvalue(), Box(456, 630), (5.0, 46.0))
    assert crop.size == (456, 630)
    assert any(red > 200 and green < 60 for red, green, _ in (colour for _, colour in crop.getcolors(1 << 20) or []))  # type: ignore[misc]


def test_long_names_and_titles_stay_on_the_card(faces: Typefaces) -> None:
    speaker = "een medewerker van de afdeling " + "voorzieningenbeheer en " * 8 + "nog iets"
    for shape in Shape:
        made = replace(order(faces, LONG, shape), speaker=speaker, campaign="Een campagne met een heel lange naam " * 3, number=1000)
        assert draw_quote_card(made, None, faces).size == SIZES[shape]
    block = fitted(f"{SIXTY} en {SIXTY} " * 3, Style(faces.display, 800, title_card.SCALE), title_card.TITLE)
    assert max(faces.display.face(block.size, 800).width(line) for line in block.lines) <= title_card.TITLE.width * 1.01


def test_shortened_texts_end_at_a_word() -> None:
    assert shortened("Hij gaat met de trein", 18) == "Hij gaat…"
    assert shortened("kort", 18) == "kort"


@pytest.mark.parametrize("text", [quote for quote in QUOTES if quote])
@pytest.mark.parametrize("link", ["", "https://voorbeeld.example/verhalen/x/", f"https://voorbeeld.example/{'x' * 150}/"])
def test_a_short_post_is_never_longer_than_280_signs(text: str, link: str) -> None:
    for speaker in ("Joris", "een medewerker van " * 20):
        post = short_post(shareable(quote=Quote(text, speaker), fictional=True), link)
        assert len(post) <= SHORT_POST
        assert not link or post.endswith(link)


STORY = """---
titel: De bakkerij
vorm: werkgever
samenvatting: Een bakker schoof met de diensten.
sector: winkel-handel
gemeente: Arnhem
citaat: Ik vraag wanneer iemand wakker is.
citaat_van: Joris, eigenaar
toestemming: {consent}
datum: {day}
---
De oven gaat om vier uur aan.
"""
CONSENTS = "T-SOCIAL: {gegeven: 2026-01-01, voor: [naam, social]}\nT-KAAL: {gegeven: 2026-01-01, voor: [naam]}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three stories: one to share, one that may not be shared, one of later."""
    root = tmp_path / "project"
    for name, text in {
        "stories/lijsten/toestemmingen.yml": CONSENTS,
        "stories/verhalen/2026/de-bakkerij/index.md": STORY.format(consent="T-SOCIAL", day="2026-10-26"),
        "stories/verhalen/2026/stil/index.md": STORY.format(consent="T-KAAL", day="2026-10-26"),
        "stories/verhalen/2026/later/index.md": STORY.format(consent="T-SOCIAL", day="2027-10-26"),
        "mkdocs.yml": "site_name: 1000 voorbeelden\nsite_url: https://voorbeeld.example/site/\ndocs_dir: stories\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def kaarten(project: Path, *slugs: str) -> int:
    return main(["kaarten", *slugs, "--project", str(project), "--map", str(project / "uit"), "--datum", "2026-11-23"])


def test_the_command_writes_both_cards_and_the_words_of_what_may_be_shared(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert kaarten(project) == 0
    told = capfd.readouterr()
    assert {path.name for path in (project / "uit").iterdir()} == {"de-bakkerij"}
    assert {path.name for path in (project / "uit/de-bakkerij").iterdir()} == {"kaart-liggend.png", "kaart-vierkant.png", "bericht.txt"}
    words = (project / "uit/de-bakkerij/bericht.txt").read_text("utf-8")
    assert "Lees het verhaal: https://voorbeeld.example/site/verhalen/de-bakkerij/\n" in words
    assert words.endswith("Citaat van Joris, eigenaar: “Ik vraag wanneer iemand wakker is.”\n")
    assert told.out == f"Kaarten en teksten gemaakt van 1 verhaal, in {project / 'uit'}.\n"
    assert "Overgeslagen: `stil`, want in de toestemming staat `social` niet.\n" in told.err
    assert "Overgeslagen: `later`, want dit verhaal staat op deze dag niet op de site.\n" in told.err


def test_a_story_that_was_asked_for_and_may_not_be_shared_ends_with_1(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert kaarten(project, "stil") == 1
    assert "`social`" in capfd.readouterr().err
    assert not (project / "uit").exists()


def test_an_unknown_story_ends_with_2_and_what_may_be_meant(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert kaarten(project, "de-bakerij") == 2
    assert capfd.readouterr().err == "Er is geen verhaal `de-bakerij`. Bedoel je `de-bakkerij`?\n"


def test_cards_are_never_put_among_the_stories(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["kaarten", "--project", str(project), "--map", str(project / "stories/verhalen"), "--datum", "2026-11-23"]) == 2
    assert "bronbestanden" in capfd.readouterr().err


def test_a_page_names_its_card_by_an_absolute_address_and_only_when_there_is_one(project: Path) -> None:
    built = project / "site"
    assert main(["bouw", "--project", str(project), "--datum", "2026-11-23"]) == 0
    pages = {slug: (built / f"verhalen/{slug}/index.html").read_text("utf-8") for slug in ("de-bakkerij", "stil")}
    named = {slug: re.findall(r'og:image" content="https://voorbeeld.example/site/([^"]+)"', page) for slug, page in pages.items()}
    assert {path.name for path in (built / "assets/kaarten").iterdir()} == {Path(card).name for cards in named.values() for card in cards}
    assert "Citaat van Joris" in pages["de-bakkerij"]
    assert "Citaat van Joris" not in pages["stil"]
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(re.sub(r"site_url:.*\n", "", settings), "utf-8")
    assert main(["bouw", "--project", str(project), "--datum", "2026-11-23"]) == 0
    assert not (built / "assets/kaarten").exists()
    assert "og:image" not in (built / "verhalen/de-bakkerij/index.html").read_text("utf-8")
