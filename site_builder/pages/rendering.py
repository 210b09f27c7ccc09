"""View → HTML → Artifact. The only module that knows Jinja."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Macro
from markupsafe import Markup

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.model import Settings
from site_builder.pages.escaping import QuickTemplate
from site_builder.pages.frame import Frame
from site_builder.pages.structured import structured_data
from site_builder.pages.views import ROOT_MARK, FeedLink, Head, ShareView

if TYPE_CHECKING:  # drawing takes longer to load than a small site takes to build
    from site_builder.pictures.cards.cards import PublishedCards

MARK_BYTES = ROOT_MARK.encode("utf-8")

# Files in theme/templates/components whose macros every template may call; later ones may use earlier ones.
COMPONENTS = (
    "icons", "plate", "picture", "quote", "facts", "contact", "page-heading", "neighbours", "invitation",
    "meeting", "cover", "pages", "card-list", "thousand", "voices",
    "ways-to-look", "finder-query", "finder-facets", "obstacle-entry", "languages",
    "listen", "player", "embed", "article", "edition-turn", "edition-parts", "printed-story", "download", "paper", "paper-story",
    "paper-article", "magazine-choice",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Renderer:
    """The theme's templates, with what all pages share."""

    environment: Environment
    frame: Frame
    settings: Settings
    cards: "PublishedCards | None" = None
    feeds: Mapping[str, tuple[FeedLink, ...]] = field(default_factory=dict)
    """By address of a page, the feeds that belong to it."""
    headers: dict[str, Markup] = field(default_factory=dict)
    """The header for each place in the menu, made when first asked for: thousands of pages have the same."""
    fixed: dict[str, Markup] = field(default_factory=dict)
    """The parts that are the same on all pages."""

    def page(self, template: str, head: Head, view: object = None) -> Artifact:
        """A page, rendered when it is asked for. Its links are relative, except on the page for a wrong address, which can be anywhere."""
        return Artifact(addresses.file_of(head.address), make=lambda: self._render(template, head, view))

    def _render(self, template: str, head: Head, view: object) -> bytes:
        canonical = self._absolute(head.forward or head.address) if head.names_itself else ""
        share = self._share(head.address) if canonical else None
        html = self.environment.get_template(template).render(
            frame=self.frame,
            header=self._header(head),
            theme_links=self._fixed("components/theme-links.html"),
            footer=self._fixed("components/footer.html"),
            read_aloud=self._fixed("components/read-aloud.html"),
            head=head,
            view=view,
            canonical=canonical,
            share=share,
            feeds=self.feeds.get(head.address, ()),
            data=structured_data(head, self.settings, share) if canonical and not head.forward else None,
        )
        root = addresses.way_to_root(head.address)
        if head.address == addresses.NOT_FOUND:
            root = self.settings.base_path
        # In bytes, because that is twice as fast as in a text with signs outside Latin-1.
        return html.encode("utf-8").replace(MARK_BYTES, root.encode("utf-8"))

    def fragment(self, template: str, **values: object) -> Markup:
        """A piece of HTML that can stand on several pages: the way to the root is still a mark in it."""
        return Markup(self.environment.get_template(template).render(values))  # noqa: S704 - our own template, escaped

    def _header(self, head: Head) -> Markup:
        """The header with the current item of the menu marked."""
        here = head.address if head.address in {head.section, addresses.HOME} else ""
        key = f"{head.section} {here}"
        if key not in self.headers:
            self.headers[key] = self.fragment("components/header.html", frame=self.frame, section=head.section, here=here)
        return self.headers[key]

    def _fixed(self, template: str) -> Markup:
        """A part that is the same on all pages, rendered once."""
        if template not in self.fixed:
            self.fixed[template] = self.fragment(template, frame=self.frame)
        return self.fixed[template]

    def _absolute(self, address: str) -> str:
        """The address with the site's own before it, or nothing when that is not known."""
        if not self.settings.url or address == addresses.NOT_FOUND:
            return ""
        return self.settings.url + address[1:]

    def _share(self, address: str) -> ShareView | None:
        """The card of a page; none where the site's own address is not known, because a card's has to be absolute."""
        if self.cards is None or not self._absolute(address):
            return None
        card = self.cards.of(address)
        return ShareView(self._absolute(card.address), card.width, card.height, card.alt)


def open_templates(theme: Path) -> Environment:
    """The templates of a theme: everything escaped, a name that does not exist is a fault."""
    environment = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.template_class = QuickTemplate
    for component in COMPONENTS:
        environment.globals.update(_macros(environment.get_template(f"components/{component}.html")))
    return environment


def _macros(template: Template) -> dict[str, object]:
    """The macros of a component by name; loaded once, where an import in a template costs time on every page."""
    return {name: macro for name, macro in vars(template.module).items() if isinstance(macro, Macro)}
