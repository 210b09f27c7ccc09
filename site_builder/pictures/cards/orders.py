"""Site → what cards to make: one order for each page that is worth a card of its own, by the page's address."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import ArticleForm, Photo, Settings, Site, Story
from site_builder.pictures.cards.order import Order, PhotoPart, QuoteOrder, Shape, TitleOrder
from site_builder.pictures.cards.wording import quoted, settable
from site_builder.pictures.doors.design import design
from site_builder.pictures.doors.paint import sector_paint

FICTIONAL = "verzonnen voorbeeld"
ARTICLE_KINDS = {
    ArticleForm.FOREWORD: "Voorwoord",
    ArticleForm.COLUMN: "Column",
    ArticleForm.INTERVIEW: "Interview",
    ArticleForm.PORTRAIT: "Portret",
    ArticleForm.REPORT: "Verslag",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What every order needs besides the piece it is for."""

    settings: Settings
    covers: Callable[[str], bool]
    """Whether the fonts have a sign."""
    photos: Mapping[Path, Artifact]
    """By the path of a photo, a published file of it that is large enough to crop from; its name must be that of its content."""

    def text(self, text: str) -> str:
        """A text with only signs that can be set."""
        return settable(text, self.covers)


def story_order(story: Story, shape: Shape, desk: Desk) -> QuoteOrder:
    """The card of a story. When nothing of its quote can be set, its title stands there."""
    notes = (story.sector.label, FICTIONAL) if story.fictional else (story.sector.label,)
    return QuoteOrder(
        shape=shape,
        quote=quoted(desk.text(story.quote.text) or desk.text(story.title) or desk.text(desk.settings.name)),
        speaker=desk.text(story.quote.speaker),
        notes=tuple(map(desk.text, notes)),
        number=story.number,
        campaign=desk.text(desk.settings.name),
        paint=sector_paint(story.sector),
        door=design(story),
        photo=_photo(story.photo, desk),
    )


def general_order(desk: Desk) -> TitleOrder:
    """The card of every page without one of its own: the campaign's name and what it is."""
    name = desk.text(desk.settings.name)
    return TitleOrder(Shape.WIDE, name, "", desk.text(desk.settings.description), "", 0)


def page_orders(site: Site, desk: Desk) -> Iterator[tuple[str, Order]]:
    """Address and order of every page with a card of its own; a story that may not be shared has none."""
    for story in site.stories:
        if story.may_share:
            order = story_order(story, Shape.WIDE, desk)
            yield addresses.story(story.slug), order
            if story.simple:
                yield addresses.simple_story(story.slug), order
    for address, title, kind, note in _titles(site):
        yield address, _title_order(address, title, kind, note, desk)


def _titles(site: Site) -> Iterator[tuple[str, str, str, str]]:
    """Address, title, kind and note of every page that is no story."""
    for article in site.articles:
        yield addresses.article(article.slug), article.title, ARTICLE_KINDS[article.form], article.summary
    for edition in site.editions:
        yield addresses.edition(edition.slug), edition.motto or edition.title, "Magazine", edition.title if edition.motto else ""
    if site.series:
        yield addresses.PODCAST, site.series.title, "Podcast", site.series.description
        for episode in site.episodes:
            yield addresses.episode(episode.slug), episode.title, f"Podcast, aflevering {episode.number}", episode.summary
    for brochure in site.brochures:
        yield addresses.brochure(brochure.slug), brochure.title, "Brochure", brochure.summary
    for meeting in site.meetings:
        yield addresses.meeting(meeting.slug), meeting.title, "Bijeenkomst", meeting.venue
    for page in site.pages:
        yield addresses.plain_page(page.slug), page.title, "", page.summary


def _title_order(address: str, title: str, kind: str, note: str, desk: Desk) -> TitleOrder:
    shown = desk.text(title) or desk.text(desk.settings.name)
    return TitleOrder(Shape.WIDE, shown, desk.text(kind), desk.text(note), desk.text(desk.settings.name), crc32(address.encode()) % 12)


def _photo(photo: Photo | None, desk: Desk) -> PhotoPart | None:
    """The photo as it goes in the card; none when it is not published."""
    if photo is None or photo.path not in desk.photos:
        return None
    return PhotoPart(desk.photos[photo.path].address, photo.focus)
