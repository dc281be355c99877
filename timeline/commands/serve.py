"""`timeline serve`: the site here, rebuilt on each save."""

from __future__ import annotations

import html
import sys
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from timeline import report
from timeline.cache.last import SPARE, folder_for
from timeline.cache.looking import code, program
from timeline.cache.memory import Memory
from timeline.commands import common
from timeline.pipeline import build
from timeline.publishing.theme_folders import theme_folders
from timeline.serve import BuildOutcome, serve


def run(*, port: int, bind: str, opens: bool, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Serve until interrupted; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None:
        return 2
    request = replace(request, spare=folder_for(options.output) / SPARE)
    if port:  # else it is not known before the site is built
        request = replace(request, base_url=options.base_url or f"http://{bind}:{port}/")

    memory = Memory(folder_for(options.output), f"{program()} {code(Path(__file__).resolve().parent.parent)}")

    def rebuild() -> BuildOutcome:
        built = build(request, memory=memory)
        common.show(built.understood, options)
        if built.written is not None and built.written.fault:
            sys.stderr.write(f"{report.printable(built.written.fault)}\n")
            return BuildOutcome(ok=False, findings=f"<p>{html.escape(built.written.fault)}</p>")
        findings = report.as_html(built.understood.diagnostics, built.understood.sources)
        return BuildOutcome(ok=not built.understood.faulty, findings=findings)

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
