"""Every URL of the site. The Dutch path words live only here.

An address is root-relative with a leading slash (`/verhalen/de-bakkerij/`); a page puts its `way_to_root` before it
(without that slash), so that the site works under any base path.
"""

HOME = "/"
STORIES = "/verhalen/"
ARTICLES = "/artikelen/"
PODCAST = "/podcast/"
BROCHURES = "/brochures/"
MEETINGS = "/agenda/"
EDITIONS = "/edities/"
MAGAZINE = "/mijn-magazine/"
MAGAZINE_STORIES = "/mijn-magazine/verhalen.json"
SECTORS = "/sectoren/"
REGIONS = "/regios/"
PROVINCES = "/provincies/"
IMPAIRMENTS = "/beperkingen/"
TELLERS = "/vertellers/"
SIZES = "/groottes/"
EMPLOYER_KINDS = "/soorten-werkgevers/"
SIDES = "/kanten/"
THEMES = "/themas/"
OBSTACLES = "/het-kan-niet-want/"
ADJUSTMENTS = "/wat-hielp/"
INSTRUMENTS = "/regelingen/"
GLOSSARY = "/begrippen/"
COVERAGE = "/redactie/dekking/"
NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
OPENSEARCH = "/opensearch.xml"
PODCAST_FEED = "/feeds/podcast.xml"
CALENDAR = "/agenda/agenda.ics"
FOLLOW = "/volgen/"
OPEN_DATA = "/open-data/"
DATA_JSON = "/data/verhalen.json"
DATA_CSV = "/data/verhalen.csv"
DATA_SCHEMA = "/data/verhalen.schema.json"
EMBEDDED = "/insluiten/verhalen.mjs"
ASSETS = "/assets/"
PICTURES = "/assets/fotos/"
CARDS = "/assets/kaarten/"
SEARCH = "/zoeken/"
FILLING_IN = "/redactie/wat-vul-je-in/"
DESK = "/redactie/bewerken/"

# First path words that no plain page may take as its slug.
RESERVED = frozenset(
    address.strip("/")
    for address in (
        STORIES, ARTICLES, PODCAST, BROCHURES, MEETINGS, EDITIONS, SECTORS, REGIONS, PROVINCES, IMPAIRMENTS, TELLERS, ASSETS,
        SIZES, EMPLOYER_KINDS, SIDES, THEMES, OBSTACLES, ADJUSTMENTS, INSTRUMENTS, GLOSSARY, FOLLOW, OPEN_DATA, MAGAZINE,
    )
) | {"404", "index", "feeds", "data", "zoeken", "insluiten", "server"}  # fmt: skip


def story(slug: str) -> str:
    """Where a story is read."""
    return f"{STORIES}{slug}/"


def story_pdf(slug: str) -> str:
    """Where a story is as a PDF."""
    return f"{STORIES}{slug}/{slug}.pdf"


def simple_story(slug: str) -> str:
    """Where the same story is read in easy language."""
    return f"{STORIES}{slug}/eenvoudig/"


def article(slug: str) -> str:
    """Where an article is read."""
    return f"{ARTICLES}{slug}/"


def episode(slug: str) -> str:
    """Where an episode is heard and read."""
    return f"{PODCAST}{slug}/"


def recording(slug: str) -> str:
    """Where the sound of an episode is."""
    return f"{PODCAST}{slug}/{slug}.mp3"


def captions(slug: str) -> str:
    """Where the words of an episode are with their times, as WebVTT."""
    return f"{PODCAST}{slug}/{slug}.vtt"


def spoken_text(slug: str) -> str:
    """Where the words of an episode are as plain text."""
    return f"{PODCAST}{slug}/{slug}.txt"


def chapters(slug: str) -> str:
    """Where the chapters of an episode are, for podcast apps."""
    return f"{PODCAST}{slug}/hoofdstukken.json"


def moment(seconds: float) -> str:
    """The fragment for a moment in a recording (Media Fragments 1.0), on the tenth of a second before it: `t=83.4`."""
    return f"t={int(seconds * 10) / 10:.1f}".removesuffix(".0")


def brochure(slug: str) -> str:
    """Where a brochure is read."""
    return f"{BROCHURES}{slug}/"


def brochure_pdf(slug: str) -> str:
    """Where a brochure is as a PDF."""
    return f"{BROCHURES}{slug}/{slug}.pdf"


