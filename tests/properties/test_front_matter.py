"""Whatever values are written to a file, our own reader gives back those values, and the same text below them."""

import unicodedata
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.editing.front_matter import GUESSED, Entry, content_text, entries
from site_builder.editing.places import LONGEST_SLUG, content_path, slug_of
from site_builder.editing.yaml_lines import scalar
from site_builder.reading.documents import Document, read_document
from site_builder.reading.files import TextFile, decode
from site_builder.reading.site import SHAPES, SLUG, piece_of
from site_builder.reading.values import Reading
from site_builder.reading.yaml_text import Value
from tests.examples import examples
from tests.properties.test_reading import READING, RIGHT

PATH = PurePosixPath("stories/verhalen/2026/nieuw/index.md")
TRAPS = (
    "De bakker: om tien uur", "a: b", "eindigt op:", "a #b", "# geen opmerking", "#", "ja", "nee", "no", "NO", "on", "y",
    "true", "null", "~", "0123", "007", "32:30", "1:02:30", "1e9", "0x1F", "1_000", "3.10", ".5", "-5", "+31", "- streepje",
    "-", "--", "---", "--- ", "...", "? vraag", "?", "*ster", "&anker", "!label", "|", ">", "%", "@naam", "`code`", "[haak",
    "{accolade}", "a, b", "'s morgens", "'", "''", '"', 'zij zei "kom"', "'s Avonds zei zij: \"kom\"", "\\", "\\n", " voor",
    "achter ", "a\tb", "\t", "a\nb", "a\n", "\na", "a\n\nb", "a\n  b", "a\n---\nb", "a\n# b", "a\n\n", "a\rb", "a\r\nb",
    "\u00a0", "titel:\u00a0x", "\u2028", "\ufeff", "\x00", "\x07", "\x85", "\ud800", "e\u0301", "\x0e\u0300",
    "\n\u0303", "👩\u200d🦽", "«", "„krul”",
    "2026-10-26", "2026-12-03 14:00", "27", "30% 20%", "https://voorbeelden.example/a#b", "=", "<<", "",
)  # fmt: skip
SIGNS = st.sampled_from(sorted(set("".join(TRAPS) + "abc 09")))
TEXT = st.one_of(st.sampled_from(TRAPS), st.text(max_size=80), st.lists(SIGNS, max_size=40).map("".join))
KEY = st.one_of(st.sampled_from(["titel", "citaat_van", "obstakel", *TRAPS]), st.text(min_size=1, max_size=30))
VALUES = st.recursive(
    TEXT, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEY, inner, max_size=3)), max_leaves=12
).filter(lambda value: depth(value) < 6)
QUICK = examples(120)


def depth(value: object) -> int:
    inner = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    return 1 + max((depth(item) for item in inner), default=0) if isinstance(value, (list, dict)) else 0


