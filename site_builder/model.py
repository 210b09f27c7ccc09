"""What a site is. Every object is complete when made; nothing here knows files, YAML, HTML templates or URLs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Protocol


class StoryForm(StrEnum):
    """Who tells the story."""

    EMPLOYER = "werkgever"
    EMPLOYEE = "werknemer"
    DIPTYCH = "tweeluik"


class ArticleForm(StrEnum):
    """The kinds of magazine article."""

    FOREWORD = "voorwoord"
    COLUMN = "column"
    INTERVIEW = "interview"
    PORTRAIT = "portret"
    REPORT = "verslag"


class MeetingForm(StrEnum):
    """How people take part in a meeting."""

    ONLINE = "online"
    ON_LOCATION = "locatie"
    BOTH = "beide"


class Scope(StrEnum):
    """What a consent can be given for, besides publication of the text itself."""

    NAME = "naam"
    PHOTO = "foto"
    IMPAIRMENT = "beperking"
    VOICE = "stem"
    SOCIAL = "social"
    PDF = "pdf"
    OPEN_DATA = "open-data"


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One entry of a controlled list: a sector, an impairment, an instrument, a word of the glossary and so on."""

    slug: str
    label: str
    explanation: str = ""
    synonyms: tuple[str, ...] = ()
    source: str = ""
    source_name: str = ""
    valid_as_of: date | None = None
    abolished_on: date | None = None
    note: str = ""
    next_steps: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()


NATIONAL_DESK = "https://www.werkcentrum.nl/"
"""Where the desk of any region can be looked up."""


@dataclass(frozen=True, slots=True)
class Contact:
    """The one desk of a region that helps employers and job seekers; empty fields are not known."""

    name: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A labour-market region (arbeidsmarktregio) of the 2026 division; `code` is that of CBS, such as AM07."""

    term: Term
    code: str
    province: Term
    contact: Contact

    @property
    def slug(self) -> str:
        """The region's name in addresses."""
        return self.term.slug

    @property
    def label(self) -> str:
        """The region's name in texts."""
        return self.term.label


@dataclass(frozen=True, slots=True, eq=False)
class Municipality:
    """A municipality lies in one region and one province, which need not be the region's main one."""

    name: str
    region: Region
    province: Term


