"""A file of Pagefind's index → the words in it, to look whether one is there that should not be."""

from collections.abc import Iterator
from typing import Any

import cbor2

SIGNATURE = b"pagefind_dcd"
PIECES = 2
"""Where the list of records, which begins with its version, says with which letters each piece of the index begins and ends."""


def indexed_words(content: bytes) -> list[str] | None:
    """The texts in an unpacked piece or list of the index; None when the file is neither. Words of running text are stems."""
    if not content.startswith(SIGNATURE):
        return None
    try:
        found = cbor2.loads(content.removeprefix(SIGNATURE))
    except cbor2.CBORDecodeError:  # the program that searches is packed in the same way
        return None
    if isinstance(found, list) and found and isinstance(found[0], str):
        del found[PIECES : PIECES + 1]
    return list(_texts(found))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - CBOR holds whatever was put in
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts([*value.keys(), *value.values()])
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
