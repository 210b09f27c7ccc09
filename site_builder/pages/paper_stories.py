"""A story on a sheet or two: what its page tells, without the ways to other pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Paper
from site_builder.model import Story
from site_builder.pages.press import PaperHead, Press
from site_builder.pages.printed_stories import PrintedStory, printed_story
from site_builder.pages.stories import facts_of
from site_builder.pages.views import Fact


@dataclass(frozen=True, slots=True)
class PaperStory:
    """The story as an edition prints it, with its facts and the explanations of what helped."""

    story: PrintedStory
    facts: tuple[Fact, ...]
    helped: tuple[Markup, ...]
    instruments: tuple[Markup, ...]


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
    publication = press.publication
    return PaperStory(
        printed_story(publication, story),
        tuple(facts_of(story)),
        tuple(publication.term(term, addresses.adjustment) for term in story.adjustments),
        tuple(publication.term(term, addresses.instrument) for term in story.instruments),
    )
