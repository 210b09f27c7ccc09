"""The small files at fixed places: robots.txt (RFC 9309), humans.txt (humanstxt.org) and security.txt (RFC 9116)."""

from collections.abc import Iterator
from datetime import date

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Settings, Site


def artifacts(site: Site, settings: Settings, on: date) -> Iterator[Artifact]:
    """The three files; security.txt only while its last day has not passed, since after it nobody may rely on it."""
    yield Artifact("robots.txt", _robots(settings).encode())
    yield Artifact("humans.txt", _humans(site, settings).encode())
    reporting = settings.reporting
    if reporting and reporting.until and reporting.until >= on:
        yield Artifact(".well-known/security.txt", _security(settings, reporting.contact, reporting.until).encode())


def _robots(settings: Settings) -> str:
    sitemap = f"Sitemap: {settings.url}{addresses.SITEMAP[1:]}\n" if settings.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def _humans(site: Site, settings: Settings) -> str:
    """Who makes the site and what it promises, for people who look under the bonnet."""
    pages = {page.slug: page.title for page in site.pages}
    made = [f"De redactie van {settings.name} en de mensen die hun verhaal vertellen."]
    made += [f"Mail: {settings.email}"] if settings.email else []
    made += [f"{pages[slug]}: {settings.url}{slug}/" for slug in ("over", "colofon") if slug in pages and settings.url]
    built = [
        "Gewone HTML, CSS en kleine scripts. Elke pagina werkt ook zonder script.",
        "Geen cookies, geen volgers, niets van een andere site.",
        *([f"Code: {settings.repository}"] if settings.repository else []),
    ]
    return "\n".join(("/* WIE */", *made, "", "/* SITE */", *built, ""))


def _security(settings: Settings, contact: str, until: date) -> str:
    own = f"Canonical: {settings.url}.well-known/security.txt\n" if settings.url else ""
    return f"Contact: {contact}\nExpires: {until.isoformat()}T23:59:59Z\nPreferred-Languages: nl, en\n{own}"
