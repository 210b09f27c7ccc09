"""Brochures: a guide in chapters with lists to tick, the stories and instruments that it names beside it, and what readers say."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Body, Brochure, Quote, Site, Story, Term
from site_builder.pages.checklists import count_of, with_boxes
from site_builder.pages.dutch import counted, long_date, reading_time
from site_builder.pages.figures import OPENING
from site_builder.pages.paint import paint_named
from site_builder.pages.pieces import PieceView, RowsView
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Heading, Link, PictureView, Row, href

MOST_DOORS = 3
_CHAPTER = re.compile(r"(?=<h2[ >])")
_HEADING = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>', re.DOTALL)
_TARGET = re.compile(r'href="@(/[^"#]*)')


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A part of a brochure under its own heading, with the cards of its stories and the explanations of its instruments."""

    number: int
    anchor: str
    title: Markup
    text: Markup
    cards: tuple[Markup, ...]
    instruments: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BrochureView:
    """A brochure as it is read. `checks` is how many items there are to tick."""

    slug: str
    heading: Heading
    details: tuple[str, ...]
    paint: str
    picture: PictureView | None
    doors: tuple[Markup, ...]
    opening: Markup
    chapters: tuple[ChapterView, ...]
    checks: int
    reactions: tuple[Quote, ...]
    download: Link | None


@dataclass(frozen=True, slots=True)
class Named:
    """What the text of a chapter leads to, in its order; each stands in the first chapter that names it."""

    stories: tuple[Story, ...]
    instruments: tuple[Term, ...]


def brochure_pages(publication: Publication) -> Iterator[Artifact]:
    """The list of brochures and the page of each; nothing without any."""
    brochures = sorted(publication.site.brochures, key=lambda brochure: (-brochure.day.toordinal(), brochure.slug))
    if not brochures:
        return
    lead = "Gidsen om mee aan de slag te gaan."
    rows = tuple(_row(brochure) for brochure in brochures)
    view = PieceView(heading=Heading("Brochures", lead=lead), rows=RowsView("Alle brochures", rows))
    head = Head(address=addresses.BROCHURES, title="Brochures", description=lead, section=addresses.EDITIONS)
    yield publication.page("piece.html", head, view)
    for brochure in brochures:
        yield publication.page("brochure.html", _head(brochure), brochure_view(publication, brochure))


def brochure_view(publication: Publication, brochure: Brochure, boxes: Callable[[str], str] = with_boxes) -> BrochureView:
    """A brochure with its chapters and all that they name; `boxes` makes something to tick of its lists."""
    named = named_in(brochure.body, publication.site)
    html = publication.body(replace(brochure.body, html=boxes(brochure.body.html)))
    opening, *parts = _CHAPTER.split(html)
    chapters = tuple(_chapter(publication, index, *pair) for index, pair in enumerate(zip(parts, named[1:], strict=True), 1))
    stories = [story for part in named for story in part.stories]
    checks = count_of(brochure.body.html)
    return BrochureView(
        slug=brochure.slug,
        heading=Heading(brochure.title, kicker="Brochure", lead=brochure.summary),
        details=(long_date(brochure.day), reading_time(brochure.body.words), *_counts(len(chapters), checks)),
        paint=paint_named(brochure.slug),
        picture=publication.picture(brochure.cover, OPENING),
        doors=() if brochure.cover else tuple(publication.doors.whole(story) for story in stories[:MOST_DOORS]),
        opening=Markup(opening),  # noqa: S704 - a part of a safe body
        chapters=chapters,
        checks=checks,
        reactions=brochure.reactions,
        download=publication.download(addresses.brochure_pdf(brochure.slug), "de brochure"),
    )


def named_in(body: Body, site: Site) -> tuple[Named, ...]:
    """What each part of a text leads to: what comes before the first chapter, and then every chapter."""
    stories = {addresses.story(story.slug): story for story in site.stories}
    instruments = {addresses.instrument(term.slug): term for term in site.lists.instruments.values()}
    seen: set[str] = set()
    found = []
    for part in _CHAPTER.split(body.html):
        new = [address for address in dict.fromkeys(_TARGET.findall(part)) if address not in seen]
        seen.update(new)
        found.append(
            Named(tuple(stories[one] for one in new if one in stories), tuple(instruments[one] for one in new if one in instruments))
        )
    return tuple(found)


def _chapter(publication: Publication, number: int, html: str, named: Named) -> ChapterView:
    heading = _HEADING.match(html)
    text = html[heading.end() :] if heading else html
    return ChapterView(
        number=number,
        anchor=heading[1] if heading else f"hoofdstuk-{number}",
        title=Markup(heading[2] if heading else ""),  # noqa: S704 - a part of a safe body
        text=Markup(text),  # noqa: S704 - a part of a safe body
        cards=publication.story_cards(named.stories),
        instruments=tuple(publication.term(term, addresses.instrument) for term in named.instruments),
    )


def _counts(chapters: int, checks: int) -> Iterator[str]:
    if chapters:
        yield counted(chapters, "hoofdstuk", "hoofdstukken")
    if checks:
        yield counted(checks, "punt om af te vinken", "punten om af te vinken")


def _row(brochure: Brochure) -> Row:
    link = Link(brochure.title, href(addresses.brochure(brochure.slug)))
    return Row(long_date(brochure.day), link, brochure.summary, reading_time(brochure.body.words))


def _head(brochure: Brochure) -> Head:
    return Head(
        address=addresses.brochure(brochure.slug),
        title=brochure.title,
        description=brochure.summary,
        section=addresses.EDITIONS,
        crumbs=(Link("Brochures", href(addresses.BROCHURES)),),
        kind="article",
    )
