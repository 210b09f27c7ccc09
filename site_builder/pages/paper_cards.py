"""How a story is named on paper: its door or photo, its number, and where to read it."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.model import Story
from site_builder.pages.cards import TELLERS, place_of
from site_builder.pages.dutch import reading_time
from site_builder.pages.figures import CARD
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.views import PictureView, href


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCard:
    """A story in a few lines."""

    href: str
    number: int
    title: str
    summary: str
    details: tuple[str, ...]
    paint: str
    picture: PictureView | None
    door: Markup


def paper_card(publication: Publication, story: Story) -> PaperCard:
    """The card of a story, with what the card on the site says."""
    picture, door = publication.face(story, CARD)
    return PaperCard(
        href=href(addresses.story(story.slug)),
        number=story.number,
        title=story.title,
        summary=story.summary,
        details=(story.sector.label, place_of(story), TELLERS[story.form], reading_time(story.body.words)),
        paint=sector_paint(story.sector),
        picture=picture,
        door=door,
    )
