"""Photos: from what was published to what a `<picture>` element needs."""

from collections.abc import Mapping
from pathlib import Path

from site_builder.model import Photo
from site_builder.pages.views import PictureView, SourceView, href
from site_builder.pictures.picture import Picture, PictureSource

CARD = "(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 92vw"
OPENING = "(min-width: 64rem) 36rem, 92vw"
WIDE = "(min-width: 80rem) 80rem, 100vw"
COLUMN = "(min-width: 48rem) 42rem, 92vw"

FOCUS_STEP = 10


def picture_view(photo: Photo | None, pictures: Mapping[Path, Picture], sizes: str) -> PictureView | None:
    """The view of a photo; nothing when there is none or when it was not published."""
    picture = pictures.get(photo.path) if photo else None
    if picture is None:
        return None
    return PictureView(
        src=href(picture.src),
        width=picture.width,
        height=picture.height,
        alt=picture.alt,
        maker=picture.maker,
        focus=_focus(picture.focus),
        sizes=sizes,
        sources=tuple(SourceView(source.mime, _srcset(source)) for source in picture.sources),
    )


def _srcset(source: PictureSource) -> str:
    return ", ".join(f"{href(address)} {width}w" for address, width in source.files)


def _focus(focus: tuple[float, float]) -> str:
    """Two classes in steps of ten per cent: a strict content policy leaves no room for a style attribute."""
    across, down = (min(100, max(0, round(part / FOCUS_STEP) * FOCUS_STEP)) for part in focus)
    return f"focus-x-{across} focus-y-{down}"
