"""What a page may weigh, in bytes as hosts send them, so that it opens on an old phone with little reception."""

from collections.abc import Iterable

from site_builder.problems import Problem
from site_builder.verification.addresses import Where
from site_builder.verification.files import PROGRAM
from site_builder.verification.finished import DESK, Finished, Page
from site_builder.verification.telling import fault

SCRIPTS = 30 * 1024
STYLES = 30 * 1024
TEXT = 300 * 1024
"""The page itself: some 2 MB of HTML. Longer ones are divided."""


def heavy_pages(site: Finished) -> list[Problem]:
    """No page asks for more script, style or text than its budget."""
    known: dict[tuple[str, ...], int] = {}

    def loaded(files: tuple[str, ...]) -> int:
        if files not in known:
            known[files] = weight(site, files)
        return known[files]

    found = []
    for address, page in site.pages.items():
        if page.policy is not None and not address.startswith(DESK):
            sizes = (("script", loaded(page.scripts), SCRIPTS), ("opmaak", loaded(page.styles), STYLES), ("tekst", page.packed, TEXT))
            found += [_too_heavy(address, what, size, most) for what, size, most in sizes if size > most]
    return found


def _too_heavy(address: str, what: str, size: int, most: int) -> Problem:
    message = f"Deze pagina laadt {_kilobytes(size)} kB {what}; hooguit {_kilobytes(most)} kB mag."
    hint = "Deel de tekst over meer pagina’s." if what == "tekst" else PROGRAM
    return fault(address, "pagina-zwaar", message, hint)


def _kilobytes(size: int) -> str:
    return f"{size / 1024:.1f}".replace(".", ",")


def weight(site: Finished, files: Iterable[str]) -> int:
    """The bytes after gzip of files and of the modules that those load."""
    todo, done = list(files), set()
    while todo:
        file = todo.pop()
        if file in done:
            continue
        done.add(file)
        page = site.pages.get(file, Page())
        if not file.endswith(".css"):
            todo += [target.file for _, target in page.resources if target.where is Where.INSIDE]
    return sum(site.pages[file].packed for file in done if file in site.pages)
