"""The rules for Apache 2.4, to be copied to a `.htaccess` in the folder of the site or into its `<Directory>`."""

from collections.abc import Sequence

from site_builder.hosting.patterns import pattern
from site_builder.hosting.rules import EVERY, Rule

HEAD = """\
# Voorbeeld voor Apache 2.4. Kopieer dit bestand naar .htaccess in de map van de site. De server moet dat toestaan
# (AllowOverride FileInfo) en mod_headers hebben; zonder mod_headers gebeurt er niets.
# Gemaakt door voorbeelden bouw, voor een site op {base}.
ErrorDocument 404 {base}404.html
AddType text/javascript .mjs
AddType text/calendar .ics
<IfModule mod_headers.c>
"""


def apache(found: Sequence[Rule], base_path: str) -> str:
    """Every rule as lines, those of a part of the site within a condition on the path of a request."""
    return HEAD.format(base=base_path) + "".join(_block(rule, base_path) for rule in found) + "</IfModule>\n"


def _block(rule: Rule, base_path: str) -> str:
    lines = "".join(f'Header always set {name} "{value}"\n' for name, value in rule.headers.items())
    if rule.address == EVERY.address:
        return lines
    return f'<If "%{{REQUEST_URI}} =~ m#{pattern(rule, base_path)}#">\n{lines}</If>\n'
