"""What the finder shows of each thing that it finds: its card, and its text to take the words around a hit from. A file for each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.findable import Findable, others, plain_text
from site_builder.pages.publication import Publication
from site_builder.pages.views import ROOT_MARK, href

DIGEST = 12
ROOT = addresses.way_to_root(addresses.STORIES)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The files, numbered as the records of the search index are, and the folder they are in."""

    folder: str
    artifacts: tuple[Artifact, ...]


def search_pieces(publication: Publication) -> Pieces:
    """Stories in the order of the index, then what else can be found. The folder is named by all that is in it."""
    contents = [_json(html, text) for html, text in _found(publication)]
    folder = f"{addresses.SEARCH}stukken-{sha256(b''.join(contents)).hexdigest()[:DIGEST]}/"
    return Pieces(folder, tuple(Artifact(f"{folder[1:]}{number}.json", content) for number, content in enumerate(contents)))


def _found(publication: Publication) -> Iterator[tuple[Markup, str]]:
    for story in publication.stories:
        yield publication.cards[story.slug], plain_text(story.body)
    for found in others(publication.site):
        yield _other(publication, found), found.text


def _other(publication: Publication, found: Findable) -> Markup:
    return publication.renderer.fragment("components/found.html", found=found, href=href(found.address))


def _json(html: Markup, text: str) -> bytes:
    piece = {"html": str(html).replace(ROOT_MARK, ROOT), "tekst": text}
    return json.dumps(piece, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
