"""Every address on every page, style sheet and script, and every fragment, leads to something in the site."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from site_builder.problems import Problem
from site_builder.verification.addresses import Target, Where
from site_builder.verification.finished import Finished
from site_builder.verification.telling import fault

SITEMAP = "sitemap.xml"
_SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def broken_links(site: Finished) -> list[Problem]:
    """A link or file that a page needs is there, and so is the fragment."""
    return [
        fault(address, "link-kapot", f"`{written}` {reason}.", "Een lezer komt hier niet verder.")
        for address, page in site.pages.items()
        for written, target in sorted(page.links | page.resources, key=lambda row: row[0])
        if (reason := _reason(site, target))
    ]


def followed(site: Finished) -> int:
    """How many different addresses within the site stand in its files: a check of links that followed none has checked nothing."""
    return sum(target.where in {Where.INSIDE, Where.OUTSIDE} for page in site.pages.values() for _, target in page.links | page.resources)


def _reason(site: Finished, target: Target) -> str:
    if target.where is Where.OUTSIDE:
        return "leidt buiten de site"
    if target.where is not Where.INSIDE:
        return ""
    found = site.pages.get(target.file)
    if found is None:
        return "wijst naar een bestand dat er niet is"
    if target.fragment and target.file.endswith(".html") and target.fragment not in found.ids:
        return "wijst naar een plek op de pagina die er niet is"
    return ""


def unknown_in_sitemap(site: Finished) -> list[Problem]:
    """Every address in the sitemap is one of ours, and a page stands there."""
    return [
        fault(SITEMAP, "sitemap-adres", f"`{place}` staat in de sitemap, maar die pagina is er niet.", "Zoekmachines vinden dan niets.")
        for place in sitemap_addresses(site)
        if not _is_there(site, place)
    ]


def sitemap_addresses(site: Finished) -> Iterator[str]:
    """The absolute addresses in the sitemap, and in the parts that it names."""
    todo = [SITEMAP] if SITEMAP in site.pages else []
    while todo:
        name = todo.pop()
        if site.pages[name].faults:
            continue
        root = ET.parse(site.folder / name).getroot()  # noqa: S314 - our own file
        places = [place.text or "" for place in root.iter(f"{_SPACE}loc")]
        yield from places
        if root.tag == f"{_SPACE}sitemapindex":
            todo += [place for each in places if (place := each.removeprefix(site.url)) in site.pages]


def _is_there(site: Finished, place: str) -> bool:
    inside = place.removeprefix(site.url)
    file = inside + "index.html" if inside == "" or inside.endswith("/") else inside
    return bool(site.url) and place.startswith(site.url) and file in site.pages
