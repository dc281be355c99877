"""`timeline build`: what was told last time where nothing has changed since, nothing being read; else the build."""

from __future__ import annotations

import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline import __version__
from timeline.cache.last import Start, folder_for, read_last
from timeline.cache.looking import look, program
from timeline.publishing.theme_folders import theme_folders
from timeline.publishing.write.manifest import MANIFEST

SURROUNDINGS = ("SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "GITHUB_STEP_SUMMARY")
"""What a build takes from its environment."""


def run(*, cache: bool, explain: str, **given: Any) -> int:  # what click gives; `build` checks it
    """Build, or find that there is nothing to do; the exit code."""
    content, output = Path(given["content"]), Path(given["output"])
    start = _start(given, content, output) if cache else None
    last = read_last(start.folder) if start else None
    if start and last and not explain and start.again(last, output, MANIFEST):
        sys.stdout.write(last.said)
        return 0
    code: int = import_module("timeline.commands.build").run(start=start, explain=explain, **given)
    return code


def _start(given: dict[str, Any], content: Path, output: Path) -> Start:
    """What the build is asked, of which program, and what it will find."""
    options = {name: str(value) for name, value in given.items() if name != "jobs"}
    places = {"content": str(content.resolve()), "output": str(output.resolve())}
    surroundings = {name: os.environ.get(name) for name in SURROUNDINGS}
    asked = {**options, **places, **surroundings, "version": __version__, "program": program()}
    asked["terminal"] = str(sys.stdout.isatty())
    package = Path(__file__).resolve().parent.parent
    folders = (content, *theme_folders(content), package)
    return Start(
        folder=folder_for(output),
        asked=json.dumps(asked, sort_keys=True),
        places=folders,
        package=package,
        seen=look(folders),
        now=time.time_ns(),
    )
