"""What the standard library has no name for: exchange two names in one step, and wait until all is on the disk."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths are as given."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2) on Linux, RENAME_SWAP of renamex_np(2) on macOS."""
UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EBUSY}
"""What systems and file systems say that can't exchange these names."""


def exchange(one: Path, other: Path) -> None:
    """Let two names change places in one step. Raises OSError, with ENOSYS where the system has no such step."""
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(os.fsencode(one), os.fsencode(other), _EXCHANGE)
    elif hasattr(library, "renameat2"):
        failed = library.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one))
    if failed:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(one), None, str(other))


def write_through(folder: Path) -> None:
    """Wait until everything on the file system of a folder is on its disk: one call instead of one for each file.

    Raises OSError when the disk could not take it (Linux tells so since 5.8).
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if not hasattr(library, "syncfs"):
            os.sync()
        elif library.syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    finally:
        os.close(handle)


def write_names_through(folder: Path) -> None:
    """Wait until the names in a folder are on its disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
