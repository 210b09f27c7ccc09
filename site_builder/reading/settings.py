"""mkdocs.yml → Settings. Keys of MkDocs itself that we don't use are left alone."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from site_builder.model import Cms, Reporting, Settings
from site_builder.problems import Place, Problem
from site_builder.reading.files import error, read_text

FILE = "mkdocs.yml"
PLUGIN = "voorbeelden"
NO = ("nee", False)
"""YAML makes a false of `no` and `false`, and leaves `nee` as it is."""


class _Loader(yaml.SafeLoader):
    """YAML that may carry MkDocs' own tags, such as `!ENV`; they are read as nothing."""


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def read_settings(project: Path) -> tuple[Settings, list[Problem]]:
    """The settings of a project folder; the usual ones when it has no mkdocs.yml."""
    disk = project / FILE
    if not disk.is_file():
        return Settings(), []
    file = read_text(disk, project)
    if isinstance(file, Problem):
        return Settings(), [file]
    try:
        found = yaml.load(file.text, Loader=_Loader)  # noqa: S506 - _Loader is a SafeLoader
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        message = "mkdocs.yml kan niet worden gelezen."
        return Settings(), [
            error(
                Place(file.path, line),
                "instelling-onleesbaar",
                message,
                "Kijk of op deze regel een spatie of aanhalingsteken mist.",
            )
        ]
    settings = from_mapping(found if isinstance(found, dict) else {})
    placed = replace(settings, reporting=_placed(settings.reporting, file.text))
    return placed, _cms_problems(settings, project, Place(file.path))


def _cms_problems(settings: Settings, project: Path, place: Place) -> list[Problem]:
    """What is wrong with where editors write on the web."""
    cms = settings.cms
    if cms is None:
        return []
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", cms.repository):
        message = f"Bij `cms` staat `{cms.repository[:80]}`; dat is geen plek op GitHub."
        return [error(place, "instelling-cms", message, "Schrijf eigenaar en naam: `repo: eigenaar/naam`.")]
    if not (project / cms.script).is_file():
        message = f"Het programma voor de redactie staat niet op `{cms.script}`."
        return [error(place, "instelling-cms", message, "Haal het op met `npm ci`, of noem bij `script` waar het staat.")]
    return []


def from_mapping(found: Mapping[str, Any]) -> Settings:
    """The settings in the mapping of a mkdocs.yml; the plugin's own options stand under `plugins`."""
    options = _plugin_options(found.get("plugins"))
    usual = Settings()
    url = str(found.get("site_url") or "")
    return Settings(
        name=str(found.get("site_name") or usual.name),
        description=str(found.get("site_description") or ""),
        url=url if not url or url.endswith("/") else url + "/",
        repository=str(found.get("repo_url") or ""),
        goal=_whole(options.get("doel"), usual.goal),
        page_size=_whole(options.get("per_pagina"), usual.page_size),
        search=options.get("zoeken") not in NO,
        pdf=options.get("pdf", NO[0]) not in NO,
        output=str(found.get("site_dir") or usual.output),
        stories=str(found.get("docs_dir") or usual.stories),
        theme=_theme_folder(found.get("theme")) or usual.theme,
        email=str(options.get("email") or ""),
        identity=str(options.get("kenmerk") or ""),
        reporting=_reporting(options.get("beveiliging")),
        cms=_cms(options.get("cms")),
        options={name: str(value) for name, value in options.items()},
    )


def _plugin_options(plugins: object) -> Mapping[str, Any]:
    rows = plugins if isinstance(plugins, list) else [plugins] if isinstance(plugins, dict) else []
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get(PLUGIN), dict):
            return dict(row[PLUGIN])
    return {}


def _reporting(value: object) -> Reporting | None:
    """Where leaks can be told; an address alone is for e-mail."""
    if not isinstance(value, dict):
        return None
    contact, until = str(value.get("contact") or ""), value.get("tot")
    day = until.date() if isinstance(until, datetime) else until if isinstance(until, date) else None
    return Reporting(f"mailto:{contact}" if "@" in contact and ":" not in contact else contact, day)


def _placed(reporting: Reporting | None, text: str) -> Reporting | None:
    """The same, with the line that it stands on."""
    found = re.search(r"^[ \t]*beveiliging[ \t]*:", text, re.MULTILINE)
    return replace(reporting, line=text.count("\n", 0, found.start()) + 1) if reporting and found else reporting


def _cms(found: object) -> Cms | None:
    if not isinstance(found, dict):
        return None
    usual = Cms(str(found.get("repo") or ""))
    return Cms(usual.repository, str(found.get("script") or usual.script), str(found.get("branch") or usual.branch))


def _theme_folder(theme: object) -> str:
    return str(theme.get("custom_dir") or "") if isinstance(theme, dict) else ""


def _whole(value: object, usual: int) -> int:
    return value if isinstance(value, int) and value > 0 else usual
