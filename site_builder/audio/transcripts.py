"""A WebVTT file (https://www.w3.org/TR/webvtt1/) → its cues, the words of each speaker, and the files that are published."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from itertools import groupby
from pathlib import Path

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Timestamp

from site_builder.audio.recordings import UnreadableError
from site_builder.model import Cue

SPEAKER = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until another does."""

    speaker: str
    cues: tuple[Cue, ...]

    @property
    def start(self) -> float:
        """When it begins, in seconds."""
        return self.cues[0].start


def read_transcript(path: Path) -> tuple[Cue, ...]:
    """The cues of a transcript; raises UnreadableError when it is no WebVTT or has none."""
    try:
        captions = webvtt.from_string(path.read_text("utf-8-sig")).captions
    except (MalformedFileError, MalformedCaptionError, UnicodeDecodeError, ValueError) as error:
        raise UnreadableError(path.name) from error
    if not captions:
        raise UnreadableError(path.name)
    return tuple(_cue(caption) for caption in captions)


def turns(cues: Sequence[Cue]) -> tuple[Turn, ...]:
    """The transcript as people take turns in it."""
    return tuple(Turn(speaker, tuple(said)) for speaker, said in groupby(cues, key=lambda cue: cue.speaker))


def vtt(cues: Sequence[Cue]) -> str:
    """The transcript as WebVTT, without the notes, styles and regions of the file it was read from."""
    blocks = (
        f"{stamp(cue.start)} --> {stamp(cue.end)}\n"
        + (f"<v {_escaped(cue.speaker)}>" if cue.speaker else "")
        + _escaped("\n".join(cue.lines))
        for cue in cues
    )
    return "WEBVTT\n\n" + "\n\n".join(blocks) + "\n"


def plain(cues: Sequence[Cue]) -> str:
    """The transcript as text for reading: a paragraph for each turn, with the name before it."""
    return "\n\n".join(f"{turn.speaker}: {' '.join(cue.text for cue in turn.cues)}" for turn in turns(cues)) + "\n"


def stamp(seconds: float) -> str:
    """A time as WebVTT writes it: 00:01:02.345."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def _cue(caption: webvtt.Caption) -> Cue:
    speaker = SPEAKER.search(caption.raw_text)
    lines = (unescape(TAG.sub("", line)).strip() for line in caption.raw_text.split("\n"))
    return Cue(
        _seconds(caption.start_time),
        _seconds(caption.end_time),
        unescape(speaker[1]).strip() if speaker else "",
        tuple(line for line in lines if line),
    )


def _seconds(time: Timestamp) -> float:
    return time.hours * 3600 + time.minutes * 60 + time.seconds + time.milliseconds / 1000


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
