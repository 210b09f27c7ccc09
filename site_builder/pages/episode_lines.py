"""An episode as a line of a list: on the page of the podcast, and wherever else there is something to hear about the subject."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model import Episode
from site_builder.pages.dutch import lasting
from site_builder.pages.views import Link, href


@dataclass(frozen=True, slots=True)
class EpisodeLine:
    """An episode in a list."""

    number: int
    link: Link
    summary: str
    length: str


def episode_line(episode: Episode) -> EpisodeLine:
    """The line of an episode."""
    link = Link(episode.title, href(addresses.episode(episode.slug)))
    return EpisodeLine(episode.number, link, episode.summary, lasting(episode.recording.seconds) if episode.recording else "")


def lines_about(episodes: Iterable[Episode], is_about: Callable[[Episode], bool]) -> tuple[EpisodeLine, ...]:
    """The episodes about a subject, in the order of their numbers."""
    return tuple(episode_line(episode) for episode in sorted(episodes, key=lambda episode: episode.number) if is_about(episode))
