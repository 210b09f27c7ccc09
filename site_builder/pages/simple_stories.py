"""A story in easy language."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story
from site_builder.pages.dutch import reading_time
from site_builder.pages.figures import OPENING
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, PictureView, href

STORIES_CRUMB = Link("Verhalen", href(addresses.STORIES))


@dataclass(frozen=True, slots=True)
class SimpleView:
    """A story in easy language, with the way to the whole story."""

    number: int
    title: str
    paint: str
    time: str
    picture: PictureView | None
    door: Markup
    body: Markup
    fictional: bool
    languages: tuple[Link, ...]


def simple_story_page(publication: Publication, story: Story) -> Artifact:
    """The page of a story in easy language."""
    return publication.page("simple-story.html", _simple_head(story), _simple_view(publication, story))


def languages(story: Story) -> tuple[Link, ...]:
    """The two ways to read a story that has both, the whole story first."""
    return (
        Link("Gewone taal", href(addresses.story(story.slug))),
        Link("Makkelijke taal", href(addresses.simple_story(story.slug))),
    )


def _simple_head(story: Story) -> Head:
    return Head(
        address=addresses.simple_story(story.slug),
        title=f"{story.title} (makkelijke taal)",
        description=story.summary,
        section=addresses.STORIES,
        crumbs=(STORIES_CRUMB, Link(story.title, href(addresses.story(story.slug)))),
        kind="article",
    )


def _simple_view(publication: Publication, story: Story) -> SimpleView:
    if story.simple is None:
        raise ValueError(f"{story.slug} has no text in easy language")
    picture, door = publication.face(story, OPENING)
    return SimpleView(
        number=story.number,
        title=story.title,
        paint=sector_paint(story.sector),
        time=reading_time(story.simple.words),
        picture=picture,
        door=door,
        body=publication.body(story.simple),
        fictional=story.fictional,
        languages=languages(story),
    )
