"""Makes a project folder with N stories, and a Hugo project with the same stories beside it.

    python -m tests.benchmarks.generate N [--photos M] MAP

MAP/voorbeelden is for our command, MAP/hugo for Hugo.
"""

import argparse
import json
import random
import shutil
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from site_builder.facets import FACETS, FORMS
from site_builder.model import StoryForm
from site_builder.pages import obstacles
from site_builder.pages.doors import open_doors
from site_builder.pages.finder import DESCRIPTION, DESCRIPTION_WITHOUT_SEARCH, LEAD, LEAD_WITHOUT_SEARCH, TO_OVERVIEW
from site_builder.pages.glossary import LEAD as GLOSSARY_LEAD
from site_builder.pages.overviews import OVERVIEWS, Overview
from site_builder.pages.tellers import FORM_NAMES
from site_builder.pages.term_kinds import ADJUSTMENTS, INSTRUMENTS, THEMES, TermKind
from site_builder.pictures.doors import design, fronts, parts
from site_builder.pictures.doors.composition import FINER
from site_builder.pictures.doors.digits import LONGEST, plate_width
from site_builder.pictures.doors.paint import SECTOR_PAINTS, WALLS
from site_builder.pictures.doors.plan import CENTER, DOUBLE_FRAMES_OF_SIZE, FRAMES_OF_SIZE, KNOB_SIDE, Frame
from site_builder.pictures.doors.symbols import ids
from tests.benchmarks import stories, words

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
MKDOCS_YML = """\
site_name: 1000 voorbeelden
site_url: ""
docs_dir: stories
theme:
  name: material
  custom_dir: theme
plugins:
  - voorbeelden:
      zoeken: {search}
"""
PLAIN_PAGES = ("over", "colofon", "privacy", "toegankelijkheid", "redactie")
SECTIONS: dict[str, dict[str, Any]] = {
    "verhalen": {
        "title": "Alle verhalen",
        "linkTitle": "Verhalen",
        "description": DESCRIPTION_WITHOUT_SEARCH,
        "zoekbeschrijving": DESCRIPTION,
        "inleiding": LEAD_WITHOUT_SEARCH,
        "zoekinleiding": LEAD,
    },
    "agenda": {"title": "Agenda", "description": "Gesprekken in kleine groepen, online en bij jou in de buurt. Iedereen kan meedoen."},
    "artikelen": {"title": "Artikelen", "description": "Columns, interviews, portretten en verslagen uit het magazine."},
    "edities": {"title": "Magazine", "description": "Elk jaar, in de Week van de 1000 voorbeelden, maken we een magazine."},
}
PAGES: dict[str, dict[str, Any]] = {
    "het-kan-niet-want": {"title": obstacles.TITLE, "description": obstacles.LEAD, "layout": "obstacles"},
    "begrippen": {"title": "Begrippen", "description": GLOSSARY_LEAD, "onder": "wat-hielp", "layout": "glossary"},
}
CONSENT = "{gegeven: 2023-12-01, tot: 2035-12-01, voor: [naam, foto, beperking]}"


def generate(folder: Path, count: int, photos: int = 0) -> None:
    """Both projects, in a folder that is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    lists = stories.read_lists(REPOSITORY / "stories" / "lijsten")
    start_ours(folder / "voorbeelden", count)
    start_hugo(folder / "hugo")
    for number in range(1, count + 1):
        example = stories.make(number, lists, count)
        write_ours(folder / "voorbeelden", example, number, with_photo=number <= photos)
        write_hugo(folder / "hugo", example, number)


def start_ours(project: Path, count: int) -> None:
    """Everything of our project but the stories."""
    content = project / "stories"
    shutil.copytree(REPOSITORY / "stories" / "lijsten", content / "lijsten")
    write_plain_pages(content / "paginas", title_key="titel")
    shutil.copytree(REPOSITORY / "theme", project / "theme")
    register = "".join(f"{stories.consent_number(number)}: {CONSENT}\n" for number in range(1, count + 1))
    (content / "lijsten" / "toestemmingen.yml").write_text(register, encoding="utf-8")
    write_settings(project, search=False)


def write_settings(project: Path, *, search: bool) -> None:
    """The settings of our project, with or without searching."""
    (project / "mkdocs.yml").write_text(MKDOCS_YML.format(search="ja" if search else "nee"), encoding="utf-8")


def write_plain_pages(folder: Path, title_key: str) -> None:
    """The few pages that every site has."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PLAIN_PAGES:
        text = f"---\n{title_key}: {name.capitalize()}\n---\n{words.paragraph(random.Random(name), 80)}\n"  # noqa: S311
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def write_ours(project: Path, example: stories.Example, number: int, *, with_photo: bool) -> None:
    """One story as an editor would: two of three as a bare file, the rest and those with a photo in a folder."""
    year = project / "stories" / "verhalen" / str(example.day.year)
    in_folder = with_photo or number % 3 == 0
    path = year / example.slug / "index.md" if in_folder else year / f"{example.slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = dict(example.keys)
    if with_photo:
        keys |= {"foto": "foto.jpg", "foto_alt": "Een geschilderde deur op een kier", "foto_maker": "Eigen foto"}
        photo(number).save(path.parent / "foto.jpg", quality=88)
    path.write_text(f"---\n{front_matter(keys)}---\n{example.text}", encoding="utf-8")


