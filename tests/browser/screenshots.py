"""Pictures of every kind of page on a telephone and a wide screen, light and dark, for a person to leaf through.

    python -m tests.browser.screenshots FOLDER

Builds the shipped site as it is on the day of the tests, and writes FOLDER/index.html beside the pictures.
"""

import html
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.browser.views import FINDER_STATES, MAGAZINE_STATES, SCREENSHOTS, page_kinds
from tests.project import bouw, copy_project
from tests.server import serving


def take(url: str, folder: Path) -> list[str]:
    """Makes the pictures of a site; gives their names."""
    names = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.program(), args=chromium.FLAGS)
        for view in SCREENSHOTS:
            page = browser.new_page(viewport={"width": view.width, "height": view.height}, color_scheme=view.scheme, locale="nl-NL")
            for kind, address in (page_kinds() | FINDER_STATES | MAGAZINE_STATES).items():
                page.goto(url + address, wait_until="load")
                page.locator("[aria-busy=true]").wait_for(state="detached")
                names.append(f"{kind}-{view.name}.png")
                page.screenshot(path=folder / names[-1], full_page=True)
            page.close()
        browser.close()
    return names


def main() -> None:
    """Reads the command line and does it."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        project = copy_project(Path(temporary) / "project")
        bouw(project, project / "site").check_returncode()
        with serving(project / "site") as url:
            names = take(url, folder)
    figures = "".join(
        f'<figure><a href="{name}"><img src="{name}" width="320" alt=""></a><figcaption>{html.escape(name)}</figcaption></figure>'
        for name in sorted(names)
    )
    (folder / "index.html").write_text(f'<!doctype html><html lang="nl"><title>Schermfoto’s</title>{figures}', encoding="utf-8")
    print(f"{len(names)} schermfoto’s staan in {folder}. Open {folder / 'index.html'}")


if __name__ == "__main__":
    main()
