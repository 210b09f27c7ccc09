"""What becomes of a text on its way to the page."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from site_builder.model import Body
from site_builder.reading.body_rules import without_code
from site_builder.reading.documents import read_document
from site_builder.reading.files import TextFile
from site_builder.reading.markdown import read_body
from site_builder.reading.typography import curled, unquoted


def body(markdown: str) -> Body:
    text = f"---\ntitel: x\n---\n{markdown}"
    file = TextFile(PurePosixPath("stories/verhalen/2026/a/index.md"), Path("/nowhere/stories/verhalen/2026/a/index.md"), text)
    return read_body(read_document(file))[0]


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('\'s Morgens zei hij: "kom maar".', "’s Morgens zei hij: “kom maar”."),
        ("in 's-Hertogenbosch en 't Zand", "in ’s-Hertogenbosch en ’t Zand"),
        ("zij zei 'ja' en \"nee\"", "zij zei ‘ja’ en “nee”"),
        ("foto's van Hans' auto's", "foto’s van Hans’ auto’s"),
        ("van 9 - 5 ... en door", "van 9 – 5 … en door"),
        ("al goed – klaar", "al goed – klaar"),
    ],
)
def test_straight_signs_become_dutch_typography(typed: str, set_: str) -> None:
    assert curled(typed) == set_


@pytest.mark.parametrize(
    ("typed", "kept"), [("“Kom maar.”", "Kom maar."), ('"Kom maar."', "Kom maar."), ("“Ja” zei zij, “nee”", "“Ja” zei zij, “nee”")]
)
def test_signs_around_a_whole_quote_are_taken_off(typed: str, kept: str) -> None:
    assert unquoted(typed) == kept


def test_headings_have_unique_anchors_without_accents() -> None:
    found = body("## Één kop\n\na\n\n## Een kop\n\nb\n")
    assert [heading.anchor for heading in found.headings] == ["een-kop", "een-kop-2"]
    assert '<h2 id="een-kop">Één kop</h2>' in found.html


def test_foreign_words_carry_their_language() -> None:
    assert body("Dit heet [open hiring]{lang=en}.").html == '<p>Dit heet <span lang="en">open hiring</span>.</p>\n'


def test_an_external_link_says_so_and_an_internal_one_keeps_the_site() -> None:
    found = body("[UWV](https://www.uwv.nl/) en [b](../b/index.md#kop) en [c](/over)")
    assert '<a href="https://www.uwv.nl/" class="extern">UWV<span class="visually-hidden"> (andere site)</span></a>' in found.html
    assert '<a href="@/verhalen/b/#kop">b</a>' in found.html
    assert found.links == ("/verhalen/b/#kop", "/over/")


def test_tables_can_be_scrolled_by_keyboard_and_their_heads_have_a_scope() -> None:
    html = body("| dag | uur |\n|---|---|\n| ma | 9 |\n").html
    assert '<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"><table>' in html
    assert '<th scope="col">dag</th>' in html


def test_footnotes_speak_dutch() -> None:
    html = body("Tekst[^1].\n\n[^1]: Noot.\n").html
    assert 'aria-label="Voetnoten"' in html
    assert "Terug naar de tekst bij noot 1" in html
    assert "Back" not in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "![x](https://elders.example/pixel.png)",
        '<img alt="x" src="https://elders.example/pixel.png">',
        "<svg onload=alert(1)>",
        '<iframe src="https://elders.example"></iframe>',
        '<p style="background:url(https://elders.example)">x</p>',
        '<https://elders.example/"onmouseover=alert(1)>',
        "[x](data:text/html,<script>alert(1)</script>)",
        '<div id="main">x</div>',
    ],
)
def test_nothing_hostile_reaches_the_page(hostile: str) -> None:
    html = body(f"Tekst.\n\n{hostile}\n").html.lower()
    for trace in (
        "<script",
        "onerror",
        "onload",
        '"javascript:',
        "<svg",
        "<iframe",
        "style=",
        "<img",
        'id="main"',
        '"data:',
        " onmouseover",
    ):
        assert trace not in html


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("a `<b>` c", "a       c"),
        ("``0`<b>`` c", "          c"),
        ("`een ``twee` <b>", "             <b>"),
        ("`` `<b>` `", "``       `"),
        (r"\`<b>` c", r"\`<b>` c"),
        (r"\\`<b>` c", r"\\      c"),
        (r"`een\` <b>` c", r"       <b>` c"),
        ("nooit ``<b>` dicht", "nooit ``<b>` dicht"),
    ],
)
def test_html_within_code_is_no_html_and_no_more_than_that(typed: str, left: str) -> None:
    assert without_code(typed) == left


def test_a_line_of_backticks_and_backslashes_takes_no_longer_than_it_is() -> None:
    line = "\\" * 300_000 + " ".join("`" * length for length in range(1, 800)) + "\\" * 300_000
    assert without_code(line) == line


def test_a_link_out_of_the_content_folder_is_not_told_to_go_on_there() -> None:
    file = TextFile(PurePosixPath("stories/verhalen/2026/a/index.md"), Path("/nowhere/index.md"), "---\ntitel: x\n---\n")
    for target, wanted in (("../b", "`../b/index.md`"), ("../../../../etc/passwd", "`../de-bakkerij/index.md`")):
        document = read_document(replace(file, text=f"{file.text}[x]({target})"))
        (problem,) = read_body(document)[1]
        assert wanted in problem.hint
