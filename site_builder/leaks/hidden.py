"""A site as it was read and the part that is shown → what may not be told, and to whom.

Who gets a file decides what may be in it: a story may be on the site and yet not in a PDF.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from site_builder.leaks.forbidden import Forbidden, forbidden
from site_builder.leaks.leak import Kind
from site_builder.leaks.told import told, told_by_lists
from site_builder.model import Article, Episode, Piece, Scope, Site, Story
from site_builder.piece_addresses import address_of

RUNNING_TEXT = frozenset({"body", "simple"})
"""Not in open data, of no story: who leaks there does so with title and quote. Looking for a thousand texts as well takes seconds."""
DATA = "data/"
"""Where open data stands, from the root of the site."""


class Audience(Enum):
    """The kinds of files that need a scope of their own, with that scope."""

    WEB = None
    PDF = Scope.PDF
    OPEN_DATA = Scope.OPEN_DATA


def audience_of(address: str) -> Audience:
    """For whom a file is, by its address."""
    if address.lower().endswith(".pdf"):
        return Audience.PDF
    return Audience.OPEN_DATA if address.startswith(DATA) else Audience.WEB


@dataclass(frozen=True, slots=True)
class Hidden:
    """A piece that may not be told, whole or in part; `kind` is what of it, when that is one thing."""

    owner: str
    piece: Piece
    kind: Kind | None = None
    shown: Piece | None = None
    """What is shown of it, when that is a part."""


def owner_of(piece: Piece) -> str:
    """The consent number, which says nothing to others; of a piece without one, its file."""
    number = piece.consent if isinstance(piece, (Story, Article, Episode)) else ""
    return number or str(piece.source.path)


def scopes_of(site: Site, story: Story | Article) -> frozenset[Scope]:
    """What the consent of a piece was given for; a piece that needs none may do all."""
    if not story.consent:
        return frozenset(Scope)
    consent = site.consents.get(story.consent)
    return consent.scopes if consent else frozenset()


def pieces(site: Site) -> tuple[Piece, ...]:
    """Everything with a page of its own."""
    return (*site.stories, *site.articles, *site.episodes, *site.brochures, *site.meetings, *site.editions, *site.pages)


def hidden(site: Site, shown: Site, audience: Audience) -> Iterator[Hidden]:
    """What an audience may not be told."""
    out = {(type(piece), piece.slug): piece for piece in pieces(shown)}
    for piece in pieces(site):
        part = out.get((type(piece), piece.slug))
        if part is None:
            yield Hidden(owner_of(piece), piece)
        elif isinstance(piece, (Story, Article)):
            scopes = scopes_of(site, piece)
            if isinstance(piece, Story) and not _may(scopes, audience):
                yield Hidden(owner_of(piece), piece)
            elif Scope.NAME not in scopes:
                yield Hidden(owner_of(piece), piece, Kind.NAME, part)
            elif Scope.PHOTO not in scopes:
                yield Hidden(owner_of(piece), piece, Kind.PHOTO_WORDS, part)


def traces_for(site: Site, shown: Site, audience: Audience, spoken: Iterable[str]) -> Forbidden:
    """The traces that may not be in a file for an audience; `spoken` is what theme and program say by themselves."""
    rows = ((row.owner, row.piece, row.shown, row.kind) for row in hidden(site, shown, audience))
    left_out = RUNNING_TEXT if audience is Audience.OPEN_DATA else frozenset[str]()
    return forbidden(rows, _allowed(site, shown, audience, spoken, left_out), left_out)


def _allowed(site: Site, shown: Site, audience: Audience, spoken: Iterable[str], left_out: frozenset[str]) -> Iterator[str]:
    yield from spoken
    yield from told_by_lists(shown)
    for piece in pieces(shown):
        if not isinstance(piece, Story) or _may(scopes_of(site, piece), audience):
            yield address_of(piece)
            yield from (text for field, text in told(piece) if field not in left_out)
    yield from (text for _, text in told(shown.series))
    yield from (text for _, text in told(shown.guids))


def _may(scopes: frozenset[Scope], audience: Audience) -> bool:
    return audience.value is None or audience.value in scopes
