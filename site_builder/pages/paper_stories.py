"""A story on a sheet or two: what its page tells, without the ways to other pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.artifacts import Paper
from site_builder.model import Story
from site_builder.pages.press import PaperHead, Press
from site_builder.pages.printed_stories import PrintedStory, printed_story
from site_builder.pages.stories import facts_of
from site_builder.pages.views import Fact, Link


@dataclass(frozen=True, slots=True)
class PaperStory:
    """The story as an edition prints it, with its facts."""

    story: PrintedStory
    facts: tuple[Fact, ...]


def story_papers(press: Press) -> Iterator[Paper]:
    """The document of every story."""
    for story in press.publication.stories:
        yield press.paper("paper/story.html", _head(story), _view(press, story))


def _head(story: Story) -> PaperHead:
    return PaperHead(
        file=addresses.story_pdf(story.slug),
        page=addresses.story(story.slug),
        title=story.title,
        description=story.summary,
        day=story.day,
        looks="paper-story",
    )


def _view(press: Press, story: Story) -> PaperStory:
    return PaperStory(printed_story(press.publication, story), (*facts_of(story), *_help(story)))


def _help(story: Story) -> Iterator[Fact]:
    """What helped and which instruments, by name: what they are stands on the site."""
    for name, terms in (("Wat hielp", story.adjustments), ("Regelingen", story.instruments)):
        if terms:
            yield Fact(name, tuple(Link(term.label, "") for term in terms))
