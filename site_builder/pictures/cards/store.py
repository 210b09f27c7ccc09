"""The folder where finished cards are kept. A name is the hash of everything that goes in, so a file that is there is right."""

import hashlib
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import PIL
from PIL import features

from site_builder.artifacts import Artifact
from site_builder.pictures.cards.encoding import encoded
from site_builder.pictures.cards.order import Order, QuoteOrder
from site_builder.pictures.cards.quote_card import draw_quote_card
from site_builder.pictures.cards.title_card import draw_title_card
from site_builder.pictures.cards.typefaces import Typefaces, open_typefaces
from site_builder.processes import in_parts

LEAST_CARDS = 8
"""Cards for which another process is worth its start."""
HALF_WRITTEN = 3600
"""Seconds after which a file that is still not whole was left by a build that was stopped."""


@dataclass(frozen=True, slots=True)
class Store:
    """Cards on disk, made when they are asked for and not there."""

    folder: Path
    faces: Typefaces
    recipe: str
    """The hash of how cards are made; other code, fonts or versions give other names."""

    def fill(self, orders: Iterable[Order], photos: Mapping[str, Artifact]) -> dict[Order, Path]:
        """The file of every order; `photos` gives the file of a photo by its address."""
        files = {order: self.folder / self._name(order) for order in orders}
        there = set(self.folder.iterdir()) if self.folder.is_dir() else set()
        missing = [(order, path) for order, path in files.items() if path not in there]
        if missing:
            self.folder.mkdir(parents=True, exist_ok=True)

        def make(part: range) -> None:
            for place in part:
                order, path = missing[place]
                _write(path, self._make(order, photos))

        in_parts(make, len(missing), LEAST_CARDS)
        return files

    def prune(self, kept: Iterable[Path]) -> None:
        """Remove every card that is not among those kept, and what a stopped build left half written."""
        names = {path.name for path in kept}
        for path in self.folder.iterdir():
            if path.name not in names and not (path.name.startswith(".") and time.time() - path.stat().st_mtime < HALF_WRITTEN):
                path.unlink(missing_ok=True)

    def _name(self, order: Order) -> str:
        ending = "jpg" if isinstance(order, QuoteOrder) and order.photo else "png"
        return f"{hashlib.sha256((self.recipe + repr(order)).encode()).hexdigest()[:20]}.{ending}"

    def _make(self, order: Order, photos: Mapping[str, Artifact]) -> bytes:
        if not isinstance(order, QuoteOrder):
            return encoded(draw_title_card(order, self.faces), with_photo=False)
        photo = photos[order.photo.name].read() if order.photo else None
        return encoded(draw_quote_card(order, photo, self.faces), with_photo=photo is not None)


def open_store(folder: Path, fonts: Path) -> Store:
    """The cards in a folder, set in the typefaces of a theme's fonts folder. Raises OSError when a font is not there."""
    faces = open_typefaces(fonts)
    return Store(folder, faces, _recipe(faces))


def _recipe(faces: Typefaces) -> str:
    """The hash of how cards are made: the code that draws cards and doors, the fonts and the versions of what sets type."""
    here = Path(__file__).parent
    code = sorted([*here.glob("*.py"), *(here.parent / "doors").glob("*.py")])
    digest = hashlib.sha256(f"{PIL.__version__} {features.version('freetype2')} {features.version('raqm')}".encode())
    for path in (*code, *faces.files):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    half = path.with_name(f".{path.name}.{os.getpid()}")
    half.write_bytes(content)
    half.replace(path)
