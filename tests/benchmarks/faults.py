"""Injects faults by the hundred while a site is being published, and counts what visitors had after each.

    python -m tests.benchmarks.faults [--kills 200] [--seed 1]

Kills come at moments spread over a whole run. The full disk is a small one in memory, mounted where only this script sees it
(`unshare -rm`); where that is not allowed, the script says so and counts nothing for it.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import cycle
from pathlib import Path

from tests.faults import Bench, bench, kill_at, moments, run_time, survived
from tests.published import environment, manifest

CHECKED = 20
"""After so many kills the next run is also compared with a run elsewhere."""
FREE = (0, 4, 8, 16, 32, 64, 128, 256, 512, 768, 1024, 2048)
"""KB that are left on the full disk."""
MOUNTED = 'mount -t tmpfs -o size=24m tmpfs "$1" && shift && exec "$@"'


def kills(folder: Path, count: int, seed: int) -> Counter[str]:
    """Kill as many runs, each followed by one that nothing disturbs. Fails as soon as visitors have anything but a whole site.

    How long a run takes is measured all the time, since a machine has more and less to do: a kill that came too late counts for nothing.
    """
    made = bench(folder)
    longest = run_time(made)
    counts: Counter[str] = Counter()
    parts = cycle(list(moments(count, 1.0, seed)))
    while counts["killed"] < count:
        made.change()
        old = manifest(made.public)
        if not kill_at(made, next(parts) * longest):
            counts["too late"] += 1
            longest = run_time(made)
            continue
        found = manifest(made.public)
        started = time.monotonic()
        assert made.publish() == 0, "the next run failed"
        longest = time.monotonic() - started
        counts["killed"] += 1
        counts[survived_as(found, old, manifest(made.public))] += 1
        if counts["killed"] % CHECKED == 0:
            assert manifest(made.public) == made.expected(), "the next run is not right"
    return counts


def survived_as(found: str, old: str, new: str) -> str:
    """What visitors had, by hash."""
    assert found in {old, new}, "visitors have half a site"
    return "new" if found == new else "old"


def full_disks(folder: Path) -> Counter[str]:
    """Publish to a disk with little room left, and again with room; the project and the cache lie on another one."""
    disk = folder / "schijf"
    made = bench(folder)
    made = Bench(made.project, disk / "www" / "site")
    assert made.publish() == 0
    counts: Counter[str] = Counter()
    for free in FREE:
        made.change()
        old, new = manifest(made.public), made.expected()
        filler = disk / "vol"
        _fill(filler, free)
        code = made.publish()
        counts[f"{survived(made, old, new)}, exit {code}"] += 1
        filler.unlink()
        assert made.publish() == 0, "the next run failed"
        assert manifest(made.public) == new, "the next run is not right"
    return counts


def _fill(filler: Path, free: int) -> None:
    """Fill a disk with a file until some KB are left."""
    block = bytes(1024)
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(block)
        except OSError:
            file.truncate(max(0, file.tell() - free * 1024))


def main() -> None:
    """Run and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(f"full disks: {dict(full_disks(options.inside))}")
        return
    with tempfile.TemporaryDirectory() as folder:
        disk = Path(folder, "vol", "schijf")
        disk.mkdir(parents=True)
        again = [sys.executable, "-m", "tests.benchmarks.faults", "--inside", str(disk.parent)]
        told = subprocess.run(["unshare", "-rm", "sh", "-c", MOUNTED, "sh", str(disk), *again], env=environment(), check=False)  # noqa: S607
        if told.returncode:
            print(f"the full disks failed or can't be mounted here: exit {told.returncode}")
        print(f"kills: {dict(kills(Path(folder, 'kills'), options.kills, options.seed))}")


if __name__ == "__main__":
    main()
