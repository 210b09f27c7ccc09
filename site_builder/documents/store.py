"""The folder where finished documents are kept. A name is the hash of everything that goes in, so a file that is there is right."""

import gc
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from site_builder.artifacts import Artifact, Paper
from site_builder.processes import cores, in_turns

HALF = ".half"
HALF_LIFE = 3600
"""Seconds after which a file that is still half written was left by a build that was stopped."""


def print_papers(papers: Sequence[Paper], cache: Path, progress: Callable[[int], None] = lambda _: None) -> Mapping[str, Artifact]:
    """The PDF of each paper by its address, made in `cache` where it is not there yet; what no paper needs is removed there."""
    recipe = _recipe()
    files = {paper.address: cache / _name(paper, recipe) for paper in papers}
    missing = [paper for paper in papers if not files[paper.address].is_file()]
    if missing:
        cache.mkdir(parents=True, exist_ok=True)
        _fill([(paper, files[paper.address]) for paper in sorted(missing, key=lambda paper: -len(paper.html))], progress)
    _prune(cache, files.values())
    return {address: Artifact(address, copy_of=file) for address, file in files.items()}


def _fill(missing: Sequence[tuple[Paper, Path]], progress: Callable[[int], None]) -> None:
    """Make what is missing, the longest first, in as many processes as there are cores."""
    from site_builder.documents.printing import printed  # noqa: PLC0415 - takes half a second, and mostly there is nothing to do

    def work(part: range) -> None:
        chosen = [missing[place] for place in part]
        for count, content in enumerate(printed(paper for paper, _ in chosen), 1):
            _write(chosen[count - 1][1], content)
            gc.collect()
            progress(min(count * cores(), len(missing)))

    # A document is a web of boxes that point at each other, and a build has switched off the collecting of such. What the build has
    # made so far need not be looked through each time.
    gc.freeze()
    in_turns(work, len(missing), 1)
    gc.unfreeze()


def _name(paper: Paper, recipe: bytes) -> str:
    digest = hashlib.sha256(recipe)
    for part in (paper.html, paper.styles):
        digest.update(hashlib.sha256(part.encode("utf-8")).digest())
    for address in sorted(paper.files):
        digest.update(address.encode() + b"\0" + hashlib.sha256(paper.files[address].read()).digest())
    return f"{digest.hexdigest()[:24]}.pdf"


def _recipe() -> bytes:
    """The hash of how documents are made: our code and the versions of what we use."""
    from importlib.metadata import version  # noqa: PLC0415 - only with documents

    digest = hashlib.sha256(f"{version('weasyprint')} {version('pydyf')} {version('pikepdf')} {version('fonttools')}".encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.digest()


def _prune(cache: Path, kept: Iterable[Path]) -> None:
    """Remove every document that is not among those kept, and what a stopped build left half written."""
    names = {path.name for path in kept}
    for path in cache.iterdir() if cache.is_dir() else ():
        half_written = path.suffix == HALF and time.time() - path.stat().st_mtime < HALF_LIFE
        if path.name not in names and not half_written:
            path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    half = path.with_name(f"{path.name}.{os.getpid()}{HALF}")
    half.write_bytes(content)
    half.replace(path)
