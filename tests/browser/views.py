"""What is looked at: every kind of page, in every way that a visitor may see it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from site_builder import addresses
from tests.project import DAY, REPOSITORY

STORIES = REPOSITORY / "stories"


# WCAG 1.4.12: what a page must bear without losing anything.
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    "p { margin-block-end: 2em !important }"
)
LARGE_TEXT = ":root { font-size: 200% !important }"


@dataclass(frozen=True, slots=True)
class View:
    """A window, and what its visitor has asked the browser for; `style` is a visitor's own style sheet."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    forced_colors: Literal["active", "none"] = "none"
    contrast: Literal["more", "no-preference"] = "no-preference"
    style: str = ""
    senseless: tuple[str, ...] = ()
    """Rules of axe that say nothing of this view."""


WIDE = View("1280-light", 1280, 900)
SMALL = View("320-light", 320, 256)  # what a window of 1280 × 1024 shows at 400 % zoom
PHONE = View("360-light", 360, 740)
VIEWS = (WIDE, View("1280-dark", 1280, 900, "dark"), SMALL, View("320-dark", 320, 568, "dark"))
ALL_VIEWS = (
    *VIEWS,
    PHONE,
    # The system sets the colours when it draws; axe reads those of the style sheet (https://github.com/dequelabs/axe-core/issues/3978).
    View("forced-colours", 1280, 900, forced_colors="active", senseless=("color-contrast", "color-contrast-enhanced")),
    View("more-contrast", 1280, 900, contrast="more"),
    View("more-contrast-dark", 1280, 900, "dark", contrast="more"),
    View("print", 1280, 900, media="print", senseless=("target-size",)),  # nobody presses on paper
    View("text-spacing", 360, 740, style=TEXT_SPACING),
    View("large-text", 1280, 900, style=LARGE_TEXT),
)
FINDER_STATES = {
    "finder-chosen": "verhalen/?verteller=werkgever&kant=markt&sorteer=nummer",
    "finder-found": "verhalen/?q=jobcoach",
    "finder-meant": "verhalen/?q=autsime",
    "finder-place": "verhalen/?q=Elst",
    "finder-none": "verhalen/?sector=bouw&regio=zeeland",
    "finder-nothing": "verhalen/?q=xqzzy",
}
"""The address of the finder in everything that it can show, by a name."""
MAGAZINE_STATES = {"magazine-sent": "mijn-magazine/?verhalen=linkersokken,586,een-handschoen-links"}
"""A magazine that was sent: what the address names is fetched."""
SCREENSHOTS = (PHONE, View("360-dark", 360, 740, "dark"), WIDE, View("1280-dark", 1280, 900, "dark"))


def page_kinds() -> dict[str, str]:
    """The address of one page of every kind, without its first slash, by the name of the kind."""
    kinds = {
        "home": addresses.HOME,
        "list": addresses.STORIES,
        "list-later": addresses.numbered(addresses.STORIES, 2),
        "facet-overview": addresses.SECTORS,
        "facet-list": f"{addresses.TELLERS}werkgever/",
        "size-list": addresses.size("10-49"),
        "region-list": addresses.region("zeeland"),
        "combined-list": addresses.sector_in_region("zorg-welzijn", "zeeland"),
        "story-employer": addresses.story(_story("werkgever")),
        "story-employee": addresses.story(_story("werknemer")),
        "story-diptych": addresses.story(_story("tweeluik", "| ---")),  # a table is the widest thing beside another voice
        "story-simple": addresses.simple_story(_simple_story()),
        "obstacles": addresses.OBSTACLES,
        "adjustments": addresses.ADJUSTMENTS,
        "adjustment": addresses.adjustment("jobcoach"),
        "instruments": addresses.INSTRUMENTS,
        "instrument": addresses.instrument("no-riskpolis"),
        "instrument-ended": addresses.instrument("liv"),
        "themes": addresses.THEMES,
        "theme": addresses.theme("samenwerken"),
        "glossary": addresses.GLOSSARY,
        "articles": addresses.ARTICLES,
        **{f"article-{form}": addresses.article(_article(form)) for form in ("voorwoord", "column", "interview", "portret", "verslag")},
        "editions": addresses.EDITIONS,
        "edition": addresses.edition(_newest(STORIES / "edities")),
        "edition-whole": addresses.whole_edition(_newest(STORIES / "edities")),
        "edition-stories": addresses.edition_stories(_newest(STORIES / "edities")),
        "edition-2020": addresses.edition("2020"),
        "magazine": addresses.MAGAZINE,
        "meetings": addresses.MEETINGS,
        "meeting": addresses.meeting(_meeting(past=False)),
        "meeting-past": addresses.meeting(_meeting(past=True)),
        "brochures": addresses.BROCHURES,
        "brochure": addresses.brochure("inclusief-werkgever-worden"),
        "podcast": addresses.PODCAST,
        "episode": addresses.episode("draagvlak-en-jobcoaching"),
        "plain-page": addresses.plain_page("over"),
        "follow": addresses.FOLLOW,
        "open-data": addresses.OPEN_DATA,
        "filling-in": addresses.FILLING_IN,
        "coverage": addresses.COVERAGE,
        "not-found": "/verhalen/dit/bestaat/niet/",
    }
    return {kind: address.removeprefix("/") for kind, address in kinds.items()}


def _stories() -> Iterator[tuple[str, Path, str]]:
    """The slug, file and front matter of every shipped story that is out, in a fixed order."""
    files = [*STORIES.glob("verhalen/*/*/index.md"), *STORIES.glob("verhalen/*/*.md")]
    for path in sorted(files):
        front = path.read_text(encoding="utf-8").split("\n---", 1)[0]
        day = re.search(r"^datum: *(\S+)", front, re.MULTILINE)
        if day and day[1] <= DAY and "concept: ja" not in front:
            yield (path.parent.name if path.name == "index.md" else path.stem), path, front


def _story(form: str, words: str = "") -> str:
    """The first story of that form, with those words in it."""
    told = (row for row in _stories() if re.search(rf"^vorm: *{form}\b", row[2], re.MULTILINE))
    return next(slug for slug, path, _ in told if words in path.read_text(encoding="utf-8"))


def _simple_story() -> str:
    return next(slug for slug, path, _ in _stories() if (path.parent / "eenvoudig.md").exists())


def _article(form: str) -> str:
    files = sorted(STORIES.glob("artikelen/*/index.md"))
    return next(path.parent.name for path in files if re.search(rf"^vorm: *{form}\b", path.read_text("utf-8"), re.MULTILINE))


def _meeting(*, past: bool) -> str:
    days = {path.stem: re.search(r"^start: *(\S+)", path.read_text("utf-8"), re.MULTILINE) for path in sorted(STORIES.glob("agenda/*.md"))}
    return next(slug for slug, day in days.items() if day and (day[1] < DAY) == past)


def _newest(folder: Path) -> str:
    return max(path.stem for path in folder.iterdir())
