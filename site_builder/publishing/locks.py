"""One run at a time. The lock is the system's, so that of a killed run is gone at once; nothing has to be cleaned up by hand."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BusyError(Exception):
    """Another run holds the lock; `process` is its number, or 0 when it can't be read."""

    def __init__(self, process: int) -> None:
        super().__init__(str(process))
        self.process = process


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock at a path for as long as the block takes. Raises BusyError when another run has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _taken(handle):
            raise BusyError(_process(handle))
        os.truncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        """Taken with a lock of POSIX and not with flock: children that we fork don't inherit it, so none outlives us with it."""
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True


def _process(handle: int) -> int:
    text = os.pread(handle, 32, 0)
    return int(text) if text.isdigit() else 0
