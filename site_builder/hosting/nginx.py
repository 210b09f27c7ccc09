"""The rules for nginx, in two parts: maps from an address to the value of each header, and a server that sends them.

Maps, since `add_header` in a `location` takes away all that stand outside it (https://nginx.org/en/docs/http/ngx_http_headers_module.html).
"""

from collections.abc import Sequence

from site_builder.hosting.patterns import pattern
from site_builder.hosting.rules import Rule

HTTP = """\
# Voorbeeld voor nginx, deel 1. Zet dit bestand binnen http {{ }}, bijvoorbeeld in /etc/nginx/conf.d/.
# Gemaakt door voorbeelden bouw, voor een site op {base}.
"""
SERVER = """\
# Voorbeeld voor nginx, deel 2. Neem dit op binnen server {{ }}, met: include nginx-server.conf;
# Een location die zelf add_header gebruikt, verliest deze regels. Zet ze daar dan ook.
# Gemaakt door voorbeelden bouw, voor een site op {base}.
"""
MODULES = """
# Oude versies van nginx kennen .mjs niet. Zonder deze regels weigert een browser de scripts.
location ~ \\.mjs$ { types { } default_type text/javascript; }
location ~ \\.ics$ { types { } default_type text/calendar; }
"""


def nginx_http(found: Sequence[Rule], base_path: str) -> str:
    """The maps: by the path of a request, the value of each header; one that is empty is not sent."""
    blocks = []
    for name in _names(found):
        rows = "".join(
            f"    {_quoted('~' + pattern(rule, base_path))} {_quoted(rule.headers[name])};\n" for rule in found if name in rule.headers
        )
        blocks.append(f'map $uri {_variable(name)} {{\n    default "";\n{rows}}}\n')
    return HTTP.format(base=base_path) + "".join(blocks)


def nginx_server(found: Sequence[Rule], base_path: str) -> str:
    """The lines that send them, on pages for a fault too."""
    lines = "".join(f"add_header {name} {_variable(name)} always;\n" for name in _names(found))
    return f"{SERVER.format(base=base_path)}error_page 404 {base_path}404.html;\n{lines}{MODULES}"


def _names(found: Sequence[Rule]) -> list[str]:
    return list(dict.fromkeys(name for rule in found for name in rule.headers))


def _variable(name: str) -> str:
    return f"$voorbeelden_{name.lower().replace('-', '_')}"


def _quoted(text: str) -> str:
    """A text between quotes; none of ours has a quote or a dollar that would start a variable."""
    return f'"{text}"'
