"""`voorbeelden bekijk`: what a browser asks for, and what happens at a save."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.project import DAY, REPOSITORY, copy_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("bekijk") / "project")


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where the site is shown, on a port that was free."""
    command = [sys.executable, "-m", "site_builder", "bekijk", "--project", str(project), "--poort", "0", "--datum", DAY]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", server.stdout.readline())
        assert found
        yield found[0]
        server.terminate()


def test_a_page_and_its_reload_script_are_given(address: str) -> None:
    with urlopen(f"{address}/verhalen/") as answer:
        page = answer.read().decode()
    assert '<script type="module" src="/_herlaad.mjs"></script></body>' in page
    with urlopen(f"{address}/_herlaad.mjs") as answer:
        assert answer.headers["Content-Type"].startswith("text/javascript")


def test_head_and_byte_ranges_are_answered(address: str, project: Path) -> None:
    font = next((project / ".cache/voorbeelden/bekijk/assets").glob("*.woff2"))
    with urlopen(Request(f"{address}/assets/{font.name}", method="HEAD")) as answer:
        assert (answer.status, int(answer.headers["Content-Length"]), answer.read()) == (200, font.stat().st_size, b"")
    with urlopen(Request(f"{address}/assets/{font.name}", headers={"Range": "bytes=10-19"})) as answer:
        assert (answer.status, answer.read()) == (206, font.read_bytes()[10:20])


def test_a_recording_can_be_heard_from_the_middle(address: str, project: Path) -> None:
    path = "podcast/detachering/detachering.mp3"
    whole = (project / ".cache/voorbeelden/bekijk" / path).read_bytes()
    with urlopen(Request(f"{address}/{path}", method="HEAD")) as answer:
        told = {name: answer.headers[name] for name in ("Content-Type", "Content-Length", "Accept-Ranges")}
        assert told == {"Content-Type": "audio/mpeg", "Content-Length": str(len(whole)), "Accept-Ranges": "bytes"}
    with urlopen(Request(f"{address}/{path}", headers={"Range": "bytes=300000-300099"})) as answer:
        assert (answer.status, answer.headers["Content-Range"]) == (206, f"bytes 300000-300099/{len(whole)}")
        assert answer.read() == whole[300_000:300_100]


@pytest.mark.parametrize("path", ["/bestaat-niet/", "/..%2f..%2fmkdocs.yml", "/%2e%2e/mkdocs.yml"])
def test_what_is_not_of_the_site_is_not_found(path: str, address: str) -> None:
    with pytest.raises(HTTPError) as refused:
        urlopen(address + path)
    with refused.value as answer:
        assert answer.code == 404
        assert "site_name:" not in answer.read().decode()


def test_a_save_reloads_and_a_broken_story_takes_no_other_down(address: str, project: Path) -> None:
    story = next((project / "stories/verhalen/2026").glob("*/index.md"))
    text = story.read_text("utf-8")
    with urlopen(f"{address}/_herlaad") as events:
        first = events.readline()
        story.write_text(text.replace("vorm: ", "vrom: ", 1), encoding="utf-8")
        following = next(line for line in events if line.startswith(b"data: ") and line != first)
        assert following != first
        with urlopen(f"{address}/") as answer:
            page = answer.read().decode()
        assert "De sleutel `vrom` kennen we niet." in page
        with pytest.raises(HTTPError) as gone:
            urlopen(f"{address}/verhalen/{story.parent.name}/")
        gone.value.close()
        story.write_text(text, encoding="utf-8")
        next(line for line in events if line.startswith(b"data: ") and line != following)
    with urlopen(f"{address}/verhalen/{story.parent.name}/") as answer:
        assert answer.status == 200
