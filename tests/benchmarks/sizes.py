"""Builds sites at the edges of what may be asked, and prints what each takes: time, memory, files.

    python -m tests.benchmarks.sizes [NAME ...]

NAME is one of the names in `EDGES`; without one all of them are built, the site of 10,000 stories aside, which compare.py measures.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import stories
from tests.benchmarks.generate import generate, write_ours
from tests.benchmarks.measure import measure
from tests.project import REPOSITORY

BUILD = [sys.executable, "-m", "site_builder", "bouw", "--datum", "2026-11-23", "--map", "site", "--project", "."]
THEMES = 500


def one_region(project: Path) -> None:
    """1,000 stories, all from one town."""
    _with_stories(project, 1000, gemeente="Arnhem")


def large_story(project: Path) -> None:
    """A story of nearly 1 MB, which is the most that is read."""
    _with_stories(project, 20)
    path = next((project / "stories/verhalen").rglob("*.md"))
    path.write_text(path.read_text("utf-8") + "\n\n".join(["De bakker zet de oven aan. " * 20] * 1700)[:980_000], encoding="utf-8")


def many_tags(project: Path) -> None:
    """500 themes, all in use, and a story that has a hundred of them."""
    _with_stories(project, 20)
    rows = "".join(
        f"thema-{number}: {{label: Thema nummer {number}, uitleg: Waar gesprek {number} over ging.}}\n" for number in range(THEMES)
    )
    (project / "stories/lijsten/themas.yml").write_text(rows, encoding="utf-8")
    lists = stories.read_lists(REPOSITORY / "stories" / "lijsten")
    for number in range(1, 21):
        example = stories.make(number, lists, 20)
        chosen = range((number - 1) * 25, number * 25) if number > 1 else range(100)
        example.keys["thema"] = [f"thema-{each}" for each in chosen]
        write_ours(project, example, number, with_photo=False)


def many_files(project: Path) -> None:
    """A folder with 50,000 files that are no content beside 20 stories."""
    _with_stories(project, 20)
    folder = project / "stories" / "verhalen" / "2026" / "los"
    folder.mkdir(parents=True)
    for number in range(50_000):
        (folder / f"bijlage-{number}.pdf").write_bytes(b"%PDF-1.4\n")


def _with_stories(project: Path, count: int, **keys: str) -> None:
    generate(project.parent, count)
    lists = stories.read_lists(REPOSITORY / "stories" / "lijsten")
    for number in range(1, count + 1) if keys else ():
        example = stories.make(number, lists, count)
        example.keys.update(keys)
        write_ours(project, example, number, with_photo=False)


EDGES: dict[str, Callable[[Path], None]] = {
    "one-region": one_region,
    "large-story": large_story,
    "many-tags": many_tags,
    "many-files": many_files,
}


def main() -> None:
    """Builds what was asked and prints a table."""
    print("| wat | wand (s) | processor (s) | piekgeheugen (MiB) | pagina’s |\n| --- | ---: | ---: | ---: | ---: |")
    for name in sys.argv[1:] or EDGES:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "voorbeelden"
            EDGES[name](project)
            run = measure(BUILD, project)
            pages = sum(1 for _ in (project / "site").rglob("*.html"))
        print(f"| {name} | {run.wall:.1f} | {run.processor:.1f} | {run.memory / 2**20:.0f} | {pages} |", flush=True)


if __name__ == "__main__":
    main()
