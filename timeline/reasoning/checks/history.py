"""Rules on the recorded history: what readers were told before is not changed in silence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from timeline.core.diagnostics import Diagnostic, note
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.corrections import changes_since


def changes_are_recorded(linked: Linked) -> Iterator[Diagnostic]:
    """What differs from the last record becomes a correction with the next one."""
    published = linked.records.published
    if published is None:
        return
    events = {event.id: event for event in linked.chronology.events}
    corrections = [
        one for one in changes_since(published, linked.chronology, "") if one.field not in ("added", "merged")
    ]
    for identifier, changes in groupby(corrections, key=lambda one: str(one.event)):
        event = events[identifier]
        span = event.record.id.span if event.record is not None else event.citations[0].mention.mention.span
        fields = ", ".join(one.field for one in changes)
        yield note(
            "unrecorded-change",
            span,
            f"of `{identifier}` this differs from what was recorded on {published.recorded}: {fields}",
            hint="say why under `correction`; `timeline record` then lists it",
        )
