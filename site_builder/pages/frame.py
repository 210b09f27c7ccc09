"""What stands on every page around its content: header, menu, footer and the theme's files."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder import addresses
from site_builder.content_policy import REFERRER, page_policy
from site_builder.model import Settings, Site
from site_builder.pages.theme_files import ThemeFiles
from site_builder.pages.views import Link, href
from site_builder.subscriptions import can_follow


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A link of the main menu; `address` tells pages whether they are in that part of the site."""

    text: str
    address: str
    href: str


@dataclass(frozen=True, slots=True)
class FooterGroup:
    """A column of links in the footer."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The same on all pages; only the current menu item differs."""

    name: str
    name_start: str
    """First word of the name, which stands on the plate of the wordmark."""
    name_rest: str
    description: str
    home: str
    finder: str
    """Where the search field of the header leads; empty when there is nothing to search in."""
    menu: tuple[MenuItem, ...]
    footer: tuple[FooterGroup, ...]
    opensearch: str
    """The description for browsers that search from their address bar; empty when there is none."""
    podcast: str
    """The feed of the podcast; empty when there is none."""
    repository: str
    email: str
    stylesheet: str
    early_script: str
    scripts: tuple[str, ...]
    icon: str
    fonts: tuple[str, ...]
    policy: Markup
    """What a page may load; its sources of scripts come last."""
    referrer: str


MENU = (
    ("Verhalen", addresses.STORIES),
    ("Het kan niet, want\u00a0…", addresses.OBSTACLES),
    ("Wat hielp", addresses.ADJUSTMENTS),
    ("Magazine", addresses.EDITIONS),
    ("Agenda", addresses.MEETINGS),
    ("Over", addresses.plain_page("over")),
)


def build_frame(site: Site, settings: Settings, files: ThemeFiles, *, search: bool) -> Frame:
    """The frame of all pages of a site, with a search field when there is something to `search` in."""
    start, _, rest = settings.name.partition(" ")
    slugs = {page.slug for page in site.pages}
    return Frame(
        name=settings.name,
        name_start=start,
        name_rest=rest,
        description=settings.description,
        home=href(addresses.HOME),
        finder=href(addresses.STORIES) if search else "",
        menu=tuple(MenuItem(text, address, href(address)) for text, address in MENU if text != "Over" or "over" in slugs),
        footer=_footer(site, settings),
        opensearch=href(addresses.OPENSEARCH) if settings.url and search else "",
        podcast=href(addresses.PODCAST_FEED) if settings.url and site.series else "",
        repository=settings.repository,
        email=settings.email,
        stylesheet=href(files.stylesheet),
        early_script=href(files.early_script),
        scripts=tuple(href(script) for script in files.scripts),
        icon=href(files.icon),
        fonts=tuple(href(font) for font in files.preloaded_fonts),
        policy=Markup(page_policy()),  # noqa: S704 - our own words
        referrer=REFERRER,
    )


def _footer(site: Site, settings: Settings) -> tuple[FooterGroup, ...]:
    """The links of the footer: ways to stories, what helped, the magazine, and the plain pages in their own order."""
    ways = (
        Link("Alle verhalen", href(addresses.STORIES)),
        Link("Per sector", href(addresses.SECTORS)),
        Link("Per regio", href(addresses.REGIONS)),
        Link("Per provincie", href(addresses.PROVINCES)),
        Link("Per beperking", href(addresses.IMPAIRMENTS)),
        Link("Per verteller", href(addresses.TELLERS)),
        Link("Per thema", href(addresses.THEMES)),
    )
    helped = (
        Link("Het kan niet, want\u00a0…", href(addresses.OBSTACLES)),
        Link("Wat hielp", href(addresses.ADJUSTMENTS)),
        Link("Regelingen", href(addresses.INSTRUMENTS)),
        Link("Begrippen", href(addresses.GLOSSARY)),
    )
    magazine = [
        Link("Edities", href(addresses.EDITIONS)),
        Link("Mijn magazine", href(addresses.MAGAZINE)),
        Link("Artikelen", href(addresses.ARTICLES)),
    ]
    if site.series:
        magazine.append(Link("Podcast", href(addresses.PODCAST)))
    if site.brochures:
        magazine.append(Link("Brochures", href(addresses.BROCHURES)))
    magazine.append(Link("Agenda", href(addresses.MEETINGS)))
    pages = tuple(Link(page.title, href(addresses.plain_page(page.slug))) for page in site.pages)
    follow = [Link("Volg ons", href(addresses.FOLLOW))] if can_follow(site, settings) else []
    follow.append(Link("Open data", href(addresses.OPEN_DATA)))
    groups = (
        FooterGroup("Verhalen", ways),
        FooterGroup("Zo kan het", helped),
        FooterGroup("Magazine", tuple(magazine)),
        FooterGroup("Over de site", (*pages, *follow)),
    )
    return tuple(group for group in groups if group.links)
