"""All documents for paper: brochures, stories and editions, from the views of their pages."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.artifacts import Artifact, Paper
from site_builder.pages.paper_brochures import brochure_papers
from site_builder.pages.paper_editions import edition_papers
from site_builder.pages.paper_stories import story_papers
from site_builder.pages.press import open_press
from site_builder.pages.publication import Publication


def all_papers(publication: Publication, theme: Path, photos: Iterable[Artifact]) -> tuple[Paper, ...]:
    """The documents of a site of which all may be printed (see `printable`); `photos` are the files that every program reads."""
    press = open_press(publication, theme, photos)
    return (*brochure_papers(press), *story_papers(press), *edition_papers(press))
