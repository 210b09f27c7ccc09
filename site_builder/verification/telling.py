"""A fault of a finished site as a Problem: its place is an address of the site."""

from pathlib import PurePosixPath

from site_builder.problems import Level, Place, Problem


def fault(address: str, code: str, message: str, hint: str) -> Problem:
    """One thing that stops publication."""
    return Problem(Place(PurePosixPath(address)), code, Level.ERROR, message, hint)