def readable(value: Value) -> Value:
    """The value as any file could hold it: in NFC, without halves of signs."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", "".join("�" if "\ud800" <= sign <= "\udfff" else sign for sign in value))
    if isinstance(value, list):
        return [readable(item) for item in value]
    return {str(readable(key)): readable(inner) for key, inner in value.items()}


def read_back(text: str) -> Document:
    file = decode(PATH, Path("/nowhere") / PATH, text.encode("utf-8"))
    assert isinstance(file, TextFile), file
    document = read_document(file)
    assert document.problems == []
    return document


@QUICK
@example(values={"titel": "a\n---\nb"}, guesses={"titel"})
@given(st.dictionaries(KEY, VALUES, min_size=1, max_size=5), st.sets(KEY, max_size=3))
def test_any_values_that_are_written_are_read_back_the_same(values: dict[str, Value], guesses: set[str]) -> None:
    text = content_text(entries(values, dict.fromkeys(guesses, "uit: de #bron\n---")), "Tekst")
    expected = {str(readable(key)): readable(value) for key, value in values.items()}
    if len(expected) == len(values):
        assert read_back(text).values == expected


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_of_yaml_is_read_back_alone_and_in_a_list_and_in_a_group(trap: str) -> None:
    values: dict[str, Value] = {"alleen": trap, "lijst": [trap, "x"], "groepen": [{"tekst": trap, "van": trap}], "groep": {"naam": trap}}
    assert read_back(content_text(entries(values), "Tekst")).values == readable(values)


@QUICK
@given(st.one_of(TEXT, st.lists(st.sampled_from(["---\n", "titel: x\n", "\n", "# kop\n", "a"]), max_size=8).map("".join)))
def test_any_body_is_read_back_the_same_but_for_the_end_of_its_last_line(body: str) -> None:
    expected = str(readable(body)).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "�").rstrip("\n")
    assert read_back(content_text(entries({"titel": "Kop"}), body)).body == expected + "\n"


@QUICK
@given(TEXT, TEXT, TEXT)
def test_no_comment_example_or_reason_can_become_a_key(comment: str, sample: str, reason: str) -> None:
    lines = [Entry("titel", "Kop", comment, guess=reason), Entry("nummer", None, comment, sample)]
    document = read_back(content_text(lines, "Tekst"))
    assert document.values == {"titel": "Kop"}
    assert document.body == "Tekst\n"


@QUICK
@given(TEXT.filter(lambda text: bool(text.split())))
def test_a_written_story_with_any_title_is_that_story(title: str) -> None:
    text = content_text(entries({**RIGHT, "titel": title[:100], "gemeente": "'s-Hertogenbosch"}), "De oven gaat aan.")
    piece = piece_of(PurePosixPath(*PATH.parts[1:]), decode(PATH, Path("/nowhere") / PATH, text.encode()), Reading(READING.vocabulary))
    assert piece.problems == []
    assert piece.made.municipality.name == "'s-Hertogenbosch"


def test_plain_values_stay_plain_so_that_an_editor_can_read_them() -> None:
    for plain in (
        "De bakkerij die om tien uur begint",
        "T-2026-014",
        "2026-10-26",
        "2026-12-03 14:00",
        "27",
        "10-49",
        "foto.jpg",
        "30% 20%",
    ):
        assert scalar(plain) == plain
    assert scalar("De bakker: om tien uur") == '"De bakker: om tien uur"'
    assert scalar('zij zei: "kom"') == "'zij zei: \"kom\"'"
    assert [scalar(word) for word in ("no", "0123", "32:30", "1e9")] == ['"no"', '"0123"', '"32:30"', '"1e9"']


def test_a_guess_is_marked_with_what_it_came_from() -> None:
    text = content_text(entries({"sector": "bouw", "thema": ["uren"]}, {"sector": "uit het woord steiger", "thema": ""}), "Tekst")
    assert f"sector: bouw  # {GUESSED} (uit het woord steiger)\n" in text
    assert f"thema: [uren]  # {GUESSED}\n" in text


def test_a_text_of_more_lines_stands_as_lines() -> None:
    assert content_text(entries({"colofon": "Een\n\nTwee: drie"}), "Tekst") == "---\ncolofon: |-\n  Een\n\n  Twee: drie\n---\nTekst\n"


@QUICK
@given(TEXT, st.sets(st.sampled_from(["de-bakker", "kop", "verhaal", "verhaal-2", "a", "a-b"])))
def test_any_title_gives_a_free_name_that_an_address_and_every_disk_can_hold(title: str, taken: set[str]) -> None:
    slug = slug_of(title, taken)
    assert SLUG.fullmatch(slug)
    assert slug not in taken
    assert slug not in {"con", "nul", "index", "404", "kop", "verhalen"}
    assert len(slug) <= LONGEST_SLUG + 10


def test_a_name_is_cut_at_a_word_and_numbered_when_it_is_taken() -> None:
    long = "De bakkerij waar niemand om zes uur begint maar iedereen altijd op tijd klaar is"
    assert slug_of(long, ()) == "de-bakkerij-waar-niemand-om-zes-uur-begint-maar-iedereen"
    assert slug_of("Één café", {"een-cafe"}) == "een-cafe-2"
    assert slug_of("CON", ()) == "verhaal-con"
    assert slug_of("日本", ()) == "verhaal"


def test_every_kind_has_its_place() -> None:
    on = date(2026, 11, 26)
    assert str(content_path("verhalen", "de-bakker", on)) == "verhalen/2026/de-bakker/index.md"
    assert str(content_path("agenda", "praten", on)) == "agenda/praten.md"
    assert all(content_path(folder, "naam", on).parts[0] == folder for folder in SHAPES)
