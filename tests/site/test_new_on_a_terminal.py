"""`voorbeelden nieuw` in a terminal of its own, as an editor has it."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import REPOSITORY

ON = "2026-11-26"
OPTIONS = {
    "titel": "De bakker: om tien uur",
    "samenvatting": "Een bakker schoof met de diensten.",
    "sector": "winkel",
    "gemeente": "Den Haag",
    "citaat": "Het is goed.",
    "citaat-van": "Joris, eigenaar",
    "toestemming": "T-2026-002",
}


def project_with_a_register(folder: Path) -> Path:
    (folder / "stories/lijsten").mkdir(parents=True)
    (folder / "stories/lijsten/toestemmingen.yml").write_text("T-2026-002: {gegeven: 2026-10-30, voor: [naam]}\n", encoding="utf-8")
    return folder


def files_in(project: Path) -> set[str]:
    return {path.relative_to(project / "stories").as_posix() for path in (project / "stories").rglob("*") if path.is_file()}


@pytest.mark.parametrize(("keys", "code"), [("\r\r", 0), ("\x03", 1)])
def test_the_command_talks_on_a_terminal(tmp_path: Path, keys: str, code: int) -> None:
    """Enter twice takes what is proposed; Ctrl-C makes nothing and says so."""
    project = project_with_a_register(tmp_path)
    before = files_in(project)
    given = [part for name, value in OPTIONS.items() for part in (f"--{name}", value)]
    command = ["-m", "site_builder", "nieuw", "--project", str(project), "--datum", ON, *given]
    told, left = on_a_terminal(command, "duo\r" + keys if code == 0 else keys)
    assert left == code, told
    assert ("verhalen/2026/de-bakker-om-tien-uur/index.md" in files_in(project)) == (code == 0)
    assert ("Er is niets gemaakt." in told) == (code == 1)
    assert code == 0 or files_in(project) == before


def on_a_terminal(command: list[str], keys: str) -> tuple[str, int]:
    """What a command says on a terminal of its own in which these keys are pressed, and its exit code."""
    terminal, other_end = pty.openpty()
    environment = {**os.environ, "PROMPT_TOOLKIT_NO_CPR": "1", "PYTHONPATH": str(REPOSITORY)}
    process = subprocess.Popen([sys.executable, *command], stdin=other_end, stdout=other_end, stderr=other_end, env=environment)
    os.close(other_end)
    told = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says EIO when the other end is closed
            break
        if not part:
            break
        if keys and b"vorm:" in told + part:
            os.write(terminal, keys.encode())
            keys = ""
        told += part
    os.close(terminal)
    return told.decode(), process.wait(timeout=60)
