"""Diagnostics to what a person or a machine reads: text, JSON, GitHub annotations, SARIF, HTML for the banner."""

from __future__ import annotations

from timeline.report.banner import as_html
from timeline.report.bar import progress
from timeline.report.baseline import Baseline, Known, Passed, read_baseline, written_baseline
from timeline.report.document import as_json
from timeline.report.github import as_github, as_step_summary
from timeline.report.plain import in_order, printable, summary
from timeline.report.sarif import as_sarif
from timeline.report.terminal import as_text, wants_colour

__all__ = [
    "Baseline",
    "Known",
    "Passed",
    "as_github",
    "as_html",
    "as_json",
    "as_sarif",
    "as_step_summary",
    "as_text",
    "in_order",
    "printable",
    "progress",
    "read_baseline",
    "summary",
    "wants_colour",
    "written_baseline",
]
