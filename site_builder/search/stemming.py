"""What the search makes of words: their stems, asked of Pagefind itself, since only that knows how it takes endings off."""

import gzip
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

import cbor2

from site_builder.search.engine import SIGNATURE, index_of
from site_builder.search.records import TEXT, Record


def stems(groups: Sequence[Iterable[str]]) -> Mapping[str, frozenset[int]]:
    """Every stem of the words in some groups, with the numbers of the groups that have it. Raises IndexFailedError."""
    records = [Record(((TEXT, tuple(sorted(set(group)))),)) for group in groups]
    found: dict[str, frozenset[int]] = {}
    for name, content in index_of(records).items():
        if name.startswith("index/"):
            found.update(_stems(cbor2.loads(gzip.decompress(content).removeprefix(SIGNATURE))))
    return found


def _stems(piece: Any) -> Iterable[tuple[str, frozenset[int]]]:  # noqa: ANN401 - CBOR holds whatever was put in
    """Of a piece of the index: each number of a record is written as how much more it is than the one before."""
    words = piece[0]
    return ((word, frozenset(accumulate(row[0] for row in rows))) for word, rows, *_ in words)
