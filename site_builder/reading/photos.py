"""The photo keys of a file → a Photo, with every rule about name and alt text."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.model import Photo
from site_builder.problems import Problem
from site_builder.reading.body_rules import EXAMPLE, alt_complaint
from site_builder.reading.documents import Document
from site_builder.reading.files import error
from site_builder.reading.schema import PhotoKeys
from site_builder.reading.targets import file_beside, picture_beside
from site_builder.reading.typography import curled


@dataclass(frozen=True, slots=True)
class Named:
    """What an editor typed about a picture, and under which keys: `foto` and `foto_alt`, or `omslag` and `omslag_alt`."""

    file: str
    alt: str
    maker: str = ""
    focus: tuple[float, float] = (50.0, 50.0)
    file_key: str = "foto"
    alt_key: str = "foto_alt"


def photo_of(keys: PhotoKeys) -> Named:
    """The four photo keys of a story or article."""
    return Named(keys.photo, keys.photo_alt, keys.photo_maker, keys.photo_focus)


def cover_of(file: str, alt: str) -> Named:
    """The two cover keys of an edition, brochure or series."""
    return Named(file, alt, file_key="omslag", alt_key="omslag_alt")


def read_photo(document: Document, named: Named) -> Photo | None:
    """The photo that a file names; None when it names none or something is wrong, which is then told."""
    if not named.file:
        return None
    found = picture_beside(document, named.file, document.place((named.file_key,)))
    if isinstance(found, Problem):
        document.problems.append(found)
    complaint = alt_complaint(named.alt, named.file, f"Schrijf wat er te zien is: `{named.alt_key}: {EXAMPLE}`")
    if complaint:
        document.problems.append(_alt_problem(document, named, complaint))
    if isinstance(found, Problem) or complaint:
        return None
    return Photo(found, curled(named.alt), curled(named.maker), named.focus)


def _alt_problem(document: Document, named: Named, complaint: tuple[str, str, str]) -> Problem:
    code, message, hint = complaint
    if named.alt:
        return error(document.place((named.alt_key,)), code, f"{named.alt_key}: {message}", hint)
    place = document.place((named.file_key,), of_key=True)
    return error(place, code, message, hint.replace("Schrijf", "Voeg toe", 1))


def named_file(document: Document, name: str, key: str, ending: str) -> Path | None:
    """A file of another kind that a document names, such as its sound; a problem when it is not there or of another kind."""
    place = document.place((key,))
    if not name.lower().endswith(ending):
        document.complain(place, "bestand-soort", f"`{name}` is geen {ending}-bestand.", f"De naam eindigt op {ending}.")
        return None
    found = file_beside(document, name, place)
    if isinstance(found, Problem):
        document.problems.append(found)
        return None
    return found
