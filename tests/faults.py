"""Faults to inject while a site is being published, and what must hold after each: visitors have the whole old or the whole new site."""

import os
import random
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.project import add_story
from tests.published import arguments, environment, manifest, publiceer, small_project


@dataclass(slots=True)
class Bench:
    """A project that changes at every turn, its public folder, and the hash of every site that may be there."""

    project: Path
    public: Path
    turn: int = 0

    def change(self) -> None:
        """Let the next site differ from the last in several pages."""
        self.turn += 1
        add_story(self.project, "verhaal-1", f"Dit is keer {self.turn}.", titel=f"Verhaal van keer {self.turn}")

    def expected(self) -> str:
        """The hash of the site that a run that nothing disturbs would publish now, made in a place of its own."""
        elsewhere = self.project.parent / "elders"
        shutil.rmtree(elsewhere, ignore_errors=True)
        publiceer(self.project, elsewhere / "site").check_returncode()
        return manifest(elsewhere / "site")

    def publish(self) -> int:
        """Publish undisturbed; gives the exit code."""
        return publiceer(self.project, self.public).returncode

    def start(self) -> "subprocess.Popen[bytes]":
        """A run in a process group of its own, to disturb."""
        return subprocess.Popen(
            arguments(self.project, self.public),
            env=environment(),
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def bench(folder: Path) -> Bench:
    """A small project, published once."""
    made = Bench(small_project(folder / "project"), folder / "www" / "site")
    assert made.publish() == 0
    return made


def run_time(made: Bench) -> float:
    """Seconds that a run takes that nothing disturbs."""
    made.change()
    started = time.monotonic()
    made.start().wait()
    return time.monotonic() - started


def kill_at(made: Bench, moment: float) -> bool:
    """Kill a run with all its processes at a moment, in seconds from its start; tells whether it was still at work."""
    run = made.start()
    try:
        run.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return True
    return False


def survived(made: Bench, old: str, new: str) -> str:
    """What visitors have after a disturbed run: `old` or `new`. Anything else is a fault of ours."""
    found = manifest(made.public)
    assert found in {old, new}, "visitors have half a site"
    return "new" if found == new else "old"


def moments(count: int, longest: float, seed: int) -> Iterator[float]:
    """Moments spread over a run, with luck within each part: so that the end, where the swap is, gets its share."""
    chance = random.Random(seed)  # noqa: S311 - spread, not secrecy
    yield from ((part + chance.random()) * longest / count for part in range(count))


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """A disk that refuses, for processes that are started within: writing past `size` bytes in a file fails with EFBIG."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, handler)


def spoil(folder: Path, count: int, seed: int) -> int:
    """Change one byte at random in as many random files; gives how many were changed."""
    chance = random.Random(seed)  # noqa: S311
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    for path in chance.sample(files, min(count, len(files))):
        raw = bytearray(path.read_bytes())
        at = chance.randrange(len(raw))
        raw[at] ^= 1 << chance.randrange(8)
        path.write_bytes(raw)
    return min(count, len(files))
