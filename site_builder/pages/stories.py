"""The page of a story, and the same story in easy language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story, StoryForm
from site_builder.pages.bodies import Voices, split_voices
from site_builder.pages.cards import place_of
from site_builder.pages.doors import door
from site_builder.pages.dutch import inside, long_date, reading_time
from site_builder.pages.facets import FORM_NAMES, FORMS
from site_builder.pages.figures import OPENING
from site_builder.pages.issues import Turn
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.related import RelatedStories
from site_builder.pages.views import Fact, Head, Link, PictureView, PieceData, QuoteView, href

STORIES_CRUMB = Link("Verhalen", href(addresses.STORIES))


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that was said on a day."""

    day: str
    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """The card of a story that is like this one, and why."""

    card: Markup
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """Everything on the page of a story."""

    number: int
    title: str
    summary: str
    teller: str
    paint: str
    sector: Link
    place: Link
    time: str
    date: Dated
    picture: PictureView | None
    door: Markup
    quote: QuoteView
    facts: tuple[Fact, ...]
    body: Markup
    voices: Voices | None
    obstacles: tuple[tuple[str, str], ...]
    not_worked: str
    more_obstacles: Link
    follow_ups: tuple[Dated, ...]
    helped: tuple[Markup, ...]
    instruments: tuple[Markup, ...]
    contact: Markup
    related: tuple[RelatedView, ...]
    newer: Link | None
    older: Link | None
    turn: Turn | None
    fictional: bool
    simple: Link | None


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
    story: Link


def story_pages(publication: Publication) -> Iterator[Artifact]:
    """The pages of all stories."""
    stories = publication.stories
    related = RelatedStories(stories)
    for index, story in enumerate(stories):
        newer = stories[index - 1] if index else None
        older = stories[index + 1] if index + 1 < len(stories) else None
        yield publication.later(addresses.story(story.slug), partial(_story_page, publication, story, related, newer, older))
        if story.simple is not None:
            yield publication.page("simple-story.html", _simple_head(story), _simple_view(publication, story))


def _story_page(publication: Publication, story: Story, related: RelatedStories, newer: Story | None, older: Story | None) -> Artifact:
    view = story_view(publication, story, related, newer, older)
    return publication.page("story.html", _head(story), view)


def story_view(publication: Publication, story: Story, related: RelatedStories, newer: Story | None, older: Story | None) -> StoryView:
    """The view of a story between its neighbours by date."""
    body = publication.body(story.body)
    return StoryView(
        number=story.number,
        title=story.title,
        summary=story.summary,
        teller=FORM_NAMES[story.form],
        paint=sector_paint(story.sector),
        sector=Link(story.sector.label, href(addresses.sector(story.sector.slug))),
        place=_place(story),
        time=reading_time(story.body.words),
        date=Dated(long_date(story.day), story.day.isoformat(), ""),
        picture=publication.picture(story.photo, OPENING),
        door=Markup(door(story)),  # noqa: S704 - our own drawing
        quote=QuoteView(story.quote.text, story.quote.speaker, sector_paint(story.sector)),
        facts=tuple(_facts(story)),
        body=body,
        voices=split_voices(body) if story.form is StoryForm.DIPTYCH else None,
        obstacles=tuple((pair.obstacle, pair.solution) for pair in story.obstacles),
        not_worked=story.not_worked,
        more_obstacles=_more_obstacles(story),
        follow_ups=tuple(Dated(long_date(later.day), later.day.isoformat(), later.text) for later in story.follow_ups),
        helped=tuple(publication.term(term, addresses.adjustment) for term in story.adjustments),
        instruments=tuple(publication.term(term, addresses.instrument) for term in story.instruments),
        contact=publication.contact(story.region),
        related=tuple(RelatedView(publication.cards[found.story.slug], found.reason) for found in related.of(story)),
        newer=_neighbour(newer),
        older=_neighbour(older),
        turn=publication.turns.get(addresses.story(story.slug)),
        fictional=story.fictional,
        simple=Link("Lees dit in makkelijke taal", href(addresses.simple_story(story.slug))) if story.simple else None,
    )


def _head(story: Story) -> Head:
    return Head(
        address=addresses.story(story.slug),
        title=story.title,
        description=story.summary,
        section=addresses.STORIES,
        crumbs=(STORIES_CRUMB,),
        kind="article",
        piece=PieceData(
            iso=story.day.isoformat(),
            words=story.body.words,
            section=story.sector.label,
            place=story.municipality.name if story.municipality else "Nederland",
            quote=QuoteView(story.quote.text, story.quote.speaker, ""),
            fictional=story.fictional,
        ),
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
    return SimpleView(
        number=story.number,
        title=story.title,
        paint=sector_paint(story.sector),
        time=reading_time(story.simple.words),
        picture=publication.picture(story.photo, OPENING),
        door=Markup(door(story)),  # noqa: S704 - our own drawing
        body=publication.body(story.simple),
        fictional=story.fictional,
        story=Link("Lees het hele verhaal", href(addresses.story(story.slug))),
    )


def _facts(story: Story) -> Iterator[Fact]:
    """The facts in brief, in a fixed order; what is not known is left out."""
    if story.organisation:
        yield Fact("Organisatie", (Link(story.organisation, ""),))
    kind = [Link(term.label, "") for term in (story.employer_kind, story.side) if term]
    if kind:
        yield Fact("Soort werkgever", tuple(kind))
    if story.size:
        yield Fact("Grootte", (Link(story.size.label, ""),))
    yield Fact("Sector", (Link(story.sector.label, href(addresses.sector(story.sector.slug))),))
    if story.municipality and story.region and story.province:
        yield Fact("Gemeente", (Link(story.municipality.name, ""),))
        yield Fact("Regio", (Link(story.region.label, href(addresses.region(story.region.slug))),))
        yield Fact("Provincie", (Link(story.province.label, href(addresses.province(story.province.slug))),))
    else:
        yield Fact("Waar", (Link("In heel Nederland", ""),))
    if story.impairments:
        yield Fact("Beperking", tuple(Link(term.label, href(addresses.impairment(term.slug))) for term in story.impairments))
    if story.themes:
        yield Fact("Thema", tuple(Link(term.label, href(addresses.theme(term.slug))) for term in story.themes))
    yield Fact("Verteld door", (Link(_tellers(story), href(addresses.teller(FORMS[story.form].slug))),))


def _tellers(story: Story) -> str:
    return {"werkgever": "Werkgever", "werknemer": "Werknemer", "tweeluik": "Werkgever en werknemer"}[story.form.value]


def _place(story: Story) -> Link:
    """Municipality and region; when they have the same name, once."""
    if story.municipality is None or story.region is None:
        return Link("Landelijk", "")
    place, region = place_of(story), story.region.label
    return Link(place if place == region else f"{place}, {region}", href(addresses.region(story.region.slug)))


def _more_obstacles(story: Story) -> Link:
    """Where the index has the story's obstacles, with those of others about the same theme."""
    if not story.themes:
        return Link("Bekijk alle obstakels", href(addresses.OBSTACLES))
    theme = story.themes[0]
    return Link(f"Meer obstakels over {inside(theme.label)}", href(addresses.obstacles_about(theme.slug)))


def _neighbour(story: Story | None) -> Link | None:
    return Link(story.title, href(addresses.story(story.slug))) if story else None
