"""Where a new piece goes: its kind's folder, a name that nothing else has, a house number that is free."""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import PurePosixPath

from site_builder.addresses import RESERVED
from site_builder.model import Story
from site_builder.reading.site import SHAPES, proposed_slug

LONGEST_SLUG = 60
HIGHEST_NUMBER = 1000
# Windows can't make a file or folder with these names (Microsoft, Naming Files, Paths, and Namespaces).
_NO_FILE_NAMES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
_TAKEN = RESERVED | _NO_FILE_NAMES | {"index", "eenvoudig", "kop"}


def content_path(folder: str, slug: str, on: date) -> PurePosixPath:
    """The file of a new piece from the content folder, such as `verhalen/2026/de-bakkerij/index.md`; `folder` is one of SHAPES."""
    return PurePosixPath(SHAPES[folder].replace("<jaar>", f"{on.year:04}").replace("<slug>", slug))


def slug_of(title: str, taken: Collection[str], fallback: str = "verhaal") -> str:
    """A name in addresses made from a title: at most LONGEST_SLUG signs, cut at a word, not in `taken` and not one of the site's own."""
    slug = _cut(proposed_slug(title))
    if slug in _TAKEN:
        slug = fallback if slug == "kop" else f"{fallback}-{slug}"
    names = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _cut(slug: str) -> str:
    if len(slug) <= LONGEST_SLUG:
        return slug
    whole_words = slug[: LONGEST_SLUG + 1].rpartition("-")[0]
    return (whole_words or slug[:LONGEST_SLUG]).strip("-")


def free_number(stories: Iterable[Story]) -> int | None:
    """The lowest house number that no story has by choice; None when all are given."""
    taken = {story.number for story in stories}
    return next((number for number in range(1, HIGHEST_NUMBER + 1) if number not in taken), None)
