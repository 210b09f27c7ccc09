"""Cards: how a story looks in a list. Each is rendered once and used on many pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from site_builder import addresses
from site_builder.model import Story, StoryForm
from site_builder.pages.doors import Doors
from site_builder.pages.dutch import reading_time
from site_builder.pages.figures import CARD, picture_view
from site_builder.pages.paint import sector_paint
from site_builder.pages.rendering import Renderer
from site_builder.pages.views import PictureView, href
from site_builder.pictures.picture import Picture

TELLERS = {StoryForm.EMPLOYER: "Werkgever", StoryForm.EMPLOYEE: "Werknemer", StoryForm.DIPTYCH: "Tweeluik"}


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story in a list. Without a picture the door is its image."""

    href: str
    number: int
    title: str
    summary: str
    sector: str
    place: str
    teller: str
    time: str
    paint: str
    picture: PictureView | None
    door: Markup


def place_of(story: Story) -> str:
    """Where a story happens, as a card says it."""
    return story.municipality.name if story.municipality else "Landelijk"


def story_card(story: Story, pictures: Mapping[Path, Picture], doors: Doors, renderer: Renderer, sizes: str = CARD) -> Markup:
    """The card of a story; `sizes` says how wide its photo is."""
    picture = picture_view(story.photo, pictures, sizes)
    card = StoryCard(
        href=href(addresses.story(story.slug)),
        number=story.number,
        title=story.title,
        summary=story.summary,
        sector=story.sector.label,
        place=place_of(story),
        teller=TELLERS[story.form],
        time=reading_time(story.body.words),
        paint=sector_paint(story.sector),
        picture=picture,
        door=Markup() if picture else doors.small(story),
    )
    return renderer.fragment("components/story-card.html", card=card)
