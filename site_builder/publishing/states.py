"""What is known of a published version: its files and stories, and what happened to stories lately. Kept as JSON, never public."""

import hashlib
import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from site_builder import addresses
from site_builder.model import Body, Move, Site, Story

REMEMBERED = timedelta(days=90)
"""How long what happened is kept: no week is lost when a run or two failed."""
VERSION = 1
NEW, CHANGED, GONE = "nieuw", "gewijzigd", "weg"


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """Something that happened to a story, on the day that it was published. Only the slug: of who is gone nothing more is kept."""

    day: date
    what: str
    slug: str


@dataclass(frozen=True, slots=True)
class State:
    """A published version."""

    on: date
    files: Mapping[str, str]
    """By address the SHA-256 of each file."""
    stories: Mapping[str, str]
    """By slug the fingerprint of each story as shown."""
    events: tuple[Event, ...] = ()

    @property
    def pages(self) -> frozenset[str]:
        """The addresses of its pages."""
        return frozenset(address for address in self.files if address.endswith(".html"))

    def slugs(self, what: str, since: date) -> tuple[str, ...]:
        """The stories that became new or changed or went, from a day on, in the order of the days."""
        return tuple(dict.fromkeys(event.slug for event in self.events if event.what == what and event.day >= since))


def state_after(site: Site, files: Mapping[str, str], on: date, before: State | None) -> State:
    """The state of a version that shows `site`, with what happened since the one before. Without one nothing is said to be new."""
    stories = {story.slug: fingerprint(story) for story in site.stories}
    now = names_now(site.moves)
    earlier = before.events if before else ()
    happened = _happened(under_new_names(before.stories, stories, now), stories, on) if before else ()
    kept = (replace(event, slug=now.get(event.slug, event.slug)) for event in earlier if event.day > on - REMEMBERED)
    return State(on, files, stories, tuple(sorted({*kept, *happened})))


def names_now(moves: Iterable[Move]) -> Mapping[str, str]:
    """The names that stories have now by the names that they had."""
    start = addresses.STORIES
    return {_slug(move.old): _slug(move.new) for move in moves if move.old.startswith(start) and move.new.startswith(start)}


def _slug(address: str) -> str:
    return address.removeprefix(addresses.STORIES).partition("/")[0]


def under_new_names(old: Mapping[str, str], new: Container[str], now: Mapping[str, str]) -> Mapping[str, str]:
    """The fingerprints of before under the names of now: a story with another name is the same story."""
    return {slug if slug in new else now.get(slug, slug): seen for slug, seen in old.items()}


def _happened(old: Mapping[str, str], new: Mapping[str, str], on: date) -> tuple[Event, ...]:
    return (
        *(Event(on, NEW, slug) for slug in new.keys() - old.keys()),
        *(Event(on, CHANGED, slug) for slug in new.keys() & old.keys() if new[slug] != old[slug]),
        *(Event(on, GONE, slug) for slug in old.keys() - new.keys()),
    )


def fingerprint(story: Story) -> str:
    """A hash of everything that a reader sees of a story, and of nothing that only stands around it."""
    terms = (*story.impairments, *story.adjustments, *story.instruments, *story.themes, story.sector, story.size, story.side)
    seen = (
        story.title, story.form, story.summary, story.quote, story.organisation, story.number, story.day, story.not_worked,
        [term.slug for term in terms if term], story.employer_kind.slug if story.employer_kind else "",
        story.municipality.name if story.municipality else "", story.obstacles, story.follow_ups, story.fictional,
        (story.photo.path.name, story.photo.alt, story.photo.maker) if story.photo else "", _seen(story.body),
        _seen(story.simple) if story.simple else "",
    )  # fmt: skip
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:20]


def _seen(body: Body) -> tuple[str, list[str]]:
    return body.html, [photo.path.name for photo in body.pictures]


def as_json(state: State) -> str:
    """The state as text."""
    rows = {
        "versie": VERSION,
        "dag": state.on.isoformat(),
        "verhalen": dict(sorted(state.stories.items())),
        "gebeurd": [[event.day.isoformat(), event.what, event.slug] for event in state.events],
        "bestanden": dict(sorted(state.files.items())),
    }
    return json.dumps(rows, ensure_ascii=False, indent=0) + "\n"


def read_state(path: Path) -> State | None:
    """The state in a file; None when there is none that can be read: then nothing is known of an earlier version."""
    try:
        found = json.loads(path.read_bytes())
        if found["versie"] != VERSION:
            return None
        events = tuple(Event(date.fromisoformat(day), str(what), str(slug)) for day, what, slug in found["gebeurd"])
        files = {str(address): str(digest) for address, digest in found["bestanden"].items()}
        stories = {str(slug): str(digest) for slug, digest in found["verhalen"].items()}
        return State(date.fromisoformat(found["dag"]), files, stories, events)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
