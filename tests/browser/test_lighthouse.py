"""What Lighthouse says of a telephone on a slow network: fast, accessible, sound and findable."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests import chromium
from tests.browser.views import page_kinds

KINDS = page_kinds()
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
HEAVIEST = 150 * 1024
"""Bytes that a page takes besides its photos, compressed as hosts send them."""
PHOTOS = "/assets/fotos/"
ATTEMPTS = 3
"""Speed on a machine with other work is lower than it is; never higher."""


def lighthouse(url: str, node_modules: Path, folder: Path) -> dict[str, Any]:
    """The report of one run with the mobile profile."""
    report = folder / "lighthouse.json"
    program = node_modules / "lighthouse" / "cli" / "index.js"
    flags = f"--chrome-flags={' '.join(chromium.FLAGS)}"
    command = ["node", str(program), url, "--quiet", "--output=json", f"--output-path={report}", flags]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": chromium.program()}, timeout=180)
    return dict(json.loads(report.read_text(encoding="utf-8")))


def fastest(url: str, node_modules: Path, folder: Path) -> dict[str, Any]:
    """The first report that is fast enough, or the best of all attempts."""
    reports = []
    for _ in range(ATTEMPTS):
        reports.append(lighthouse(url, node_modules, folder))
        if scores(reports[-1])["performance"] >= LEAST["performance"]:
            return reports[-1]
    return max(reports, key=lambda report: scores(report)["performance"])


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Of each category, from 0 to 100."""
    return {name: round(100 * category["score"]) for name, category in report["categories"].items()}


def weight(report: dict[str, Any]) -> int:
    """The bytes of everything that was fetched except photos."""
    requests = report["audits"]["network-requests"]["details"]["items"]
    return sum(request["transferSize"] for request in requests if PHOTOS not in request["url"])


@pytest.mark.parametrize("kind", ["home", "list", "story-employer", "edition"])
def test_lighthouse_is_content(site_url: str, node_modules: Path, tmp_path: Path, kind: str) -> None:
    report = fastest(site_url + KINDS[kind], node_modules, tmp_path)
    assert {name: score for name, score in scores(report).items() if score < LEAST[name]} == {}
    assert report["audits"]["cumulative-layout-shift"]["numericValue"] < 0.01
    assert weight(report) <= HEAVIEST


def test_lighthouse_finds_a_bad_page(node_modules: Path, tmp_path: Path, bad_page_url: str) -> None:
    found = scores(lighthouse(bad_page_url, node_modules, tmp_path))
    assert found["accessibility"] < 90
    assert found["seo"] < 90
