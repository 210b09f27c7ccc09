"""Work divided over the cores by forking: each part sees everything that is in memory, only its result is sent back.

Where a process can't be forked (Windows), or there is little to do, all of it is done here.
"""

import multiprocessing
import os
import traceback
from collections.abc import Callable
from itertools import pairwise
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

Result = TypeVar("Result")
CAN_FORK = "fork" in multiprocessing.get_all_start_methods()


class PartFailedError(Exception):
    """A part of the work failed in another process; the message is its traceback."""


def cores() -> int:
    """How many processes can run at once for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_parts(work: Callable[[range], Result], size: int, least: int) -> list[Result]:
    """The results of `work` on consecutive parts of range(size), in order; a part has at least `least` items.

    Raises PartFailedError when a part fails in another process.
    """
    count = max(1, min(cores(), size // least)) if CAN_FORK else 1
    bounds = [size * part // count for part in range(count + 1)]
    own, *others = [range(start, end) for start, end in pairwise(bounds)]
    started = [_start(work, part) for part in others]
    return [work(own), *(_result(child, receiver) for child, receiver in started)]


def _start(work: Callable[[range], Result], part: range) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(work, part, sender))
    child.start()
    sender.close()
    return child, receiver


def _run(work: Callable[[range], Result], part: range, sender: Connection) -> None:
    try:
        sender.send((True, work(part)))
    except Exception:  # noqa: BLE001 - the other side raises it again
        sender.send((False, traceback.format_exc()))
    sender.close()


def _result(child: BaseProcess, receiver: Connection) -> Any:  # noqa: ANN401 - whatever the work gave in the other process
    try:
        good, result = receiver.recv()
    except EOFError:
        good, result = False, "the process was stopped before it was ready"
    child.join()
    if not good:
        raise PartFailedError(result)
    return result
