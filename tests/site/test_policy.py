"""Every page tells the browser to refuse what is not ours, and stays small."""

import gzip
from pathlib import Path

import pytest

from tests.site.html import Page, imports_in_script, read_page

BAD = Path(__file__).parent / "bad" / "policy"
MOST = 30 * 1024


def faults(page: Page) -> list[str]:
    """What is wrong with the policy of a page, and what that policy would refuse on the page itself."""
    rules = dict(part.strip().partition(" ")[::2] for part in page.policy.split(";") if part.strip())
    found = [f"no {rule}" for rule in ("default-src", "script-src", "style-src", "base-uri") if rule not in rules]
    found += [f"{rule} has {word}" for rule, value in rules.items() for word in value.split() if _is_loose(word)]
    return found + [f"inline {what}" for what in page.inline]


def _is_loose(word: str) -> bool:
    return "unsafe" in word or word == "*" or word.startswith(("http", "data:", "blob:"))


def weight(site: Path, page: Path, written: list[str]) -> int:
    """The bytes after gzip of the files that a page names, and of the modules that those load."""
    todo = [(page.parent / address).resolve() for address in written]
    done: set[Path] = set()
    while todo:
        file = todo.pop()
        if file in done:
            continue
        done.add(file)
        if file.suffix in {".mjs", ".js"}:
            todo += [(file.parent / address).resolve() for address in imports_in_script(file.read_text("utf-8"))]
    assert all(file.is_relative_to(site.resolve()) for file in done)
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in done)


def test_every_page_has_a_strict_content_security_policy(built_site: Path) -> None:
    pages = sorted(built_site.rglob("*.html"))
    assert len(pages) > 20
    wrong = {str(path.relative_to(built_site)): faults(read_page(path)) for path in pages}
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("none.html", "no default-src"),
        ("unsafe.html", "style-src has 'unsafe-inline'"),
        ("inline.html", "inline script"),
        ("inline.html", "inline p onclick"),
        ("inline.html", "inline p style"),
    ],
)
def test_the_policy_checker_finds_a_bad_page(file: str, fault: str) -> None:
    assert fault in faults(read_page(BAD / file))


def test_no_page_loads_more_than_30_kb_of_style_or_script(built_site: Path) -> None:
    pages = [path for path in sorted(built_site.rglob("*.html")) if path.name != "404.html"]
    styles = {weight(built_site, path, read_page(path).styles) for path in pages}
    scripts = {weight(built_site, path, read_page(path).scripts) for path in pages}
    print(f"style at most {max(styles)} bytes, script at most {max(scripts)} bytes, of {len(pages)} pages")
    assert 0 < max(styles) <= MOST
    assert 0 < max(scripts) <= MOST


def test_whoever_listens_gets_20_kb_of_script_or_less(built_site: Path) -> None:
    pages = sorted((built_site / "podcast").rglob("index.html"))
    assert len(pages) == 6
    scripts = {weight(built_site, path, read_page(path).scripts) for path in pages}
    print(f"a listener gets {max(scripts)} bytes of script")
    assert 0 < max(scripts) <= 20 * 1024


def test_the_weight_counts_modules_that_are_loaded_by_others(tmp_path: Path) -> None:
    (tmp_path / "a.mjs").write_text('import "./b.mjs";', encoding="utf-8")
    (tmp_path / "b.mjs").write_text("// " + "".join(map(str, range(2000))), encoding="utf-8")
    assert weight(tmp_path, tmp_path / "index.html", ["a.mjs"]) > 1000
