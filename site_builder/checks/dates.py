"""Dates that contradict each other."""

from site_builder.checks.content import Content
from site_builder.problems import Level, Problem
from site_builder.reading.documents import place_of


def until_before_publication(content: Content) -> list[Problem]:
    """A story can't leave the site before it appears."""
    return [
        Problem(
            place_of(story.source, ("tot",)),
            "datum-volgorde",
            Level.ERROR,
            f"`tot: {story.until.isoformat()}` ligt voor `datum: {story.day.isoformat()}`; het verhaal zou nooit te zien zijn.",
            f"Zijn ze verwisseld? Schrijf dan `datum: {story.until.isoformat()}` en `tot: {story.day.isoformat()}`.",
        )
        for story in content.site.stories
        if story.until is not None and story.until < story.day
    ]
