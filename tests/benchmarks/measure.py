"""Runs a command and measures it: wall time, processor time and the peak of memory, child processes included."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAMPLE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took. `memory` is the peak in bytes of all its processes together."""

    wall: float
    processor: float
    memory: int


def measure(command: list[str], folder: Path) -> Run:
    """One run; fails with the command's own words when it does not succeed."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        watch = _Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if process.returncode:
            output.seek(0)
            raise SystemExit(f"{' '.join(command)}:\n{output.read().decode()[-4000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, max(used.ru_maxrss * 1024, watch.peak))


class _Watch(threading.Thread):
    """Adds up the memory of a process and its children now and then; a page that two share counts once (Pss)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._done = threading.Event()
        self.peak = 0

    def run(self) -> None:
        while not self._done.wait(SAMPLE_SECONDS):
            family = list(_family(self._pid))
            if len(family) > 1:  # alone, the kernel's own peak is exact
                self.peak = max(self.peak, sum(map(_memory, family)))

    def stop(self) -> None:
        self._done.set()
        self.join()


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").glob("*/children"))
    except OSError:  # the process has just ended
        return
    for task in tasks:
        for child in _read(task).split():
            yield from _family(int(child))


def _memory(pid: int) -> int:
    lines = _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:  # the process has just ended
        return ""
