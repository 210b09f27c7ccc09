"""The code with which a region shows its own stories on its own website: links that always work, and a script that keeps them fresh."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from site_builder import addresses
from site_builder.model import Story, Term
from site_builder.open_data import shared
from site_builder.pages.publication import Publication
from site_builder.pages.views import Link, href

MOST = 5


@dataclass(frozen=True, slots=True)
class EmbedView:
    """What is offered on the page of a region."""

    label: str
    code: str
    origin: str
    """What a strict website has to allow."""
    script: str
    """What copies the code; empty when the theme has no such script."""
    data: Link


def embed_view(publication: Publication, region: Term) -> EmbedView | None:
    """The offer for a region; none without stories that others may show, or while the site's own address is not known."""
    stories = shared(publication.groups["regio"].get(region.slug, ()))
    if not stories or not publication.settings.url or not publication.embedded:
        return None
    url = publication.settings.url
    return EmbedView(
        label=region.label,
        code=code(region, stories, publication.settings.name, url),
        origin="/".join(url.split("/")[:3]),
        script=href(publication.regions_script) if publication.regions_script else "",
        data=Link("Open data", href(addresses.OPEN_DATA)),
    )


def code(region: Term, stories: Sequence[Story], name: str, url: str) -> str:
    """HTML for any website. Its element keeps the newest stories; without the script they are those of today."""
    page = escape(url + addresses.region(region.slug)[1:])
    lines = (
        f'<verhalen-uit-de-regio lang="nl" data-bron="{escape(url + addresses.region_data(region.slug)[1:])}" data-aantal="{MOST}">',
        f"  <h2>Werken met een beperking in {escape(region.label)}</h2>",
        "  <ul>",
        *(_line(story, url) for story in stories[:MOST]),
        "  </ul>",
        f'  <p><a href="{page}">Alle verhalen uit {escape(region.label)} op {escape(name)}</a></p>',
        "</verhalen-uit-de-regio>",
        f'<script type="module" src="{escape(url + addresses.EMBEDDED[1:])}"></script>',
    )
    return "\n".join(lines)


def _line(story: Story, url: str) -> str:
    note = " (verzonnen)" if story.fictional else ""
    return f'    <li><a href="{escape(url + addresses.story(story.slug)[1:])}">{escape(story.title)}</a>{note}</li>'
