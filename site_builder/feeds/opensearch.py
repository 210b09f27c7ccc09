"""opensearch.xml: tells a browser how to search this site from its address bar (OpenSearch 1.1, draft 6)."""

from collections.abc import Iterator
from html import escape

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Settings

LONGEST_NAME = 16
"""Signs that a ShortName may have."""


def artifacts(settings: Settings) -> Iterator[Artifact]:
    """The description when there is something to search in and the site's own address is known: all addresses in it are absolute."""
    if not settings.url or not settings.search:
        return
    finder = escape(f"{settings.url}{addresses.STORIES[1:]}")
    own = escape(f"{settings.url}{addresses.OPENSEARCH[1:]}")
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(settings.name[:LONGEST_NAME].strip())}</ShortName>\n"
        f"<Description>{escape(f'Zoek in de verhalen van {settings.name}')}</Description>\n"
        f'<Url type="text/html" method="get" template="{finder}?q={{searchTerms}}"/>\n'
        f'<Url type="application/opensearchdescription+xml" rel="self" template="{own}"/>\n'
        "<Language>nl</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n"
        "</OpenSearchDescription>\n"
    )
    yield Artifact(addresses.OPENSEARCH[1:], text.encode())
