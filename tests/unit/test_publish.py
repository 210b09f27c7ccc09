"""What happens to the output folder."""

from pathlib import Path

import pytest

from site_builder.artifacts import Artifact
from site_builder.build import MARK
from site_builder.publish import OutputRefusedError, write


def test_only_what_changed_is_written_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write([MARK, Artifact("a/index.html", b"a"), Artifact("b/index.html", b"b")], folder)
    before = (folder / "a/index.html").stat().st_mtime_ns
    result = write([MARK, Artifact("a/index.html", b"a"), Artifact("c.txt", b"c")], folder)
    assert (result.files, result.pages, result.changed, result.removed) == (3, 1, 1, 1)
    assert (folder / "a/index.html").stat().st_mtime_ns == before
    assert not (folder / "b").exists()


def test_a_changed_page_of_the_same_length_is_written(tmp_path: Path) -> None:
    write([MARK, Artifact("a.html", b"een")], tmp_path / "site")
    assert write([MARK, Artifact("a.html", b"two")], tmp_path / "site").changed == 1
    assert (tmp_path / "site/a.html").read_bytes() == b"two"


@pytest.mark.parametrize("clean", [False, True])
def test_a_folder_of_somebody_else_is_left_alone(clean: bool, tmp_path: Path) -> None:  # noqa: FBT001
    (tmp_path / "photo.jpg").write_bytes(b"dear")
    with pytest.raises(OutputRefusedError):
        write([MARK], tmp_path, clean=clean)
    assert (tmp_path / "photo.jpg").read_bytes() == b"dear"


@pytest.mark.parametrize("address", ["../x.html", "/etc/x", "a/../../x"])
def test_no_file_is_written_outside_the_folder(address: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside the folder"):
        write([MARK, Artifact(address, b"x")], tmp_path / "site")


def test_two_files_at_one_address_are_a_fault_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one address"):
        write([MARK, Artifact("a.html", b"1"), Artifact("a.html", b"2")], tmp_path / "site")
