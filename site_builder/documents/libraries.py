"""Whether the libraries of the system are there that WeasyPrint sets type with; they are no Python packages."""

import ctypes
import sys
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO

NAMES = (
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0"),
)
"""Of each library its file names on Linux, macOS and Windows."""


class CannotPrintError(Exception):
    """The libraries that set type are not on this computer."""


def can_print() -> bool:
    """Whether documents can be made here. Looking for the files takes milliseconds; WeasyPrint itself is tried when they are not there."""
    return all(any(map(_loads, names)) for names in NAMES) or _starts()


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _starts() -> bool:
    """WeasyPrint knows more places to look, such as those of Homebrew and MSYS2."""
    try:
        with redirect_stdout(StringIO()):  # it tells in English what is missing; our own words come later
            import_module("weasyprint")
    except OSError:
        return False
    return True


if __name__ == "__main__":  # the Makefile asks, before it installs anything
    sys.exit(0 if can_print() else 1)
