"""The shipped project as tests use it: copied to a folder of its own, changed there, built by our own command."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from site_builder.model import Site
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site
from site_builder.visibility import visible
from tests.server import BASE_PATH

REPOSITORY: Final = Path(__file__).parent.parent
DAY: Final = "2026-11-23"
URL: Final = f"https://voorbeelden.example{BASE_PATH}"
KEYS: Final = {
    "titel": "Een verhaal voor de test",
    "vorm": "werkgever",
    "samenvatting": "Een testverhaal dat laat zien wat er gebeurt.",
    "sector": "bouw",
    "gemeente": "Arnhem",
    "citaat": "Wij proberen alles een keer.",
    "citaat_van": "Tessa, tester",
    "toestemming": "T-2026-900",
    "datum": "2026-10-26",
    "fictief": "ja",
}


def copy_project(folder: Path, url: str = URL, *, pdf: bool = False) -> Path:
    """The content, theme and settings of the repository in a new folder, to be published at `url`.

    PDFs are made only for a test that is about them: the first time they take most of a minute.

    Nothing that was built comes along, except photos in the cache: they are named by what they are made of, and take longest to make.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("stories", "theme", ".cache/voorbeelden"):
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, folder / name)
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^site_url:.*$", f"site_url: {url}", settings)
    settings = re.sub(r"(?m)^( +pdf:).*$", rf"\1 {'ja' if pdf else 'nee'}", settings)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def add_story(project: Path, slug: str, text: str = "Hier staat wat er gebeurde.", **keys: str) -> Path:
    """Writes a story that is right unless `keys` say otherwise; returns its file. Give an empty value to leave a key out."""
    path = project / "stories" / "verhalen" / "2026" / slug / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{key}: {value}\n" for key, value in {**KEYS, **keys}.items() if value)
    path.write_text(f"---\n{lines}---\n{text}\n", encoding="utf-8")
    return path


def add_consent(project: Path, number: str, **entry: str) -> None:
    """Adds a line to the consent register."""
    fields = ", ".join(f"{key}: {value}" for key, value in entry.items())
    with (project / "stories" / "lijsten" / "toestemmingen.yml").open("a", encoding="utf-8") as register:
        register.write(f"\n{number}: {{{fields}}}\n")


def bouw(
    project: Path,
    output: Path,
    *options: str,
    day: str = DAY,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Runs `voorbeelden bouw` as its own process, started in `folder` (the project when not given)."""
    command = ["bouw", "--project", str(project), "--map", str(output), "--datum", day, *options]
    return run("site_builder", *command, folder=folder or project, environment=environment)


def run(
    module: str,
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    within: Sequence[str] = (),
) -> subprocess.CompletedProcess[str]:
    """Runs a Python module as its own process, `within` another program, and gives its exit code and words; shows them when it fails."""
    result = subprocess.run(
        [*within, sys.executable, "-m", module, *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode:
        print(result.stdout, result.stderr, sep="\n")
    return result


def files_of(site: Path) -> dict[str, str]:
    """Every file of a site with the hash of its bytes, by path from the root."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def shown(project: Path = REPOSITORY, day: str = DAY) -> Site:
    """What visitors can read of a project on a day, by the models."""
    settings, _ = read_settings(project)
    return visible(read_site(project, settings).site, date.fromisoformat(day))
