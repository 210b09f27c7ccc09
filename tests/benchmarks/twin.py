"""The twin of a project in Hugo: the same stories, the same pages at the same addresses, by templates that say the same."""

import json
import shutil
from pathlib import Path
from typing import Any

from site_builder.facets import FACETS, FORMS
from site_builder.pages import obstacles
from site_builder.pages.finder import DESCRIPTION, DESCRIPTION_WITHOUT_SEARCH, LEAD, LEAD_WITHOUT_SEARCH, TO_OVERVIEW
from site_builder.pages.glossary import LEAD as GLOSSARY_LEAD
from site_builder.pages.overviews import OVERVIEWS, Overview
from site_builder.pages.tellers import FORM_NAMES
from site_builder.pages.term_kinds import ADJUSTMENTS, INSTRUMENTS, THEMES, TermKind
from tests.benchmarks import stories
from tests.benchmarks.front_matter import front_matter
from tests.benchmarks.twin_doors import write_doors
from tests.project import REPOSITORY

TEMPLATES = REPOSITORY / "tests" / "benchmarks" / "hugo"
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


def start_hugo(project: Path) -> None:
    """Hugo's settings and templates, our style sheets and fonts, and the same plain pages."""
    shutil.copytree(TEMPLATES, project)
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
    stories.write_plain_pages(project / "content", title_key="title")


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
