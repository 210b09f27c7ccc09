"""What a podcast needs to be taken in by Apple Podcasts and other apps (https://podcasters.apple.com/support/823-podcast-requirements)."""

from collections import Counter
from collections.abc import Callable

from site_builder.checks.content import Content
from site_builder.findable import plain_text
from site_builder.model import Episode
from site_builder.podcast_guids import episode_guid
from site_builder.problems import Level, Place, Problem
from site_builder.reading.documents import place_of

SMALLEST, LARGEST = 1400, 3000
"""Pixels of a cover's side."""
LONGEST_TEXT = 4000
"""Bytes of a description."""
CATEGORIES = frozenset({
    "Arts", "Business", "Comedy", "Education", "Fiction", "Government", "Health & Fitness", "History", "Kids & Family", "Leisure",
    "Music", "News", "Religion & Spirituality", "Science", "Society & Culture", "Sports", "Technology", "True Crime", "TV & Film",
})  # fmt: skip


def square_cover(content: Content) -> list[Problem]:
    """The cover is square, in colours for screens, and 1400 to 3000 pixels wide."""
    series = content.site.series
    if series is None or content.cover is None:
        return []
    width, height, mode = content.cover
    if width == height and SMALLEST <= width <= LARGEST and mode == "RGB":
        return []
    message = f"De omslag is {width} bij {height} pixels ({mode})."
    hint = f"Podcast-apps vragen een vierkant van {SMALLEST} tot {LARGEST} pixels, in RGB en zonder doorzichtige delen."
    return [Problem(place_of(series.source, ("omslag",)), "omslag-maat", Level.ERROR, message, hint)]


def known_category(content: Content) -> list[Problem]:
    """The category is one of Apple's."""
    series = content.site.series
    if series is None or series.category in CATEGORIES:
        return []
    message = f"`{series.category}` is geen categorie van Apple Podcasts."
    hint = "Kies uit: " + " · ".join(sorted(CATEGORIES))
    return [Problem(place_of(series.source, ("categorie",)), "categorie-onbekend", Level.ERROR, message, hint)]


def reachable_maker(content: Content) -> list[Problem]:
    """There is an e-mail address, which apps write to when someone claims the podcast."""
    series = content.site.series
    if series is None or "@" in series.email.strip("@"):
        return []
    message = f"`{series.email}` is geen e-mailadres."
    return [
        Problem(place_of(series.source, ("email",)), "email-vorm", Level.ERROR, message, "Schrijf bijvoorbeeld `podcast@voorbeeld.nl`.")
    ]


def descriptions_that_fit(content: Content) -> list[Problem]:
    """What is told of the podcast and of each episode is not longer than Apple takes, in bytes of UTF-8."""
    series = content.site.series
    told = [(series.source, "beschrijving", series.description)] if series else []
    told += [(episode.source, "", plain_text(episode.body)) for episode in content.site.episodes]
    return [
        Problem(
            place_of(source, (key,)) if key else Place(source.path),
            "podcast-tekst-te-lang",
            Level.ERROR,
            f"De beschrijving is {size} tekens lang, als podcast-apps tellen.",
            f"Maak er hooguit {LONGEST_TEXT} van. Een letter met een accent telt daar voor twee.",
        )
        for source, key, text in told
        if (size := len(text.encode())) > LONGEST_TEXT
    ]


def unique_numbers(content: Content) -> list[Problem]:
    """No two episodes have the same number."""
    return [
        _problem(episode, "nummer", "nummer-dubbel", f"Er zijn meer afleveringen met nummer {episode.number}.")
        for episode in _doubles(content, lambda episode: str(episode.number))
    ]


def unique_titles(content: Content) -> list[Problem]:
    """No two episodes have the same title."""
    return [
        _problem(episode, "titel", "titel-dubbel", f"Er zijn meer afleveringen met de titel `{episode.title}`.")
        for episode in _doubles(content, lambda episode: episode.title.casefold())
    ]


def locked_guids(content: Content) -> list[Problem]:
    """Every episode has its guid in the lock file, so that apps never take it for a new one."""
    series = content.site.series
    return [
        Problem(
            Place(episode.source.path),
            "guid-ontbreekt",
            Level.NOTICE,
            f"Aflevering `{episode.slug}` staat niet in podcast/guids.yml.",
            f"Voeg deze regel toe, en verander haar nooit meer: `{episode.slug}: {episode_guid(content.site, series, episode)}`",
        )
        for episode in content.site.episodes
        if series and episode.slug not in content.site.guids
    ]


def _doubles(content: Content, key: Callable[[Episode], str]) -> list[Episode]:
    counted = Counter(map(key, content.site.episodes))
    return [episode for episode in content.site.episodes if counted[key(episode)] > 1]


def _problem(episode: Episode, key: str, code: str, message: str) -> Problem:
    return Problem(place_of(episode.source, (key,)), code, Level.ERROR, message, "Geef elke aflevering een eigen nummer en titel.")
