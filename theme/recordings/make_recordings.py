"""Speaks the transcripts of the sample recordings: words in a .vtt → an .mp3 beside it, and the times in the .vtt."""  # noqa: INP001 - a script beside what it explains

import json
import re
import subprocess
import sys
import tempfile
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from mutagen.id3 import CHAP, CTOC, ID3, TIT2, CTOCFlags

VOICES = {"Eva": ("nl+f2", "58"), "Tom": ("nl+m3", "42")}
"""Each speaker's voice of espeak-ng and its pitch from 0 to 99."""
WORDS_A_MINUTE = "150"
RATE = 22050
QUIET = 300
"""Samples below this count as silence before and after a sentence."""
PAUSE, CHAPTER_PAUSE = 0.45, 1.1
"""Seconds between two sentences, and before a new chapter."""
LOUDNESS = "I=-16:TP=-1.5:LRA=11"
"""EBU R128: what podcast apps ask for."""
CHAPTER = "NOTE Hoofdstuk: "
CUE = re.compile(r"^[\d:.]+ --> [\d:.]+\n<v (\w+)>(.*)$", re.DOTALL)


@dataclass(slots=True)
class Spoken:
    """A recording that grows: its samples, and where its chapters start in seconds."""

    samples: "array[int]"
    chapters: list[tuple[float, str]]

    @property
    def seconds(self) -> float:
        """How long it lasts so far."""
        return len(self.samples) / RATE

    def rest(self, seconds: float) -> None:
        """Add silence."""
        self.samples.extend([0] * int(seconds * RATE))


def make(transcript: Path) -> None:
    """Writes the recording beside a transcript, and the transcript anew with the times of the recording."""
    spoken = Spoken(array("h"), [])
    spoken.rest(0.3)
    blocks = [timed(block, spoken) for block in transcript.read_text("utf-8").strip().split("\n\n")]
    spoken.rest(0.6)
    transcript.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    encode(spoken, transcript.with_suffix(".mp3"))
    mark_chapters(spoken, transcript.with_suffix(".mp3"))


def timed(block: str, spoken: Spoken) -> str:
    """A block of the transcript; a cue is spoken and gets its times."""
    if block.startswith(CHAPTER):
        spoken.rest(CHAPTER_PAUSE if spoken.chapters else 0)
        spoken.chapters.append((spoken.seconds, block.removeprefix(CHAPTER)))
    cue = CUE.match(block)
    if cue is None:
        return block
    start = spoken.seconds
    spoken.samples.extend(say(cue[1], cue[2].replace("\n", " ")))
    end = spoken.seconds
    spoken.rest(PAUSE)
    return f"{stamp(start)} --> {stamp(end)}\n<v {cue[1]}>{cue[2]}"


def say(speaker: str, words: str) -> "array[int]":
    """A sentence in someone's voice, without the silence around it."""
    voice, pitch = VOICES[speaker]
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        subprocess.run(["espeak-ng", "-v", voice, "-p", pitch, "-s", WORDS_A_MINUTE, "-w", file.name, words], check=True)  # noqa: S603, S607
        with wave.open(file.name) as sound:
            samples = array("h", sound.readframes(sound.getnframes()))
    loud = [index for index, sample in enumerate(samples) if abs(sample) > QUIET]
    return samples[loud[0] : loud[-1] + 1]


def encode(spoken: Spoken, target: Path) -> None:
    """Writes the mp3: mono, 64 kbit/s, 44.1 kHz, evenly loud; loudness is measured first and set after that."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        with wave.open(file.name, "wb") as sound:
            sound.setparams((1, 2, RATE, 0, "NONE", ""))
            sound.writeframes(spoken.samples.tobytes())
        measured = ffmpeg(file.name, f"loudnorm={LOUDNESS}:print_format=json", "-f", "null", "-")
        found = json.loads(measured[measured.rindex("{") : measured.rindex("}") + 1])
        known = ":".join(f"measured_{key}={found[name]}" for key, name in MEASURED.items())
        even = f"loudnorm={LOUDNESS}:{known}:offset={found['target_offset']}:linear=true"
        ffmpeg(file.name, even, "-ar", "44100", "-ac", "1", "-b:a", "64k", "-map_metadata", "-1", "-id3v2_version", "0", str(target))


MEASURED = {"I": "input_i", "TP": "input_tp", "LRA": "input_lra", "thresh": "input_thresh"}


def ffmpeg(source: str, sound_filter: str, *target: str) -> str:
    """What ffmpeg says while it puts a sound through a filter."""
    command = ["ffmpeg", "-hide_banner", "-y", "-i", source, "-af", sound_filter, *target]
    return subprocess.run(command, check=True, capture_output=True, text=True).stderr  # noqa: S603


def mark_chapters(spoken: Spoken, target: Path) -> None:
    """Writes the chapters into the mp3 (ID3v2 Chapter Frame Addendum 1.0)."""
    ends = [start for start, _ in spoken.chapters[1:]] + [spoken.seconds]
    tags = ID3()
    for index, ((start, title), end) in enumerate(zip(spoken.chapters, ends, strict=True)):
        name = TIT2(encoding=3, text=[title])
        tags.add(CHAP(element_id=f"ch{index}", start_time=round(start * 1000), end_time=round(end * 1000), sub_frames=[name]))
    children = [f"ch{index}" for index in range(len(spoken.chapters))]
    tags.add(CTOC(element_id="toc", flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED, child_element_ids=children, sub_frames=[]))
    tags.save(target, v2_version=3)


def stamp(seconds: float) -> str:
    """A time as WebVTT writes it: 00:01:02.345."""
    thousandths = round(seconds * 1000)
    return f"{thousandths // 3_600_000:02}:{thousandths // 60_000 % 60:02}:{thousandths // 1000 % 60:02}.{thousandths % 1000:03}"


for name in sys.argv[1:]:
    make(Path(name))
