"""The tags of a sound → what they say and show (ID3v2, with the frames inside frames)."""

from dataclasses import dataclass
from io import BytesIO

from mutagen import MutagenError
from mutagen.id3 import ID3, ID3NoHeaderError


@dataclass(frozen=True, slots=True)
class Tags:
    """The texts and the pictures in the tags of a sound, and where the sound itself begins, in bytes."""

    texts: tuple[str, ...]
    pictures: tuple[bytes, ...]
    start: int


def read_tags(content: bytes) -> Tags:
    """The tags before the sound; none when there are none. Raises ValueError when they can't be read."""
    try:
        tags = ID3(BytesIO(content))
    except ID3NoHeaderError:
        return Tags((), (), 0)
    except MutagenError as broken:
        raise ValueError("tags that can't be read") from broken
    frames = [*tags.values(), *(inner for frame in tags.values() for inner in getattr(frame, "sub_frames", {}).values())]
    pictures = tuple(bytes(frame.data) for frame in frames if frame.FrameID == "APIC")
    return Tags(tuple(_words(frame) for frame in frames), pictures, tags.size)


def _words(frame: object) -> str:
    """Whatever a frame says, described, owned or linked; not the bytes of what it holds."""
    names = ("text", "desc", "url", "owner", "email", "people")
    return " \x1f ".join(str(getattr(frame, name)) for name in names if getattr(frame, name, None))
