"""What a page needs to show a photo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One `<source>`: a MIME type and the addresses of its files with their width in pixels, small to large."""

    mime: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A published photo. `src` is the file that every browser reads; `width` and `height` are its pixels."""

    src: str
    width: int
    height: int
    alt: str
    maker: str
    focus: tuple[float, float]
    sources: tuple[PictureSource, ...]
