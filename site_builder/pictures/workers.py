"""Photos made in as many processes as there are cores, one photo a task; a process that dies takes only its own photo along.

New processes, not forked ones: a fork would carry all of the site in memory besides the photo.
"""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Final

from site_builder.pictures import complaints
from site_builder.pictures.complaints import Complaint
from site_builder.pictures.encode import Job, make
from site_builder.processes import cores

FEW: Final = 2
"""Photos that are made sooner here than a process starts."""
MOST: Final = 61
"""Processes that Windows can wait for."""


def run(jobs: Sequence[Job], progress: Callable[[int], None], processes: int | None = None) -> list[Complaint | None]:
    """What `make` gives for each job, in order. `progress` hears how many are done."""
    count = min(processes or cores(), len(jobs), MOST)
    if len(jobs) <= FEW or count == 1:
        return [_told(make(job), number, progress) for number, job in enumerate(jobs, 1)]
    with _pool(count) as pool:
        futures = [pool.submit(make, job) for job in jobs]
        for number, future in enumerate(as_completed(futures), 1):
            if future.exception() is None:
                progress(number)
    lost = [job for job, future in zip(jobs, futures, strict=True) if isinstance(future.exception(), BrokenProcessPool)]
    found = _one_by_one(lost)
    return [next(found) if isinstance(future.exception(), BrokenProcessPool) else future.result() for future in futures]


def _told(result: Complaint | None, number: int, progress: Callable[[int], None]) -> Complaint | None:
    progress(number)
    return result


def _one_by_one(jobs: Sequence[Job]) -> Iterator[Complaint | None]:
    """The same with one process at a time, so that it is clear on which photo a process dies."""
    todo = list(jobs)
    while todo:
        with _pool(1) as pool:
            futures = [pool.submit(make, job) for job in todo]
            done = 0
            for future in futures:
                if isinstance(future.exception(), BrokenProcessPool):
                    break
                yield future.result()
                done += 1
        if done < len(todo):
            yield complaints.unreadable(todo[done].path.name)
        todo = todo[done + 1 :]


@contextmanager
def _pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that leave Ctrl+C to us; then what has not begun is dropped."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, context, signal.signal, (signal.SIGINT, signal.SIG_IGN))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
