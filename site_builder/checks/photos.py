"""A photo must be a picture that can be read and published."""

from site_builder.checks.content import Content
from site_builder.model import Photo
from site_builder.pictures.inspection import complaint
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import body_place, place_of

KEYS = {"photo": "foto", "cover": "omslag"}


def unreadable_pictures(content: Content) -> list[Problem]:
    """Every photo opens, is not animated and is not too large; told where the file is named."""
    found = []
    for piece in content.pieces():
        for key in ("photo", "cover"):
            photo: Photo | None = getattr(piece, key, None)
            if photo is not None and (words := complaint(photo.path)):
                found.append(_problem(place_of(piece.source, (KEYS[key],)), words))
        found += [
            _problem(body_place(piece.source, picture.path.name), words)
            for picture in piece.body.pictures
            if (words := complaint(picture.path))
        ]
    return found


def _problem(place: Place, words: tuple[str, str, str]) -> Problem:
    code, message, hint = words
    return Problem(place, code, Level.ERROR, message, hint)
