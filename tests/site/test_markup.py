"""The Nu Html Checker, the jury of the W3C, over everything that is published: HTML, CSS and SVG."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

BAD = Path(__file__).parent / "bad" / "markup"
KINDS = ("*.html", "*.css", "*.svg")


# To a page opened as a file the checker knows no 'self', so it thinks that the policy refuses all of the page's own files.
# The browser tests load every kind of page from a server, and there a refused file is a failure.
OF_A_FILE = re.compile(r"Resource violates Content Security Policy .*“(?!/|[a-z]+:)")


def messages(checker: Path, folder: Path) -> list[str]:
    """What the checker says of all documents in a folder, as `file:line: message`."""
    java = shutil.which("java")
    assert java, "Java is missing: run make test, which installs it or says how"
    options = ["--stdout", "--format", "json", "--also-check-css", "--also-check-svg"]
    result = subprocess.run(
        [java, "-Xss4m", "-jar", checker, *options, *documents(folder)],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert result.stdout.startswith("{"), result.stderr
    told = [message for message in json.loads(result.stdout)["messages"] if not OF_A_FILE.match(message["message"])]
    return [_told(message, folder) for message in told]


def _told(message: dict[str, object], folder: Path) -> str:
    path = Path(unquote(urlsplit(str(message.get("url"))).path))
    return f"{path.relative_to(folder.resolve())}:{message.get('lastLine')}: {message['message']}"


def documents(folder: Path) -> list[Path]:
    """What there is to check."""
    return sorted(path for kind in KINDS for path in folder.rglob(kind))


@pytest.fixture(scope="module")
def checker(node_modules: Path) -> Path:
    """The checker's program."""
    return node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_document_passes_the_nu_html_checker(built_site: Path, checker: Path) -> None:
    checked = documents(built_site)
    print(f"{len(checked)} documents checked")
    assert {path.suffix for path in checked} == {".html", ".css", ".svg"}
    assert messages(checker, built_site.resolve()) == []


def test_the_nu_html_checker_finds_a_fault_in_each_kind_of_document(checker: Path) -> None:
    told = messages(checker, BAD)
    for path in documents(BAD):
        assert any(line.startswith(f"{path.name}:") for line in told), f"nothing about {path.name}: {told}"