def photo(number: int) -> Image.Image:
    """A picture of 2400 × 1600 pixels with soft areas and grain, as costly to encode as a photo from a phone."""
    dice = random.Random(number)  # noqa: S311  not for secrets
    coarse = Image.frombytes("RGB", (24, 16), dice.randbytes(24 * 16 * 3)).resize((2400, 1600), Image.Resampling.BICUBIC)
    grain = Image.frombytes("RGB", (1200, 800), dice.randbytes(1200 * 800 * 3)).resize((2400, 1600))
    return Image.blend(coarse, grain, 0.08)


def front_matter(keys: dict[str, Any]) -> str:
    """YAML as editors type it: plain words where that is safe, lists in brackets, items below one another."""
    return "".join(_lines(keys))


def _lines(keys: dict[str, Any]) -> Iterator[str]:
    for key, value in keys.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{key}:\n"
            for item in value:
                yield from (f"  {'-' if first else ' '} {line}" for first, line in _numbered(_lines(item)))
        else:
            yield f"{key}: {_scalar(value)}\n"


def _numbered(lines: Iterator[str]) -> Iterator[tuple[bool, str]]:
    return ((position == 0, line) for position, line in enumerate(lines))


def _scalar(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(_scalar(item) for item in value)}]"
        case str() if value[0].isalpha() and not set(value) & set(":#[]{}\"'"):
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)


def start_hugo(project: Path) -> None:
    """Hugo's settings and templates, our style sheets and fonts, and the same plain pages."""
    shutil.copytree(HERE / "hugo", project)
    for kind in ("css", "js", "fonts", "icons"):
        shutil.copytree(REPOSITORY / "theme" / kind, project / "static" / "assets" / kind)
    shutil.copytree(REPOSITORY / "stories" / "lijsten", project / "data")
    write_doors(project)
    tellers = {form.value: {"label": term.label, "uitleg": term.explanation, "vertelt": FORM_NAMES[form]} for form, term in FORMS.items()}
    (project / "data" / "vertellers.json").write_text(json.dumps(tellers), encoding="utf-8")
    (project / "data" / "keuzes.json").write_text(json.dumps(choices()), encoding="utf-8")
    for name, keys in SECTIONS.items():
        write_page(project, f"{name}/_index", keys)
    for overview in OVERVIEWS:
        address = overview.facet.overview
        keys = {"title": overview.name, "description": overview.intro, "enkelvoud": overview.singular, "lijst": listed(address)}
        write_page(project, f"{address.strip('/')}/_index", keys | {"volgorde": slugs(address)} | waiting(overview))
    for entries in (ADJUSTMENTS, INSTRUMENTS, THEMES):
        write_entries(project, entries)
    write_page(project, "paren/_index", {"title": "Sector en regio", "build": {"render": "never"}})
    for name, keys in PAGES.items():
        write_page(project, name, keys)
    write_plain_pages(project / "content", title_key="title")


def choices() -> list[dict[str, Any]]:
    """The facets of the finder; there are no editions."""
    return [
        {
            "key": facet.key,
            "label": facet.label,
            "plural": facet.overview.strip("/"),
            "list": listed(facet.overview),
            "order": slugs(facet.overview),
            "overview": TO_OVERVIEW[facet.key],
        }
        for facet in FACETS
        if facet.key != "editie"
    ]


def write_page(project: Path, name: str, keys: dict[str, Any]) -> None:
    """A page of Hugo that has nothing but keys: its template does the rest."""
    path = project / "content" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front_matter(keys)}---\n", encoding="utf-8")


def write_entries(project: Path, kind: TermKind) -> None:
    """The index of what helped, of the instruments or of the themes, and a page for each entry, also for those without a story."""
    name = kind.facet.overview.strip("/")
    keys = {
        "title": kind.name,
        "description": kind.intro,
        "enkelvoud": kind.singular,
        "lijst": listed(kind.facet.overview),
        "volgorde": slugs(kind.facet.overview),
        "over": kind.about,
        "leeg": kind.empty,
        "layout": "entries",
    }
    write_page(project, f"{name}/_index", keys | ({"onder": ADJUSTMENTS.facet.overview.strip("/")} if kind.crumbs else {}))
    for slug in slugs(kind.facet.overview):
        write_page(project, f"{name}/{slug}/_index", {"title": slug, "layout": "entry"})


