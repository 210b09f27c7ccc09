"""The life of a build, top to bottom: read, check, choose what may be shown, prepare pictures, make pages and feeds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from site_builder.artifacts import Artifact
from site_builder.audio.episodes import listened
from site_builder.audio.sounds import publish_sounds, sound_files
from site_builder.checks import all_problems
from site_builder.checks.content import Content
from site_builder.editing.cms_page import cms_artifacts
from site_builder.feeds import following, open_data, opensearch, podcast, regions, sitemap, well_known
from site_builder.hosting import files as hosting
from site_builder.model import Settings, Site
from site_builder.pages import all_pages
from site_builder.pages.publication import Made, prepare
from site_builder.pictures.uses import uses
from site_builder.problems import Problem, in_order
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site
from site_builder.search.index import search_index
from site_builder.visibility import printable, visible

if TYPE_CHECKING:
    from site_builder.pictures.cards.cards import PublishedCards
    from site_builder.pictures.complaints import Complaint
    from site_builder.pictures.photos import Published

CACHE = Path(".cache") / "voorbeelden"
PHOTOS = CACHE / "fotos"
CARDS = CACHE / "kaarten"
SEARCH = CACHE / "zoeken"
DOCUMENTS = CACHE / "pdf"
FONT_FILES = 4
"""Two families, each in Latin and extended Latin."""
# GitHub Pages leaves the files alone when this one is there; for us it marks a folder as one that we may empty.
MARK = Artifact(".nojekyll", b"Deze map is gemaakt door 1000 voorbeelden en wordt bij elke bouw bijgewerkt.\n")


@dataclass(frozen=True, slots=True)
class Project:
    """A content folder that was read and checked on a day."""

    root: Path
    settings: Settings
    site: Site
    shown: Site
    """The part of the site that may be shown on that day."""
    on: date
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A site ready to be written: its files come one by one, since all of them together may not fit in memory."""

    site: Site
    """What is shown."""
    artifacts: Iterator[Artifact]
    pictures: int


def today() -> date:
    """The day in Amsterdam."""
    return day_in_amsterdam(datetime.now(UTC))


def day_in_amsterdam(moment: datetime) -> date:
    """The day that it is in Amsterdam at a moment, in summer time or not."""
    return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()


def load(
    root: Path,
    on: date,
    progress: Callable[[int], None] = lambda _: None,
    photo_progress: Callable[[int], None] = lambda _: None,
    *,
    advice: bool = False,
) -> Project:
    """Read and check a project folder, with `advice` also for what could be written better.

    Photos that will be shown are made here: that is the check that they can be.
    """
    settings, problems = read_settings(root)
    read = read_site(root, settings, progress)
    site, faults = listened(read.site)
    shown = visible(site, on)
    complaints = _photo_complaints(_photo_paths(shown), _photo_paths(site), root / PHOTOS, photo_progress)
    content = Content(site, on, read.addresses, read.slugs, complaints, faults, _cover_facts(site), settings, read.unread)
    return Project(root, settings, site, shown, on, in_order([*problems, *read.problems, *all_problems(content, advice=advice)]))


def build(project: Project, progress: Callable[[int], None] = lambda _: None) -> Build:
    """The files of the site. The project must have no errors, or the pieces with errors must have been left out by reading.

    `progress` hears how many PDFs are made. Raises CannotPrintError when there have to be PDFs and they can't be made here.
    """
    site = project.shown
    photos = _photos(site, project.root / PHOTOS)
    documents = _documents(project, photos, progress) if project.settings.pdf else {}
    cards = _cards(project, site, photos)
    made = Made(photos.pictures if photos else {}, cards, documents=documents)
    return Build(site, _artifacts(project, site, photos, made), len(photos.artifacts) if photos else 0)


def without_documents(project: Project) -> Project:
    """The same project without PDFs, for who looks while writing: they take longest to make."""
    return replace(project, settings=replace(project.settings, pdf=False))


