"""What tests of several parts share: a browser, and the words with which it is asked for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""The browser is to ask for nothing but the pages under test."""
NO_CHROMIUM = "no Chromium was found; this line installs one: python -m playwright install --with-deps chromium"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium from the PATH or Playwright's own; without one the test is skipped, but fails where `CI` is `true`."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        if not Path(path).exists():
            (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_CHROMIUM)
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()
