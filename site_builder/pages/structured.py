"""What a page tells machines of itself: JSON-LD by schema.org, in a block of data that no browser runs.

Only what the page itself says, so only what was consented to; of impairments nothing at all.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from site_builder import addresses
from site_builder.model import Settings
from site_builder.pages.structured_podcast import podcast_node
from site_builder.pages.views import ROOT_MARK, DatasetData, Head, PieceData, ShareView

Node = dict[str, object]
FICTION = "Verzonnen voorbeeld"


@dataclass(frozen=True, slots=True)
class DataBlock:
    """The text of the page's data, and its digest for the page's policy: no browser runs it, but checkers ask for one (CSP 3, 2.3.1)."""

    text: Markup
    digest: str


def structured_data(head: Head, settings: Settings, share: ShareView | None) -> DataBlock:
    """The page's data; `settings.url` must be known, since identities are absolute addresses."""
    nodes = [_page(head, settings, share)]
    if head.crumbs:
        nodes.append(_crumbs(head, settings))
    if head.dataset:
        nodes.append(_dataset(head.dataset, head, settings))
    if head.address == addresses.HOME:
        nodes += [_site(settings), _organisation(settings)]
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("<", "\\u003c")  # the only sign that can end the block or start a comment in it (HTML, 13.2.5.4)
    digest = b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
    return DataBlock(Markup(text), f"sha256-{digest}")  # noqa: S704 - see above


def _page(head: Head, settings: Settings, share: ShareView | None) -> Node:
    """The piece on the page, or the page when it only leads to others."""
    address = _absolute(head.address, settings)
    node: Node = {"@id": address, "url": address, "name": head.title, "inLanguage": "nl-NL"}
    if head.description:
        node["description"] = head.description
    if share:
        node["image"] = {"@type": "ImageObject", "url": share.src, "width": share.width, "height": share.height, "caption": share.alt}
    if head.podcast:
        return {**node, **podcast_node(head.podcast, settings), "publisher": _organisation(settings)}
    if head.piece is None:
        return {"@type": "WebPage", **node, "isPartOf": {"@id": f"{settings.url}#site"}}
    return {"@type": "Article", **node, **_article(head.piece, head.title, settings)}


def _article(piece: PieceData, title: str, settings: Settings) -> Node:
    """What an article has more than a page (https://schema.org/Article)."""
    node: Node = {
        "headline": title,
        "datePublished": piece.iso,
        "wordCount": piece.words,
        "articleSection": piece.section,
        "publisher": _organisation(settings),
        "author": {"@type": "Person", "name": piece.author} if piece.author else _organisation(settings),
        "isAccessibleForFree": True,
    }
    if piece.fictional:
        node["genre"] = FICTION
    if piece.place:
        node["contentLocation"] = {"@type": "Place", "name": piece.place}
    if piece.quote:
        speaker = {"@type": "Person", "name": piece.quote.speaker}
        node["hasPart"] = {"@type": "Quotation", "text": piece.quote.text, "spokenByCharacter" if piece.fictional else "creator": speaker}
    return node


def _dataset(data: DatasetData, head: Head, settings: Settings) -> Node:
    """The data as catalogues take it in (https://schema.org/Dataset)."""
    files = [{"@type": "DataDownload", "encodingFormat": kind, "contentUrl": _absolute(address, settings)} for address, kind in data.files]
    node: Node = {
        "@type": "Dataset",
        "@id": f"{_absolute(head.address, settings)}#data",
        "name": data.name,
        "description": head.description,
        "url": _absolute(head.address, settings),
        "license": data.licence,
        "version": data.version,
        "inLanguage": "nl-NL",
        "isAccessibleForFree": True,
        "creator": _organisation(settings),
        "variableMeasured": list(data.fields),
        "distribution": files,
    }
    return {**node, "dateModified": data.newest} if data.newest else node


def _crumbs(head: Head, settings: Settings) -> Node:
    """The way from the home page to this one (https://schema.org/BreadcrumbList)."""
    steps: Sequence[tuple[str, str]] = (
        ("Voorpagina", settings.url),
        *((crumb.text, crumb.href.replace(ROOT_MARK, settings.url, 1)) for crumb in head.crumbs),
        (head.title, _absolute(head.address, settings)),
    )
    items = [{"@type": "ListItem", "position": place, "name": name, "item": item} for place, (name, item) in enumerate(steps, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _site(settings: Settings) -> Node:
    publisher = {"@id": f"{settings.url}#campagne"}
    return {"@type": "WebSite", "@id": f"{settings.url}#site", "url": settings.url, "name": settings.name, "publisher": publisher}


def _organisation(settings: Settings) -> Node:
    return {"@type": "Organization", "@id": f"{settings.url}#campagne", "name": settings.name, "url": settings.url}


def _absolute(address: str, settings: Settings) -> str:
    return settings.url + address[1:]
