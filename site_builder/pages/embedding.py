"""The HTML of one piece as part of a page with many.

Headings go a level lower, ids and names of regions become its own, and links to its neighbours stay within the page.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from site_builder.pages.views import ROOT_MARK

HEADING = re.compile(r"<(/?)h([2-5])(?=[ >])")
OWN_IDS = re.compile(r' (id|for|aria-labelledby|aria-describedby|aria-controls|aria-details|popovertarget)="([^"]+)"')
REGION_NAME = re.compile(r'(<(?:section|div)\b[^>]* aria-label="[^"]+)"')
OWN_LINK = re.compile(r' href="#([^"]+)"')
SITE_LINK = re.compile(rf' href="{ROOT_MARK}([^"#]*)(?:#([^"]*))?"')


def anchor_of(slug: str) -> str:
    """The id of a piece in a page with many."""
    return f"stuk-{slug}"


def embedded(html: Markup, slug: str, title: str, anchors: Mapping[str, str]) -> Markup:
    """The HTML of the piece with that slug and title; `anchors` gives the id of each piece in the page by its address."""
    own = f"{anchor_of(slug)}--"

    def ids(found: re.Match[str]) -> str:
        return f' {found[1]}="{" ".join(own + one for one in found[2].split())}"'

    text = HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}", str(html))
    text = REGION_NAME.sub(lambda found: f'{found[1]} bij {escape(title)}"', text)
    text = OWN_LINK.sub(rf' href="#{own}\1"', OWN_IDS.sub(ids, text))
    return linked_within(Markup(text), anchors)  # noqa: S704 - from Markup


def linked_within(html: Markup, anchors: Mapping[str, str]) -> Markup:
    """The HTML in which a link to a piece of the same page stays in that page."""

    def link(found: re.Match[str]) -> str:
        anchor = anchors.get(f"/{found[1]}")
        if anchor is None:
            return found[0]
        return f' href="#{anchor}--{found[2]}"' if found[2] else f' href="#{anchor}"'

    return Markup(SITE_LINK.sub(link, str(html)))  # noqa: S704 - from Markup
