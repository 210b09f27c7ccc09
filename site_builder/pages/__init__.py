"""Pages: one module for each kind. A site in, finished files out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from site_builder.artifacts import Artifact
from site_builder.model import Settings, Site
from site_builder.pages.article_lists import article_lists
from site_builder.pages.articles import article_pages
from site_builder.pages.brochures import brochure_pages
from site_builder.pages.coverage import coverage_pages
from site_builder.pages.edition_stories import edition_stories
from site_builder.pages.editions import edition_pages
from site_builder.pages.filling_in import filling_in_pages
from site_builder.pages.finder import finder_pages
from site_builder.pages.follow import follow_pages
from site_builder.pages.glossary import glossary_pages
from site_builder.pages.gone import gone_pages
from site_builder.pages.home import home_pages
from site_builder.pages.listings import listing_pages
from site_builder.pages.magazine import magazine_pages
from site_builder.pages.meetings import meeting_pages
from site_builder.pages.moved import moved_pages
from site_builder.pages.obstacles import obstacle_pages
from site_builder.pages.open_data import open_data_pages
from site_builder.pages.pieces import plain_pages
from site_builder.pages.podcast import podcast_pages
from site_builder.pages.publication import Made, prepare
from site_builder.pages.stories import story_pages
from site_builder.pages.terms import term_pages
from site_builder.pages.themes import theme_pages
from site_builder.pages.whole_editions import whole_editions


def all_pages(site: Site, settings: Settings, made: Made, theme: Path, on: date) -> Iterator[Artifact]:
    """Every page of what may be shown on a day, and the theme's own files. A photo that was not made into a picture is not shown."""
    publication = prepare(site, settings, made, theme, on)
    yield from publication.theme_artifacts
    yield from home_pages(publication)
    yield from story_pages(publication)
    yield from finder_pages(publication)
    yield from listing_pages(publication)
    yield from obstacle_pages(publication)
    yield from term_pages(publication)
    yield from theme_pages(publication)
    yield from glossary_pages(publication)
    yield from article_lists(publication)
    yield from article_pages(publication)
    yield from edition_pages(publication)
    yield from whole_editions(publication)
    yield from edition_stories(publication)
    yield from magazine_pages(publication)
    yield from meeting_pages(publication)
    yield from podcast_pages(publication)
    yield from brochure_pages(publication)
    yield from plain_pages(publication)
    yield from moved_pages(publication)
    yield from follow_pages(publication)
    yield from open_data_pages(publication)
    yield from filling_in_pages(publication)
    yield from coverage_pages(publication)
    yield from gone_pages(publication)
