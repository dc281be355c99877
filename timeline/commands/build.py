"""`timeline build`: the content to a site in place."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline import report
from timeline.commands import common
from timeline.pipeline import STEPS, Built, build
from timeline.processes import usable_processors
from timeline.publishing.outputs import OUTPUTS
from timeline.publishing.wanted import PAGES


def run(*, outputs: str, jobs: int | None, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Build; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    asked = tuple(name.strip() for name in outputs.split(",") if name.strip())
    if request is None or not _are_known(asked):
        return 2
    request = replace(request, outputs=asked, jobs=jobs or usable_processors())
    started = time.perf_counter()
    with report.progress(len(STEPS), sys.stderr) as step:
        built = build(request, step=step)
    common.show(built.understood, options)
    if built.written is not None and built.written.fault:
        sys.stderr.write(f"{report.printable(built.written.fault)}\n")
        return 2
    if options.talks:
        sys.stdout.write(_summary(built, options.output, time.perf_counter() - started))
    return 1 if built.understood.faulty else 0


def _are_known(outputs: Iterable[str]) -> bool:
    """Whether there are outputs of these names; says so where there is none."""
    unknown = [name for name in outputs if name not in (PAGES, *OUTPUTS)]
    if unknown:
        known = ", ".join((PAGES, *OUTPUTS))
        sys.stderr.write(f"{report.printable(f'--outputs: there is no `{unknown[0]}`; there are {known}')}\n")
    return not unknown


def _summary(built: Built, output: Path, seconds: float) -> str:
    counts = common.counted(built.understood)
    if built.written is None:
        return f"{counts}Nothing was written: mend the errors first. What was in {output} is still there.\n"
    chronology = built.understood.chronology
    assert chronology is not None  # what was written was understood
    origins = {origin.id for event in chronology.events for origin in event.support.origins}
    sizes = (("event", chronology.events), ("article", chronology.articles), ("origin", origins))
    made = ", ".join(f"{len(things)} {noun}{'s' * (len(things) != 1)}" for noun, things in sizes)
    return (
        f"{counts}{made}; {report.summary(built.understood.diagnostics)}\n"
        f"{output}: {built.written.files} files, {built.written.changed} changed, in {seconds:.1f} s\n"
        "To read it: timeline serve (the files need a server)\n"
    )
