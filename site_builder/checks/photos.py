"""A photo must be a picture that can be read and published."""

from site_builder.checks.content import Content
from site_builder.pictures.complaints import Complaint
from site_builder.pictures.uses import Use, uses
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import body_place, place_of


def unreadable_pictures(content: Content) -> list[Problem]:
    """Every photo that can't be published, told at each place where it is named."""
    if not content.complaints:
        return []
    return [_problem(use, content.complaints[use.photo.path]) for use in uses(content.site) if use.photo.path in content.complaints]


def _problem(use: Use, complaint: Complaint) -> Problem:
    return Problem(_place(use), complaint.code, Level.ERROR, complaint.message, complaint.hint)


def _place(use: Use) -> Place:
    return place_of(use.source, (use.key,)) if use.key else body_place(use.source, use.photo.path.name)
