"""Pagefind makes the same index of the same records, and what it makes is looked at."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import cbor2
import pytest

from site_builder.search import engine
from site_builder.search.engine import IndexFailedError, make_index, page_of
from site_builder.search.records import Record
from tests.project import files_of

TEN = tuple(Record(((6.0, (f"titel{number}", "verhaal")), (1.05, ("doof", "bouw", f"woord{number}")))) for number in range(10))


def made(folder: Path, records: Sequence[Record] = TEN) -> Path:
    """A new folder with the index of some records."""
    folder.mkdir()
    make_index(records, folder)
    return folder


def packed(version: str, *names: str) -> bytes:
    """A list of records as Pagefind writes it."""
    return gzip.compress(engine.SIGNATURE + cbor2.dumps([version, [[name, 3] for name in names], [], []]), mtime=0)


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = made(tmp_path / "a"), made(tmp_path / "b")
    assert files_of(first) == files_of(second)
    assert {Path(name).suffix for name in files_of(first)} == {".json", ".js", ".pagefind", ".pf_meta", ".pf_index"}


def test_records_are_named_by_their_place(tmp_path: Path) -> None:
    folder = made(tmp_path / "a")
    meta = next(folder.glob("*.pf_meta")).read_bytes()
    _, pages, *_ = cbor2.loads(gzip.decompress(meta).removeprefix(engine.SIGNATURE))
    assert [name for name, _ in pages] == [str(number) for number in range(10)]
    entry = json.loads((folder / engine.ENTRY).read_text("utf-8"))
    assert entry["languages"][engine.LANGUAGE]["page_count"] == 10


def test_other_words_give_another_index(tmp_path: Path) -> None:
    other = (*TEN[:9], Record(((6.0, ("anders",)),)))
    assert files_of(made(tmp_path / "a")) != files_of(made(tmp_path / "b", other))


def test_a_record_without_words_keeps_its_place(tmp_path: Path) -> None:
    folder = made(tmp_path / "a", (Record(()), *TEN))
    assert json.loads((folder / engine.ENTRY).read_text("utf-8"))["languages"][engine.LANGUAGE]["page_count"] == 11


def test_a_page_has_a_paragraph_for_each_weight_with_words() -> None:
    page = page_of(Record(((6.0, ("titel",)), (3.0, ()), (1.05, ("een", "twee")))))
    assert '<p data-pagefind-weight="6.0">titel</p><p data-pagefind-weight="1.05">een twee</p></body>' in page


def test_another_version_of_pagefind_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "VERSION", "9.")
    with pytest.raises(IndexFailedError, match=r"Pagefind 1\.5\.\d+ instead of 9\."):
        made(tmp_path / "a")


def test_a_program_that_stops_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(IndexFailedError):
        engine._run([b"bm9uc2Vucw==,"])  # noqa: SLF001 - what is not a message
    assert list(tmp_path.iterdir()) == []


def test_another_number_of_records_is_refused() -> None:
    assert cbor2.loads(gzip.decompress(engine._with_numbers(packed("1.5.2", "/a/", "/b/"), 2)[0])[12:])[1] == [["0", 3], ["1", 3]]  # noqa: SLF001
    with pytest.raises(IndexFailedError, match="2 records in the index instead of 3"):
        engine._with_numbers(packed("1.5.2", "/a/", "/b/"), 3)  # noqa: SLF001


def test_a_list_that_is_not_of_pagefind_is_refused() -> None:
    with pytest.raises(IndexFailedError, match="before the list of records"):
        engine._with_numbers(gzip.compress(b"iets anders"), 3)  # noqa: SLF001


def test_every_file_of_the_index_is_whole_and_the_words_are_published_nowhere_else(tmp_path: Path) -> None:
    folder = made(tmp_path / "a")
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    zipped = [content for name, content in files.items() if name.endswith((".pf_meta", ".pf_index", ".pagefind"))]
    assert len(zipped) >= 3
    assert all(gzip.decompress(content) for content in zipped)
    assert files["pagefind.js"].rstrip().endswith(b"};")
    assert not any(name.startswith("fragment") for name in files)
