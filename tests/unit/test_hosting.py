"""What hosts are told to send: the rules of internet.nl, as far as files can decide them, and the same from every file."""

import re
from collections.abc import Callable, Mapping

import pytest

from site_builder.hosting import files as hosting
from site_builder.hosting.rules import ALLOWED, DENIED, Headers, Rule, rules, sent
from site_builder.model import Settings
from tests.hosted import headers_for, parse

PAGES = (
    "index.html",
    "404.html",
    "verhalen/index.html",
    "verhalen/de-bakkerij/index.html",
    "podcast/index.html",
    "agenda/index.html",
    "over/index.html",
)
RULES = rules(PAGES)
PLACES = (
    "/", "/verhalen/", "/verhalen/de-bakkerij/", "/podcast/aflevering/aflevering.mp3", "/agenda/agenda.ics", "/over/", "/404.html",
    "/assets/site.1f2e3d4c.css", "/assets/fotos/abc-1600.jpg", "/assets/kaarten/abc.png", "/assets/finder.1f2e3d4c/worker.mjs",
    "/zoeken/c68e532e3793/pagefind.js", "/data/verhalen.json", "/feeds/alles.xml", "/insluiten/verhalen.mjs", "/robots.txt",
    "/bestaat/niet",
)  # fmt: skip
PAGE = sent(RULES, "/verhalen/de-bakkerij/")


def directives(policy: str) -> dict[str, list[str]]:
    """The directives of a policy with their sources."""
    return {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}


def own_only(policy: str, *names: str) -> bool:
    """Whether each of these says 'self' or 'none', and nothing else."""
    found = directives(policy)
    return all(found.get(name) in (["'self'"], ["'none'"]) for name in names)


def sources(policy: str) -> set[str]:
    """Every source that a policy has anywhere."""
    return {source for found in directives(policy).values() for source in found}


# The rules of https://internet.nl (checks/tasks/http_headers.py of internetstandards/Internet.nl) for a website's headers.
INTERNET_NL: Mapping[str, Callable[[Headers], bool]] = {
    "HSTS is sent and lasts at least a year": lambda found: (
        int(found["Strict-Transport-Security"].split("max-age=")[1].split(";")[0]) >= 31536000
    ),
    "X-Frame-Options is DENY or SAMEORIGIN": lambda found: found["X-Frame-Options"] in {"DENY", "SAMEORIGIN"},
    "X-Content-Type-Options is nosniff": lambda found: found["X-Content-Type-Options"] == "nosniff",
    "Referrer-Policy is one of the two good ones": lambda found: found["Referrer-Policy"] in {"no-referrer", "same-origin"},
    "CSP has no unsafe-inline, unsafe-eval or unsafe-hashes": lambda found: "unsafe" not in found["Content-Security-Policy"],
    "CSP has default-src 'self' or 'none'": lambda found: own_only(found["Content-Security-Policy"], "default-src"),
    "CSP has frame-src and frame-ancestors": lambda found: own_only(found["Content-Security-Policy"], "frame-src", "frame-ancestors"),
    "CSP has base-uri and form-action": lambda found: own_only(found["Content-Security-Policy"], "base-uri", "form-action"),
    "CSP names no host, wildcard, scheme or data:": lambda found: sources(found["Content-Security-Policy"]) == {"'self'", "'none'"},
}
WEAK = {
    "HSTS is sent and lasts at least a year": {"Strict-Transport-Security": "max-age=15768000"},
    "X-Frame-Options is DENY or SAMEORIGIN": {"X-Frame-Options": "ALLOW-FROM https://example.org"},
    "X-Content-Type-Options is nosniff": {"X-Content-Type-Options": "sniff"},
    "Referrer-Policy is one of the two good ones": {"Referrer-Policy": "strict-origin-when-cross-origin"},
    "CSP has no unsafe-inline, unsafe-eval or unsafe-hashes": {"Content-Security-Policy": "default-src 'self' 'unsafe-inline'"},
    "CSP has default-src 'self' or 'none'": {"Content-Security-Policy": "default-src https:"},
    "CSP has frame-src and frame-ancestors": {"Content-Security-Policy": "default-src 'self'; frame-src 'none'"},
    "CSP has base-uri and form-action": {"Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action *"},
    "CSP names no host, wildcard, scheme or data:": {"Content-Security-Policy": "default-src 'self'; script-src data:"},
}


@pytest.mark.parametrize("rule", INTERNET_NL)
def test_a_page_keeps_to_the_rules_of_internet_nl(rule: str) -> None:
    assert INTERNET_NL[rule](PAGE)


@pytest.mark.parametrize("rule", INTERNET_NL)
def test_each_rule_finds_weak_headers(rule: str) -> None:
    assert not INTERNET_NL[rule]({**PAGE, **WEAK[rule]})


@pytest.mark.parametrize("place", PLACES)
def test_headers_without_danger_go_with_everything(place: str) -> None:
    assert {"Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"} <= set(sent(RULES, place))


def test_a_policy_goes_with_pages_and_not_with_the_worker_that_searches() -> None:
    having = {place for place in PLACES if "Content-Security-Policy" in sent(RULES, place)}
    assert {"/", "/verhalen/", "/over/", "/404.html"} <= having
    assert not {place for place in having if place.startswith(("/assets/", "/zoeken/", "/data/"))}


