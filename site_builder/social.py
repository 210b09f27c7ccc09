"""The social pack: for an editor who posts a story, its two cards and the words that go with them.

Only a story whose consent has the scope `social` gets one.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder import addresses
from site_builder.build import CARDS, PHOTOS, Project, card_fonts
from site_builder.model import Settings, Site, Story
from site_builder.pictures.cards.cards import Card, story_cards
from site_builder.pictures.cards.order import Shape
from site_builder.pictures.cards.wording import quoted, shortened
from site_builder.pictures.photos import publish_photos
from site_builder.pictures.uses import uses

SHORT_POST = 280
"""Signs in the shortest kind of post."""
NAMES = {Shape.WIDE: "kaart-liggend", Shape.SQUARE: "kaart-vierkant"}
TEXT_NAME = "bericht.txt"
NOT_SHOWN = "dit verhaal staat op deze dag niet op de site"
NO_CONSENT = "in de toestemming staat `social` niet"
FICTIONAL = "Dit verhaal is verzonnen."


class UnknownStoryError(Exception):
    """No story of the project has this slug; `slug` is what was typed, `known` are all that there are."""

    def __init__(self, slug: str, known: Sequence[str]) -> None:
        super().__init__(slug)
        self.slug, self.known = slug, known


@dataclass(frozen=True, slots=True)
class Pack:
    """What was written: the slugs of the stories, and of each that was left out why."""

    written: tuple[str, ...]
    skipped: Mapping[str, str]


def write_pack(project: Project, slugs: Sequence[str], folder: Path) -> Pack:
    """Write a folder with cards and texts below `folder` for each of these stories, or for all when none is named.

    Files of an earlier pack are replaced; nothing else in the folder is touched. Raises UnknownStoryError.
    """
    known = sorted(story.slug for story in project.site.stories)
    for slug in slugs:
        if slug not in known:
            raise UnknownStoryError(slug, known)
    site = project.shown
    shown = {story.slug: story for story in site.stories}
    wanted = tuple(dict.fromkeys(slugs)) or known
    skipped = {slug: NO_CONSENT if slug in shown else NOT_SHOWN for slug in wanted if slug not in shown or not shown[slug].may_share}
    chosen = [shown[slug] for slug in wanted if slug not in skipped]
    cards = _cards(project, site, chosen)
    for story in chosen:
        _write(folder / story.slug, cards[story.slug], post(story, cards[story.slug][Shape.WIDE], project.settings))
    return Pack(tuple(story.slug for story in chosen), skipped)


def _cards(project: Project, site: Site, stories: Sequence[Story]) -> Mapping[str, Mapping[Shape, Card]]:
    # All photos of the site, because those that are not named are removed from the cache; they are there already.
    photos = publish_photos((use.photo for use in uses(site)), project.root / PHOTOS)
    return story_cards(stories, project.settings, card_fonts(project), project.root / CARDS, photos.largest)


def _write(folder: Path, cards: Mapping[Shape, Card], text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for shape, name in NAMES.items():
        for old in folder.glob(f"{name}.*"):
            old.unlink()
        shutil.copyfile(cards[shape].file, folder / f"{name}{cards[shape].file.suffix}")
    (folder / TEXT_NAME).write_text(text, encoding="utf-8")


def post(story: Story, card: Card, settings: Settings) -> str:
    """The texts for posting a story: a whole post, one of at most 280 signs, and the description of the card."""
    link = settings.url + addresses.story(story.slug)[1:] if settings.url else ""
    return "\n".join((
        "BERICHT", "", *_long_post(story, link), "",
        f"KORT BERICHT (hooguit {SHORT_POST} tekens)", "", short_post(story, link), "",
        "BESCHRIJVING VAN DE KAART (alt-tekst)", "", card.alt, "",
    ))  # fmt: skip


def _long_post(story: Story, link: str) -> list[str]:
    """Title, quote, speaker and link, each on a line of its own."""
    lines = [story.title, "", f"“{quoted(story.quote.text)}”", f"– {story.quote.speaker}"]
    if story.fictional:
        lines += ["", FICTIONAL]
    return [*lines, "", f"Lees het verhaal: {link}"] if link else lines


def short_post(story: Story, link: str) -> str:
    """Quote, speaker and link in at most 280 signs: the quote is cut first, then the speaker is left out."""
    tail = f"\n{link}" if link else ""
    fiction = f"\n{FICTIONAL}" if story.fictional else ""
    for end in (f" – {story.quote.speaker}{fiction}{tail}", f"{fiction}{tail}", fiction):
        room = SHORT_POST - len(end) - len("“”")
        if room >= min(len(story.quote.text), SHORT_POST // 4):
            return f"“{shortened(quoted(story.quote.text), room)}”{end}"
    return shortened(story.title, SHORT_POST)
