"""Every photo of a site seen, and those that are shown made: what is right in the cache is not done again.

Making a photo is also the check that all of it can be read, so that nothing is decoded twice.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.pictures import complaints
from site_builder.pictures.complaints import Complaint, RefusedError
from site_builder.pictures.encode import Job
from site_builder.pictures.folder import read_made
from site_builder.pictures.index import Index, read_index
from site_builder.pictures.inspection import check_weight
from site_builder.pictures.plan import Made
from site_builder.pictures.recipe import RECIPE, Recipe
from site_builder.pictures.workers import run


@dataclass(frozen=True, slots=True)
class Prepared:
    """Of photos by path: what was made of those that are shown, and why a photo can't be published."""

    made: Mapping[Path, Made]
    complaints: Mapping[Path, Complaint]


def prepare(
    shown: Iterable[Path],
    others: Iterable[Path],
    cache: Path,
    progress: Callable[[int], None] = lambda _: None,
    recipe: Recipe = RECIPE,
) -> Prepared:
    """Make the photos that are shown and look whether the others can be read. `progress` hears how many took work."""
    folders: dict[Path, Path | None] = dict.fromkeys(shown, cache)
    folders.update((path, None) for path in others if path not in folders)
    if not folders:
        return Prepared({}, {})
    cache.mkdir(parents=True, exist_ok=True)
    index = read_index(cache)
    names, told = _names(folders, index, recipe)
    done = {name: made for path, name in names.items() if folders[path] and (made := read_made(cache, name))}
    jobs = _jobs([Job(path, name, folders[path], recipe) for path, name in names.items()], done, index)
    results = dict(zip(jobs, run(list(jobs.values()), progress), strict=True))
    _forget_changed(jobs.values(), index, recipe)
    index.remember({name for name in names.values() if not results.get(name)})
    index.save(recipe)
    done.update((name, made) for name in jobs if (made := read_made(cache, name)))
    for path, name in names.items():
        complaint = results.get(name) or (complaints.not_made(path.name) if folders[path] and name not in done else None)
        told.update({path: complaint} if complaint else {})
    return Prepared({path: done[name] for path, name in names.items() if folders[path] and path not in told}, told)


def _jobs(jobs: Iterable[Job], done: Mapping[str, Made], index: Index) -> dict[str, Job]:
    """Those that have to be done, by name: once for each content, and none for what was made or only had to be read and was."""
    todo: dict[str, Job] = {}
    for job in jobs:
        if job.name not in done and (job.folder or job.name not in index.sound):
            todo.setdefault(job.name, job)
    return todo


def _forget_changed(jobs: Iterable[Job], index: Index, recipe: Recipe) -> None:
    """Take back what was made of a photo that changed between being named and being read: its name is that of other pixels."""
    for job in jobs:
        names, _ = _names([job.path], index, recipe)
        if job.folder and names.get(job.path) != job.name:
            (job.folder / f"{job.name}.json").unlink(missing_ok=True)


def _names(paths: Iterable[Path], index: Index, recipe: Recipe) -> tuple[dict[Path, str], dict[Path, Complaint]]:
    """The name of what is made of each file, by its content; of a file without useful content what to tell."""
    names: dict[Path, str] = {}
    told: dict[Path, Complaint] = {}
    for path in paths:
        try:
            stat = path.stat()
            check_weight(path, stat.st_size)
            names[path] = recipe.name(index.digest(path, stat))
        except RefusedError as refused:
            told[path] = refused.complaint
        except OSError:  # gone since it was read, or not ours to read
            told[path] = complaints.unreadable(path.name)
    return names, told
