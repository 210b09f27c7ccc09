"""Where each kind of piece is read."""

from collections.abc import Callable, Mapping

from site_builder import addresses
from site_builder.model import Article, Brochure, Edition, Episode, Meeting, Piece, PlainPage, Story

_ADDRESSES: Mapping[type, Callable[[str], str]] = {
    Story: addresses.story, Article: addresses.article, Episode: addresses.episode, Brochure: addresses.brochure,
    Meeting: addresses.meeting, Edition: addresses.edition, PlainPage: addresses.plain_page,
}  # fmt: skip


def address_of(piece: Piece) -> str:
    """The address of a piece's page, from the root of the site."""
    return _ADDRESSES[type(piece)](piece.slug)
