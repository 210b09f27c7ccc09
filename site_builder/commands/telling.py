"""Words on the screen: results on stdout, the rest on stderr, progress only on a terminal. Nothing else prints."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def say(text: str) -> None:
    """A result, on stdout."""
    sys.stdout.write(text + "\n")


def say_aside(text: str) -> None:
    """What goes with a result, on stderr."""
    if text:
        sys.stderr.write(text)


def complain(text: str) -> None:
    """What went wrong, on stderr."""
    sys.stderr.write(text + "\n")


@contextmanager
def progress(words: str, step: int) -> Iterator[Callable[[int], None]]:
    """A counter on a terminal that moves every `step` things; nothing in CI or in a pipe."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda _: None
        return

    def show(count: int) -> None:
        if count % step == 0:
            sys.stderr.write(f"\r{words} … {count} ")
            sys.stderr.flush()

    yield show
    sys.stderr.write("\r\033[K")
