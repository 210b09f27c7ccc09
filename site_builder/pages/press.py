"""Where documents for paper are made: from views, with templates and styles of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from site_builder.artifacts import Artifact, Paper
from site_builder.pages.checklists import TICK_BOX
from site_builder.pages.paper_doors import FOLDER, PaperDoors
from site_builder.pages.paper_html import files_in, for_paper
from site_builder.pages.publication import Publication

STYLES = ("base", "running", "brochure", "story", "article", "edition")
"""The style sheets of theme/paper in their order, after the colours that the pages have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """What a document says of itself. `page` is the address of the page that it is made from."""

    file: str
    page: str
    title: str
    description: str
    day: date
    """The same however often it is made: that of the text."""
    looks: str
    """The class of its body."""


@dataclass(frozen=True, slots=True, eq=False)
class Press:
    """What all documents of a site share."""

    publication: Publication
    doors: PaperDoors
    styles: str
    files: Mapping[str, Artifact]
    """The fonts, the drawn things and the photos, by their address."""

    def paper(self, template: str, head: PaperHead, view: object) -> Paper:
        """A document, ready to be printed."""
        settings = self.publication.settings
        canonical = settings.url + head.page[1:] if settings.url else ""
        made = self.publication.renderer.fragment(
            template, head=head, view=view, name=settings.name, about=settings.description, canonical=canonical
        )
        html = for_paper(str(made), settings.url)
        fonts = {address: file for address, file in self.files.items() if address.endswith(".woff2")}
        return Paper(head.file[1:], html, self.styles, fonts | {address: self._file(address) for address in files_in(html)})

    def _file(self, address: str) -> Artifact:
        if address.startswith(FOLDER):
            return self.doors.file(address.removeprefix(FOLDER).removesuffix(".svg"))
        return self.files[address]


def open_press(publication: Publication, theme: Path, photos: Iterable[Artifact]) -> Press:
    """The press of a site, with its theme and its photos."""
    doors = PaperDoors(publication.doors.artifact)
    fonts = {f"paper/{file.name}": Artifact(file.name, file.read_bytes()) for file in sorted((theme / "fonts").glob("*.woff2"))}
    box = Artifact(TICK_BOX[1:], (theme / "paper" / "vakje.svg").read_bytes())
    files = {**fonts, box.address: box, **{photo.address: photo for photo in photos}}
    return Press(replace(publication, doors=doors), doors, _styles(theme), files)


def _styles(theme: Path) -> str:
    sheets = (theme / "css" / "tokens.css", *(theme / "paper" / f"{name}.css" for name in STYLES))
    return "\n".join(sheet.read_text("utf-8") for sheet in sheets)
