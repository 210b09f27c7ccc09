"""The cover of the podcast: its size and colours, which apps are strict about."""

from pathlib import Path

from site_builder.pictures.complaints import RefusedError
from site_builder.pictures.inspection import opened


def cover_facts(path: Path) -> tuple[int, int, str] | None:
    """Width and height in pixels and Pillow's name of the colours; nothing when it is no picture, which is told elsewhere."""
    try:
        with opened(path) as image:
            return (*image.size, image.mode)
    except RefusedError:
        return None
