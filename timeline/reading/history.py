"""
The recorded history: text to records, and records to text.

`history/published.json` holds what readers were told at the last record, `history/changes.jsonl` one change a line
since the first one, oldest first: lines are added at the end and never touched again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.history import Correction, Published, Told
from timeline.core.text import Span
from timeline.reading.files import SourceFile
from timeline.reading.located import parse_yaml
from timeline.reading.schema import history as schema
from timeline.reading.schema import validate

CHANGES = "history/changes.jsonl"
PUBLISHED = "history/published.json"
_HINT = "restore the file as `timeline record` wrote it"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def read_changes(file: SourceFile) -> tuple[tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The changes, each once; a line that cannot be read is left out. Every line of JSON is YAML, too."""
    changes: dict[str, Correction] = {}
    found: list[Diagnostic] = []
    for number, line in enumerate(file.text.split("\n"), 1):
        if not line.strip() or line in changes:
            continue
        span = Span(path=file.path, line=number, end=len(line) + 1)
        if line.startswith(_CONFLICT):
            hint = "keep the lines of both sides and delete the marks of the conflict"
            found.append(error("bad-history", span, "a conflict of a git merge stands here", hint=hint))
            continue
        node, faults = parse_yaml(line, file.path, first_line=number)
        model, more = validate(schema.Change, node) if node is not None else (None, ())
        found.extend((*faults, *more))
        if model is not None:
            changes[line] = Correction(
                on=model.on,
                event=model.event,
                field=model.field,
                old=str(model.old or ""),
                new=str(model.new or ""),
                because=str(model.because or ""),
            )
    return tuple(changes.values()), tuple(found)


def read_published(file: SourceFile) -> tuple[Published | None, tuple[Diagnostic, ...]]:
    """What was last recorded; None, with an error, where the file is not as it was written."""
    try:
        document = json.loads(file.text)
    except json.JSONDecodeError as fault:
        span = Span(path=file.path, line=fault.lineno, column=fault.colno, end=fault.colno + 1)
        return None, (error("bad-history", span, f"this is not JSON: {fault.msg}", hint=_HINT),)
    except (RecursionError, ValueError):
        return None, (_odd(file, "this is not JSON of ours: it is too deep, or holds a number that is too long"),)
    events = document.get("events") if isinstance(document, dict) else None
    recorded = document.get("recorded") if isinstance(document, dict) else None
    if not isinstance(events, dict) or not isinstance(recorded, str):
        return None, (_odd(file, "expected `recorded` and `events`"),)
    told = {identifier: _told(one) for identifier, one in events.items()}
    if odd := next((identifier for identifier, one in told.items() if one is None), None):
        return None, (_odd(file, f"cannot read what was told of the event `{odd}`"),)
    return Published(recorded=recorded, events={key: one for key, one in told.items() if one is not None}), ()


def format_published(recorded: str, events: Mapping[str, Told]) -> str:
    """The text of `history/published.json`."""
    told = {identifier: _written(events[identifier]) for identifier in sorted(events)}
    document = {"schema_version": 1, "recorded": recorded, "events": told}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def format_changes(changes: Iterable[Correction]) -> str:
    """New lines of `history/changes.jsonl`, sorted."""
    lines = [
        {
            "on": str(one.on), "event": str(one.event), "field": one.field,
            **{key: text for key, text in (("old", one.old), ("new", one.new), ("because", one.because)) if text},
        }
        for one in sorted(changes, key=lambda one: (one.on, one.event, one.field))
    ]  # fmt: skip
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _written(told: Told) -> dict[str, object]:
    return {
        "title": told.title,
        "date": told.date,
        **({"status": told.status} if told.status else {}),
        "citations": list(told.citations),
        **({"correction": told.correction} if told.correction else {}),
    }


def _told(written: object) -> Told | None:
    if not isinstance(written, dict):
        return None
    texts = {key: written.get(key) or "" for key in ("title", "date", "status", "correction")}
    citations = written.get("citations", [])
    if not all(isinstance(text, str) for text in texts.values()) or not isinstance(citations, list):
        return None
    return Told(**texts, citations=tuple(map(str, citations)))


def _odd(file: SourceFile, message: str) -> Diagnostic:
    return error("bad-history", Span(path=file.path), message, hint=_HINT)
