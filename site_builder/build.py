"""The life of a build, top to bottom: read, check, choose what may be shown, prepare pictures, make pages and feeds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from site_builder.artifacts import Artifact
from site_builder.checks import all_problems
from site_builder.checks.content import Content
from site_builder.feeds import sitemap
from site_builder.model import Photo, Piece, Settings, Site
from site_builder.pages import all_pages
from site_builder.pictures.photos import Published, publish_photos
from site_builder.problems import Problem, in_order
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site
from site_builder.visibility import visible

CACHE = Path(".cache") / "voorbeelden"
# GitHub Pages leaves the files alone when this one is there; for us it marks a folder as one that we may empty.
MARK = Artifact(".nojekyll", b"Deze map is gemaakt door 1000 voorbeelden en wordt bij elke bouw bijgewerkt.\n")


@dataclass(frozen=True, slots=True)
class Project:
    """A content folder that was read and checked on a day."""

    root: Path
    settings: Settings
    site: Site
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
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def load(root: Path, on: date, progress: Callable[[int], None] = lambda _: None) -> Project:
    """Read and check a project folder."""
    settings, problems = read_settings(root)
    read = read_site(root, settings, progress)
    content = Content(read.site, on, read.addresses, read.slugs)
    return Project(root, settings, read.site, on, in_order([*problems, *read.problems, *all_problems(content)]))


def build(project: Project) -> Build:
    """The files of the site. The project must have no errors, or the pieces with errors must have been left out by reading."""
    site = visible(project.site, project.on)
    photos = publish_photos(_photos(site), project.root / CACHE / "fotos")
    return Build(site, _artifacts(project, site, photos), len(photos.artifacts))


def _artifacts(project: Project, site: Site, photos: Published) -> Iterator[Artifact]:
    yield MARK
    pages: list[str] = []
    for artifact in all_pages(site, project.settings, photos.pictures, theme_folder(project), project.on):
        pages.append(artifact.address)
        yield artifact
    yield from photos.artifacts
    yield from sitemap.artifacts(site, project.settings, pages)


def theme_folder(project: Project) -> Path:
    """The project's own theme, or the one that comes with the program."""
    own = project.root / project.settings.theme
    if (own / "templates").is_dir():
        return own
    package = Path(__file__).resolve().parent
    bundled = package / "_bundled" / "theme"
    return bundled if bundled.is_dir() else package.parent / "theme"


def _photos(site: Site) -> Iterator[Photo]:
    """Every photo that is shown, in a fixed order."""
    for story in site.stories:
        if story.photo:
            yield story.photo
        yield from story.body.pictures
        yield from story.simple.pictures if story.simple else ()
    for article in site.articles:
        if article.photo:
            yield article.photo
    for cover in (*(edition.cover for edition in site.editions), *(brochure.cover for brochure in site.brochures)):
        if cover:
            yield cover
    if site.series:
        yield site.series.cover
    others: tuple[Piece, ...] = (*site.articles, *site.episodes, *site.brochures, *site.meetings, *site.editions, *site.pages)
    for other in others:
        yield from other.body.pictures
