"""A story as an edition prints it: what helps further is on the story's own page."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.model import Story, StoryForm
from site_builder.pages.bodies import Voices, split_voices
from site_builder.pages.cards import place_of
from site_builder.pages.dutch import long_date, reading_time
from site_builder.pages.figures import OPENING
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.tellers import FORM_NAMES
from site_builder.pages.views import Link, PictureView, QuoteView, href


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedStory:
    """A story among the other pieces of an edition."""

    number: int
    title: str
    summary: str
    teller: str
    sector: str
    place: str
    time: str
    paint: str
    picture: PictureView | None
    door: Markup
    quote: QuoteView
    text: Markup
    voices: Voices | None
    obstacles: tuple[tuple[str, str], ...]
    not_worked: str
    follow_ups: tuple[tuple[str, str], ...]
    fictional: bool
    own_page: Link


def printed_story(publication: Publication, story: Story) -> PrintedStory:
    """The view of a story in an edition."""
    text = publication.body(story.body)
    paint = sector_paint(story.sector)
    picture, door = publication.face(story, OPENING)
    return PrintedStory(
        number=story.number,
        title=story.title,
        summary=story.summary,
        teller=FORM_NAMES[story.form],
        sector=story.sector.label,
        place=place_of(story),
        time=reading_time(story.body.words),
        paint=paint,
        picture=picture,
        door=door,
        quote=QuoteView(story.quote.text, story.quote.speaker, paint),
        text=text,
        voices=split_voices(text) if story.form is StoryForm.DIPTYCH else None,
        obstacles=tuple((pair.obstacle, pair.solution) for pair in story.obstacles),
        not_worked=story.not_worked,
        follow_ups=tuple((long_date(later.day), later.text) for later in story.follow_ups),
        fictional=story.fictional,
        own_page=Link("Feiten, regelingen en hulp bij dit verhaal", href(addresses.story(story.slug))),
    )
