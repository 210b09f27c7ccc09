"""Every page tells the browser to refuse what is not ours, and stays small."""

from pathlib import Path

import pytest

from site_builder.verification.budgets import SCRIPTS, STYLES, heavy_pages, weight
from site_builder.verification.finished import finished
from site_builder.verification.policy import loose_policies
from tests.project import URL

BAD = Path(__file__).parent / "bad" / "policy"


def test_every_page_has_a_strict_content_security_policy(built_site: Path) -> None:
    site = finished(built_site, URL)
    assert sum(page.policy is not None for page in site.pages.values()) > 20
    assert loose_policies(site) == []


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("none.html", "`default-src` ontbreekt"),
        ("unsafe.html", "`style-src` staat `'unsafe-inline'` toe"),
        ("inline.html", "er staat een `script` in de pagina zelf"),
        ("inline.html", "er staat een `p onclick` in de pagina zelf"),
        ("inline.html", "er staat een `p style` in de pagina zelf"),
    ],
)
def test_the_policy_checker_finds_a_bad_page(file: str, reason: str) -> None:
    found = [fault.message for fault in loose_policies(finished(BAD, "")) if str(fault.place.path) == file]
    assert any(reason in message for message in found), found


def test_no_page_loads_more_than_30_kb_of_style_or_script(built_site: Path) -> None:
    site = finished(built_site, URL)
    pages = [page for page in site.pages.values() if page.policy is not None]
    styles, scripts = {weight(site, page.styles) for page in pages}, {weight(site, page.scripts) for page in pages}
    print(f"style at most {max(styles)} bytes, script at most {max(scripts)} bytes, of {len(pages)} pages")
    assert 0 < max(styles) <= STYLES == 30 * 1024
    assert 0 < max(scripts) <= SCRIPTS == 30 * 1024
    assert heavy_pages(site) == []


def test_whoever_listens_gets_20_kb_of_script_or_less(built_site: Path) -> None:
    site = finished(built_site, URL)
    pages = [page for address, page in site.pages.items() if address.startswith("podcast/") and address.endswith("index.html")]
    assert len(pages) == 6
    scripts = {weight(site, page.scripts) for page in pages}
    print(f"a listener gets {max(scripts)} bytes of script")
    assert 0 < max(scripts) <= 20 * 1024