def test_others_may_fetch_data_feeds_sounds_and_the_script_and_nothing_else() -> None:
    open_to_all = {place for place in PLACES if sent(RULES, place).get("Access-Control-Allow-Origin") == "*"}
    assert open_to_all == {
        "/podcast/aflevering/aflevering.mp3", "/assets/fotos/abc-1600.jpg", "/assets/kaarten/abc.png",
        "/data/verhalen.json", "/feeds/alles.xml", "/insluiten/verhalen.mjs",
    }  # fmt: skip
    assert all(sent(RULES, place)["Cross-Origin-Resource-Policy"] == "cross-origin" for place in open_to_all)
    assert sent(RULES, "/verhalen/")["Cross-Origin-Resource-Policy"] == "same-origin"


def test_only_files_with_a_hash_in_their_name_are_kept_for_ever() -> None:
    kept = {place for place in PLACES if "immutable" in sent(RULES, place).get("Cache-Control", "")}
    assert kept == {place for place in PLACES if place.startswith(("/assets/", "/zoeken/"))}


@pytest.mark.parametrize("place", PLACES)
def test_no_two_rules_send_the_same_header(place: str) -> None:
    names = [name for rule in RULES if rule.holds(place) for name in rule.headers]
    assert len(names) == len(set(names))


def written(base: str = "/") -> dict[str, str]:
    """The files for hosts."""
    return {
        artifact.address: artifact.read().decode()
        for artifact in hosting.artifacts(Settings(url=f"https://voorbeelden.example{base}"), PAGES)
    }


@pytest.mark.parametrize("place", PLACES)
def test_netlify_sends_what_the_rules_say(place: str) -> None:
    assert headers_for(parse(written()["_headers"]), place) == sent(RULES, place)


def by_apache(text: str, path: str) -> Headers:
    """What Apache would send: lines outside a condition, and those in one that holds."""
    found, holds = {}, True
    for line in text.splitlines():
        if condition := re.fullmatch(r'<If "%\{REQUEST_URI\} =~ m#(.*)#">', line):
            holds = re.search(condition[1], path) is not None
        elif line == "</If>":
            holds = True
        elif holds and (header := re.fullmatch(r'Header always set (\S+) "(.*)"', line)):
            found[header[1]] = header[2]
    return found


def by_nginx(http: str, server: str, path: str) -> Headers:
    """What nginx would send: the value of each map for the path, when it has any."""
    maps = {}
    for name, rows in re.findall(r"map \$uri (\$\w+) \{\n(.*?)\n\}", http, re.DOTALL):
        values = re.findall(r'^    "~(.*)" "(.*)";$', rows, re.MULTILINE)
        assert len(values) == rows.count("\n")
        maps[name] = next((value for pattern, value in values if re.search(pattern, path)), "")
    return {
        name: maps[variable] for name, variable in re.findall(r"^add_header (\S+) (\S+) always;$", server, re.MULTILINE) if maps[variable]
    }


@pytest.mark.parametrize("base", ["/", "/1000-voorbeelden/"])
@pytest.mark.parametrize("place", PLACES)
def test_nginx_and_apache_send_the_same_wherever_the_site_lies(place: str, base: str) -> None:
    made, path = written(base), base + place[1:]
    assert by_apache(made["server/apache-htaccess.txt"], path) == sent(RULES, place)
    assert by_nginx(made["server/nginx-http.conf"], made["server/nginx-server.conf"], path) == sent(RULES, place)
    if place.endswith("/"):
        file = f"{path}index.html"
        assert by_nginx(made["server/nginx-http.conf"], made["server/nginx-server.conf"], file) == sent(RULES, place)


def test_a_server_says_nothing_about_what_lies_beside_the_site() -> None:
    made = written("/1000-voorbeelden/")
    assert by_nginx(made["server/nginx-http.conf"], made["server/nginx-server.conf"], "/elders/") == {}


def test_no_server_runs_a_file_of_the_site_by_itself() -> None:
    assert set(written()) == {"_headers", "server/nginx-http.conf", "server/nginx-server.conf", "server/apache-htaccess.txt"}


def test_the_files_keep_to_the_limits_of_cloudflare() -> None:
    text = written()["_headers"]
    assert max(map(len, text.splitlines())) < 2000
    assert len(parse(text)) <= 100
    assert all(block.pattern.count("*") <= 1 for block in parse(text))


def test_the_reader_of_headers_joins_values_as_hosts_do_and_refuses_nonsense() -> None:
    blocks = parse("/*\n  A: 1\n/x/*\n  A: 2\n")
    assert headers_for(blocks, "/x/y") == {"A": "1, 2"}
    with pytest.raises(ValueError, match="A 1"):
        parse("/*\n  A 1\n")


def test_what_pages_do_is_allowed_and_nothing_is_both() -> None:
    assert not set(ALLOWED) & set(DENIED)
    assert "camera=()" in PAGE["Permissions-Policy"]
    assert "clipboard-write=(self)" in PAGE["Permissions-Policy"]


def test_a_rule_for_the_home_page_is_for_nothing_else() -> None:
    assert not Rule("/", {}).is_folder
    assert not Rule("/", {}).holds("/verhalen/")
