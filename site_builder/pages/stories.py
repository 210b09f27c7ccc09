"""The page of a story."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.facets import FORMS
from site_builder.model import Story, StoryForm
from site_builder.pages.bodies import Voices, split_voices
from site_builder.pages.cards import place_of
from site_builder.pages.dutch import inside, long_date, reading_time
from site_builder.pages.figures import OPENING
from site_builder.pages.issues import Turn
from site_builder.pages.magazine import MagazineChoice, magazine_choice
from site_builder.pages.next_steps import NextSteps
from site_builder.pages.paint import sector_paint
from site_builder.pages.publication import Publication
from site_builder.pages.related import RelatedStories
from site_builder.pages.sharing import mail_link
from site_builder.pages.simple_stories import STORIES_CRUMB, languages, simple_story_page
from site_builder.pages.tellers import FORM_NAMES
from site_builder.pages.timelines import Later, timeline
from site_builder.pages.views import Fact, Head, Link, PictureView, PieceData, QuoteView, href

CLASSES = {StoryForm.EMPLOYER: "employer", StoryForm.EMPLOYEE: "employee", StoryForm.DIPTYCH: "diptych"}


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
    form: str
    """The class that gives each kind of teller its own layout."""
    teller: str
    paint: str
    sector: Link
    place: Link
    time: str
    day: str
    iso: str
    picture: PictureView | None
    door: Markup
    quote: QuoteView
    mail: str
    """A link that starts an e-mail about the story; empty when it may not be passed on."""
    facts: tuple[Fact, ...]
    body: Markup
    voices: Voices | None
    obstacles: tuple[tuple[str, str], ...]
    not_worked: str
    more_obstacles: Link
    follow_ups: tuple[Later, ...]
    helped: tuple[Markup, ...]
    instruments: tuple[Markup, ...]
    next_steps: tuple[Markup, ...]
    related: tuple[RelatedView, ...]
    newer: Link | None
    older: Link | None
    turn: Turn | None
    fictional: bool
    languages: tuple[Link, ...]
    download: Link | None
    magazine: MagazineChoice | None


@dataclass(frozen=True, slots=True)
class Shared:
    """What is known of all stories together, made once."""

    related: RelatedStories
    steps: NextSteps


def story_pages(publication: Publication) -> Iterator[Artifact]:
    """The pages of all stories, each followed by the same story in easy language when there is one."""
    stories = publication.stories
    shared = Shared(RelatedStories(stories), NextSteps(publication))
    for index, story in enumerate(stories):
        newer = stories[index - 1] if index else None
        older = stories[index + 1] if index + 1 < len(stories) else None
        yield publication.later(addresses.story(story.slug), partial(_story_page, publication, story, shared, newer, older))
        if story.simple is not None:
            yield publication.later(addresses.simple_story(story.slug), partial(simple_story_page, publication, story))


def _story_page(publication: Publication, story: Story, shared: Shared, newer: Story | None, older: Story | None) -> Artifact:
    view = story_view(publication, story, shared, newer, older)
    return publication.page("story.html", _head(story), view)


def story_view(publication: Publication, story: Story, shared: Shared, newer: Story | None, older: Story | None) -> StoryView:
    """The view of a story between its neighbours by date."""
    body = publication.body(story.body)
    picture, door = publication.face(story, OPENING)
    return StoryView(
        number=story.number,
        title=story.title,
        summary=story.summary,
        form=CLASSES[story.form],
        teller=FORM_NAMES[story.form],
        paint=sector_paint(story.sector),
        sector=Link(story.sector.label, href(addresses.sector(story.sector.slug))),
        place=_place(story),
        time=reading_time(story.body.words),
        day=long_date(story.day),
        iso=story.day.isoformat(),
        picture=picture,
        door=door,
        quote=QuoteView(story.quote.text, story.quote.speaker, sector_paint(story.sector)),
        mail=mail_link(story, publication.settings),
        facts=tuple(facts_of(story)),
        body=body,
        voices=split_voices(body) if story.form is StoryForm.DIPTYCH else None,
        obstacles=tuple((pair.obstacle, pair.solution) for pair in story.obstacles),
        not_worked=story.not_worked,
        more_obstacles=_more_obstacles(story),
        follow_ups=timeline(story),
        helped=tuple(publication.term(term, addresses.adjustment) for term in story.adjustments),
        instruments=tuple(publication.term(term, addresses.instrument) for term in story.instruments),
        next_steps=shared.steps.of(story),
        related=tuple(RelatedView(publication.cards[found.story.slug], found.reason) for found in shared.related.of(story)),
        newer=_neighbour(newer),
        older=_neighbour(older),
        turn=publication.turns.get(addresses.story(story.slug)),
        fictional=story.fictional,
        languages=languages(story) if story.simple else (),
        download=publication.download(addresses.story_pdf(story.slug), "het verhaal"),
        magazine=magazine_choice(publication, story),
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
            quote=story.quote,
            fictional=story.fictional,
        ),
    )


def facts_of(story: Story) -> Iterator[Fact]:
    """The facts in brief, in a fixed order; what is not known is left out."""
    if story.organisation:
        yield Fact("Organisatie", (Link(story.organisation, ""),))
    kind = [Link(story.employer_kind.label, href(addresses.employer_kind(story.employer_kind.slug)))] if story.employer_kind else []
    side = [Link(story.side.label, href(addresses.side(story.side.slug)))] if story.side else []
    if kind or side:
        yield Fact("Soort werkgever", (*kind, *side))
    if story.size:
        yield Fact("Grootte", (Link(story.size.label, href(addresses.size(story.size.slug))),))
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
    """Where the index has the story's obstacles, and those of others about its theme; without any it may not be there."""
    if not story.themes or not story.obstacles:
        return Link("Bekijk alle obstakels", href(addresses.OBSTACLES))
    theme = story.themes[0]
    return Link(f"Meer obstakels over {inside(theme.label)}", href(addresses.obstacles_about(theme.slug)))


def _neighbour(story: Story | None) -> Link | None:
    return Link(story.title, href(addresses.story(story.slug))) if story else None