def _artifacts(project: Project, site: Site, photos: "Published | None", made: Made) -> Iterator[Artifact]:
    yield MARK
    pages: list[str] = []
    index = search_index(site) if project.settings.search else None
    cover = photos.largest.get(site.series.cover.path) if photos and site.series else None
    sounds = publish_sounds(site, cover.read() if cover else b"")
    made = replace(made, search=index.folder if index else "", sounds=sounds)
    for artifact in all_pages(site, project.settings, made, theme_folder(project), project.on):
        pages.append(artifact.address)
        yield artifact
    yield from index.artifacts(project.root / SEARCH) if index else ()
    yield from sound_files(site, sounds)
    yield from photos.artifacts if photos else ()
    yield from made.cards.artifacts if made.cards else ()
    yield from made.documents.values()
    yield from podcast.artifacts(site, project.settings, sounds, cover.address if cover else "")
    yield from opensearch.artifacts(project.settings)
    yield from following.artifacts(site, project.settings, made.photos, project.on)
    yield from _calendars(project, site)
    yield from open_data.artifacts(site, project.settings)
    yield from regions.artifacts(site, project.settings)
    yield from well_known.artifacts(site, project.settings, project.on)
    yield from cms_artifacts(site, project.settings, project.root)
    yield from sitemap.artifacts(site, project.settings, pages, project.on)
    yield from hosting.artifacts(project.settings, pages, site.moves)


# The five that follow load what they need when there is something to do: icalendar, Pillow and the drawing code take as long to load
# as a hundred stories to build.
def _calendars(project: Project, site: Site) -> Iterator[Artifact]:
    if not site.meetings:
        return
    from site_builder.feeds import calendars  # noqa: PLC0415

    yield from calendars.artifacts(site, project.settings, project.on)


def _photo_complaints(shown: list[Path], every: list[Path], cache: Path, progress: Callable[[int], None]) -> "Mapping[Path, Complaint]":
    if not every:
        return {}
    from site_builder.pictures.preparation import prepare  # noqa: PLC0415

    return prepare(shown, every, cache, progress).complaints


def _cover_facts(site: Site) -> tuple[int, int, str] | None:
    if site.series is None:
        return None
    from site_builder.pictures.cover import cover_facts  # noqa: PLC0415

    return cover_facts(site.series.cover.path)


def _photos(site: Site, cache: Path) -> "Published | None":
    photos = [use.photo for use in uses(site)]
    if not photos and not cache.is_dir():
        return None
    from site_builder.pictures.photos import publish_photos  # noqa: PLC0415

    return publish_photos(photos, cache)


def _documents(project: Project, photos: "Published | None", progress: Callable[[int], None]) -> Mapping[str, Artifact]:
    """The PDFs by their address: of what may be printed, and nothing else."""
    from site_builder.documents.libraries import CannotPrintError, can_print  # noqa: PLC0415
    from site_builder.documents.store import print_papers  # noqa: PLC0415
    from site_builder.pages.papers import all_papers  # noqa: PLC0415

    if not can_print():
        raise CannotPrintError
    theme, made = theme_folder(project), Made(photos.pictures if photos else {})
    publication = prepare(printable(project.shown), project.settings, made, theme, project.on)
    papers = all_papers(publication, theme, photos.largest.values() if photos else ())
    return print_papers(papers, project.root / DOCUMENTS, progress)


def _cards(project: Project, site: Site, photos: "Published | None") -> "PublishedCards | None":
    """The share cards; none without an address of the site, since a page can only name its card by an absolute one."""
    if not project.settings.url:
        return None
    from site_builder.pictures.cards.cards import publish_cards  # noqa: PLC0415

    largest = photos.largest if photos else {}
    return publish_cards(site, project.settings, card_fonts(project), project.root / CARDS, largest)


def theme_folder(project: Project) -> Path:
    """The project's own theme, or the one that comes with the program."""
    own = project.root / project.settings.theme
    return own if (own / "templates").is_dir() else _bundled_theme()


def card_fonts(project: Project) -> Path:
    """The fonts folder that share cards are set in: that of the theme when it has both families, else ours."""
    own = theme_folder(project) / "fonts"
    return own if len(list(own.glob("*-latin*.woff2"))) >= FONT_FILES else _bundled_theme() / "fonts"


def _bundled_theme() -> Path:
    package = Path(__file__).resolve().parent
    bundled = package / "_bundled" / "theme"
    return bundled if bundled.is_dir() else package.parent / "theme"


def _photo_paths(site: Site) -> list[Path]:
    return [use.photo.path for use in uses(site)]
