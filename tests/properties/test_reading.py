"""Whatever a file holds, reading it gives a story or problems, and every problem points at a line that exists."""

import string
from pathlib import Path, PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems import Problem
from site_builder.reading.files import decode
from site_builder.reading.lists import read_lists
from site_builder.reading.names import vocabulary
from site_builder.reading.schema import StoryKeys
from site_builder.reading.site import piece_of
from site_builder.reading.values import Reading
from tests.examples import examples

READING = Reading(vocabulary(read_lists(Path("nowhere"), Path("nowhere"))[0]))
INSIDE = PurePosixPath("verhalen/2026/voorbeeld/index.md")
PATH = "stories" / INSIDE
KEYS = [str(field.alias) for field in StoryKeys.model_fields.values()]
RIGHT = {
    "titel": "De bakkerij",
    "vorm": "werkgever",
    "samenvatting": "Een bakker schoof met de diensten.",
    "sector": "winkel-handel",
    "gemeente": "Arnhem",
    "citaat": "Ik vraag wanneer iemand wakker is.",
    "citaat_van": "Joris, eigenaar",
    "toestemming": "T-2026-001",
    "datum": "2026-10-26",
}
SIGNS = st.sampled_from(
    [*"\t\n -:#[]{}\"'&*!|>%@`,?<\\/\u00a0\u2028\u200b“”‘’é0aA~=_^$()+", "---\n", "- ", ": ", "```\n", "<b>", "![", "](", "{lang=en}"]
)
SOUP = st.lists(SIGNS, max_size=60).map("".join)
ANY_TEXT = st.one_of(st.text(max_size=300), SOUP)
VALUE = st.one_of(
    ANY_TEXT, st.sampled_from(["", "[a, b]", "{a: b}", "- x", "|\n  tekst", "NO", "0123", "32:30", "1e9", "2026-13-45", "Den Haag"])
)
QUICK = examples(150)


def problems_of(raw: bytes) -> list[Problem]:
    """The problems of a story with these bytes; asserts that it is a story or has problems."""
    piece = piece_of(INSIDE, decode(PATH, Path("/nowhere") / PATH, raw), READING)
    assert (piece.made is None) == bool(piece.problems)
    return piece.problems


def assert_places(problems: list[Problem], raw: bytes) -> None:
    lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines), problem
        assert problem.place.column >= 1, problem
        assert problem.message, problem
        assert problem.hint, problem


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_give_a_story_or_problems(raw: bytes) -> None:
    assert_places(problems_of(raw), raw)


@QUICK
@given(ANY_TEXT, ANY_TEXT)
def test_any_front_matter_and_body_give_a_story_or_problems(front: str, body: str) -> None:
    raw = f"---\n{front}\n---\n{body}".encode("utf-8", "surrogatepass")
    assert_places(problems_of(raw), raw)


@QUICK
@given(st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=6), ANY_TEXT)
def test_any_values_under_known_keys_give_a_story_or_problems(values: dict[str, str], body: str) -> None:
    front = "".join(f"{key}: {value}\n" for key, value in {**RIGHT, **values}.items())
    raw = f"---\n{front}---\n{body}".encode("utf-8", "surrogatepass")
    assert_places(problems_of(raw), raw)


@QUICK
@given(st.text(string.ascii_letters + " .,", min_size=1, max_size=80))
def test_a_right_story_with_any_plain_text_has_no_problems(body: str) -> None:
    front = "".join(f"{key}: {value}\n" for key, value in RIGHT.items())
    problems = problems_of(f"---\n{front}---\nTekst {body}".encode())
    assert problems == []


@QUICK
@given(ANY_TEXT)
def test_no_text_can_put_a_script_or_a_handler_on_a_page(body: str) -> None:
    front = "".join(f"{key}: {value}\n" for key, value in RIGHT.items())
    raw = f"---\n{front}---\nTekst {body}".encode("utf-8", "surrogatepass")
    piece = piece_of(INSIDE, decode(PATH, Path("/nowhere") / PATH, raw), READING)
    if piece.made is not None:
        html = piece.made.body.html.lower()
        assert "<script" not in html
        assert "javascript:" not in html.replace("&", "")
