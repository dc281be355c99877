"""Lighthouse finds nothing to better in accessibility, best practices and what search engines ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.kinds import Site
from tests.browser.lighthouse import audited

CATEGORIES = ("accessibility", "best-practices", "seo")


@pytest.mark.parametrize("kind", ["chronology", "event", "article", "search"])
def test_a_page_has_the_full_score(site: Site, node_modules: Path, tmp_path: Path, kind: str) -> None:
    told = audited(site.address + site.samples(kind)[-1], node_modules, tmp_path, CATEGORIES)

    scores = {name: round(told["categories"][name]["score"] * 100) for name in CATEGORIES}
    weighed = {one["id"] for name in CATEGORIES for one in told["categories"][name]["auditRefs"] if one["weight"]}
    missed = {name: audit["title"] for name, audit in told["audits"].items() if name in weighed and audit["score"] == 0}
    assert (scores, missed) == (dict.fromkeys(CATEGORIES, 100), {})
