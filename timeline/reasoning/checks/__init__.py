"""A linked chronology to what an editor must or should look at: a plain list of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.core.diagnostics import Diagnostic
from timeline.reasoning.checks import borrowing, dates, references, registry, sources, wordings
from timeline.reasoning.checks.linked import Linked

CHECKS: tuple[Callable[[Linked], Iterable[Diagnostic]], ...] = (
    references.sources_are_known,
    references.threads_are_known,
    references.footnotes_cite_sources_of_the_event,
    references.published_ids_still_resolve,
    registry.entries_are_used,
    registry.rules_are_known,
    sources.unseen_articles_are_not_quoted,
    sources.claims_have_two_origins,
    sources.links_have_archives,
    borrowing.credits_are_in_via,
    borrowing.shared_passages_are_in_via,
    wordings.no_wording_stands_alone,
    dates.dates_are_agreed,
    dates.events_precede_their_reports,
)
"""In the order in which they run; the order changes nothing but the order of equals."""


def check(linked: Linked) -> tuple[Diagnostic, ...]:
    """Everything that the rules find."""
    return tuple(finding for rule in CHECKS for finding in rule(linked))


__all__ = ["CHECKS", "Linked", "check"]
