"""What a page needs to show a photo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One `<source>`: a MIME type and the addresses of its files with their width in pixels, small to large."""

    mime: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A published photo: what belongs to the file, whoever uses it.

    `src` is the file that every browser reads; `width` and `height` are its pixels.
    """

    src: str
    width: int
    height: int
    sources: tuple[PictureSource, ...]
    placeholder: tuple[tuple[str, ...], ...] = ()
    """The average colours of a coarse grid, row by row as `#rrggbb`: what to show until the photo is there."""
