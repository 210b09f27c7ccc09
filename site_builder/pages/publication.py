"""What all modules of pages are given: the site on a day, in order, with the cards that many pages share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.audio.published import PublishedSound
from site_builder.facets import FACETS, grouped
from site_builder.findable import stories_in_order
from site_builder.model import Article, Body, Photo, Region, Settings, Site, Story, Term
from site_builder.pages.article_cards import article_card
from site_builder.pages.bodies import body_html
from site_builder.pages.cards import story_card
from site_builder.pages.doors import Doors, open_doors
from site_builder.pages.dutch import megabytes
from site_builder.pages.explained_words import ExplainedWords
from site_builder.pages.explanations import explained, national_contact, region_contact
from site_builder.pages.feed_links import feed_links
from site_builder.pages.figures import picture_view
from site_builder.pages.frame import build_frame
from site_builder.pages.issues import Issue, Turn, issues, turns
from site_builder.pages.rendering import Renderer, open_templates
from site_builder.pages.theme_files import read_theme_files
from site_builder.pages.views import Head, Link, PictureView, href
from site_builder.pictures.picture import Picture
from site_builder.processes import in_parts
from site_builder.subscriptions import Channel, channels

if TYPE_CHECKING:  # drawing takes longer to load than a small site takes to build
    from site_builder.pictures.cards.cards import PublishedCards

LEAST_CARDS = 1000
"""Cards for which another process is worth its start."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made besides the pages: the picture of a photo by its path, the cards for sharing and the search index, when there are."""

    photos: Mapping[Path, Picture]
    cards: "PublishedCards | None" = None
    search: str = ""
    """The folder of the search index."""
    sounds: Mapping[str, PublishedSound] = field(default_factory=dict)
    """By slug, the sound of every episode."""
    documents: Mapping[str, Artifact] = field(default_factory=dict)
    """The PDFs, by the address of their file."""


@dataclass(frozen=True, slots=True, eq=False)
class Publication:
    """A site being made into pages. Stories and articles are newest first."""

    site: Site
    settings: Settings
    pictures: Mapping[Path, Picture]
    on: date
    renderer: Renderer
    theme_artifacts: tuple[Artifact, ...]
    doors: Doors
    stories: tuple[Story, ...]
    articles: tuple[Article, ...]
    finder_script: str
    """Where the script of the finder is; empty when the theme has none."""
    magazine_script: str
    """Where the script of a visitor's own magazine is, and that of the button which fills it; empty when the theme has none."""
    magazine_choice: str
    search_index: str
    """The folder of the search index; empty when there is none."""
    sounds: Mapping[str, PublishedSound]
    """By slug, the sound of every episode."""
    groups: Mapping[str, Mapping[str, Sequence[Story]]]
    """By the key of each facet, by the slug of each value that has any: its stories, newest first."""
    cards: Mapping[str, Markup]
    """By slug, the card of every story."""
    article_cards: Mapping[str, Markup]
    contacts: Mapping[str, Markup]
    """By slug, who helps in every region; under the empty slug, who helps everywhere."""
    terms: dict[Term, Markup]
    """The explained terms so far: thousands of stories have the same."""
    words: ExplainedWords
    """The glossary, to be explained in texts."""
    issues: tuple[Issue, ...]
    """The editions as they are read, the latest first."""
    turns: Mapping[str, Turn]
    """By address, where to go on from each piece of an edition."""
    invitation: Link | None
    """Where someone with an example can tell it, when there is such a place."""
    channels: tuple[Channel, ...]
    """The feeds, while the site's own address is known."""
    regions_script: str
    """Where the script is that only the pages of regions have; empty when the theme has none."""
    embedded: bool
    """Whether the theme has the script that shows stories on other websites."""
    documents: Mapping[str, Artifact]
    """The PDFs, by the address of their file."""

    def page(self, template: str, head: Head, view: object = None) -> Artifact:
        """A page of this site; its view is ready, its HTML is made when it is asked for."""
        return self.renderer.page(template, head, view)

    def later(self, address: str, make: Callable[[], Artifact]) -> Artifact:
        """A page at an address of which the view too is made only when it is asked for, in whichever process that is."""
        return Artifact(addresses.file_of(address), make=lambda: make().read())

    def body(self, body: Body) -> Markup:
        """A body as it stands in a page, with the words of the glossary explained."""
        return Markup(self.words.explain(str(body_html(body, self.pictures, self.renderer))))  # noqa: S704 - safe HTML both

    def picture(self, photo: Photo | None, sizes: str) -> PictureView | None:
        """A photo as it stands in a page."""
        return picture_view(photo, self.pictures, sizes)

    def face(self, story: Story, sizes: str) -> tuple[PictureView | None, Markup]:
        """What a story shows itself with: its photo, or nothing and its door."""
        photo = self.picture(story.photo, sizes)
        return photo, Markup() if photo else self.doors.whole(story)

    def download(self, address: str, what: str) -> Link | None:
        """The way to a PDF, with how heavy it is: Download het verhaal (pdf, 0,1 MB); nothing when there is none."""
        document = self.documents.get(address[1:])
        return Link(f"Download {what} (pdf, {megabytes(document.size)})", href(address)) if document else None

    def contact(self, region: Region | None) -> Markup:
        """Who helps in a region, or everywhere, with the way to the stories from there."""
        return self.contacts[region.slug if region else ""]

    def term(self, term: Term, address: Callable[[str], str]) -> Markup:
        """A term with its explanation, as a line of a list that leads to the term's page at the address of its slug."""
        if term not in self.terms:
            view = explained(term, address(term.slug), self.on)
            self.terms[term] = self.renderer.fragment("components/term.html", term=view)
        return self.terms[term]

    def story_cards(self, stories: Iterable[Story]) -> tuple[Markup, ...]:
        """The cards of some stories, in the order given."""
        return tuple(self.cards[story.slug] for story in stories)