def meeting(slug: str) -> str:
    """Where a meeting is announced."""
    return f"{MEETINGS}{slug}/"


def edition(slug: str) -> str:
    """Where an edition's cover and contents are."""
    return f"{EDITIONS}{slug}/"


def whole_edition(slug: str) -> str:
    """Where all pieces of an edition are read and printed as one."""
    return f"{EDITIONS}{slug}/lezen/"


def edition_pdf(slug: str) -> str:
    """Where an edition is as a PDF."""
    return f"{EDITIONS}{slug}/magazine-{slug}.pdf"


def edition_stories(slug: str) -> str:
    """Where the stories of an edition are listed."""
    return f"{EDITIONS}{slug}/verhalen/"


def plain_page(slug: str) -> str:
    """Where a plain page is read."""
    return f"/{slug}/"


def numbered(listing: str, page: int) -> str:
    """The address of the nth page of a list; the first has no number."""
    return listing if page == 1 else f"{listing}pagina/{page}/"


def file_of(address: str) -> str:
    """The file in the published folder behind an address: `/verhalen/x/` → `verhalen/x/index.html`."""
    path = address.removeprefix("/")
    return path + "index.html" if path == "" or path.endswith("/") else path


def way_to_root(address: str) -> str:
    """The relative way from a page to the site's root: `/verhalen/x/` → `../../`, the home page → `./`."""
    return "../" * address.count("/", 1) or "./"


def sector(slug: str) -> str:
    """Where the stories of a sector are listed."""
    return f"{SECTORS}{slug}/"


def sector_in_region(sector_slug: str, region_slug: str) -> str:
    """Where the stories of a sector in one region are listed."""
    return f"{sector(sector_slug)}{region_slug}/"


def region(slug: str) -> str:
    """Where the stories of a labour-market region are listed."""
    return f"{REGIONS}{slug}/"


def province(slug: str) -> str:
    """Where the stories of a province are listed."""
    return f"{PROVINCES}{slug}/"


def impairment(slug: str) -> str:
    """Where the stories about working with an impairment are listed."""
    return f"{IMPAIRMENTS}{slug}/"


def teller(slug: str) -> str:
    """Where the stories told by employers, by employees or by both are listed."""
    return f"{TELLERS}{slug}/"


def size(slug: str) -> str:
    """Where the stories of organisations of a size are listed."""
    return f"{SIZES}{slug}/"


def employer_kind(slug: str) -> str:
    """Where the stories of a kind of employer are listed."""
    return f"{EMPLOYER_KINDS}{slug}/"


def side(slug: str) -> str:
    """Where the stories from the market or from the government are listed."""
    return f"{SIDES}{slug}/"


def theme(slug: str) -> str:
    """Where a theme of the conversations is introduced, with its stories."""
    return f"{THEMES}{slug}/"


def obstacles_about(slug: str) -> str:
    """Where in the index of obstacles those of a theme stand."""
    return f"{OBSTACLES}#{slug}"


def adjustment(slug: str) -> str:
    """Where something that helped is explained, with its stories."""
    return f"{ADJUSTMENTS}{slug}/"


def instrument(slug: str) -> str:
    """Where an instrument is explained, with its stories."""
    return f"{INSTRUMENTS}{slug}/"


def asset(name: str) -> str:
    """Where a file of the theme is, such as `site.3f2a.css`."""
    return f"{ASSETS}{name}"


def glossary_entry(slug: str) -> str:
    """Where a word of the glossary is explained."""
    return f"{GLOSSARY}#{slug}"


def atom(name: str) -> str:
    """Where a feed is as Atom; the name may have parts, such as `sectoren/bouw`."""
    return f"/feeds/{name}.xml"


def json_feed(name: str) -> str:
    """Where the same feed is as JSON Feed."""
    return f"/feeds/{name}.json"


def meeting_calendar(slug: str) -> str:
    """Where one meeting is as a file for calendars."""
    return f"{MEETINGS}{slug}/{slug}.ics"


def region_data(slug: str) -> str:
    """Where the newest stories of a region are for other websites."""
    return f"/data/regios/{slug}.json"


def numbered_map(page: int) -> str:
    """Where the nth part of a sitemap of several is."""
    return f"/sitemap-{page}.xml"
