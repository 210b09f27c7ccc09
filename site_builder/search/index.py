"""All files of the search index, below one folder that is named by what they are made of: an old page never reads new files."""

import json
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.findable import stories_in_order
from site_builder.model import Site
from site_builder.search.columns import columns
from site_builder.search.places import places_by_letter, regions
from site_builder.search.records import Record, records, vocabulary
from site_builder.search.spelling import by_letter
from site_builder.search.stop_words import STOP_WORDS
from site_builder.search.tokens import NUMBERS

DAY = 24 * 60 * 60
"""In seconds."""
DIGEST = 12
"""Hexadecimal digits of the folder's name."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index of a site. Its `folder` is known before Pagefind has made anything."""

    folder: str
    records: tuple[Record, ...]
    files: tuple[Artifact, ...]
    """What we make ourselves: facets, words, places, spelling."""

    def artifacts(self, cache: Path) -> Iterator[Artifact]:
        """Every file of the index. Pagefind's are made once and kept in the cache for as long as they are used."""
        yield from self.files
        name = self.folder.strip("/").rpartition("/")[2]
        made = cache / name
        if not made.is_dir():
            _make(self.records, made)
        made.touch()
        _prune(cache)
        # Read now: another build of the same project may prune before these are written.
        for path in sorted(path for path in made.rglob("*") if path.is_file()):
            yield Artifact(self.folder[1:] + path.relative_to(made).as_posix(), path.read_bytes())


def search_index(site: Site) -> SearchIndex:
    """The index of what may be shown."""
    found = records(site)
    files = dict(_files(site, found))
    digest = sha256(repr((found, files, _own_code())).encode("utf-8")).hexdigest()[:DIGEST]
    folder = f"{addresses.SEARCH}{digest}/"
    return SearchIndex(folder, found, tuple(Artifact(folder[1:] + name, content) for name, content in files.items()))


def _files(site: Site, found: tuple[Record, ...]) -> Iterator[tuple[str, bytes]]:
    stories = stories_in_order(site.stories)
    yield "facetten.json", _json({
        "verhalen": len(stories),
        "nummers": _steps([story.number for story in stories]),
        "facetten": columns(site, stories),
    })  # fmt: skip
    yield "woorden.json", _json({"stopwoorden": sorted(STOP_WORDS), "getallen": NUMBERS, "regios": regions(site.lists)})
    for letter, places in places_by_letter(site.lists).items():
        yield f"plaatsen/{letter}.json", _json(places)
    for letter, words in by_letter(vocabulary(record.groups for record in found)).items():
        yield f"spelling/{letter}.txt", words.encode("ascii")


def _steps(numbers: Sequence[int]) -> list[int]:
    """The first number, and of each other how much more it is than the one before: mostly the same few, so that they pack well."""
    return [number - before for before, number in pairwise((0, *numbers))]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _own_code() -> bytes:
    """What makes the rest: the module that has Pagefind make the index, and Pagefind itself by its size."""
    import pagefind_bin  # noqa: PLC0415

    engine = Path(__file__).with_name("engine.py").read_bytes()
    return engine + str(pagefind_bin.get_executable().stat().st_size).encode("ascii")


def _prune(cache: Path) -> None:
    """Removes what no build used for a day; another build may be at work on what is newer."""
    for other in cache.iterdir():
        if other.stat().st_mtime < time.time() - DAY:
            shutil.rmtree(other, ignore_errors=True)


def _make(found: tuple[Record, ...], made: Path) -> None:
    """Makes the index beside its place and moves it there when it is whole, so that a killed build leaves no half one."""
    from site_builder.search.engine import make_index  # noqa: PLC0415 - cbor2 and threads are only needed here

    made.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=made.parent) as folder:
        whole = Path(folder) / "whole"
        whole.mkdir()
        make_index(found, whole)
        try:
            whole.rename(made)
        except OSError:  # another build was first
            if not made.is_dir():
                raise
