"""Old addresses in the languages of hosts, so that readers and search engines are sent on at once (RFC 9110, 15.4.2)."""

import re
from collections.abc import Iterator, Sequence

from site_builder.artifacts import Artifact
from site_builder.model import Move


def moved(moves: Sequence[Move], base_path: str) -> Iterator[Artifact]:
    """Nothing when nothing has moved. Netlify and Cloudflare Pages read `_redirects`; elsewhere the page at the old address does it."""
    if moves:
        yield Artifact("_redirects", "".join(f"{move.old} {move.new} 301\n" for move in moves).encode())
        yield Artifact("server/nginx-verhuisd.conf", nginx_moved(moves, base_path).encode())
        yield Artifact("server/apache-verhuisd.txt", apache_moved(moves, base_path).encode())


def nginx_moved(moves: Sequence[Move], base_path: str) -> str:
    """Lines for within `server { }`."""
    lines = "".join(f"location = {base_path}{move.old[1:]} {{ return 301 {base_path}{move.new[1:]}; }}\n" for move in moves)
    return f"# Voorbeeld voor nginx. Neem dit op binnen server {{ }}, met: include nginx-verhuisd.conf;\n{lines}"


def apache_moved(moves: Sequence[Move], base_path: str) -> str:
    """Lines for the same `.htaccess` as the headers."""
    lines = "".join(f"RedirectMatch 301 ^{re.escape(base_path + move.old[1:])}$ {base_path}{move.new[1:]}\n" for move in moves)
    return f"# Voorbeeld voor Apache 2.4. Zet dit in dezelfde .htaccess als apache-htaccess.txt; de server moet mod_alias hebben.\n{lines}"
