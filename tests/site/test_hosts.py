"""Our examples for nginx and Apache in the real programs, where those are: what they send with real answers, faults included."""

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from site_builder.hosting import files as hosting
from site_builder.hosting.rules import rules, sent
from site_builder.model import Move, Settings
from site_builder.problems import Place

FILES = (
    "index.html", "404.html", "verhalen/index.html", "verhalen/de-bakkerij/index.html", "podcast/index.html", "podcast/een/een.mp3",
    "agenda/index.html", "agenda/agenda.ics", "assets/site.1f2e3d4c.css", "assets/finder.1f2e3d4c/worker.mjs", "assets/fotos/abc-1600.jpg",
    "zoeken/c68e532e3793/pagefind.js", "data/verhalen.json", "feeds/alles.xml", "insluiten/verhalen.mjs", "robots.txt",
)  # fmt: skip
RULES = rules(FILES)
PLACES = [f"/{file.removesuffix('index.html')}" for file in FILES]
MOVES = (Move(Place(Path("x")), "/verhalen/bakker/", "/verhalen/de-bakkerij/"),)  # type: ignore[arg-type]
MODULES = Path("/usr/lib/apache2/modules")
NGINX, APACHE = shutil.which("nginx", path="/usr/sbin:/usr/bin"), shutil.which("apache2", path="/usr/sbin:/usr/bin")
PATIENCE = 10
NGINX_CONF = """
daemon off; master_process off; pid {root}/nginx.pid; error_log stderr;
events {{ }}
http {{
  access_log off; types {{ text/html html; text/css css; }}
  client_body_temp_path {root}/a; proxy_temp_path {root}/b; fastcgi_temp_path {root}/c; uwsgi_temp_path {root}/d; scgi_temp_path {root}/e;
  include {root}/public{base}server/nginx-http.conf;
  server {{
    listen 127.0.0.1:{port}; root {root}/public;
    include {root}/public{base}server/nginx-server.conf;
    include {root}/public{base}server/nginx-verhuisd.conf;
  }}
}}
"""
APACHE_CONF = """
ServerName localhost
ServerRoot {root}
Listen 127.0.0.1:{port}
PidFile {root}/apache.pid
ErrorLog /dev/stderr
{modules}
User nobody
Group nogroup
TypesConfig {root}/mime.types
DocumentRoot {root}/public
DirectoryIndex index.html
<Directory {root}/public>
Require all granted
AllowOverride FileInfo
</Directory>
"""
LOADED = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias")
Get = Callable[[str], tuple[int, dict[str, str]]]


@contextmanager
def answering(command: list[str], port: int) -> Iterator[Get]:
    """Runs a server on this computer; gives what asks it for the status and headers of an address."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as server:
        try:
            until = time.monotonic() + PATIENCE
            while not _listens(port):
                assert server.poll() is None, server.stderr and server.stderr.read()
                assert time.monotonic() < until
                time.sleep(0.05)

            def get(address: str) -> tuple[int, dict[str, str]]:
                connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
                connection.request("GET", address)
                answer = connection.getresponse()
                answer.read()
                connection.close()
                return answer.status, dict(answer.getheaders())

            yield get
        finally:
            server.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module", params=["nginx", "apache"])
def host(request: pytest.FixtureRequest) -> Iterator[tuple[Get, str]]:
    """Each program with our rules, the site below a path; and that path. Apache reads as somebody who sees no private folders."""
    program = NGINX if request.param == "nginx" else APACHE
    if program is None or (request.param == "apache" and not MODULES.is_dir()):
        pytest.skip(f"{request.param} is not on this computer")
    base = "/1000-voorbeelden/"
    with TemporaryDirectory() as folder, _serving(request.param, program, Path(folder), base) as get:
        yield get, base


@contextmanager
def _serving(name: str, program: str, root: Path, base: str) -> Iterator[Get]:
    root.chmod(0o755)
    public = root / f"public{base}"
    made = {artifact.address: artifact.read() for artifact in hosting.artifacts(Settings(url=f"https://x.example{base}"), FILES, MOVES)}
    for file, content in {**dict.fromkeys(FILES, b"x"), **made}.items():
        (public / file).parent.mkdir(parents=True, exist_ok=True)
        (public / file).write_bytes(content)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    conf = root / "server.conf"
    if name == "nginx":
        conf.write_text(NGINX_CONF.format(root=root, base=base, port=port))
        command = [program, "-e", "stderr", "-p", str(root), "-c", str(conf)]
    else:
        (public / ".htaccess").write_bytes(made["server/apache-htaccess.txt"] + made["server/apache-verhuisd.txt"])
        modules = "\n".join(f"LoadModule {module}_module {MODULES}/mod_{module}.so" for module in LOADED)
        (root / "mime.types").write_text("text/html html\n")
        conf.write_text(APACHE_CONF.format(root=root, port=port, modules=modules))
        command = [program, "-X", "-f", str(conf)]
    with answering(command, port) as get:
        yield get


def ours(headers: dict[str, str]) -> dict[str, str]:
    """The headers that some rule is about."""
    names = {name for rule in RULES for name in rule.headers}
    return {name: value for name, value in headers.items() if name in names}


@pytest.mark.parametrize("place", PLACES)
def test_a_real_server_sends_what_the_rules_say(host: tuple[Get, str], place: str) -> None:
    get, base = host
    status, headers = get(base + place[1:])
    assert status == 200
    assert ours(headers) == sent(RULES, place)


def test_a_real_server_knows_scripts_and_calendars(host: tuple[Get, str]) -> None:
    get, base = host
    assert get(f"{base}insluiten/verhalen.mjs")[1]["Content-Type"].startswith("text/javascript")
    assert get(f"{base}agenda/agenda.ics")[1]["Content-Type"].startswith("text/calendar")


@pytest.mark.parametrize("place", ["/bestaat/niet", "/assets/weg.css"])
def test_a_page_that_is_not_there_is_told_safely_and_not_kept(host: tuple[Get, str], place: str) -> None:
    get, base = host
    status, headers = get(base + place[1:])
    assert status == 404
    assert "immutable" not in headers.get("Cache-Control", "")
    assert headers["Content-Security-Policy"] == sent(RULES, "/404.html")["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_old_address_leads_on_at_once(host: tuple[Get, str]) -> None:
    get, base = host
    status, headers = get(f"{base}verhalen/bakker/")
    assert status == 301
    assert headers["Location"].endswith(f"{base}verhalen/de-bakkerij/")
    assert get(f"{base}verhalen/bakker/meer/")[0] == 404
