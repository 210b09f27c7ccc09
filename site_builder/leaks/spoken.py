"""What the theme and the program say by themselves: words on pages that come from no editor."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.model import Settings

ENDINGS = frozenset({".html", ".mjs", ".js", ".css", ".svg"})

ROOMS = ("audio", "documents", "editing", "feeds", "hosting", "pages", "pictures/cards", "reading", "search")
"""Those of our own rooms that put words in files of the site."""


def spoken(theme: Path, settings: Settings) -> Iterator[str]:
    """The texts of a theme's files, of our own modules, and of the settings."""
    package = Path(__file__).resolve().parent.parent
    own = (*package.glob("*.py"), *(path for room in ROOMS for path in (package / room).rglob("*.py")))
    for path in sorted({*own, *(path for path in theme.rglob("*") if path.suffix in ENDINGS)}):
        yield path.read_text(encoding="utf-8")
    yield from (settings.name, settings.description, settings.url, settings.repository, settings.email)
