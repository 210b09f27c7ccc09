"""What the last look at a finished site finds: each rule has a site that only it refuses, and a site that is right."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.verification.addresses import Target, Where, resolved
from site_builder.verification.finished import Expected, finished
from site_builder.verification.markup import read_markup
from site_builder.verification.rules import RULES, all_faults
from tests.bad_sites import URL, good_site, page, write

Spoil = Callable[[Path], object]


def put(address: str, text: str) -> Spoil:
    """A way to spoil a site: a file with other content."""
    return lambda site: write(site, address, text)


STORY = "verhalen/1/index.html"
NOISE = "".join(hashlib.sha256(bytes([low, high])).hexdigest() for low in range(256) for high in range(75))
"""1.2 MB that gzip halves at most."""
HEAVY = "// " + NOISE[:80_000]
SPOILED: dict[str, tuple[str, Spoil]] = {
    "without a home page": ("empty_site", lambda site: (site / "index.html").unlink()),
    "with a link out of the folder": ("outside_the_site", lambda site: (site / "weg").symlink_to("/etc")),
    "with a name that Windows refuses": ("outside_the_site", put("a:b.txt", "x")),
    "with an element that is not closed": ("badly_formed", put(STORY, page("<p><em>Half</p>"))),
    "with an attribute that stands twice": ("badly_formed", put(STORY, page('<p class="a" class="b">x</p>'))),
    "with an id that stands twice": ("badly_formed", put(STORY, page('<p id="a">x</p><p id="a">y</p>'))),
    "with a bare sign": ("badly_formed", put(STORY, page("<p>a < b</p>"))),
    "with a page that was cut off": ("badly_formed", put(STORY, page()[:-20])),
    "with a page without its beginning": ("badly_formed", put(STORY, page().partition("\n")[2])),
    "with a feed that is no XML": ("badly_formed", put("feeds/alles.xml", "<feed>")),
    "with data that is no JSON": ("badly_formed", put("data/verhalen.json", "[,]")),
    "with JSON-LD that is no JSON": ("badly_formed", put(STORY, page('<script type="application/ld+json">{</script>'))),
    "with a link that leads nowhere": ("broken_links", put(STORY, page('<a href="../2/weg/">x</a>'))),
    "with a fragment that leads nowhere": ("broken_links", put(STORY, page('<a href="../../#nergens">x</a>'))),
    "that sends readers nowhere": ("broken_links", put(STORY, page('<meta http-equiv="refresh" content="0; url=../weg/">'))),
    "with a page in the sitemap that is not there": (
        "unknown_in_sitemap",
        put("sitemap.xml", f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{URL}weg/</loc></url></urlset>'),
    ),
    "with another host in the sitemap": (
        "unknown_in_sitemap",
        put("sitemap.xml", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/</loc></url></urlset>'),
    ),
    "with a page without a policy": ("loose_policies", put(STORY, page(policy=""))),
    "with a policy that allows all": ("loose_policies", put(STORY, page(policy="default-src *"))),
    "with a script in the page": ("loose_policies", put(STORY, page("<script>stop()</script>"))),
    "with a font from elsewhere": ("third_parties", put("site.css", "@font-face { src: url(https://fonts.example/a.woff2); }")),
    "with a style sheet from elsewhere": ("third_parties", put("site.css", '@import "//x.example/a.css";')),
    "with a module from elsewhere": ("third_parties", put("a.mjs", 'import "https://x.example/a.mjs";')),
    "with a picture from elsewhere": ("third_parties", put(STORY, page('<img src="https://x.example/a.png" alt="">'))),
    "with a heavy script": ("heavy_pages", put("b.mjs", HEAVY)),
    "with a heavy style sheet": ("heavy_pages", put("site.css", f"/* {HEAVY} */")),
    "with a heavy page": ("heavy_pages", put(STORY, page(f"<p>{NOISE}</p>"))),
}


def rules_that_find(site: Path, expected: Expected = Expected()) -> set[str]:  # noqa: B008 - frozen
    """The names of the rules that have something to tell."""
    checked = finished(site, URL, expected)
    return {rule.__name__ for rule in RULES if rule(checked)}


def test_a_site_that_is_right_has_no_fault(tmp_path: Path) -> None:
    site = good_site(tmp_path)
    assert all_faults(finished(site, URL, Expected(planned={path.relative_to(site).as_posix() for path in site.rglob("*.*")}))) == ()


@pytest.mark.parametrize("case", SPOILED)
def test_a_site_is_refused(case: str, tmp_path: Path) -> None:
    rule, spoil = SPOILED[case]
    spoil(good_site(tmp_path))
    assert rules_that_find(tmp_path) == {rule}


def test_every_rule_has_a_site_that_it_refuses() -> None:
    tested = {rule for rule, _ in SPOILED.values()} | {"large_losses"}
    assert {rule.__name__ for rule in RULES} == tested


def test_a_file_that_was_not_built_and_one_that_got_lost_are_told(tmp_path: Path) -> None:
    site = good_site(tmp_path)
    planned = {path.relative_to(site).as_posix() for path in site.rglob("*.*")}
    faults = all_faults(finished(site, URL, Expected(planned=(planned - {"b.mjs"}) | {"kwijt.txt"})))
    assert {(str(fault.place.path), fault.code) for fault in faults} == {("b.mjs", "bestand-vreemd"), ("kwijt.txt", "bestand-kwijt")}


def test_losing_more_than_a_tenth_of_the_pages_needs_someone_who_agrees(tmp_path: Path) -> None:
    site = good_site(tmp_path, pages=18)
    now = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    few, many = ({f"weg/{number}/index.html" for number in range(count)} for count in (2, 3))
    assert rules_that_find(site, Expected(earlier=now | few)) == set()
    assert rules_that_find(site, Expected(earlier=now | many)) == {"large_losses"}
    assert rules_that_find(site, Expected(earlier=now | many, agreed=True)) == set()


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    good_site(tmp_path)
    write(tmp_path, STORY, page('<a href="weg/">x</a>', policy="default-src *"))
    write(tmp_path, "data/verhalen.json", "{")
    assert rules_that_find(tmp_path) == {"badly_formed", "broken_links", "loose_policies"}


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("../2/#a", Target(Where.INSIDE, "verhalen/2/index.html", "a")),
        ("#b", Target(Where.INSIDE, "verhalen/1/index.html", "b")),
        ("./x.png", Target(Where.INSIDE, "verhalen/1/x.png")),
        ("../../", Target(Where.INSIDE, "index.html")),
        ("/basis/y/", Target(Where.INSIDE, "y/index.html")),
        ("?q=1", Target(Where.INSIDE, "verhalen/1/index.html")),
        ("a%20b.txt#%C3%A9", Target(Where.INSIDE, "verhalen/1/a b.txt", "é")),
        ("https://voorbeelden.example/basis/z/", Target(Where.INSIDE, "z/index.html")),
        ("../../../x/", Target(Where.OUTSIDE)),
        ("/elders/", Target(Where.OUTSIDE)),
        ("//x.example/", Target(Where.ELSEWHERE)),
        ("https://x.example/", Target(Where.ELSEWHERE)),
        ("mailto:a@b.example", Target(Where.NOWHERE)),
    ],
)
def test_an_address_leads_where_a_browser_would_go(written: str, target: Target) -> None:
    assert resolved(written, "verhalen/1/index.html", "/basis/", "https://voorbeelden.example/basis/") == target


DESK_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src https://api.github.com; base-uri 'none'"


@pytest.mark.parametrize(
    ("body", "policy", "rules"),
    [
        ('<script src="cms.js"></script>', DESK_POLICY, set()),
        ("<script>stop()</script>", DESK_POLICY, {"loose_policies"}),
        ('<script src="cms.js"></script>', DESK_POLICY.replace("script-src 'self'", "script-src *"), {"loose_policies"}),
    ],
)
def test_the_page_where_editors_write_may_do_more_but_run_no_script_of_elsewhere(
    body: str, policy: str, rules: set[str], tmp_path: Path
) -> None:
    good_site(tmp_path)
    write(tmp_path, "redactie/bewerken/index.html", page(body, policy))
    write(tmp_path, "redactie/bewerken/cms.js", f'import("https://elders.example/x.js"); {HEAVY}')
    assert rules_that_find(tmp_path) == rules


def test_what_is_in_a_comment_or_a_script_is_no_markup() -> None:
    markup = read_markup('<!doctype html>\n<html lang="nl"><!-- <b> --><script src="a.js">"</b>" < 1</script></html>')
    assert (markup.faults, markup.scripts) == ([], ["a.js"])
