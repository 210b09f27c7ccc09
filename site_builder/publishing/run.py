"""The life of a publication, top to bottom: lock, check, build, verify, swap. Every way out leaves the public folder whole."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from site_builder.build import CACHE, Build, Project, build, load
from site_builder.leaks.guard import guard, remember
from site_builder.leaks.leak import Leak
from site_builder.problems import Problem, has_errors
from site_builder.publishing import versions
from site_builder.publishing.cache import clean_cache, seal_cache
from site_builder.publishing.comparing import changes, expiring
from site_builder.publishing.coverage import coverage
from site_builder.publishing.locks import locked
from site_builder.publishing.outcomes import Ending, Outcome
from site_builder.publishing.places import Target, refuse_unfit
from site_builder.publishing.sources import stamps
from site_builder.publishing.staging import Staged, stage
from site_builder.publishing.states import State, as_json, read_state, state_after
from site_builder.publishing.steps import Steps
from site_builder.reading.settings import read_settings
from site_builder.verification.finished import Expected, finished
from site_builder.verification.rules import all_faults
from site_builder.verification.telling import fault

ATTEMPTS = 3
"""How often we begin again when somebody is changing the content."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked: a project on a day, published at a place. `earlier` is a state to compare with, of what was published elsewhere."""

    root: Path
    on: date
    target: Target
    earlier: Path | None = None
    trial: bool = False
    """Do everything but the swap."""
    agreed: bool = False
    """Publish also when many pages go."""


@dataclass(frozen=True, slots=True)
class Told:
    """What hears how far the work is: that it began, once nobody else is at it, and then counts."""

    begun: Callable[[], None] = lambda: None
    read: Callable[[int], None] = lambda _: None
    photos: Callable[[int], None] = lambda _: None
    documents: Callable[[int], None] = lambda _: None
    files: Callable[[int], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Finish:
    """How it ended, and the state of the version that is shown from now on; None when nothing was published."""

    outcome: Outcome
    state: State | None = None


def publish(order: Order, told: Told) -> Finish:
    """Do it. Raises BusyError, TargetRefusedError, and OSError when a disk refuses: then nothing public has changed."""
    if not order.trial:
        refuse_unfit(order.target)
    steps = Steps()
    with locked(order.root / CACHE / "slot"), locked(order.target.lock), _room(order) as folder:
        told.begun()
        with steps.step("cache nakijken"):
            mended = clean_cache(order.root / CACHE)
        finish = _built(order, told, folder, steps)
        outcome = replace(finish.outcome, steps=tuple(steps.done), mended=mended)
        return replace(finish, outcome=outcome)


@contextmanager
def _room(order: Order) -> Iterator[Path]:
    """A folder to build in, gone afterwards unless it became a version; what killed runs left is gone before."""
    versions.tidy(order.target)
    folder = versions.new_folder(order.target)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        versions.tidy(order.target)


def _built(order: Order, told: Told, folder: Path, steps: Steps) -> Finish:
    """Build until nobody changes the content meanwhile."""
    finish = _attempt(order, told, folder, steps)
    for _ in range(ATTEMPTS - 1):
        if finish.outcome.ending is not Ending.RESTLESS:
            break
        shutil.rmtree(folder)
        folder.mkdir()
        finish = _attempt(order, told, folder, steps)
    return finish


def _attempt(order: Order, told: Told, folder: Path, steps: Steps) -> Finish:
    before = _stamps(order)
    with steps.step("lezen en controleren"):
        project = load(order.root, order.on, told.read, told.photos)
    if has_errors(project.problems):
        return Finish(_outcome(Ending.CONTENT_WRONG, project))
    with steps.step("bouwen"):
        built = build(project, told.documents)
        watch = guard(project)
        staged = stage(built.artifacts, folder, versions.current(order.target), watch, told.files)
        remember(project, watch)
        seal_cache(order.root / CACHE)
    if _stamps(order) != before:
        return Finish(_outcome(Ending.RESTLESS, project))
    return _verified(order, project, built, staged, steps)


def _stamps(order: Order) -> object:
    return stamps(order.root, read_settings(order.root)[0])


def _verified(order: Order, project: Project, built: Build, staged: Staged, steps: Steps) -> Finish:
    """Look at all of it once more, and swap when it is right."""
    before = _state_before(order)
    with steps.step("nakijken"):
        expected = Expected(staged.files.keys(), before.pages if before else frozenset(), agreed=order.agreed)
        faults = (*map(leaked, staged.leaks), *all_faults(finished(staged.folder, project.settings.url, expected)))
    state = state_after(built.site, staged.files, order.on, before)
    ending = Ending.SITE_WRONG if faults else Ending.TRIED if order.trial else Ending.PUBLISHED
    outcome = replace(
        _outcome(ending, project),
        faults=faults,
        changes=changes(project.site, built.site, order.on, before),
        files=len(staged.files),
        pages=len(state.pages),
        written=staged.changed,
    )
    if ending is Ending.PUBLISHED:
        with steps.step("wisselen"):
            versions.show(order.target, versions.numbered(order.target, staged.folder, as_json(state)))
    return Finish(outcome, state if ending is Ending.PUBLISHED else None)


def leaked(leak: Leak) -> Problem:
    """A leak as a fault of the finished site; it names the file and whose it is, never the words, since reports may be public."""
    of = f" van `{leak.trace.owner}`" if leak.trace.owner else ""
    return fault(
        leak.address,
        "site-lek",
        f"Hier staat {leak.trace.kind}{of}, en dat mag niet op de site.",
        "Staat het in een eigen tekst van de site, haal het daar weg. Anders is het een fout in het programma: meld die.",
    )


def _state_before(order: Order) -> State | None:
    """What the order brings, or else what is known of the version that is shown."""
    shown = versions.current(order.target)
    brought = read_state(order.earlier) if order.earlier else None
    return brought or (read_state(versions.state_of(shown)) if shown and shown != order.target.public else None)


def _outcome(ending: Ending, project: Project) -> Outcome:
    shown = project.shown
    return Outcome(
        ending=ending,
        on=project.on,
        problems=project.problems,
        expiring=expiring(shown, project.site.consents, project.on),
        coverage=coverage(shown),
        stories=len(shown.stories),
    )
