"""What a visitor can find by searching, and in which order: the stories first, newest first, then everything else."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from site_builder import addresses
from site_builder.model import Body, Site, Story, TermList

TAG = re.compile(r"<[^>]*>")
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing to find that is not a story. `kind` is the Dutch word that marks it; `words` are other names for it."""

    kind: str
    address: str
    title: str
    summary: str
    text: str = ""
    words: tuple[str, ...] = ()


def stories_in_order(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Newest first; of one day by slug. The place of a story here is its number in the search index."""
    return tuple(sorted(stories, key=lambda story: (-story.day.toordinal(), story.slug)))


def others(site: Site) -> tuple[Findable, ...]:
    """Articles, episodes, brochures, meetings and everything that the lists explain. In the index they follow the stories."""
    return (*_pieces(site), *_terms(site))


def plain_text(body: Body) -> str:
    """The words of a body on one line, without its markup."""
    return SPACE.sub(" ", unescape(TAG.sub(" ", body.html))).strip()


def _pieces(site: Site) -> Iterator[Findable]:
    for article in sorted(site.articles, key=lambda article: article.slug):
        yield Findable(
            "Artikel", addresses.article(article.slug), article.title, article.summary, plain_text(article.body), (article.author,)
        )
    for episode in sorted(site.episodes, key=lambda episode: episode.slug):
        guests = tuple(guest.name for guest in episode.guests)
        text = " ".join((plain_text(episode.body), *(cue.text for cue in episode.cues)))
        yield Findable("Podcast", addresses.episode(episode.slug), episode.title, episode.summary, text, guests)
    for brochure in sorted(site.brochures, key=lambda brochure: brochure.slug):
        yield Findable("Brochure", addresses.brochure(brochure.slug), brochure.title, brochure.summary, plain_text(brochure.body))
    for meeting in sorted(site.meetings, key=lambda meeting: meeting.slug):
        places = (meeting.venue, meeting.region.label if meeting.region else "", meeting.province.label if meeting.province else "")
        yield Findable("Gesprek", addresses.meeting(meeting.slug), meeting.title, "", plain_text(meeting.body), places)


def _terms(site: Site) -> Iterator[Findable]:
    lists = site.lists
    kinds: tuple[tuple[str, TermList, Callable[[str], str]], ...] = (
        ("Regeling", lists.instruments, addresses.instrument),
        ("Wat hielp", lists.adjustments, addresses.adjustment),
        ("Thema", lists.themes, addresses.theme),
        ("Begrip", lists.glossary, addresses.glossary_entry),
    )
    for kind, terms, address in kinds:
        for term in terms.values():
            yield Findable(kind, address(term.slug), term.label, term.explanation, " ".join((term.note, *term.next_steps)), term.synonyms)