TermList = Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words that make people less than they are, what to write instead, why, and longer phrases in which they are right."""

    words: tuple[str, ...]
    better: str
    reason: str = ""
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What editors agreed on words: which to avoid, which abbreviations everyone knows, and what no dictionary has but is right."""

    avoided: tuple[Avoided, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The controlled lists, each from slug to entry in the editor's order."""

    sectors: TermList
    impairments: TermList
    adjustments: TermList
    instruments: TermList
    themes: TermList
    sizes: TermList
    employer_kinds: TermList
    sides: TermList
    provinces: TermList
    glossary: TermList
    regions: Mapping[str, Region]
    municipalities: Mapping[str, Municipality]
    places: Mapping[str, tuple[str, ...]]
    """Everyday name, former municipality or village → the municipalities it can mean."""
    wording: Wording = Wording()


@dataclass(frozen=True, slots=True)
class Consent:
    """One line of the consent register. Without a scope in `scopes` that part of a story is left out."""

    number: str
    given: date
    until: date | None = None
    withdrawn: date | None = None
    scopes: frozenset[Scope] = frozenset()

    def is_valid(self, on: date) -> bool:
        """Whether a story with this consent may be shown on that day; the last day itself counts."""
        if self.withdrawn is not None and self.withdrawn <= on:
            return False
        return self.given <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture beside the text. `path` is the file on disk, `focus` what stays in view, in per cent from left and top."""

    path: Path
    alt: str
    maker: str = ""
    focus: tuple[float, float] = (50.0, 50.0)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the person who tells, and who that is."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a body: level 2–6, plain text and the fragment that leads to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Body:
    """A text turned into safe HTML. Links within the site start with `@/`; pages put their way to the root there."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    words: int = 0
    links: tuple[str, ...] = ()
    """Addresses within the site that the text links to, such as `/verhalen/de-bakkerij/`."""
    pictures: tuple[Photo, ...] = ()
    """Pictures inside the text; in the HTML `<img src="@picture/N">` stands for the Nth."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stood in the way, and what solved it."""

    obstacle: str
    solution: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How things are going some time later."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a piece of content was read, so that later rules can point at it."""

    path: PurePosixPath
    """From the project folder, with forward slashes, in NFC."""
    text: str
    """The whole file as read, for finding lines when something is wrong."""


class Piece(Protocol):
    """Whatever has a page of its own: a file it was read from, a name in its address and a running text."""

    @property
    def source(self) -> Source:
        """The file."""

    @property
    def slug(self) -> str:
        """The name in the address."""

    @property
    def body(self) -> Body:
        """The running text."""

    @property
    def draft(self) -> bool:
        """Whether nobody may see it yet."""


class ConsentedPiece(Piece, Protocol):
    """A piece that people must have agreed to."""

    @property
    def consent(self) -> str:
        """The number in the consent register; empty when none is needed."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Story:
    """One example: an employer, an employee or both tell how it works out."""

    source: Source
    slug: str
    title: str
    form: StoryForm
    summary: str
    sector: Term
    quote: Quote
    consent: str
    day: date
    body: Body
    national: bool = False
    municipality: Municipality | None = None
    impairments: tuple[Term, ...] = ()
    number: int = 0
    """House number from 1; 0 until the whole site is known."""
    until: date | None = None
    organisation: str = ""
    size: Term | None = None
    employer_kind: Term | None = None
    side: Term | None = None
    adjustments: tuple[Term, ...] = ()
    instruments: tuple[Term, ...] = ()
    themes: tuple[Term, ...] = ()
    photo: Photo | None = None
    obstacles: tuple[Obstacle, ...] = ()
    not_worked: str = ""
    follow_ups: tuple[FollowUp, ...] = ()
    related: tuple[str, ...] = ()
    draft: bool = False
    fictional: bool = False
    simple: Body | None = None
    """The same story in easy language (`eenvoudig.md`)."""
    simple_source: Source | None = None
    """Where `simple` was read."""
    may_share: bool = False
    """Whether the consent has the scope `social`; set by `visible`, so that what was only read is never shared."""
    in_open_data: bool = False
    """Whether the consent has the scope `open-data`; set by `visible` as well."""
    may_print: bool = False
    """Whether the consent has the scope `pdf`; set by `visible` too."""

    @property
    def region(self) -> Region | None:
        """The labour-market region that the municipality lies in; none for a national story."""
        return self.municipality.region if self.municipality else None

    @property
    def province(self) -> Term | None:
        """The province that the municipality lies in; none for a national story."""
        return self.municipality.province if self.municipality else None


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone who takes part in an article or episode."""

    name: str
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Article:
    """A piece of the magazine that is not an example."""

    source: Source
    slug: str
    title: str
    form: ArticleForm
    summary: str
    author: str
    day: date
    body: Body
    photo: Photo | None = None
    quote: Quote | None = None
    guests: tuple[Guest, ...] = ()
    themes: tuple[Term, ...] = ()
    region: Region | None = None
    consent: str = ""
    draft: bool = False
    fictional: bool = False
    may_print: bool = False
    """Whether no consent is needed, or it has the scope `pdf`; set by `visible`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Series:
    """The podcast as a whole."""

    source: Source
    title: str
    description: str
    author: str
    email: str
    cover: Photo
    category: str
    body: Body
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of an episode; `start` in seconds from the beginning."""

    start: float
    title: str


@dataclass(frozen=True, slots=True)
class Recording:
    """What a sound file says of itself. `start` and `end` are the bytes between its tags, which are the sound and nothing else."""

    seconds: float
    bitrate: int
    """Bits a second."""
    start: int
    end: int
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a transcript: who says them, when in seconds, and as which lines they are shown with the sound."""

    start: float
    end: float
    speaker: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as running text."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Episode:
    """One episode of the podcast, with its sound and its transcript on disk."""

    source: Source
    slug: str
    title: str
    number: int
    summary: str
    day: date
    audio: Path
    transcript: Path
    body: Body
    guests: tuple[Guest, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    quote: str = ""
    themes: tuple[Term, ...] = ()
    instruments: tuple[Term, ...] = ()
    sector: Term | None = None
    consent: str = ""
    draft: bool = False
    recording: Recording | None = None
    """Set when its files were listened to (`audio/episodes.py`), as are `cues`; without it there is nothing to publish."""
    cues: tuple[Cue, ...] = ()
    may_print: bool = False
    """As of an article."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Brochure:
    """A guide with a checklist: web page and PDF from one text."""

    source: Source
    slug: str
    title: str
    summary: str
    day: date
    body: Body
    cover: Photo | None = None
    reactions: tuple[Quote, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meeting:
    """A conversation in the country or online; times are Europe/Amsterdam."""

    source: Source
    slug: str
    title: str
    start: datetime
    end: datetime
    form: MeetingForm
    body: Body
    province: Term | None = None
    region: Region | None = None
    venue: str = ""
    seats: int = 9
    sign_up: str = ""
    provisions: tuple[str, ...] = ()
    draft: bool = False
    fictional: bool = False


@dataclass(frozen=True, slots=True)
class EditionItem:
    """One line of a table of contents: a piece of this site by slug, or only the name of what once stood there."""

    slug: str = ""
    title: str = ""
    kind: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class EditionSection:
    """A part of an edition, in the editor's order."""

    title: str
    items: tuple[EditionItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edition:
    """One issue of the magazine; `start` and `end` are the first and last day of its week."""

    source: Source
    slug: str
    title: str
    motto: str
    start: date
    end: date
    sections: tuple[EditionSection, ...]
    body: Body
    cover: Photo | None = None
    partners: tuple[str, ...] = ()
    colophon: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlainPage:
    """A page such as over, colofon or privacy."""

    source: Source
    slug: str
    title: str
    body: Body
    summary: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """An address that a page once had, and the one where it is read now, both from the root of the site."""

    source: Source
    old: str
    new: str


SERIES_GUID = "serie"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Site:
    """Everything that was read; `visible` in visibility.py gives the part that may be shown on a day."""

    lists: Lists
    consents: Mapping[str, Consent]
    stories: tuple[Story, ...] = ()
    articles: tuple[Article, ...] = ()
    series: Series | None = None
    episodes: tuple[Episode, ...] = ()
    guids: Mapping[str, str] = field(default_factory=dict)
    """By slug, the name by which apps know an episode for ever; that of the series under `SERIES_GUID`."""
    brochures: tuple[Brochure, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    editions: tuple[Edition, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    moves: tuple[Move, ...] = ()
    gone: tuple[str, ...] = ()
    """Addresses of what was published and no longer is, in order: as read those whose files are gone too."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Where someone who finds a leak can tell it, and the last day on which that is sure; `line` is where mkdocs.yml says so."""

    contact: str
    until: date | None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Cms:
    """Where editors who write on the web send their proposals: a repository on GitHub, as owner/name, and the program that they use."""

    repository: str
    script: str = "node_modules/@sveltia/cms/dist/sveltia-cms.js"
    """From the project folder."""
    branch: str = "main"


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says of the site as a whole."""

    name: str = "1000 voorbeelden"
    description: str = ""
    url: str = ""
    """Absolute address of the home page with a slash at its end, or empty when not known."""
    repository: str = ""
    goal: int = 1000
    page_size: int = 24
    search: bool = True
    """Whether the stories can be searched; without, the ways to choose remain as lists."""
    pdf: bool = False
    """Whether brochures, stories and editions come as PDFs too."""
    output: str = "site"
    stories: str = "stories"
    theme: str = "theme"
    email: str = ""
    identity: str = ""
    """A domain and a year in which it was ours (RFC 4151), for names in feeds that outlive the address; empty for the site's own."""
    reporting: Reporting | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    cms: Cms | None = None
    """None when nobody writes on the web."""

    @property
    def base_path(self) -> str:
        """The path part of `url`, with a slash at both ends: `/` or `/1000-voorbeelden/`."""
        rest = self.url.partition("://")[2]
        return "/" + rest.partition("/")[2] if rest else "/"
