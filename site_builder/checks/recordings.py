"""An episode has sound that can be heard and a transcript that fits it, for whoever reads what others hear."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from site_builder.checks.content import Content
from site_builder.model import Cue, Episode
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import place_of

SLACK = 0.5
"""Seconds that a cue may last longer than the sound: players round differently."""
SILENCE = 5.0
"""Seconds at the end of a recording in which nothing has to be said."""
SLOW, FAST = 90, 220
"""Words a minute. Slower or faster than that, times and words don't belong together."""
LONGEST_LINE, MOST_LINES = 42, 2
"""What can be read with the sound, by the common rule for subtitles."""
KINDS = {"audio": ("mp3-onleesbaar", "een mp3 met geluid"), "transcript": ("vtt-onleesbaar", "een transcript in WebVTT")}
OPENED = {"audio": "Sla de opname opnieuw op als mp3.", "transcript": "Het bestand begint met `WEBVTT`, met daaronder tijden en tekst."}


def unreadable_sounds(content: Content) -> list[Problem]:
    """Every recording is an mp3 and every transcript is WebVTT."""
    return [
        Problem(
            place_of(fault.source, (fault.key,)),
            KINDS[fault.key][0],
            Level.ERROR,
            f"`{fault.name}` is niet te lezen als {KINDS[fault.key][1]}.",
            OPENED[fault.key],
        )
        for fault in content.sound_faults
    ]


def plain_file_names(content: Content) -> list[Problem]:
    """Recordings and transcripts have names in plain letters, as Apple asks and every host can serve."""
    named = ((episode, key, path) for episode in content.site.episodes for key, path in _files(episode))
    return [
        _problem(
            episode, key, "bestandsnaam-ascii", f"In `{path.name}` staan letters die niet overal werken.", "Gebruik a tot z, 0 tot 9 en -."
        )
        for episode, key, path in named
        if not path.name.isascii() or " " in path.name
    ]


def speakers(content: Content) -> list[Problem]:
    """Every cue says who speaks."""
    return [
        _cue_problem(
            episode,
            next(cue for cue in episode.cues if not cue.speaker),
            ("spreker-ontbreekt", Level.ERROR, "staat niet wie er praat.", "Zet voor de tekst wie het zegt: `<v Naam>`."),
        )
        for episode in content.site.episodes
        if not all(cue.speaker for cue in episode.cues)
    ]


def cues_in_order(content: Content) -> list[Problem]:
    """Cues follow each other in time, and each lasts a while."""
    return [
        _cue_problem(
            episode,
            found,
            (
                "transcript-volgorde",
                Level.ERROR,
                "klopt de tijd niet met wat eraan voorafgaat.",
                "Elk stukje begint na het vorige en eindigt later.",
            ),
        )
        for episode in content.site.episodes
        if (found := next(_out_of_order(episode.cues), None))
    ]


def cues_inside_the_sound(content: Content) -> list[Problem]:
    """No cue lasts longer than the recording."""
    return [
        _cue_problem(
            episode,
            episode.cues[-1],
            ("transcript-te-lang", Level.ERROR, "is de opname al voorbij.", "Kijk na of dit transcript bij deze opname hoort."),
        )
        for episode in content.site.episodes
        if episode.recording and episode.cues[-1].end > episode.recording.seconds + SLACK
    ]


def nothing_left_out(content: Content) -> list[Problem]:
    """The transcript goes on until the recording ends."""
    return [
        _cue_problem(
            episode,
            episode.cues[-1],
            (
                "transcript-te-kort",
                Level.NOTICE,
                "stopt de tekst, maar de opname gaat door.",
                "Schrijf op wat er nog te horen is, ook muziek.",
            ),
        )
        for episode in content.site.episodes
        if episode.recording and episode.cues[-1].end < episode.recording.seconds - SILENCE
    ]


def speed_of_speech(content: Content) -> list[Problem]:
    """There are as many words as people say in that time."""
    found = ((episode, _speed(episode.cues)) for episode in content.site.episodes)
    return [
        _problem(
            episode,
            "transcript",
            "transcript-tempo",
            f"In het transcript staan {speed} woorden per minuut; mensen zeggen er {SLOW} tot {FAST}.",
            "Kijk na of de tijden kloppen en of er niets ontbreekt.",
        )
        for episode, speed in found
        if speed and not SLOW <= speed <= FAST
    ]


def readable_lines(content: Content) -> list[Problem]:
    """What stands on the screen with the sound can be read in time."""
    return [
        _cue_problem(
            episode,
            found,
            (
                "transcript-regels",
                Level.NOTICE,
                "is te veel om mee te lezen.",
                f"Maak hooguit {MOST_LINES} regels van {LONGEST_LINE} tekens.",
            ),
        )
        for episode in content.site.episodes
        if (
            found := next(
                (cue for cue in episode.cues if len(cue.lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in cue.lines)), None
            )
        )
    ]


def _files(episode: Episode) -> tuple[tuple[str, Path], ...]:
    return (("audio", episode.audio), ("transcript", episode.transcript))


def _out_of_order(cues: tuple[Cue, ...]) -> Iterator[Cue]:
    yield from (cue for cue in cues[:1] if cue.end <= cue.start)
    yield from (cue for before, cue in pairwise(cues) if cue.end <= cue.start or cue.start < before.start)


def _speed(cues: tuple[Cue, ...]) -> int:
    """Words a minute while someone speaks; 0 when that can't be said."""
    spoken = sum(cue.end - cue.start for cue in cues)
    return round(60 * sum(len(cue.text.split()) for cue in cues) / spoken) if spoken > 0 else 0


def _cue_problem(episode: Episode, cue: Cue, told: tuple[str, Level, str, str]) -> Problem:
    code, level, message, hint = told
    minutes, seconds = divmod(int(cue.start), 60)
    said = f"`{episode.transcript.name}`: op {minutes}:{seconds:02} {message}"
    return Problem(_place(episode, "transcript"), code, level, said, hint)


def _problem(episode: Episode, key: str, code: str, message: str, hint: str) -> Problem:
    return Problem(_place(episode, key), code, Level.ERROR, message, hint)


def _place(episode: Episode, key: str) -> Place:
    return place_of(episode.source, (key,))
