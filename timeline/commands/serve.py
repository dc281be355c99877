"""`timeline serve`: the site here, rebuilt on each save."""

from __future__ import annotations

import gc
import html
import subprocess
import sys
import webbrowser
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from timeline import report
from timeline.builds import Planned, Request, Understood
from timeline.cache.last import SPARE, folder_for
from timeline.commands import common
from timeline.core.struct import replace
from timeline.keeping import Keeping
from timeline.pipeline import plan, proofread, prove
from timeline.publishing.outputs import outputs_of
from timeline.publishing.preview import Preview
from timeline.publishing.theme_folders import theme_folders
from timeline.serve import BuildOutcome, serve

_TURN = 0.05
"""Seconds between two looks at whether a build is still wanted."""


def run(*, port: int, bind: str, opens: bool, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Serve until interrupted; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None:
        return 2
    request = replace(request, spare=folder_for(options.output) / SPARE)
    if port:  # else it is not known before the site is built
        request = replace(request, base_url=options.base_url or f"http://{bind}:{port}/")

    memory = common.memory_of(options.output)
    keeping = Keeping(memory)

    def rebuild(changed: Sequence[Path] | None) -> BuildOutcome:
        planned = plan(request, each=keeping, memory=memory, scan=partial(keeping.scan, changed=changed))
        understood = planned if isinstance(planned, Understood) else prove(planned, request, keeping)
        if isinstance(planned, Understood) or understood.faulty:
            common.show(understood, options)
            return _with_faults(understood)
        preview = Preview(outputs_of(planned.site), planned.render)
        gc.freeze()  # what is understood stays: to go through it all for garbage again and again takes half of the time
        return BuildOutcome(ok=True, page=preview.file, rest=partial(finish, planned, understood))

    def finish(planned: Planned, understood: Understood, wanted: Callable[[], bool]) -> BuildOutcome | None:
        common.show(understood, options)  # what does not keep the page from being shown can wait until it is
        ended = _build_beside(options, request, wanted)
        if ended is None or ended.returncode == 0:
            return BuildOutcome(ok=True) if ended else None
        understood = proofread(planned, request)
        if understood.faulty:
            common.show(understood, options)
            return _with_faults(understood)
        sys.stderr.write(ended.stderr)
        return BuildOutcome(ok=False, findings=f"<pre>{html.escape(ended.stderr)}</pre>")

    def announce(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        if opens and line.startswith("http"):
            webbrowser.open(line.split(maxsplit=1)[0])

    watched = [options.content, *(folder for folder in theme_folders(options.content) if folder.is_dir())]
    base_path = urlsplit(request.base_url).path or "/"
    try:
        fault = serve(rebuild, options.output, watched, announce=announce, host=bind, port=port, base_path=base_path)
    except KeyboardInterrupt:
        return 0
    sys.stderr.write(f"{fault}\n")
    return 2


def _build_beside(
    options: common.ContentOptions, request: Request, wanted: Callable[[], bool]
) -> subprocess.CompletedProcess[str] | None:
    """Have another process build the whole site, so that this one can answer; None: it was not wanted to the end."""
    words = [sys.executable, "-m", "timeline", "build", "--quiet", "--jobs", "1"]
    words += ["--content", str(options.content), "--output", str(options.output)]
    words += ["--theme", options.theme] if options.theme else []
    words += ["--base-url", request.base_url] if request.base_url else []
    words += [option for option in ("--strict", "--drafts") if getattr(options, option.strip("-"))]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while wanted():
            try:
                _, told = process.communicate(timeout=_TURN)
            except subprocess.TimeoutExpired:
                continue
            return subprocess.CompletedProcess(words, process.returncode, stderr=told)
        process.kill()  # the site in place is all old or all new, and the next build clears what this one leaves
    return None


def _with_faults(understood: Understood) -> BuildOutcome:
    return BuildOutcome(ok=False, findings=report.as_html(understood.diagnostics, understood.sources))
