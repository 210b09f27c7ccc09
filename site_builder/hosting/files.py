"""The rules in the languages of hosts.

`_headers` is read by Netlify and Cloudflare Pages and by nobody else. Those for nginx and Apache are examples in `server/`, under names
that no server runs by itself: a `.htaccess` in the site would stop a server that does not allow it.
"""

from collections.abc import Iterable, Iterator, Sequence

from site_builder.artifacts import Artifact
from site_builder.hosting.apache import apache
from site_builder.hosting.moved import moved
from site_builder.hosting.nginx import nginx_http, nginx_server
from site_builder.hosting.rules import EVERY, Rule, rules
from site_builder.model import Move, Settings


def artifacts(settings: Settings, files: Iterable[str], moves: Sequence[Move] = ()) -> Iterator[Artifact]:
    """The four files, for a site with these pages, and three more when pages have moved."""
    found, base = rules(files), settings.base_path
    yield Artifact("_headers", netlify(found).encode())
    yield Artifact("server/nginx-http.conf", nginx_http(found, base).encode())
    yield Artifact("server/nginx-server.conf", nginx_server(found, base).encode())
    yield Artifact("server/apache-htaccess.txt", apache(found, base).encode())
    yield from moved(moves, base)


def netlify(found: Sequence[Rule]) -> str:
    """The rules for Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare Pages, which know the site at its root."""
    blocks = (f"{_pattern(rule)}\n" + "".join(f"  {name}: {value}\n" for name, value in rule.headers.items()) for rule in found)
    return "# Wat de host met elk bestand meestuurt. Gemaakt door voorbeelden bouw.\n" + "".join(blocks)


def _pattern(rule: Rule) -> str:
    return "/*" if rule.address == EVERY.address else f"{rule.address}*" if rule.is_folder else rule.address
