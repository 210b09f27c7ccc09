"""`voorbeelden bekijk`: the site on this computer, built again at every save, with the page that reloads itself.

Werkzeug serves the files, with HEAD and byte ranges (RFC 9110, 14), watchfiles sees the saves, and a page hears of a new
build through Server-Sent Events. A file with an error is left out; the others stay, and the page says what is wrong.
"""

import html
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.utils import send_file
from werkzeug.wrappers import Request, Response

from site_builder import reports
from site_builder.build import CACHE, build, load, today, without_documents
from site_builder.leaks.guard import guard
from site_builder.leaks.leak import told
from site_builder.problems import Problem, has_errors
from site_builder.publish import LeakedError, write
from site_builder.reading.settings import read_settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

RELOAD = "/_herlaad"
SCRIPT = "/_herlaad.mjs"
SCRIPT_TEXT = """
const source = new EventSource("/_herlaad");
let build = null;
source.onmessage = (event) => {
  if (build !== null && build !== event.data) location.reload();
  build = event.data;
};
"""
KINDS = {".mjs": "text/javascript", ".vtt": "text/vtt", ".webp": "image/webp", ".avif": "image/avif", ".woff2": "font/woff2"}


@dataclass(slots=True)
class Preview:
    """The state that the watcher changes and the server reads."""

    folder: Path
    builds: int = 0
    problems: tuple[Problem, ...] = ()
    changed: threading.Condition = field(default_factory=threading.Condition)


class _Quiet(WSGIRequestHandler):
    """No line for every file that a page asks for: an editor looks for what is wrong."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def run(root: Path, on: date | None, port: int, say: Callable[[str], None], complain: Callable[[str], None]) -> int:
    """Serve until the user stops it; gives the exit code. Port 0 takes any free port."""
    preview = Preview(root / CACHE / "bekijk")
    _rebuild(preview, root, on, complain)

    def application(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        return _answer(Request(environ), preview)(environ, start)

    try:
        server = make_server("127.0.0.1", port, application, threaded=True, request_handler=_Quiet)
    except (OSError, SystemExit):
        complain(f"Poort {port} is al in gebruik. Kies een andere, bijvoorbeeld: voorbeelden bekijk --poort {port + 1}")
        return 2
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Bekijk de site op http://127.0.0.1:{server.port}/ (stoppen: Ctrl+C)")
    if read_settings(root)[0].pdf:
        complain("Pdf’s maken we hier niet, want dat duurt lang. Je krijgt ze met: voorbeelden bouw")
    watched = [folder for folder in (root / "stories", root / "theme", root / "mkdocs.yml") if folder.exists()]
    for _ in watch(*watched, raise_interrupt=False, debounce=300):
        _rebuild(preview, root, on, complain)
    server.shutdown()
    return 0


def _rebuild(preview: Preview, root: Path, on: date | None, complain: Callable[[str], None]) -> None:
    started = time.perf_counter()
    project = load(root, on or today())
    result, watch_for_leaks = build(without_documents(project)), guard(project)
    with preview.changed:
        try:
            written = write(result.artifacts, preview.folder, watch_for_leaks)
        except LeakedError as leaked:
            complain(told(leaked.leaks))
            return
        preview.problems = project.problems
        preview.builds += 1
        preview.changed.notify_all()
    if project.problems:
        complain(reports.as_text(project.problems).rstrip())
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    complain(f"{reports.plural(written.pages, 'pagina', 'pagina’s')} · {written.changed} gewijzigd · {seconds} s")


def _answer(request: Request, preview: Preview) -> Response:
    if request.path == SCRIPT:
        return Response(SCRIPT_TEXT, mimetype="text/javascript")
    if request.path == RELOAD:
        return Response(_events(preview), mimetype="text/event-stream", headers={"Cache-Control": "no-store"})
    path = _file(preview.folder, request.path)
    if path is None:
        return _not_found(preview)
    if path.suffix == ".html":
        return Response(_with_reload(path.read_text("utf-8"), preview), mimetype="text/html", headers={"Cache-Control": "no-store"})
    return send_file(path, request.environ, mimetype=KINDS.get(path.suffix), conditional=True, max_age=0)


def _file(folder: Path, address: str) -> Path | None:
    found = safe_join(str(folder), address.lstrip("/")) if address != "/" else str(folder)
    if found is None:
        return None
    path = Path(found)
    if path.is_dir():
        path /= "index.html"
    return path if path.is_file() else None


def _not_found(preview: Preview) -> Response:
    page = preview.folder / "404.html"
    if not page.is_file():
        return NotFound().get_response()
    return Response(_with_reload(page.read_text("utf-8"), preview), status=404, mimetype="text/html")


def _with_reload(page: str, preview: Preview) -> str:
    """A page that reloads itself after a build and tells what is wrong; only while writing, never published."""
    banner = ""
    if has_errors(preview.problems):
        rows = "".join(f"<li>{html.escape(f'{problem.place}: {problem.message} → {problem.hint}')}</li>" for problem in preview.problems)
        banner = f'<section aria-label="Fouten"><h2>{reports.count_line(preview.problems)}</h2><ol>{rows}</ol></section>'
    return page.replace("</body>", f'{banner}<script type="module" src="{SCRIPT}"></script></body>')


def _events(preview: Preview) -> Iterator[str]:
    """The number of the build, at once and at every new build; a comment every ten seconds keeps the line open."""
    told = -1
    while True:
        with preview.changed:
            if told == preview.builds:
                preview.changed.wait(10)
            now = preview.builds
        yield f"data: {now}\n\n" if now != told else ": er\n\n"
        told = now
