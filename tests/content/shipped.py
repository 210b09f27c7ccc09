"""The content of the repository, read as a build reads it."""

from functools import cache

from site_builder.audio.episodes import listened
from site_builder.model import Site
from site_builder.problems import Level
from site_builder.reading.settings import read_settings
from site_builder.reading.site import read_site
from tests.project import REPOSITORY


@cache
def shipped_site() -> Site:
    """Everything in `stories/`, whatever its date; content that is wrong is not measured but told."""
    settings, problems = read_settings(REPOSITORY)
    read = read_site(REPOSITORY, settings)
    wrong = [problem for problem in (*problems, *read.problems) if problem.level is Level.ERROR]
    if wrong:
        raise ValueError(f"content with problems can't be measured: {wrong}")
    return listened(read.site)[0]
