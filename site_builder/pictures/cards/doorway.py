"""The picture of a story's door as cards use it."""

from PIL import Image

from site_builder.pictures.doors.design import Door
from site_builder.pictures.doors.pixels import paint_door


def door_picture(door: Door, height: int) -> Image.Image:
    """The front with its door in RGBA, so high in pixels, without empty room around it."""
    picture = paint_door(door, height)
    left, _, right, bottom = picture.getchannel("A").getbbox() or (0, 0, picture.width, picture.height)
    return picture.crop((left, 0, right, bottom))
