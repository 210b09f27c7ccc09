"""Coverage-guided fuzzing of what reads the files of strangers: any bytes give content, or problems at lines that exist.

    python tests/fuzz/readers.py TARGET [options of libFuzzer, such as -runs=100000] [folders with texts to start from]

TARGET is one of the names in `TARGETS`. A crash leaves a file; make a case of it in tests/messages or tests/properties.
"""

import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["site_builder", "frontmatter", "webvtt"]):
    from site_builder.audio.recordings import UnreadableError
    from site_builder.audio.transcripts import read_transcript, vtt
    from site_builder.problems import Problem
    from site_builder.reading.documents import read_list
    from site_builder.reading.files import decode
    from site_builder.reading.lists import read_lists
    from site_builder.reading.names import vocabulary
    from site_builder.reading.site import piece_of
    from site_builder.reading.values import Reading

READING = Reading(vocabulary(read_lists(Path("nowhere"), Path("nowhere"))[0]))
PLACES = {
    "story": "verhalen/2026/voorbeeld/index.md",
    "article": "artikelen/voorbeeld/index.md",
    "episode": "podcast/voorbeeld/index.md",
    "brochure": "brochures/voorbeeld/index.md",
    "meeting": "agenda/voorbeeld.md",
    "edition": "edities/voorbeeld.md",
    "page": "paginas/voorbeeld.md",
}
SAFE_LINKS = ("http://", "https://", "mailto:", "tel:", "@/", "#")


class _Safe(HTMLParser):
    """Fails on anything in a body that could run."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "style", "iframe", "object", "embed", "svg", "math", "form", "base", "meta", "link"}, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name not in {"style", "srcdoc"}, name
            if name in {"href", "src"} and value:
                scheme = value.partition(":")[0]
                assert value.startswith((*SAFE_LINKS, "@picture/")) or "/" in scheme or ":" not in value, value


def _in_place(problems: list[Problem], raw: bytes) -> None:
    count = raw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in problems:
        assert 1 <= problem.place.line <= count, problem
        assert problem.place.column >= 1, problem
        assert problem.message, problem
        assert problem.hint, problem


def _piece(place: str) -> Callable[[bytes], None]:
    inside = PurePosixPath(place)
    path = "stories" / inside

    def read(raw: bytes) -> None:
        piece = piece_of(inside, decode(path, Path("/nowhere") / path, raw), READING)
        assert (piece.made is None) == bool(piece.problems)
        _in_place(piece.problems, raw)
        if piece.made is not None:
            _Safe().feed(piece.made.body.html)

    return read


def _list(raw: bytes) -> None:
    path = PurePosixPath("stories/lijsten/toestemmingen.yml")
    file = decode(path, Path("/nowhere") / path, raw)
    _in_place([file] if isinstance(file, Problem) else read_list(file).problems, raw)


def _transcript(raw: bytes) -> None:
    path = Path("fuzz.vtt")
    path.write_bytes(raw)
    try:
        cues = read_transcript(path)
    except UnreadableError:
        return
    written = vtt(cues)
    assert "<script" not in written
    for cue in cues:
        assert all("\n" not in line for line in cue.lines)


TARGETS: dict[str, Callable[[bytes], None]] = {name: _piece(place) for name, place in PLACES.items()} | {
    "list": _list,
    "transcript": _transcript,
}


def main() -> None:
    """Reads which target; the rest of the command line is libFuzzer's."""
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
