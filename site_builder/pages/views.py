"""What templates are given: narrow, finished, in order. An `href` may still hold the mark of the way to the root."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model import Quote

ROOT_MARK = "\ufdd0"
"""Stands in a page for the way to the root until the page's own address is known. A noncharacter: Unicode keeps it
for uses like this, so it can not be part of anyone's text."""


def href(address: str) -> str:
    """An address of this site as a link from any page: `/verhalen/x/` → mark + `verhalen/x/`."""
    return ROOT_MARK + address[1:]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `extern` when that is another site."""

    text: str
    href: str
    extern: bool = False


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed or calendar that belongs to a page."""

    mime: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A `<source>` of a `<picture>`: MIME type and ready srcset."""

    mime: str
    srcset: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A photo with all that its element needs; `focus` is a pair of classes."""

    src: str
    width: int
    height: int
    alt: str
    maker: str
    focus: str
    sizes: str
    sources: tuple[SourceView, ...]
    ground: Markup
    """What is seen until the photo is there."""


@dataclass(frozen=True, slots=True)
class ShareView:
    """The card that goes along when a page is shared: its absolute address, pixels and what it says."""

    src: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words and who said them; `link` leads to where they come from."""

    text: str
    speaker: str
    paint: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a list of facts: one name, one or more values, each perhaps a link."""

    name: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The top of a page: a small line above, the h1, and a lead below."""

    title: str
    kicker: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceData:
    """What machines are told of a story or article, besides what its page's head says."""

    iso: str
    """The day of publication, ISO 8601."""
    words: int
    section: str
    author: str = ""
    """Empty when the campaign itself tells."""
    place: str = ""
    quote: Quote | None = None
    fictional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetData:
    """What machines are told of data that can be downloaded; `files` are addresses with their MIME types."""

    name: str
    version: str
    licence: str
    fields: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    newest: str
    """The latest day in the data, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesData:
    """What machines are told of the podcast."""

    author: str
    episodes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeData:
    """What machines are told of an episode; `seconds` and `size`, in bytes, are 0 while there is no sound."""

    slug: str
    number: int
    iso: str
    """The day of publication, ISO 8601."""
    series: str
    guests: tuple[str, ...] = ()
    seconds: float = 0
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands in a page's `<head>` and around its content."""

    address: str
    title: str
    description: str = ""
    section: str = ""
    """Address of the part of the site that the page belongs to, for the main menu."""
    crumbs: tuple[Link, ...] = ()
    kind: str = "website"
    """The og:type."""
    piece: PieceData | None = None
    """What is told on the page, when that is a piece of its own."""
    dataset: DatasetData | None = None
    """The data that the page is about."""
    podcast: SeriesData | EpisodeData | None = None
    """What can be heard there."""
    listed: bool = True
    """Whether search engines may list it; not when all of it is elsewhere on the site too."""
    forward: str = ""
    """The address where the page is read now, when it has moved."""

    @property
    def forward_link(self) -> str:
        """The way there."""
        return href(self.forward)

    names_itself: bool = True
    """Whether the page says its own address; the address of a story that is gone tells what the story was."""

    @property
    def here(self) -> str:
        """A link to the page itself, for the last of its crumbs."""
        return href(self.address)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a plain list of pieces: when or which, title, summary."""

    mark: str
    link: Link
    summary: str = ""
    note: str = ""
