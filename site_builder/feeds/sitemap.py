"""sitemap.xml and robots.txt (sitemaps.org 0.9, RFC 9309)."""

from collections.abc import Iterable, Iterator
from html import escape

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Settings, Site


def artifacts(site: Site, settings: Settings, pages: Iterable[str]) -> Iterator[Artifact]:
    """The sitemap of all pages when the site's own address is known, and robots.txt."""
    if not settings.url:
        yield Artifact("robots.txt", b"User-agent: *\nAllow: /\n")
        return
    changed = {addresses.story(story.slug): story.day.isoformat() for story in site.stories}
    unlisted = {addresses.whole_edition(edition.slug) for edition in site.editions}
    rows = [_row(settings.url, address, changed) for address in sorted(set(_page_addresses(pages)) - unlisted)]
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        + "".join(rows)
        + "</urlset>\n"
    )
    yield Artifact(addresses.SITEMAP.lstrip("/"), text.encode())
    yield Artifact("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {settings.url}sitemap.xml\n".encode())


def _page_addresses(files: Iterable[str]) -> Iterator[str]:
    for file in files:
        if file == "index.html" or file.endswith("/index.html"):
            yield "/" + file.removesuffix("index.html")


def _row(site_url: str, address: str, changed: dict[str, str]) -> str:
    day = f"<lastmod>{changed[address]}</lastmod>" if address in changed else ""
    return f"<url><loc>{escape(site_url + address[1:])}</loc>{day}</url>\n"
