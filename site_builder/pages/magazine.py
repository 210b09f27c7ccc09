"""A visitor's own magazine: stories that they collect, on their own device, to read, print and pass on as one.

The page itself holds no story. Its script takes them from the pages of the stories, where the button that collects them says
that they may be printed; a list beside the page says which those are.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Story
from site_builder.pages.paint import paint_named
from site_builder.pages.publication import Publication
from site_builder.pages.views import Head, Link, href

TITLE = "Mijn magazine"
LEAD = "Verzamel verhalen, zet ze op volgorde en print ze als één magazine."


@dataclass(frozen=True, slots=True)
class MagazineChoice:
    """The button on a story's page that collects it; `door` stands on the cover of what is made."""

    slug: str
    script: str
    magazine: str
    door: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class MagazineView:
    """The page on which a magazine is put together, before its script has filled it."""

    title: str
    lead: str
    paint: str
    index: str
    """The slugs and numbers of all stories that may be printed, as JSON."""
    folder: str
    """Below which the pages of the stories are."""
    script: str
    own: str
    stories: Link
    ready: tuple[Link, ...]
    """What can be printed as it is."""


def magazine_pages(publication: Publication) -> Iterator[Artifact]:
    """The page, and the list of stories that may be in it."""
    numbers = {story.slug: story.number for story in publication.stories if story.may_print}
    content = json.dumps(numbers, separators=(",", ":"), sort_keys=True)
    yield Artifact(addresses.MAGAZINE_STORIES[1:], content.encode())
    yield publication.page("magazine.html", _head(), _view(publication))


def magazine_choice(publication: Publication, story: Story) -> MagazineChoice | None:
    """The button of a story; nothing when it may not be printed, or the theme has no script for it."""
    if not story.may_print or not publication.magazine_choice:
        return None
    return MagazineChoice(story.slug, href(publication.magazine_choice), href(addresses.MAGAZINE), publication.doors.house(story))


def _view(publication: Publication) -> MagazineView:
    return MagazineView(
        title=TITLE,
        lead=LEAD,
        paint=paint_named(TITLE),
        index=href(addresses.MAGAZINE_STORIES),
        folder=href(addresses.STORIES),
        script=href(publication.magazine_script) if publication.magazine_script else "",
        own=href(addresses.MAGAZINE),
        stories=Link("Zoek een verhaal", href(addresses.STORIES)),
        ready=tuple(_ready(publication)),
    )


def _ready(publication: Publication) -> Iterator[Link]:
    """Every whole edition, the latest first, and the brochures."""
    for issue in publication.issues:
        if issue.on_site:
            yield Link(f"De hele editie: {issue.edition.title}", href(addresses.whole_edition(issue.edition.slug)))
    if publication.site.brochures:
        yield Link("De brochures", href(addresses.BROCHURES))


def _head() -> Head:
    return Head(
        address=addresses.MAGAZINE,
        title=TITLE,
        description=LEAD,
        section=addresses.EDITIONS,
        crumbs=(Link("Magazine", href(addresses.EDITIONS)),),
    )
