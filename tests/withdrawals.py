"""Withdrawing, expiring and narrowing consents of a site at random, and the files of what is left of it, without any disk of their own."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import unescape
from pathlib import PurePosixPath

from site_builder.build import Project, build
from site_builder.leaks.guard import guard
from site_builder.leaks.leak import Leak
from site_builder.leaks.watch import Watch
from site_builder.model import Consent, Scope, Site, Story
from site_builder.visibility import visible

WHOLE = ("ingetrokken", "verlopen", "concept", "toekomst", "voorbij")
"""Ways in which a whole story goes."""
WAYS = (*WHOLE, *(scope.value for scope in Scope if scope is not Scope.VOICE))


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to a story: a way from WAYS."""

    slug: str
    way: str


def random_changes(stories: Sequence[Story], chance: random.Random) -> tuple[Change, ...]:
    """One to three stories, each changed in some way."""
    chosen = chance.sample(list(stories), chance.randint(1, 3))
    return tuple(Change(story.slug, chance.choice(WAYS)) for story in chosen)


def changed(site: Site, changes: Iterable[Change], on: date) -> Site:
    """The site after these changes; each changed story has a consent of its own first."""
    consents, stories = dict(site.consents), {story.slug: story for story in site.stories}
    for place, change in enumerate(changes):
        story = stories[change.slug]
        old = consents.get(story.consent, Consent("", on - timedelta(days=900), scopes=frozenset(Scope)))
        number = f"T-2031-{place:03}"
        consents[number] = replace(_consent(old, change.way, on), number=number)
        stories[change.slug] = replace(_story(story, change.way, on), consent=number)
    return replace(site, consents=consents, stories=tuple(stories.values()))


def _consent(consent: Consent, way: str, on: date) -> Consent:
    if way == "ingetrokken":
        return replace(consent, withdrawn=on)
    if way == "verlopen":
        return replace(consent, until=on - timedelta(days=1))
    return replace(consent, scopes=consent.scopes - {Scope(way)}) if way not in WHOLE else consent


def _story(story: Story, way: str, on: date) -> Story:
    if way == "concept":
        return replace(story, draft=True)
    if way == "toekomst":
        return replace(story, day=on + timedelta(days=1))
    return replace(story, until=on - timedelta(days=1)) if way == "voorbij" else story


def built(project: Project, changes: Iterable[Change]) -> tuple[Project, list[tuple[str, bytes]]]:
    """The project after some changes, and every file of its site."""
    site = changed(project.site, changes, project.on)
    after = replace(project, site=site, shown=visible(site, project.on))
    return after, [(artifact.address, artifact.read()) for artifact in build(after).artifacts]


def found_by_us(project: Project, files: Iterable[tuple[str, bytes]]) -> tuple[Leak, ...]:
    """What the leak check finds."""
    watch: Watch = guard(project)
    watch.prepare([])
    return watch.conclude(watch.look(address, content) for address, content in files)


def found_plainly(project: Project, files: Iterable[tuple[str, bytes]], changes: Iterable[Change]) -> Iterator[str]:
    """What anyone finds who looks for title, quote, summary and address of the stories that went: a jury that knows no words or runs."""
    gone = {change.slug for change in changes if change.way in WHOLE}
    kept = " ".join(
        plain(text) for story in project.shown.stories for text in (story.title, story.quote.text, story.summary, story.body.html)
    )
    hidden = [story for story in project.site.stories if story.slug in gone]
    needles = [plain(text) for story in hidden for text in (story.title, story.quote.text, story.summary)]
    needles = [needle for needle in needles if needle not in kept]
    neutral = {address.strip("/") + "/index.html" for address in project.shown.gone}
    for address, content in files:
        text = plain(content.decode("utf-8", "ignore"))
        yield from (address for needle in needles if needle in text)
        yield from (address for slug in gone if f"verhalen/{slug}/" in text or (f"/{slug}/" in f"/{address}" and address not in neutral))


def plain(text: str) -> str:
    """A text without its markup and with single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", text)))


def kinds(files: Iterable[tuple[str, bytes]]) -> Counter[str]:
    """How many files there are of each kind, by ending."""
    return Counter(PurePosixPath(address).suffix or address for address, _ in files)
