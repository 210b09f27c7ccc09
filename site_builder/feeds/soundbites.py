"""Where in an episode its quote is said, so that apps can let people hear just that."""

from site_builder.model import Episode


def soundbite(episode: Episode) -> tuple[float, float] | None:
    """Start and length in seconds of the cues that hold the quote; nothing when the transcript has other words."""
    text = " ".join(cue.text for cue in episode.cues)
    first = text.find(episode.quote) if episode.quote else -1
    if first < 0:
        return None
    last = first + len(episode.quote)
    place, held = 0, []
    for cue in episode.cues:
        if place < last and place + len(cue.text) > first:
            held.append(cue)
        place += len(cue.text) + 1
    return held[0].start, held[-1].end - held[0].start
