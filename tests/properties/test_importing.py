"""Whatever words a document holds, the page of the story that it becomes shows those words; whatever bytes, it is read or refused."""

import re
from html import escape
from pathlib import Path, PurePosixPath

from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.editing.importing.blocks import Content
from site_builder.editing.importing.escaping import cleaned
from site_builder.editing.importing.markdown_text import body_of, levelled
from site_builder.editing.importing.plain import read_plain
from site_builder.editing.importing.refusals import ImportRefusedError
from site_builder.editing.importing.word import read_word
from site_builder.editing.importing.written import read_written
from site_builder.reading.documents import Document
from site_builder.reading.markdown import EXTERNAL_MARK, plain_text, read_body
from tests.examples import examples
from tests.imported import packed, parts_of, with_body

QUICK = examples(150)
SLOW = examples(40)
PIECES = st.sampled_from(
    [
        *"\n\n\t  aé1-#*_`~|<>[](){}!&\\+=.:;'\"“’…–^$@/",
        "\n\n", "\n---\n", "\n===\n", "- ", "* ", "1. ", "> ", "## ", "```", "<b>", "</script>", "<!--", "&amp;", "&#60;", "https://x.nl/a_b*c",
        "www.x.nl/_", "jan_p@x.nl", "![", "](", "{lang=nl}", "{{ x }}", "{% y %}", "[^1]", "\u200b", "\u202e", "\u00ad", "\u00a0", "\u2028",
    ]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=50).map("".join))
WORDS = TEXT.map(lambda text: re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text))
RUNS = st.lists(st.tuples(WORDS, st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:strike/>"])), max_size=6)


def page_of(content: Content) -> str:
    """The words on the page of what a document says; there may be nothing wrong with its text."""
    body = body_of(levelled(content.blocks), content.footnotes, {}).text
    document = Document(PurePosixPath("stories/verhalen/2026/x/index.md"), Path("/nowhere/index.md"), body, {}, body, 1)
    made, problems = read_body(document)
    assert {problem.code for problem in problems} <= {"tekst-leeg"}, problems
    return plain_text(made.html.replace(EXTERNAL_MARK, ""))


def signs(text: str) -> str:
    """What must be the same: all but spaces, signs that become typographic ones, and those that make lists and headings."""
    return re.sub(r"[\s'\"‘’“”.…–—*#•·◦▪\[\]-]+", "", cleaned(text)[0])


@QUICK
@given(TEXT)
@example("## #")
@example("## C# ##")
@example("www.[HTTP://0")
@example("1. een\n2. twee\n\n    inspringen")
@example("a\n---\nb\n\n# c\n\n| a | b |\n| - | - |")
def test_a_page_shows_the_words_of_any_text(text: str) -> None:
    assert signs(page_of(read_plain(text, titled=False))) == signs(text)


@SLOW
@given(RUNS)
@example([("wo", ""), ("ord!", "<w:b/>"), ("en", ""), ("(x)", "<w:i/>"), ("y", "<w:b/><w:i/>")])
def test_a_page_shows_the_words_of_any_word_file(runs: list[tuple[str, str]]) -> None:
    marked = "".join(f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' for words, marks in runs)
    content = read_word(with_body(f"<w:p>{marked}</w:p>"))
    assert signs(page_of(content)) == signs("".join(words for words, _ in runs))


@QUICK
@given(TEXT)
@example("```0`<A>```")
@example("-\t\t<A>")
def test_any_markdown_becomes_a_text_with_nothing_wrong_in_it_or_is_refused(text: str) -> None:
    try:
        content = read_written(text, lambda _: None)
    except ImportRefusedError:
        return
    page_of(content)


@SLOW
@example("word/footnotes.xml", [(0.375, 14, b"")])
@given(
    st.sampled_from(["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"]),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from([b"", b"<w:p>", b"</w:p>", b'"', b"0", b"w:", b"&#0;"])), max_size=4
    ),
)
def test_a_word_file_with_any_damage_is_read_or_refused(part: str, damage: list[tuple[float, int, bytes]]) -> None:
    parts = parts_of("fietsenmaker")
    raw = parts[part]
    for where, length, instead in damage:
        at = int(where * len(raw))
        raw = raw[:at] + instead + raw[at + length :]
    try:
        content = read_word(packed({**parts, part: raw}))
    except ImportRefusedError:
        return
    page_of(content)
