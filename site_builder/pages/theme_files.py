"""The theme's own files, published under /assets/ with a piece of their hash in the name, so that they may be kept for ever."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from site_builder import addresses
from site_builder.artifacts import Artifact

IMPORT = re.compile(r'@import url\("([^"]+)"\);')
FONT = re.compile(r'url\("\.\./fonts/([^"]+)"\)')
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
PRELOADED = "-latin.woff2"


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """The files, and the addresses that pages need of them."""

    artifacts: tuple[Artifact, ...]
    stylesheet: str
    early_script: str
    scripts: tuple[str, ...]
    """The modules that every page has."""
    finder: str
    """The script of the finder, which imports others beside it; empty in a theme without one."""
    magazine: str
    """The script of a visitor's own magazine, and the one of the button on a story that fills it; both empty in a theme without them."""
    magazine_choice: str
    icon: str
    preloaded_fonts: tuple[str, ...]
    regions: str
    """The script that only the pages of regions have; empty in a theme without one."""
    embedded: bool
    """Whether there is a script that shows stories on other websites. It keeps its name: others have pasted its address."""


def read_theme_files(theme: Path) -> ThemeFiles:
    """Reads fonts, styles, scripts and icon of a theme. The styles become one file, in the order of css/index.css."""
    fonts = {path.name: hashed(path.name, path.read_bytes()) for path in sorted((theme / "fonts").glob("*.woff2"))}
    stylesheet = hashed("site.css", join_styles(theme / "css", fonts).encode("utf-8"))
    early = theme / "js" / "theme-choice.js"
    early_script = hashed(early.name, early.read_bytes())
    scripts = tuple(hashed(path.name, path.read_bytes()) for path in sorted((theme / "js").glob("*.mjs")))
    finder, magazine = modules(theme / "js" / "finder"), modules(theme / "js" / "magazine")
    regions = modules(theme / "js" / "regions")
    embedded = embedded_script(theme)
    icon = hashed("icon.svg", (theme / "icons" / "icon.svg").read_bytes())
    return ThemeFiles(
        artifacts=(*fonts.values(), stylesheet, early_script, *scripts, *finder, *regions, *magazine, icon, *embedded),
        stylesheet=_address(stylesheet),
        early_script=_address(early_script),
        scripts=tuple(map(_address, scripts)),
        finder=_module(finder, "finder"),
        magazine=_module(magazine, "magazine"),
        magazine_choice=_module(magazine, "choice"),
        icon=_address(icon),
        preloaded_fonts=tuple(_address(font) for name, font in fonts.items() if name.endswith(PRELOADED)),
        regions=next(map(_address, regions), ""),
        embedded=bool(embedded),
    )


def embedded_script(theme: Path) -> tuple[Artifact, ...]:
    """The script for other websites, when the theme has it."""
    path = theme / "embed" / "region-stories.mjs"
    return (Artifact(addresses.EMBEDDED[1:], path.read_bytes()),) if path.is_file() else ()


def join_styles(folder: Path, fonts: dict[str, Artifact]) -> str:
    """All style sheets that index.css imports, in its order, as one, with the fonts' published names."""
    names = IMPORT.findall((folder / "index.css").read_text("utf-8"))
    text = "\n".join((folder / name).read_text("utf-8") for name in names)
    return FONT.sub(lambda found: f'url("{_file_name(fonts[found[1]])}")', COMMENT.sub("", text))


def hashed(name: str, content: bytes) -> Artifact:
    """A file with eight digits of its SHA-256 before its extension: site.css → site.1f2e3d4c.css."""
    stem, dot, extension = name.rpartition(".")
    digest = sha256(content).hexdigest()[:8]
    return Artifact(addresses.asset(f"{stem}.{digest}{dot}{extension}")[1:], content)


def modules(folder: Path) -> tuple[Artifact, ...]:
    """The modules of a folder that import each other by their own names; the folder's name has the hash of them all."""
    contents = {path.name: path.read_bytes() for path in sorted(folder.glob("*.mjs"))}
    digest = sha256(repr(contents).encode("utf-8")).hexdigest()[:8]
    return tuple(Artifact(addresses.asset(f"{folder.name}.{digest}/{name}")[1:], content) for name, content in contents.items())


def _module(folder: tuple[Artifact, ...], name: str) -> str:
    return next((_address(module) for module in folder if module.address.endswith(f"/{name}.mjs")), "")


def _address(artifact: Artifact) -> str:
    return "/" + artifact.address


def _file_name(artifact: Artifact) -> str:
    return artifact.address.rpartition("/")[2]