def waiting(overview: Overview) -> dict[str, str]:
    """What the overview of a facet says about values without stories, when it names them."""
    return {"leeg": overview.empty} if overview.empty else {}


def listed(overview: str) -> str:
    """The file of the list behind an overview, without its ending."""
    name = overview.strip("/")
    return {"regios": "arbeidsmarktregios", "wat-hielp": "hulp", "soorten-werkgevers": "soorten"}.get(name, name)


def slugs(overview: str) -> list[str]:
    """The order of a list, which Hugo's data do not keep."""
    name = listed(overview)
    return [form.value for form in FORMS] if name == "vertellers" else stories.slugs(REPOSITORY / "stories" / "lijsten" / f"{name}.yml")


def write_doors(project: Path) -> None:
    """The sprite, and what a door can be made of: the choices themselves are Hugo's to make, as ours are made."""
    sprite = open_doors().artifact.read()
    address = f"/assets/deuren.{zlib.crc32(sprite):08x}.svg"
    (project / "static" / address.removeprefix("/")).write_bytes(sprite)
    data = {"sprite": f"{address}#", "ids": dict(ids()), "lists": door_lists()}
    (project / "data" / "deuren.json").write_text(json.dumps(data), encoding="utf-8")


def door_lists() -> dict[str, Any]:
    """What there is to choose from for each part of a door."""
    frames = {form.value: DOUBLE_FRAMES_OF_SIZE if form is StoryForm.DIPTYCH else FRAMES_OF_SIZE for form in StoryForm}
    plates = [round((plate_width(1) - plate_width(figures)) * FINER / 2) for figures in range(1, LONGEST + 1)]
    return {
        "paints": SECTOR_PAINTS,
        "plates": [{"left": right, "right": right + round(2 * (CENTER - KNOB_SIDE) * FINER)} for right in plates],
        "walls": [{"name": wall.name, "kind": wall.kind} for wall in WALLS],
        "bonds": parts.BONDS_OF_WALL,
        "loose": sorted(fronts.LOOSE),
        "scatters": design.SCATTERS,
        "gables": list(parts.Gable),
        "marked": sorted(parts.MARKED),
        "roofed": sorted(parts.ROOFED),
        "marks": design.MARKS,
        "heads": list(parts.Head),
        "panels": {form.value: kinds for form, kinds in parts.PANELS_OF_FORM.items()},
        "transoms": design.TRANSOMS,
        "knobs": design.KNOBS,
        "posts": design.POSTS,
        "lamps": design.ALL_LAMPS,
        "plants": design.ALL_PLANTS,
        "things": design.ALL_THINGS,
        "on_steps": design.ALL_ON_STEPS,
        "themes": design.PLANTS,
        "adjustments": {"thing": design.THINGS, "on_step": design.ON_STEPS, "lamp": design.LAMPS},
        "frames": {form: [frame_data(frame) for frame in of_size] for form, of_size in frames.items()},
    }


def frame_data(frame: Frame) -> dict[str, Any]:
    """The measures of a frame that a template needs."""
    return {
        "name": frame.name,
        "suffix": frame.front.suffix,
        "width": int(frame.width),
        "wider": frame.wider,
        "off": frame.off_center,
        "leaf": frame.leaf_width,
        "double": frame.leaves == 2,
    }


def write_hugo(project: Path, example: stories.Example, number: int) -> None:
    """The same story for Hugo: the same keys, with Hugo's own names for title, date and what it makes lists of."""
    keys = {
        "title": example.keys["titel"],
        "date": example.day,
        "nummer": number,
        "sectoren": [example.keys["sector"]],
        "regios": [example.place.region],
        "provincies": [example.place.province],
        "beperkingen": example.keys["beperking"],
        "vertellers": [example.keys["vorm"]],
        "themas": example.keys["thema"],
        "wat-hielp": example.keys["hulp"],
        "groottes": [example.keys["organisatie_grootte"]],
        "soorten-werkgevers": [example.keys["organisatie_soort"]],
        "kanten": [example.keys["kant"]],
        "paren": [f"{example.keys['sector']}/{example.place.region}"],
    } | {key: value for key, value in example.keys.items() if key not in {"titel", "datum", "beperking", "thema", "hulp"}}
    path = project / "content" / "verhalen" / str(example.day.year) / f"{example.slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front_matter(keys)}---\n{example.text}", encoding="utf-8")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--photos", type=int, default=0, metavar="M")
    parser.add_argument("folder", type=Path, metavar="MAP")
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.count, arguments.photos)


if __name__ == "__main__":
    main()
