"""The copy of a recording that is published: its sound as it is, with a tag of ours that has title, artist, cover and chapters."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

from mutagen.id3 import APIC, CHAP, CTOC, ID3, TIT2, TPE1, CTOCFlags, PictureType

from site_builder.model import Chapter, Recording

TOC = "hoofdstukken"


@dataclass(frozen=True, eq=False)
class PublishedSound:
    """A recording as it is published; nothing is read before its bytes are asked for."""

    path: Path
    recording: Recording
    title: str
    artist: str
    cover: bytes
    """A JPEG, or nothing."""
    chapters: tuple[Chapter, ...]

    @cached_property
    def tag(self) -> bytes:
        """The ID3v2.3 tag, which every player knows."""
        tags = ID3()
        tags.add(TIT2(encoding=3, text=[self.title]))
        tags.add(TPE1(encoding=3, text=[self.artist]))
        if self.cover:
            tags.add(APIC(encoding=3, mime="image/jpeg", type=PictureType.COVER_FRONT, desc="", data=self.cover))
        for frame in _chapter_frames(self.chapters, self.recording.seconds):
            tags.add(frame)
        target = BytesIO()
        tags.save(target, v2_version=3, padding=lambda _: 0)
        return target.getvalue()

    @property
    def size(self) -> int:
        """Bytes of the copy."""
        return len(self.tag) + self.recording.end - self.recording.start

    def content(self) -> bytes:
        """The bytes of the copy."""
        with self.path.open("rb") as file:
            file.seek(self.recording.start)
            return self.tag + file.read(self.recording.end - self.recording.start)


def _chapter_frames(chapters: Sequence[Chapter], seconds: float) -> list[CHAP | CTOC]:
    if not chapters:
        return []
    ends = [*(chapter.start for chapter in chapters[1:]), seconds]
    frames: list[CHAP | CTOC] = [
        CHAP(
            element_id=f"h{index}",
            start_time=round(chapter.start * 1000),
            end_time=round(end * 1000),
            sub_frames=[TIT2(encoding=3, text=[chapter.title])],
        )
        for index, (chapter, end) in enumerate(zip(chapters, ends, strict=True))
    ]
    names = [f"h{index}" for index in range(len(chapters))]
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    return [*frames, CTOC(element_id=TOC, flags=flags, child_element_ids=names, sub_frames=[])]
