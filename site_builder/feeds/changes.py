"""When what stands at an address last changed: days from the content itself, never from the clock."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from site_builder import addresses
from site_builder.facets import FACETS, grouped
from site_builder.model import Edition, Site, Story

Dated = tuple[str, date]


def last_change(story: Story, on: date) -> date:
    """The day on which a story appeared, or that of its latest follow-up so far."""
    return max((story.day, *(row.day for row in story.follow_ups if row.day <= on)))


def changes(site: Site, on: date) -> Mapping[str, date]:
    """By address, the last day on which its content changed; an address whose content has no day is not there."""
    days: dict[str, date] = {}
    for address, day in (*_pieces(site, on), *_lists(site, on)):
        days[address] = max(day, days.get(address, day))
    days |= dict(_editions(site, days, on))
    pieces = [day for day in days.values() if day <= on]
    return days | ({addresses.HOME: max(pieces)} if pieces else {})


def _pieces(site: Site, on: date) -> Iterator[Dated]:
    for story in site.stories:
        yield addresses.story(story.slug), last_change(story, on)
        if story.simple:
            yield addresses.simple_story(story.slug), story.day
    for article in site.articles:
        yield from ((address, article.day) for address in (addresses.article(article.slug), addresses.ARTICLES))
    for episode in site.episodes:
        yield from ((address, episode.day) for address in (addresses.episode(episode.slug), addresses.PODCAST))
    for brochure in site.brochures:
        yield from ((address, brochure.day) for address in (addresses.brochure(brochure.slug), addresses.BROCHURES))


def _lists(site: Site, on: date) -> Iterator[Dated]:
    """Every list of stories: when the latest of them changed."""
    changed = {story.slug: last_change(story, on) for story in site.stories}
    if not changed:
        return
    yield from ((address, max(changed.values())) for address in (addresses.STORIES, addresses.OBSTACLES))
    for facet in FACETS:
        groups = grouped(site.stories, facet.of(site))
        for slug, stories in groups.items():
            day = _latest(changed, stories)
            yield from ((address, day) for address in (facet.address(slug), facet.overview))
    for story in site.stories:
        if story.region:
            yield addresses.sector_in_region(story.sector.slug, story.region.slug), changed[story.slug]


def _latest(changed: Mapping[str, date], stories: Iterable[Story]) -> date:
    return max(changed[story.slug] for story in stories)


def _editions(site: Site, days: Mapping[str, date], on: date) -> Iterator[Dated]:
    """An edition changed when its week began or when the latest of its pieces did."""
    latest = []
    for edition in site.editions:
        known = [day for day in (edition.start, *_inside(edition, days)) if day <= on]
        if known:
            latest.append(max(known))
            yield addresses.edition(edition.slug), latest[-1]
    if latest:
        yield addresses.EDITIONS, max(latest)


def _inside(edition: Edition, days: Mapping[str, date]) -> Iterator[date]:
    for section in edition.sections:
        for item in section.items:
            for address in (addresses.story(item.slug), addresses.article(item.slug), addresses.episode(item.slug)):
                if item.slug and address in days:
                    yield days[address]
