"""Cards for everyone who shares a page: planned from the site, made once, kept by the hash of all that went in.

A story's own card is made to be passed on in social media. So it exists only when the consent has the scope `social`; without it
the story's page gets the general card of the campaign, which has no word of the story on it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Settings, Site, Story
from site_builder.pictures.cards.order import SIZES, Order, QuoteOrder, Shape
from site_builder.pictures.cards.orders import Desk, general_order, page_orders, story_order
from site_builder.pictures.cards.store import open_store
from site_builder.pictures.cards.wording import shortened

LONGEST_ALT = 420
"""Signs: more is not accepted everywhere."""


@dataclass(frozen=True, slots=True)
class Card:
    """A finished card: where it is published, its size in pixels, what it says, and its file."""

    address: str
    width: int
    height: int
    alt: str
    file: Path

    @property
    def artifact(self) -> Artifact:
        """The card as a file of the site."""
        return Artifact(self.address.removeprefix("/"), copy_of=self.file)


@dataclass(frozen=True, slots=True)
class PublishedCards:
    """The cards of a site: by address of the page, and the one for all other pages."""

    cards: Mapping[str, Card]
    general: Card

    def of(self, address: str) -> Card:
        """The card that goes with a page."""
        return self.cards.get(address, self.general)

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """The files, each once, in a fixed order."""
        files = {card.address: card.artifact for card in (self.general, *self.cards.values())}
        return tuple(files[address] for address in sorted(files))


def publish_cards(
    site: Site, settings: Settings, fonts: Path, cache: Path, photos: Mapping[Path, Artifact] | None = None
) -> PublishedCards:
    """The cards of what may be shown (see `visible`), made in `cache` where they are not there yet; what is there besides is removed.

    `fonts` is the fonts folder of the theme. `photos` gives a published file by the path of a photo; a photo that is not there is
    not used.
    """
    store = open_store(cache, fonts)
    desk = Desk(settings, store.faces.covers, photos or {})
    general = general_order(desk)
    orders = dict(page_orders(site, desk))
    files = store.fill((general, *orders.values()), {file.address: file for file in desk.photos.values()})
    store.prune(files.values())
    cards = {address: _card(order, files[order], settings) for address, order in orders.items()}
    return PublishedCards(cards, _card(general, files[general], settings))


def story_cards(
    stories: Iterable[Story], settings: Settings, fonts: Path, cache: Path, photos: Mapping[Path, Artifact] | None = None
) -> Mapping[str, Mapping[Shape, Card]]:
    """By slug, both cards of each of these stories. Raises ValueError for a story that may not be shared."""
    store = open_store(cache, fonts)
    desk = Desk(settings, store.faces.covers, photos or {})
    orders: dict[tuple[str, Shape], Order] = {}
    for story in stories:
        if not story.may_share:
            raise ValueError(f"{story.slug} may not be shared in social media")
        orders |= {(story.slug, shape): story_order(story, shape, desk) for shape in Shape}
    files = store.fill(orders.values(), {file.address: file for file in desk.photos.values()})
    found: dict[str, dict[Shape, Card]] = {}
    for (slug, shape), order in orders.items():
        found.setdefault(slug, {})[shape] = _card(order, files[order], settings)
    return found


def _card(order: Order, file: Path, settings: Settings) -> Card:
    width, height = SIZES[order.shape]
    return Card(f"{addresses.CARDS}{file.name}", width, height, shortened(_alt(order, settings), LONGEST_ALT), file)


def _alt(order: Order, settings: Settings) -> str:
    """What the card says, in words."""
    if isinstance(order, QuoteOrder):
        return f"Citaat van {order.speaker}: “{order.quote}”" if order.speaker else f"Citaat: “{order.quote}”"
    if not order.campaign:
        return f"{order.title}: {order.note}" if order.note else order.title
    return f"{order.kind}: {order.title}" if order.kind else f"{order.title} – {settings.name}"
