"""The page for editors who write on the web: Sveltia CMS, served by the site itself, with a policy of its own.

The program makes its own styles while it runs, so this page's policy allows styles that are not in a file; scripts must come from a file
of this site, as everywhere. It talks to GitHub and to nothing else: maps and coloured code, which it would fetch elsewhere, don't work.
"""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from site_builder import addresses
from site_builder.artifacts import Artifact
from site_builder.editing.cms import cms_config
from site_builder.editing.cms_program import program
from site_builder.model import Settings, Site
from site_builder.reading.names import vocabulary

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self' data:",
    "img-src": "'self' blob: data: https://*.githubusercontent.com",
    "media-src": "'self' blob:",
    "connect-src": "'self' blob: data: https://api.github.com https://*.githubusercontent.com https://www.githubstatus.com",
    "frame-src": "blob:",
    "form-action": "'none'",
    "base-uri": "'none'",
}
_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="cms-config-url" type="text/yaml" href="config.yml">
</head>
<body>
<noscript>
<h1>{title}</h1>
<p>Schrijven op deze pagina kan alleen met JavaScript. Zonder kan het ook: <a href="../wat-vul-je-in/">Wat vul je in?</a></p>
</noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
"""


def cms_artifacts(site: Site, settings: Settings, root: Path) -> Iterator[Artifact]:
    """The page, its settings and the program; nothing when mkdocs.yml names no repository. Not for search engines or the sitemap."""
    if settings.cms is None:
        return
    folder = addresses.DESK.lstrip("/")
    policy = "; ".join(f"{rule} {sources}" for rule, sources in POLICY.items())
    page = _PAGE.format(title=escape(f"Redactie van {settings.name}"), policy=policy)
    yield Artifact(f"{folder}index.html", page.encode())
    yield Artifact(f"{folder}config.yml", cms_config(settings, settings.cms, vocabulary(site.lists)).encode())
    yield from program(root / settings.cms.script, folder)
