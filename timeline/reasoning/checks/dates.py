"""Rules on dates: where the sources disagree, and where an article tells of what it could not know."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, note, warning
from timeline.core.model.chronology import Citation, Event
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked


def dates_are_agreed(linked: Linked) -> Iterator[Diagnostic]:
    """Rival dates are kept and shown; an editor should know of them."""
    for event in linked.chronology.events:
        rivals = ", ".join(rival.date.text for rival in event.date.rivals)
        if event.date.contested:
            decided = any(decision.on == "date" for decision in event.decisions)
            hint = "" if decided else "decide with `date` in the event's record, and say why under `decisions`"
            yield note("contested-date", _span(event), f"sources date `{event.id}` differently: {rivals}", hint=hint)
        elif rivals:
            message = f"sources date `{event.id}` {rivals}, which may be the same moment elsewhere"
            yield note("same-moment", _span(event), message)


def events_precede_their_reports(linked: Linked) -> Iterator[Diagnostic]:
    """An article cannot date an event after its own publication, unless the event was only expected."""
    for event in linked.chronology.events:
        if event.status == "expected":
            continue
        for citation in event.citations:
            if citation.stance == "supports" and _is_later(citation):
                mention = citation.mention.mention
                place = mention.date or mention.said
                published = citation.article.published
                yield warning(
                    "date-after-article",
                    place.span if place is not None else mention.span,
                    f"dated {citation.mention.date.text if citation.mention.date else ''}, "
                    f"after its article of {published.text if published else ''}",
                    hint="compare the source; what is only announced has the status `expected`",
                )


def _is_later(citation: Citation) -> bool:
    date, published = citation.mention.date, citation.article.published
    if date is None or published is None or date.earliest is None or published.latest is None:
        return False
    return date.earliest > published.latest


def _span(event: Event) -> Span:
    return event.record.id.span if event.record is not None else event.citations[0].mention.mention.span