def prepare(site: Site, settings: Settings, made: Made, theme: Path, on: date) -> Publication:
    """Puts a site in order and makes what its pages share."""
    files, doors = read_theme_files(theme), open_doors()
    frame = build_frame(site, settings, files, search=bool(made.search))
    followed = channels(site) if settings.url else ()
    renderer = Renderer(open_templates(theme), frame, settings, made.cards, feed_links(followed, site, settings))
    stories = stories_in_order(site.stories)
    articles = tuple(sorted(site.articles, key=lambda article: (-article.day.toordinal(), article.slug)))
    editions = issues(site)
    return Publication(
        site=replace(site, stories=stories, articles=articles),
        settings=settings,
        pictures=made.photos,
        on=on,
        renderer=renderer,
        theme_artifacts=(*files.artifacts, doors.artifact),
        doors=doors,
        stories=stories,
        articles=articles,
        finder_script=files.finder,
        magazine_script=files.magazine,
        magazine_choice=files.magazine_choice,
        search_index=made.search,
        sounds=made.sounds,
        groups={facet.key: grouped(stories, facet.of(site)) for facet in FACETS},
        cards=_story_cards(stories, made.photos, doors, renderer),
        article_cards={article.slug: article_card(article, made.photos, renderer) for article in articles},
        contacts=_contacts(site, renderer),
        terms={},
        words=ExplainedWords(site.lists, renderer),
        issues=editions,
        turns=turns(editions),
        invitation=_invitation(site, settings),
        channels=followed,
        regions_script=files.regions,
        embedded=files.embedded,
        documents=made.documents,
    )


def _story_cards(stories: Sequence[Story], pictures: Mapping[Path, Picture], doors: Doors, renderer: Renderer) -> Mapping[str, Markup]:
    def make(part: range) -> list[Markup]:
        return [story_card(stories[index], pictures, doors, renderer) for index in part]

    cards = (card for part in in_parts(make, len(stories), LEAST_CARDS) for card in part)
    return {story.slug: card for story, card in zip(stories, cards, strict=True)}


def _contacts(site: Site, renderer: Renderer) -> Mapping[str, Markup]:
    """The contact of every region, rendered once."""
    told = {story.region.slug for story in site.stories if story.region}
    views = {slug: region_contact(region, with_stories=slug in told) for slug, region in site.lists.regions.items()} | {
        "": national_contact()
    }
    return {slug: renderer.fragment("components/contact-block.html", view=view) for slug, view in views.items()}


def _invitation(site: Site, settings: Settings) -> Link | None:
    """The page for editors when there is one, else the e-mail address, else nothing."""
    if any(page.slug == "redactie" for page in site.pages):
        return Link("Vertel ons jouw voorbeeld", href(addresses.plain_page("redactie")))
    if settings.email:
        return Link("Mail ons jouw voorbeeld", f"mailto:{settings.email}")
    return None
