"""Recordings: what a file says of itself is what is told, and the published copy has the same sound and no tag that is not ours."""

from io import BytesIO
from pathlib import Path

import pytest
from mutagen.apev2 import APEv2
from mutagen.id3 import COMM, ID3, PRIV, TIT2
from mutagen.mp3 import MP3

from site_builder.audio.published import PublishedSound
from site_builder.audio.recordings import UnreadableError, read_recording
from site_builder.audio.transcripts import plain, read_transcript, turns, vtt
from site_builder.model import Chapter, Cue
from tests.project import REPOSITORY

EPISODES = sorted((REPOSITORY / "stories/podcast").glob("*/*.mp3"))
SOUND = EPISODES[0]
CHAPTERS = (Chapter(0.0, "Begin"), Chapter(30.5, "Ons naar binnen"))
COVER = b"\xff\xd8\xff\xe0 een omslag"


def published(path: Path, chapters: tuple[Chapter, ...] = CHAPTERS) -> PublishedSound:
    return PublishedSound(path, read_recording(path), "Aflevering", "Makers", COVER, chapters)


def with_secrets(folder: Path) -> Path:
    """The recording with everything that programs leave in it."""
    path = folder / "opname.mp3"
    path.write_bytes(SOUND.read_bytes())
    tags = ID3(path)
    tags.add(COMM(encoding=3, lang="nld", desc="", text=["thuis opgenomen"]))
    tags.add(PRIV(owner="program", data=b"C:/Users/Ans"))
    tags.save(path, v1=2)
    ape = APEv2()
    ape["Encoded By"] = "de computer van Ans"
    ape.save(path)
    return path


def test_length_bitrate_and_chapters_are_those_of_the_file() -> None:
    recording = read_recording(SOUND)
    assert recording.seconds == pytest.approx(MP3(SOUND).info.length)
    assert recording.bitrate == pytest.approx(64_000, rel=0.02)
    assert [chapter.title for chapter in recording.chapters] == ["Wat is detachering?", "Van proef naar vast", "Vragen om te stellen"]
    assert recording.chapters[0].start == pytest.approx(0.3)


@pytest.mark.parametrize("content", [b"", b"Geen geluid.", b"\x00" * 5000], ids=["empty", "text", "zeros"])
def test_what_is_no_sound_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)
    with pytest.raises(UnreadableError):
        read_recording(path)


def test_the_published_copy_has_title_artist_cover_and_chapters_only(tmp_path: Path) -> None:
    content = published(with_secrets(tmp_path)).content()
    tags = ID3(BytesIO(content))
    assert sorted({frame[:4] for frame in tags}) == ["APIC", "CHAP", "CTOC", "TIT2", "TPE1"]
    assert (str(tags["TIT2"]), str(tags["TPE1"]), tags["APIC:"].data) == ("Aflevering", "Makers", COVER)
    assert [(frame.start_time, str(frame.sub_frames["TIT2"])) for frame in tags.getall("CHAP")] == [
        (0, "Begin"),
        (30500, "Ons naar binnen"),
    ]
    for secret in (b"Ans\x00", b"thuis", b"C:/Users", b"APETAGEX", b"TAG\x00"):
        assert content.find(secret) == -1


def test_the_published_copy_has_the_same_sound_and_the_size_that_is_told(tmp_path: Path) -> None:
    clean, tagged = published(SOUND), published(with_secrets(tmp_path))
    same = clean.content() == tagged.content()  # pytest would show a megabyte of difference
    assert same
    assert len(clean.content()) == clean.size
    assert MP3(BytesIO(clean.content())).info.length == pytest.approx(read_recording(SOUND).seconds)


def test_a_recording_without_any_tag_is_published_whole(tmp_path: Path) -> None:
    path = tmp_path / "bloot.mp3"
    recording = read_recording(SOUND)
    path.write_bytes(SOUND.read_bytes()[recording.start : recording.end])
    copy = published(path, ())
    assert copy.content().endswith(path.read_bytes())
    assert not ID3(BytesIO(copy.content())).getall("CHAP")


def test_a_chapter_without_a_title_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(SOUND.read_bytes())
    tags = ID3(path)
    tags.getall("CHAP")[0].sub_frames.clear()
    tags.add(TIT2(encoding=3, text=["Iets"]))
    tags.save(path)
    assert len(read_recording(path).chapters) == 2


@pytest.mark.parametrize("sound", EPISODES, ids=lambda path: path.stem)
def test_a_shipped_recording_is_short_and_its_transcript_ends_with_it(sound: Path) -> None:
    recording, cues = read_recording(sound), read_transcript(sound.with_suffix(".vtt"))
    assert 60 <= recording.seconds <= 120
    assert recording.seconds - 5 < cues[-1].end <= recording.seconds
    assert {cue.speaker for cue in cues} == {"Eva", "Tom"}
    assert len(recording.chapters) >= 3
    assert sound.stat().st_size < 1_000_000


def test_a_transcript_is_read_without_what_is_for_players(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_text(
        "\ufeffWEBVTT - titel\n\nSTYLE\n::cue { color: red }\n\nNOTE van Ans\n\n1\n00:01.500 --> 01:00:02.000 align:start\n"
        "<v.luid An &amp; Bo>Dag <i>jij</i>,\n1 &lt; 2.</v>\n\n01:00:03.000 --> 01:00:04.000\nHallo\n",
        encoding="utf-8",
    )
    assert read_transcript(path) == (Cue(1.5, 3602.0, "An & Bo", ("Dag jij,", "1 < 2.")), Cue(3603.0, 3604.0, "", ("Hallo",)))


def test_a_published_transcript_is_read_back_as_it_was(tmp_path: Path) -> None:
    cues = (Cue(1.5, 3602.0, "An & Bo", ("Dag jij,", "1 < 2.")), Cue(3603.0, 3604.0, "Cas", ("Hallo",)))
    path = tmp_path / "a.vtt"
    path.write_text(vtt(cues), encoding="utf-8")
    assert read_transcript(path) == cues


def test_what_one_says_is_one_turn() -> None:
    cues = (Cue(0, 1, "An", ("Dag.",)), Cue(1, 2, "An", ("Fijn", "weer.")), Cue(2, 3, "Bo", ("Ja.",)))
    assert [(turn.speaker, turn.start, len(turn.cues)) for turn in turns(cues)] == [("An", 0, 2), ("Bo", 2, 1)]
    assert plain(cues) == "An: Dag. Fijn weer.\n\nBo: Ja.\n"
