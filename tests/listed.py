"""Which stories should stand on which list, worked out from the models, and which do, read from the pages."""

import re
from collections.abc import Iterator, Mapping

from site_builder.model import Settings, Site, Story
from site_builder.pages.edition_stories import edition_stories
from site_builder.pages.finder import finder_pages
from site_builder.pages.listings import listing_pages
from site_builder.pages.publication import Made, prepare
from site_builder.pages.terms import term_pages
from site_builder.pages.themes import theme_pages
from tests.project import REPOSITORY
from tests.sample_site import ON

CARD = re.compile(r'<h3 class="card-title"><a href="[./]*verhalen/([^/"]+)/">')
COUNT = re.compile(r'<(?:h2 id="lijst" class="count"|p class="term-count")[^>]*>(\d+) verha')
VALUE = re.compile(r'<li data-value="[^"]*"><a href="([^"]+)">[^<]*</a> <span class="finder-count"><span aria-hidden="true">(\d+)<')
PART = re.compile(r'<li><a href="([^"]+)">[^<]*</a> <span class="divided-count">(\d+) verha')
Pages = Mapping[str, str]


def pages_of(site: Site, page_size: int) -> Pages:
    """Every page with a list of stories, by its address."""
    publication = prepare(site, Settings(page_size=page_size), Made({}), REPOSITORY / "theme", ON)
    made = (finder_pages, listing_pages, term_pages, theme_pages, edition_stories)
    files = (artifact for pages in made for artifact in pages(publication))
    return {"/" + artifact.address.removesuffix("index.html"): artifact.read().decode() for artifact in files}


def stories_on(pages: Pages, listing: str) -> list[str]:
    """The slugs of the stories on a list and its numbered pages, in order."""
    numbered = [pages.get(f"{listing}pagina/{number}/", "") for number in range(2, 100)]
    return [slug for text in (pages.get(listing, ""), *numbered) for slug in CARD.findall(text)]


def counts_on(pages: Pages, listing: str) -> set[int]:
    """How many stories a list and its numbered pages say there are: one number, when they agree."""
    own = [text for address, text in pages.items() if address == listing or address.startswith(f"{listing}pagina/")]
    return {int(count) for text in own for count in COUNT.findall(text)}


def counts_named(pages: Pages, listing: str) -> Mapping[str, int]:
    """By address, how many stories a list says there are on the lists that it leads to."""
    depth = listing.count("/", 1)
    return {"/" + href.removeprefix("../" * depth): int(count) for href, count in _ways(pages[listing])}


def _ways(text: str) -> Iterator[tuple[str, str]]:
    yield from VALUE.findall(text)
    yield from PART.findall(text)


def expected(site: Site) -> Mapping[str, list[str]]:
    """By address, the slugs of the stories that a list must have, the newest first."""
    found: dict[str, list[str]] = {}
    for story in sorted(site.stories, key=lambda story: (-story.day.toordinal(), story.slug)):
        for listing in ("/verhalen/", *_lists_of(story), *_edition_lists_of(story, site)):
            found.setdefault(listing, []).append(story.slug)
    return found


def _lists_of(story: Story) -> Iterator[str]:
    yield f"/sectoren/{story.sector.slug}/"
    yield f"/vertellers/{story.form.value}/"
    if story.municipality:
        yield f"/regios/{story.municipality.region.slug}/"
        yield f"/provincies/{story.municipality.province.slug}/"
        yield f"/sectoren/{story.sector.slug}/{story.municipality.region.slug}/"
    for folder, term in (("groottes", story.size), ("soorten-werkgevers", story.employer_kind), ("kanten", story.side)):
        if term:
            yield f"/{folder}/{term.slug}/"
    several = (
        ("beperkingen", story.impairments), ("wat-hielp", story.adjustments), ("regelingen", story.instruments), ("themas", story.themes),
    )  # fmt: skip
    yield from (f"/{folder}/{term.slug}/" for folder, terms in several for term in terms)


def _edition_lists_of(story: Story, site: Site) -> Iterator[str]:
    for edition in site.editions:
        if any(item.slug == story.slug for section in edition.sections for item in section.items):
            yield f"/edities/{edition.slug}/verhalen/"
