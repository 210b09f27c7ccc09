"""Work divided over the cores by forking: each part sees everything that is in memory, only its result is sent back.

What both sides have already can be named: then a result refers to it, and what comes back is the same object.

Where a process can't be forked (Windows), or there is little to do, all of it is done here.
"""

import io
import multiprocessing
import os
import pickle
import traceback
from collections.abc import Callable, Sequence
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


def in_parts(work: Callable[[range], Result], size: int, least: int, shared: Sequence[object] = ()) -> list[Result]:
    """The results of `work` on consecutive parts of range(size), in order; a part has at least `least` items.

    Objects in `shared` that occur in a result are the very same objects. Raises PartFailedError when a part fails in another process,
    and OSError as it was when a disk refused there.
    """
    count = _parts(size, least)
    bounds = [size * part // count for part in range(count + 1)]
    return _divided(work, [range(start, end) for start, end in pairwise(bounds)], shared)


def in_turns(work: Callable[[range], Result], size: int, least: int) -> list[Result]:
    """The results of `work` on as many parts, dealt like cards: for items of which the costly ones stand together.

    Raises PartFailedError when a part fails in another process, and OSError as it was when a disk refused there.
    """
    count = _parts(size, least)
    return _divided(work, [range(first, size, count) for first in range(count)], ())


def _parts(size: int, least: int) -> int:
    return max(1, min(cores(), size // least)) if CAN_FORK else 1


def _divided(work: Callable[[range], Result], parts: list[range], shared: Sequence[object]) -> list[Result]:
    own, *others = parts
    started = [_start(work, part, shared) for part in others]
    try:
        return [work(own), *(_result(child, receiver, shared) for child, receiver in started)]
    except BaseException:  # nothing goes on behind the back of who clears up
        for child, _ in started:
            child.kill()
            child.join()
        raise


def _start(work: Callable[[range], Result], part: range, shared: Sequence[object]) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(work, part, sender, shared))
    child.start()
    sender.close()
    return child, receiver


def _run(work: Callable[[range], Result], part: range, sender: Connection, shared: Sequence[object]) -> None:
    try:
        message = _packed((True, work(part)), shared)
    except OSError as refused:
        message = _packed((False, refused), ())
    except Exception:  # noqa: BLE001 - the other side raises it again
        message = _packed((False, traceback.format_exc()), ())
    sender.send_bytes(message)
    sender.close()


def _result(child: BaseProcess, receiver: Connection, shared: Sequence[object]) -> Any:  # noqa: ANN401 - whatever the work gave there
    try:
        good, result = _Unpickler(io.BytesIO(receiver.recv_bytes()), shared).load()
    except EOFError:
        good, result = False, "the process was stopped before it was ready"
    child.join()
    if isinstance(result, OSError) and not good:
        raise result
    if not good:
        raise PartFailedError(result)
    return result


class _Pickler(pickle.Pickler):
    """Writes the place in `shared` of what is there, and everything else in full."""

    def __init__(self, file: io.BytesIO, shared: Sequence[object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._places = {id(item): place for place, item in enumerate(shared)}

    def persistent_id(self, obj: object) -> int | None:
        """The place of a shared object."""
        return self._places.get(id(obj))


class _Unpickler(pickle.Unpickler):
    """Reads back what `_Pickler` wrote, in the process that it was forked from."""

    def __init__(self, file: io.BytesIO, shared: Sequence[object]) -> None:
        super().__init__(file)
        self._shared = shared

    def persistent_load(self, pid: int) -> object:
        """The shared object at a place."""
        return self._shared[pid]


def _packed(message: tuple[bool, object], shared: Sequence[object]) -> bytes:
    file = io.BytesIO()
    _Pickler(file, shared).dump(message)
    return file.getvalue()
