"""An mp3 file → its length, bitrate and chapters, and where in the file the sound is."""

from pathlib import Path

from mutagen import MutagenError
from mutagen.id3 import ID3, ID3NoHeaderError
from mutagen.mp3 import MP3

from site_builder.model import Chapter, Recording

ID3V1 = 128
"""Bytes of the old tag at the end of a file."""
APE = 32
"""Bytes of the footer of an APEv2 tag, which gives the size of the rest."""


class UnreadableError(Exception):
    """The file is no sound or transcript that can be read."""


def read_recording(path: Path) -> Recording:
    """What an mp3 says of itself; raises UnreadableError when it is none, or when it lasts no time."""
    try:
        sound = MP3(path)
    except MutagenError as error:
        raise UnreadableError(path.name) from error
    if sound.info.length <= 0 or sound.info.sketchy:
        raise UnreadableError(path.name)
    tags = _tags(path)
    start = tags.size if tags else 0
    return Recording(sound.info.length, sound.info.bitrate, start, _end(path), _chapters(tags))


def _tags(path: Path) -> ID3 | None:
    try:
        return ID3(path)
    except ID3NoHeaderError:
        return None


def _chapters(tags: ID3 | None) -> tuple[Chapter, ...]:
    """The chapters in the order of their times (ID3v2 Chapter Frame Addendum 1.0); one without a title is left out."""
    frames = tags.getall("CHAP") if tags else []
    found = ((frame.start_time / 1000, str(frame.sub_frames.get("TIT2", ""))) for frame in frames)
    return tuple(sorted((Chapter(start, title) for start, title in found if title), key=lambda chapter: chapter.start))


def _end(path: Path) -> int:
    """Where the sound ends: before the APEv2 and ID3v1 tags behind it, in whichever order programs put them there."""
    content = path.read_bytes()
    end = len(content)
    while size := _tag_before(content, end):
        end -= size
    return end


def _tag_before(content: bytes, end: int) -> int:
    """How many bytes of tag end there; 0 when there is none."""
    if content[max(0, end - ID3V1) : end].startswith(b"TAG"):
        return ID3V1
    footer = content[max(0, end - APE) : end]
    if not footer.startswith(b"APETAGEX"):
        return 0
    header = APE if footer[23] & 0x80 else 0
    return int.from_bytes(footer[12:16], "little") + header
