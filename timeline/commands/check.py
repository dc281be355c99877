"""`timeline check`: everything but writing."""

from __future__ import annotations

import sys
from typing import Any

from timeline import report
from timeline.commands import common
from timeline.pipeline import prepare


def run(**given: Any) -> int:  # what click gives; checked by the dataclass
    """Check; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None:
        return 2
    understood, _ = prepare(request)
    common.show(understood, options)
    if options.form != "json" and not options.quiet:
        sys.stdout.write(f"{common.counted(understood)}{report.summary(understood.diagnostics)}\n")
    return 1 if understood.faulty else 0
