"""`timeline impact`: what would be lost if an article fell."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from timeline.commands import common
from timeline.core.struct import as_plain
from timeline.pipeline import understand
from timeline.reasoning.impact import Impact, Loss, impact
from timeline.reasoning.registries import did_you_mean
from timeline.report import printable


def run(*, article: str, **given: Any) -> int:  # what click gives; checked by the dataclass
    """Say what hangs on *article*; the exit code."""
    options = common.ContentOptions(**given)
    request = common.request(options)
    if request is None:
        return 2
    understood = understand(request)
    if understood.faulty or understood.dated is None:
        common.show(understood, options)
        sys.stderr.write("Nothing can be said: mend the errors first.\n")
        return 1
    found = impact(understood.dated, article, drafts=options.drafts)
    if found is None:
        hint = did_you_mean(article, (str(one.article.id) for one in understood.dated.articles))
        sys.stderr.write(printable(f"no article has the id `{article}`{f': {hint}' if hint else ''}") + "\n")
        return 2
    if options.form == "json":
        sys.stdout.write(json.dumps(as_plain(found), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("".join(f"{printable(line)}\n" for line in _lines(found)))
    return 0


def _lines(found: Impact) -> Iterator[str]:
    if not found.losses:
        yield f"Without `{found.article}` no event would lose its only citation, its only origin or its date."
    else:
        number = f"{len(found.losses)} event{'' if len(found.losses) == 1 else 's'}"
        yield f"Without `{found.article}` {number} would lose something:"
    for loss in found.losses:
        yield ""
        yield f"{loss.event}: {loss.title}"
        yield from (f"  {line}" for line in _of(loss))
    if found.others:
        yield ""
        yield f"Also cited for, with others that stand: {', '.join(found.others)}"


def _of(loss: Loss) -> Iterator[str]:
    if loss.only_citation:
        yield "its only citation"
    if loss.only_origin:
        yield f"its only origin: {', '.join(loss.origins)}"
    if loss.date:
        yield f"its date: {loss.date} would become {loss.new_date or 'unknown'}"
