"""`timeline check`: everything but writing, apart from the list of findings that may stay; it goes on from a build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from timeline import report
from timeline.builds import Understood
from timeline.commands import common
from timeline.core.diagnostics import Diagnostic, note
from timeline.core.struct import replace
from timeline.core.text import Span
from timeline.keeping import Keeping
from timeline.pipeline import examine


def run(
    *, baseline: Path | None, write_baseline: bool, **given: Any
) -> int:  # what click gives; checked by the dataclass
    """Check; the exit code."""
    options = common.ContentOptions(**given)
    if write_baseline and baseline is None:
        return _misused("--write-baseline needs a file to write: --baseline FILE")
    request = common.request(options)
    if request is None:
        return 2
    keeping = Keeping(common.memory_of(options.output))
    understood = examine(request, each=keeping, scan=keeping.scan)
    passed = ""
    if baseline is not None:
        if write_baseline and (fault := _write(baseline, understood)):
            return _misused(fault)
        text = _read(baseline)
        known = report.read_baseline(text) if text is not None else "there is no such file, or it cannot be read"
        if isinstance(known, str):
            return _misused(f"{baseline.as_posix()}: {known}")
        understood, passed = without_known(understood, known, baseline.as_posix(), text or "")
    common.show(understood, options)
    if options.talks:
        sys.stdout.write(f"{common.counted(understood)}{report.summary(understood.diagnostics)}{passed}\n")
    return 1 if understood.faulty else 0


def _misused(words: str) -> int:
    sys.stderr.write(f"{report.printable(words)}\n")
    return 2


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _write(path: Path, understood: Understood) -> str:
    """What kept the baseline from being written; empty: nothing did."""
    try:
        path.write_text(
            report.written_baseline(understood.diagnostics, understood.sources), encoding="utf-8", newline="\n"
        )
    except OSError as fault:
        return f"{path.as_posix()}: {fault.strerror}"
    return ""


def without_known(understood: Understood, baseline: report.Baseline, path: str, text: str) -> tuple[Understood, str]:
    """What is new, with a note for each entry that is found no more; and the words for what was let pass."""
    passed = baseline.applied(understood.diagnostics, understood.sources)
    stale = tuple(_stale(one, path, text) for one in passed.stale)
    sources = {**understood.sources, path: text}
    words = f"; {passed.known} known, which the baseline lets pass"
    words += f"; {len(stale)} stale in the baseline: write it anew" if stale else ""
    return replace(understood, diagnostics=(*passed.new, *stale), sources=sources), words


def _stale(known: report.Known, path: str, text: str) -> Diagnostic:
    before, _, rest = text.partition(known.fingerprint)
    column = len(before) - (before.rfind("\n") + 1) + 1
    width = len(known.fingerprint) if rest else 0
    place = Span(path=path, line=before.count("\n") + 1, column=column, end=column + width)
    message = f"`{known.code}` in {known.path} is found no more"
    return note("stale-baseline", place, message, hint="write the baseline anew with `--write-baseline`")
