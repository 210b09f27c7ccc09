"""Photos: from what was published to what a `<picture>` element needs."""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from site_builder.model import Photo
from site_builder.pages.views import PictureView, SourceView, href
from site_builder.pictures.picture import Picture, PictureSource

CARD = "(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 92vw"
LEAD = "(min-width: 64rem) 72rem, (min-width: 40rem) 45vw, 92vw"
"""The first card of the home page, which is nearly square, so that its photo is wider than what is seen of it."""
OPENING = "(min-width: 64rem) 36rem, 92vw"
WIDE = "(min-width: 80rem) 80rem, 100vw"
COLUMN = "(min-width: 48rem) 42rem, 92vw"

FOCUS_STEP = 10


def picture_view(photo: Photo | None, pictures: Mapping[Path, Picture], sizes: str) -> PictureView | None:
    """The view of a photo; nothing when there is none or when it was not published."""
    picture = pictures.get(photo.path) if photo else None
    if photo is None or picture is None:
        return None
    return PictureView(
        src=href(picture.src),
        width=picture.width,
        height=picture.height,
        alt=photo.alt,
        maker=photo.maker,
        focus=_focus(photo.focus),
        sizes=sizes,
        sources=tuple(SourceView(source.mime, _srcset(source)) for source in picture.sources),
        ground=_ground(picture.placeholder),
    )


def _ground(cells: tuple[tuple[str, ...], ...]) -> Markup:
    """The colours of a photo as a small drawing, which the style sheet blurs: what is seen until the photo is there."""
    squares = (
        Markup('<path fill="{}" d="M{} {}h1v1h-1z"/>').format(colour, across, down)
        for down, row in enumerate(cells)
        for across, colour in enumerate(row)
    )
    box = f"0 0 {len(cells[0]) if cells else 0} {len(cells)}"
    return Markup('<svg class="photo-ground" viewBox="{}" preserveAspectRatio="none" aria-hidden="true" focusable="false">{}</svg>').format(
        box, Markup().join(squares)
    )


def _srcset(source: PictureSource) -> str:
    return ", ".join(f"{href(address)} {width}w" for address, width in source.files)


def _focus(focus: tuple[float, float]) -> str:
    """Two classes in steps of ten per cent: a strict content policy leaves no room for a style attribute."""
    across, down = (min(100, max(0, round(part / FOCUS_STEP) * FOCUS_STEP)) for part in focus)
    return f"focus-x-{across} focus-y-{down}"
