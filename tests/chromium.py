"""The system's Chromium, and how it is started in tests."""

import shutil

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


def program() -> str:
    """Where the browser is; fails with what to do when there is none."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    assert found, "Chromium is missing: run make test, which installs it or says how"
    return found
