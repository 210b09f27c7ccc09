"""The MkDocs adapter: a few thin hooks that hand MkDocs the finished files. The only import of mkdocs."""

import logging
from datetime import date
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from site_builder import reports
from site_builder.build import Project, build, load, today, without_documents
from site_builder.documents.libraries import CannotPrintError
from site_builder.leaks.guard import guard
from site_builder.leaks.leak import told
from site_builder.problems import Level, has_errors

log = logging.getLogger("mkdocs.plugins.voorbeelden")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs does not type its class hook
    """The plugin's keys in mkdocs.yml; `reading.settings` reads their values, this only tells MkDocs that they exist."""

    doel = Optional(Type(int))
    per_pagina = Optional(Type(int))
    zoeken = Optional(Choice(("ja", "nee", True, False)))
    pdf = Optional(Choice(("ja", "nee", True, False)))
    email = Optional(Type(str))
    kenmerk = Optional(Type(str))
    beveiliging = Optional(Type(dict))
    cms = Optional(Type(dict))
    datum = Optional(Type(date))


class VoorbeeldenPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Replaces MkDocs' own pages by the site that `voorbeelden bouw` makes."""

    _project: Project
    _serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - the signature is MkDocs'
        """While serving, a broken story must not take the others down."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check before MkDocs empties its output folder; stop here when something must be mended."""
        config.theme.static_templates.clear()
        config.nav = []
        self._project = load(Path(config.config_file_path).parent, self.config.datum or today())
        for problem in self._project.problems:
            level = logging.ERROR if problem.level is Level.ERROR else logging.INFO
            log.log(level, "%s: %s → %s", problem.place, reports.one_line(problem.message), reports.one_line(problem.hint))
        if has_errors(self._project.problems) and not self._serving:
            raise Abort(f"De site is niet gebouwd: {reports.count_line(self._project.problems)}.")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - the signature is MkDocs'
        """Every file of the site, ready to be copied. On a leak nothing is left to publish: MkDocs emptied its folder."""
        try:
            result = build(without_documents(self._project) if self._serving else self._project)
        except CannotPrintError:
            raise Abort(reports.CANNOT_PRINT) from None
        made = [(item.address, item.read()) for item in result.artifacts]
        watch = guard(self._project)
        watch.prepare(address for address, _ in made)
        found = watch.conclude(watch.look(address, content) for address, content in made)
        if found:
            raise Abort(told(found))
        return Files([File.generated(config, address, content=content, inclusion=InclusionLevel.INCLUDED) for address, content in made])
