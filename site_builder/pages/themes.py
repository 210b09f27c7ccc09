"""The themes of the conversations: each with its stories, its obstacles, its articles and the meetings to come."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Article, Meeting, Term
from site_builder.pages.episode_lines import lines_about
from site_builder.pages.meetings import coming_meetings, meeting_card
from site_builder.pages.obstacles import obstacle_entries
from site_builder.pages.publication import Publication
from site_builder.pages.term_kinds import THEMES
from site_builder.pages.terms import Around, pages_of


def theme_pages(publication: Publication) -> Iterator[Artifact]:
    """The index of the themes and the page of each."""
    entries = obstacle_entries(publication.stories)
    meetings = coming_meetings(publication)

    def around(theme: Term) -> Around:
        return Around(
            obstacles=tuple(entries[story.slug] for story in publication.stories if theme in story.themes and story.slug in entries),
            articles=tuple(publication.article_cards[piece.slug] for piece in publication.articles if _is_about(piece, theme)),
            meetings=tuple(meeting_card(meeting) for meeting in meetings if _links_to(meeting, theme)),
            episodes=lines_about(publication.site.episodes, lambda episode: theme in episode.themes),
        )

    yield from pages_of(publication, THEMES, around)


def _is_about(article: Article, theme: Term) -> bool:
    return theme in article.themes or _links_to(article, theme)


def _links_to(piece: Article | Meeting, theme: Term) -> bool:
    """Whether a text names the theme by a link to its page; a meeting has no other way to say so."""
    address = addresses.theme(theme.slug)
    return any(link.partition("#")[0] == address for link in piece.body.links)
