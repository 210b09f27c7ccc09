"""A static host as GitHub Pages is one: a project's site lives under a path, and a missing page gives 404.html."""

import gzip
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from tests.hosted import Block, headers_for

BASE_PATH = "/1000-voorbeelden/"
# Not known to every system that Python runs on.
TYPES = {".mjs": "text/javascript", ".woff2": "font/woff2", ".avif": "image/avif", ".webp": "image/webp"}


@contextmanager
def serving(folder: Path, base_path: str = BASE_PATH, blocks: Sequence[Block] = ()) -> Iterator[str]:
    """Serves a folder on this computer for as long as the block runs; gives the address of its home page.

    With the `blocks` of a `_headers` file it sends those headers, as hosts do that know such a file.
    """
    server = _Server(("127.0.0.1", 0), partial(_Handler, folder, base_path, blocks))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base_path}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor who goes on before a file has come is no fault; any other trouble is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as they came


PART = re.compile(r"bytes=(\d+)-(\d*)")
TEXT = {".html", ".css", ".js", ".mjs", ".svg", ".xml", ".txt", ".json"}


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, base_path: str, blocks: Sequence[Block], *arguments: object) -> None:
        self._folder = folder
        self._base_path = base_path
        self._whole = True
        self._blocks = blocks
        self.extensions_map = self.extensions_map | TYPES
        super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]  # passed on as they came

    def translate_path(self, path: str) -> str:
        asked = urlsplit(path).path
        if not asked.startswith(self._base_path):
            return str(self._folder / "outside-the-base-path")
        return super().translate_path("/" + asked.removeprefix(self._base_path))

    def send_response(self, code: int, message: str | None = None) -> None:
        """Remembers how the request ends."""
        self._whole = code == HTTPStatus.OK
        super().send_response(code, message)

    def end_headers(self) -> None:
        """What was fetched is kept for ten minutes, as on GitHub Pages, unless the host was told otherwise.

        Parts and errors are never kept: our parts have no name by which a browser could put them together.
        """
        told = headers_for(self._blocks, "/" + urlsplit(self.path).path.removeprefix(self._base_path))
        kept = {"Cache-Control": "max-age=600", **told} if self._whole else {**told, "Cache-Control": "no-store"}
        for name, value in kept.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        """Text goes compressed to who can take it, as hosts do."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        part = PART.fullmatch(self.headers.get("Range", ""))
        if part and file.is_file():
            self._send_part(file, int(part[1]), int(part[2]) if part[2] else None)
            return
        if file.suffix not in TEXT or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _send_part(self, file: Path, first: int, last: int | None) -> None:
        """A piece of a recording, without which no browser goes to the middle of it (RFC 9110, 14)."""
        whole = file.read_bytes()
        body = whole[first : len(whole) if last is None else last + 1]
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Range", f"bytes {first}-{first + len(body) - 1}/{len(whole)}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self._folder / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the standard library's
        """Says nothing."""
