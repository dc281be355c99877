"""A linked chronology to what an editor must or should look at: a plain list of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.core.diagnostics import Diagnostic
from timeline.reasoning.checks import (
    alphabets,
    anachronisms,
    archives,
    boilerplate,
    borrowing,
    dates,
    history,
    lookalikes,
    narratives,
    placeholders,
    precision,
    quotes,
    references,
    registry,
    retractions,
    sources,
    stated,
    wordings,
)
from timeline.reasoning.checks.linked import Linked

CHECKS: tuple[Callable[[Linked], Iterable[Diagnostic]], ...] = (
    references.sources_are_known,
    references.captures_are_of_articles,
    references.threads_are_known,
    references.links_lead_to_records,
    references.footnotes_cite_sources_of_the_event,
    references.published_ids_still_resolve,
    history.changes_are_recorded,
    registry.entries_are_used,
    registry.rules_are_known,
    lookalikes.events_are_told_once,
    lookalikes.articles_are_recorded_once,
    lookalikes.entities_have_one_entry,
    lookalikes.places_have_one_entry,
    lookalikes.publishers_have_one_entry,
    lookalikes.origins_have_one_entry,
    lookalikes.others_are_known,
    alphabets.names_keep_to_one_alphabet,
    sources.unseen_articles_are_not_quoted,
    sources.claims_have_two_origins,
    sources.events_are_supported,
    sources.articles_are_cited,
    sources.links_have_archives,
    retractions.events_stand_without_retracted_articles,
    archives.lost_articles_have_archives,
    borrowing.credits_are_in_via,
    borrowing.shared_passages_are_in_via,
    wordings.no_wording_stands_alone,
    quotes.quotes_are_short,
    placeholders.texts_are_filled_in,
    placeholders.addresses_are_real,
    boilerplate.captures_hold_the_article_alone,
    anachronisms.offices_are_those_of_the_day,
    narratives.sentences_have_sources,
    narratives.footnotes_are_not_written_out,
    narratives.sources_are_used,
    dates.dates_are_agreed,
    dates.dates_precede_their_articles,
    dates.events_precede_their_reports,
    dates.dates_hold_in_both_zones,
    stated.stated_dates_can_be_read,
    precision.readings_are_as_fine_as_their_words,
    precision.events_are_as_fine_as_their_sources,
    precision.publication_is_as_fine_as_its_address,
)
"""In the order in which they run; the order changes nothing but the order of equals."""


def check(linked: Linked) -> tuple[Diagnostic, ...]:
    """Everything that the rules find."""
    return tuple(finding for rule in CHECKS for finding in rule(linked))


__all__ = ["CHECKS", "Linked", "check"]
