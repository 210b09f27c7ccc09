"""The index that Pagefind makes is whole, and one that is not what we read is refused."""

import gzip
from pathlib import Path

import pytest

from site_builder.search.engine import IndexFailedError, make_index
from site_builder.search.records import Record

RECORDS = tuple(Record(((1.05, ("rooster", f"woord{number}")),)) for number in range(20))


def test_every_file_of_the_index_is_whole(tmp_path: Path) -> None:
    make_index(RECORDS, tmp_path)
    files = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    packed = [content for name, content in files.items() if name.endswith((".pf_meta", ".pf_index", ".pagefind"))]
    assert len(packed) >= 3
    assert all(gzip.decompress(content) for content in packed)
    assert files["pagefind.js"].rstrip().endswith(b"};")
    assert files["pagefind-entry.json"].endswith(b"}")


def test_the_words_of_the_records_are_published_nowhere(tmp_path: Path) -> None:
    make_index(RECORDS, tmp_path)
    assert not (tmp_path / "fragment").exists()


def test_an_index_of_another_number_of_records_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexFailedError, match="20 records in the index instead of 21"):
        make_index((*RECORDS, Record(())), tmp_path)
