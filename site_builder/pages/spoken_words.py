"""What is said in an episode as a text for reading: a part for each chapter, in it a paragraph for each turn."""

from dataclasses import dataclass
from itertools import groupby

from site_builder import addresses
from site_builder.audio.transcripts import turns
from site_builder.model import Chapter, Cue, Episode
from site_builder.pages.dutch import playing_time

NO_CHAPTER = Chapter(0.0, "")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or so, with when it begins in seconds."""

    start: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What one speaker says in a row; `moment` is its fragment, `time` what the link to it says."""

    speaker: str
    moment: str
    time: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """A chapter with its words; without a title when the episode has no chapters."""

    title: str
    moment: str
    time: str
    paragraphs: tuple[Paragraph, ...]


def spoken_parts(episode: Episode) -> tuple[SpokenPart, ...]:
    """The words of an episode in the order in which they are said."""
    grouped = groupby(episode.cues, key=lambda cue: _chapter_of(cue, episode.chapters))
    return tuple(_part(chapter, tuple(cues)) for chapter, cues in grouped)


def _chapter_of(cue: Cue, chapters: tuple[Chapter, ...]) -> Chapter:
    """The last chapter that has begun in the middle of a cue: its start can lie just before that of the chapter."""
    middle = (cue.start + cue.end) / 2
    return next((chapter for chapter in reversed(chapters) if chapter.start <= middle), NO_CHAPTER)


def _part(chapter: Chapter, cues: tuple[Cue, ...]) -> SpokenPart:
    paragraphs = tuple(
        Paragraph(
            turn.speaker,
            addresses.moment(turn.start),
            playing_time(turn.start),
            tuple(Said(f"{cue.start:.3f}".rstrip("0").rstrip("."), cue.text) for cue in turn.cues),
        )
        for turn in turns(cues)
    )
    return SpokenPart(chapter.title, paragraphs[0].moment, paragraphs[0].time, paragraphs)
