"""`timeline build`: the content to a site in place."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from timeline import report
from timeline.builds import Built
from timeline.cache.last import SPARE, Start, read_last, write_last
from timeline.cache.memory import Memory
from timeline.commands import common
from timeline.commands.explain import changed_since, content_of, page_file, why
from timeline.commands.long_ways import long_ways
from timeline.core.struct import replace
from timeline.pipeline import STEPS, build
from timeline.processes import usable_processors
from timeline.publishing.outputs import OUTPUTS
from timeline.publishing.wanted import PAGES
from timeline.publishing.write.manifest import MANIFEST


def run(
    *, start: Start | None, outputs: str, section: str, jobs: int | None, explain: str, **given: Any
) -> int:  # what click gives; as below
    """Build, and write down at the *start*'s place what the next one need not do again; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    asked = tuple(name.strip() for name in outputs.split(",") if name.strip())
    if request is None or not _are_known(asked):
        return 2
    spare = start.folder / SPARE if start else None
    request = replace(request, outputs=asked, section=section, jobs=jobs or usable_processors(), spare=spare)
    asks = _asks(explain.removeprefix(f"{section}/"), options.output, start) if explain else None
    started = time.perf_counter()
    with report.progress(len(STEPS), sys.stderr) as step:
        built = build(request, step=step, memory=Memory(start.folder, start.code) if start else None)
    found = common.shown(built.understood, options)
    sys.stdout.write(found)
    if built.written is not None and built.written.fault:
        sys.stderr.write(f"{report.printable(built.written.fault)}\n")
        return 2
    if options.talks:
        sys.stdout.write(_summary(built, options.output, f"in {time.perf_counter() - started:.1f} s"))
        if options.quiet is False:
            sys.stdout.write(long_ways(built.understood))
    if asks:
        sys.stdout.write("".join(f"{report.printable(line)}\n" for line in asks(built).splitlines()))
    if start and built.written:
        said = _summary(built, options.output, "") if options.talks else ""
        write_last(start.folder, start.ended(options.output, MANIFEST, built.written.paths, f"{found}{said}"))
    return 1 if built.understood.faulty else 0


def _asks(page: str, output: Path, start: Start | None) -> Callable[[Built], str]:
    """How the *page* stands before the build, to what is to be said of it afterwards."""
    file, changed = page_file(output, page), changed_since(read_last(start.folder), start.seen) if start else None
    before = content_of(file)

    def asks(built: Built) -> str:
        now = page_file(output, page)
        made = now.relative_to(output).as_posix() not in built.kept
        return why(page, before, content_of(now), changed, made=made)

    return asks


def _are_known(outputs: Iterable[str]) -> bool:
    """Whether there are outputs of these names; says so where there is none."""
    unknown = [name for name in outputs if name not in (PAGES, *OUTPUTS)]
    if unknown:
        known = ", ".join((PAGES, *OUTPUTS))
        sys.stderr.write(f"{report.printable(f'--outputs: there is no `{unknown[0]}`; there are {known}')}\n")
    return not unknown


def _summary(built: Built, output: Path, seconds: str) -> str:
    """What was read and made; without *seconds* as it is to be said where there is nothing to do."""
    counts = common.counted(built.understood)
    if built.written is None:
        stands = f" What was in {output} is still there." if (output / MANIFEST).is_file() else ""
        return f"{counts}Nothing was written: mend the errors first.{stands}\n"
    chronology = built.understood.chronology
    assert chronology is not None  # what was written was understood
    origins = {origin.id for event in chronology.events for origin in event.support.origins}
    sizes = (("event", chronology.events), ("article", chronology.articles), ("origin", origins))
    made = ", ".join(f"{len(things)} {noun}{'s' * (len(things) != 1)}" for noun, things in sizes)
    changes = f"{built.written.changed} changed, {seconds}" if seconds else "as they were: nothing has changed"
    return (
        f"{counts}{made}; {report.summary(built.understood.diagnostics)}\n"
        f"{output}: {built.written.files} files, {changes}\n"
        "To read it: timeline serve (the files need a server)\n"
    )
