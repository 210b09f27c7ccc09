"""All documents for paper: brochures, stories and editions, from the views of their pages."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from site_builder.artifacts import Artifact, Paper
from site_builder.model import Settings, Site
from site_builder.pages.paper_brochures import brochure_papers
from site_builder.pages.paper_editions import edition_papers
from site_builder.pages.paper_stories import story_papers
from site_builder.pages.press import open_press
from site_builder.pages.publication import Made


def all_papers(site: Site, settings: Settings, made: Made, theme: Path, photos: Iterable[Artifact], on: date) -> tuple[Paper, ...]:
    """The documents of a site of which all may be printed (see `printable`)."""
    press = open_press(site, settings, made, theme, photos, on)
    return (*brochure_papers(press), *story_papers(press), *edition_papers(press))
